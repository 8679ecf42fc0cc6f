"""Run a command on a throw-away PostgreSQL: `python -m tests.postgresql COMMAND …`, with DATABASE_URL set for it.

The cluster lives in a temporary directory, answers on a Unix socket there only, and forgets everything afterwards.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

DEBIAN = Path("/usr/lib/postgresql")  # Debian keeps the server's programs off the PATH, by version
MISSING = "no PostgreSQL server here; on Debian: apt install postgresql"
# Faster, and nothing is lost by a crash that was worth keeping.
CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")
START_SECONDS = 30


def program(name: str) -> str | None:
    """The path of one of the server's programs: the one on the PATH, else Debian's newest."""
    versions = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    return shutil.which(name) or (str(versions[-1]) if versions else None)


def identity() -> dict[str, Any]:
    """Whom the server runs as, for `subprocess`: it refuses to be root."""
    if os.geteuid() != 0:
        return {}
    account = pwd.getpwnam("postgres")
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


@contextmanager
def cluster(initdb: str, postgres: str) -> Iterator[str]:
    """A running server, as a DATABASE_URL."""
    directory = Path(tempfile.mkdtemp(prefix="putokaz-postgres-"))
    data, who = directory / "data", identity()
    if who:
        os.chown(directory, who["user"], who["group"])
    try:
        subprocess.run(
            [initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
            check=True, stdout=subprocess.DEVNULL, cwd=directory, **who,
        )  # fmt: skip
        options = [part for setting in CARELESS for part in ("-c", setting)]
        with (directory / "log").open("w") as log:
            server = subprocess.Popen(
                [postgres, "-D", data, "-k", directory, *options],
                stdout=log, stderr=log, cwd=directory, start_new_session=True, **who,
            )  # fmt: skip
        try:
            wait(server, directory)
            yield f"postgres://postgres@/{directory}/postgres"
        finally:
            server.send_signal(signal.SIGINT)  # PostgreSQL's "fast" shutdown
            server.wait()
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def wait(server: subprocess.Popen[bytes], directory: Path) -> None:
    """Return when the server has made its socket's lock file say that it is ready."""
    deadline = time.monotonic() + START_SECONDS
    state = directory / "data" / "postmaster.pid"
    while server.poll() is None and time.monotonic() < deadline:
        if state.exists() and state.read_text().rstrip().endswith("ready"):
            return
        time.sleep(0.05)
    sys.exit("PostgreSQL did not start:\n" + (directory / "log").read_text())


def stop(*_: object) -> NoReturn:
    """Leave through every `finally` when told to stop."""
    sys.exit(143)


def main(command: list[str]) -> int:
    """Run the command and return its exit status."""
    initdb, postgres = program("initdb"), program("postgres")
    if not initdb or not postgres:
        sys.stderr.write(f"Skipped the whole suite on PostgreSQL: {MISSING}\n")
        return 1 if os.environ.get("CI") == "true" else 0
    signal.signal(signal.SIGTERM, stop)
    with cluster(initdb, postgres) as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
