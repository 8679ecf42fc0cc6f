"""The source script is a setting: with Cyrillic as the source everything holds the other way round."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
OURS = ("PYTEST_", "DATABASE_URL")  # of the tests that run now: the others have a database of their own


def run(script: str, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    environment |= {"SOURCE_SCRIPT": script, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_every_path_derives_latin_from_cyrillic() -> None:
    tests = run(
        "sr", "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/campaign_content/languages/test_every_path.py"
    )
    assert tests.returncode == 0, tests.stdout[-4000:]


def test_the_tables_are_the_same() -> None:
    check = run("sr", "manage.py", "makemigrations", "--check", "--dry-run", "--settings", "putokaz.settings.test")
    assert check.returncode == 0, check.stdout + check.stderr


def test_another_script_is_refused() -> None:
    check = run("hr", "manage.py", "check")
    assert check.returncode != 0
    assert "SOURCE_SCRIPT is 'hr'" in check.stderr
