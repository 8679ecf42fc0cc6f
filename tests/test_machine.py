"""What a machine lacks is said in one line with the way to get it; with CI=true it is a failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import postgresql
from tests.machine import MISSING_BROWSER

ROOT = Path(__file__).resolve().parents[1]


def browser_tests(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Some browser tests on a machine without a browser: an empty PATH."""
    arguments = ["-q", "-p", "no:cacheprovider", "tests/browser", "-k", "missing_page"]
    environment |= {"PATH": str(tmp_path), "HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def test_without_a_browser_its_tests_are_skipped_in_one_line(tmp_path: Path) -> None:
    result = browser_tests(tmp_path)
    assert result.returncode == 0, result.stdout
    assert result.stdout.count(MISSING_BROWSER) == 1
    assert f"Skipped 6 tests: {MISSING_BROWSER}" in result.stdout


def test_without_a_browser_ci_fails(tmp_path: Path) -> None:
    result = browser_tests(tmp_path, CI="true")
    assert result.returncode == 1
    assert "6 errors" in result.stdout


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_without_postgresql_its_half_is_skipped_in_one_line(
    ci: str, status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(postgresql, "DEBIAN", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", ci)
    assert postgresql.main([sys.executable, "--version"]) == status
    assert capsys.readouterr().err == f"Skipped the whole suite on PostgreSQL: {postgresql.MISSING}\n"


@pytest.mark.skipif(not postgresql.program("postgres"), reason=postgresql.MISSING)
def test_a_throw_away_cluster_leaves_nothing_behind() -> None:
    program = "import os; print(os.environ['DATABASE_URL'])"
    result = subprocess.run(
        [sys.executable, "-m", "tests.postgresql", sys.executable, "-c", f"{program}; raise SystemExit(3)"],
        cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert result.returncode == 3  # the command's own
    assert result.stdout.startswith("postgres://postgres@//")
    assert not Path(result.stdout.strip().removeprefix("postgres://postgres@/")).parent.exists()
