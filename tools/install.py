"""Make `.venv` hold what a lock names: `python3 tools/install.py base` or `dev`.

Runs on the Python a machine happens to have: standard library only, and it parses on old versions, to say so.
When nothing changed it does nothing and says nothing.
"""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)
LOCKS = {"base": ["base"], "dev": ["base", "dev"]}  # what each lock brings along


def has_module(name: str) -> bool:
    """Whether this Python has a module. Debian packs parts of the standard library on their own."""
    return importlib.util.find_spec(name) is not None


def obstacle(version: tuple[int, int]) -> str | None:
    """Why Python `version` cannot make the environment here, in one line; None if it can."""
    if version < OLDEST:
        needed, found = (f"{major}.{minor}" for major, minor in (OLDEST, version))
        return f"Python {needed} or newer is needed, not {found}. Another one can be named: make run PYTHON=python3.13"
    if not (has_module("venv") and has_module("ensurepip")):
        return "Python's venv module is missing. On Debian: apt install python3-venv"
    return None


def stamp(lock: str) -> Path:
    """The file that remembers from which state of the lock the environment was installed."""
    return VENV / f"installed-{lock}"


def fingerprint(lock: str) -> str:
    """Changes with the lock, and with the interpreter behind the environment (an upgraded Debian)."""
    content = (ROOT / "requirements" / f"{lock}.txt").read_bytes()
    return hashlib.sha256(content + str(PYTHON.resolve()).encode()).hexdigest()


def is_current(lock: str) -> bool:
    return PYTHON.exists() and stamp(lock).exists() and stamp(lock).read_text() == fingerprint(lock)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def works() -> bool:
    """Whether the environment has a Python that runs and a pip: one whose making was cut short may lack either."""
    return PYTHON.exists() and subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode == 0


def make_venv() -> None:
    say("Making the virtual environment in .venv ...")
    if VENV.exists():
        shutil.rmtree(VENV)
    subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)


def install(lock: str) -> None:
    say(f"Installing the locked dependencies of requirements/{lock}.txt ...")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-qq", "--require-hashes"]
    subprocess.run([*pip, "-r", str(ROOT / "requirements" / f"{lock}.txt")], check=True)
    for name in LOCKS[lock]:
        stamp(name).write_text(fingerprint(name))


def main(lock: str) -> int:
    """Bring the environment up to date; returns the exit status."""
    if is_current(lock):
        return 0
    reason = obstacle(sys.version_info[:2])
    if reason:
        sys.exit(reason)
    try:
        if not works():
            make_venv()
        install(lock)
    except subprocess.CalledProcessError as error:
        sys.exit(f"Stopped: `{' '.join(error.cmd[:4])}` did not succeed; what it said stands above.")
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
