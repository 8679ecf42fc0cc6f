"""What stands in the way of an environment is said in one line; one that was cut short is made anew."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import install

ROOT = Path(__file__).resolve().parents[2]
INSTALLING = "Installing the locked dependencies of requirements/base.txt ...\n"
# As on a Debian without the package python3-venv.
WITHOUT_ENSUREPIP = """
import runpy, sys
sys.modules["ensurepip"] = None
del sys.argv[0]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def run(root: Path, *interpreter: str) -> subprocess.CompletedProcess[str]:
    """Install the lock of a project of its own."""
    command = [*(interpreter or [sys.executable]), root / "tools" / "install.py", "base"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that needs nothing, so that installing asks no index."""
    for name in ("tools", "requirements"):
        (tmp_path / name).mkdir()
    shutil.copy(ROOT / "tools" / "install.py", tmp_path / "tools")
    (tmp_path / "requirements" / "base.txt").write_text("# nothing\n")
    return tmp_path


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment as the script makes it, to be copied."""
    path = tmp_path_factory.mktemp("environment") / ".venv"
    subprocess.run([sys.executable, "-m", "venv", path], check=True)
    return path


@pytest.fixture
def installed(project: Path, environment: Path) -> Path:
    """The project with its environment, installed."""
    shutil.copytree(environment, project / ".venv", symlinks=True)
    assert run(project).stdout == INSTALLING
    return project


def test_an_old_python_is_named_with_what_is_needed() -> None:
    assert install.obstacle((3, 9)) == (
        "Python 3.11 or newer is needed, not 3.9. Another one can be named: make run PYTHON=python3.13"
    )


def test_a_missing_venv_module_is_named_with_its_package(project: Path) -> None:
    result = run(project, sys.executable, "-c", WITHOUT_ENSUREPIP)
    assert result.returncode == 1
    assert result.stderr == "Python's venv module is missing. On Debian: apt install python3-venv\n"


def test_the_script_parses_on_python_3_8() -> None:
    ast.parse((ROOT / "tools" / "install.py").read_text(), feature_version=(3, 8))


def test_a_new_project_gets_its_environment(project: Path) -> None:
    result = run(project)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "Making the virtual environment in .venv ...\n" + INSTALLING


def test_what_is_installed_is_not_installed_again(installed: Path) -> None:
    assert run(installed).stdout == ""


def test_a_changed_lock_is_installed_into_the_same_environment(installed: Path) -> None:
    (installed / "requirements" / "base.txt").write_text("# still nothing\n")
    assert run(installed).stdout == INSTALLING


def test_an_environment_that_was_cut_short_is_made_anew(installed: Path) -> None:
    (installed / ".venv" / "installed-base").unlink()
    shutil.rmtree(next((installed / ".venv" / "lib").glob("*/site-packages/pip")))
    assert "Making the virtual environment" in run(installed).stdout


def test_a_lock_without_hashes_is_refused(installed: Path) -> None:
    (installed / "requirements" / "base.txt").write_text("six==1.16.0\n")
    result = run(installed)
    assert result.returncode == 1
    assert "Stopped:" in result.stderr
    assert "Traceback" not in result.stderr
    assert run(installed).returncode == 1  # and is not taken for installed
