"""`manage.py serve`, started as a newcomer starts it: a process of its own, with an installation of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

ROOT = Path(__file__).resolve().parents[2]
RECEIPT = "/sr/prijava/potvrda/6d656feb-27ea-4d0b-9f2c-2f1c2e5b7a10/"
PATIENCE = 120.0  # seconds after which a start counts as hung
LAST_LINE = "A new password: .venv/bin/python manage.py staff_password USERNAME"
Environment = dict[str, str]
Answer = tuple[int, str, str]  # status, body, new address


class Serve:
    """A running `manage.py serve`; `lines` is what it has printed."""

    def __init__(self, environment: Environment) -> None:
        self.port = environment["PORT"]
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "manage.py", "serve"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            umask=0o022,
        )
        self.lines: list[str] = []
        self.watchdog = threading.Timer(PATIENCE, self.process.kill)
        self.watchdog.start()

    def read(self, until: str = "") -> None:
        """Read what it prints up to a line, or to its end."""
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))
            if until and self.lines[-1] == until:
                return

    def end(self) -> int:
        """Its exit status, once it has ended."""
        self.read()
        return self.process.wait()

    def get(self, path: str) -> Answer:
        client = HTTPConnection("127.0.0.1", int(self.port), timeout=PATIENCE)
        client.request("GET", path)
        response = client.getresponse()
        return response.status, response.read().decode(), response.headers.get("Location", "")

    def family(self) -> set[int]:
        """The processes that it started, and those that these started."""
        found = children(self.process.pid)
        return {*found, *(grandchild for child in found for grandchild in children(child))}


def children(pid: int) -> list[int]:
    """The children of a process in the order of their start."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@contextmanager
def serving(environment: Environment, until: str = LAST_LINE) -> Iterator[Serve]:
    """Start it and read up to the line `until`; afterwards nothing of it runs."""
    serve = Serve(environment)
    try:
        serve.read(until)
        yield serve
    finally:
        serve.process.send_signal(signal.SIGTERM)
        serve.end()
        serve.watchdog.cancel()


def gone(pids: set[int]) -> bool:
    """Whether all the processes end within the patience."""
    deadline = time.monotonic() + PATIENCE
    while any(Path(f"/proc/{pid}").exists() for pid in pids):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Iterator[Environment]:
    """A port, a directory and a database that nobody else uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    directory = tmp_path_factory.mktemp("installation")
    directory.chmod(0o755)
    environment = {"PATH": os.environ["PATH"], "PORT": port, "VAR_DIR": str(directory)}
    if connection.vendor == "sqlite":
        yield environment
        return
    server, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    name = f"serve_{os.getpid()}"
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
        yield environment | {"DATABASE_URL": f"{server}/{name}"}
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def creation(environment: Environment) -> list[str]:
    """What the first start printed."""
    with serving(environment) as serve:
        return serve.lines


def test_the_first_start_says_where_and_who(creation: list[str], environment: Environment) -> None:
    ready = creation.index(f"Ready: http://127.0.0.1:{environment['PORT']}/")
    assert creation[ready + 1] == f"Staff: http://127.0.0.1:{environment['PORT']}/staff/"
    accounts = [re.fullmatch(r"  (\w+) +(\S{19})   \(.+\)", line) for line in creation[ready + 2 : ready + 7]]
    names = ["editor", "reviewer", "translator", "translator2", "coordinator"]
    assert [account and account[1] for account in accounts] == names
    assert creation[ready + 7] == LAST_LINE


def test_what_it_writes_is_for_its_owner_only(creation: list[str], environment: Environment) -> None:
    folder = Path(environment["VAR_DIR"])
    assert [path.name for path in (folder, *folder.iterdir()) if path.stat().st_mode & 0o077] == []


def test_settings_that_would_oversell_are_refused(environment: Environment, tmp_path: Path) -> None:
    (tmp_path / "careless.py").write_text(
        "from putokaz.settings.dev import *\nDATABASES['default']['ATOMIC_REQUESTS'] = True\n"
    )
    new = {name: environment[name] for name in ("PATH", "PORT")}
    careless = {"VAR_DIR": str(tmp_path), "PYTHONPATH": str(tmp_path), "DJANGO_SETTINGS_MODULE": "careless"}
    with serving(new | careless) as serve:
        assert serve.end() == 1
    assert "(registration.E001)" in "\n".join(serve.lines)


@pytest.fixture(scope="module")
def later(creation: list[str], environment: Environment) -> tuple[Serve, dict[str, Answer]]:
    """A later start, stopped by now, and how it answered."""
    with serving(environment) as serve:
        answers = {path: serve.get(path) for path in ("/sr/?q=private", "/staff/", RECEIPT)}
        style = re.search(r'href="(/static/[^"]+\.css)"', answers["/sr/?q=private"][1])
        assert style
        answers["style"] = serve.get(style[1])
        with socket.create_connection(("127.0.0.1", int(serve.port)), timeout=PATIENCE) as client:
            client.sendall(b"no HTTP at all\r\n\r\n")
            client.recv(1)
    return serve, answers


def test_a_later_start_tells_no_password(later: tuple[Serve, dict[str, Answer]]) -> None:
    address = f"http://127.0.0.1:{later[0].port}/"
    assert later[0].lines[:3] == [f"Ready: {address}", f"Staff: {address}staff/", LAST_LINE]


def test_it_serves_readers_staff_and_styles(later: tuple[Serve, dict[str, Answer]]) -> None:
    answers = later[1]
    assert answers["/sr/?q=private"][0] == 200
    assert answers["style"][0] == 200
    assert answers["/staff/"][2].startswith("/staff/")


def test_the_log_tells_no_full_address_no_key_no_query_and_no_styles(later: tuple[Serve, dict[str, Answer]]) -> None:
    log = "\n".join(later[0].lines[3:])
    pages = re.findall(r"^(.+) \d+ ms$", log, re.MULTILINE)
    assert sorted(pages) == [
        "127.0.0.0 GET /sr/ 200",
        "127.0.0.0 GET /sr/prijava/potvrda/…/ 404",
        "127.0.0.0 GET /staff/ 302",
    ]
    assert "Not Found: /sr/prijava/potvrda/…/" in log
    assert "Invalid request from ip=127.0.0.0" in log
    assert "127.0.0.1" not in log


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_all_of_it(number: signal.Signals, creation: list[str], environment: Environment) -> None:
    with serving(environment) as serve:
        family = serve.family()
        assert len(family) == 5  # web with two workers, the tasks' worker, the scheduler
        serve.process.send_signal(number)
        assert serve.end() == 0
        assert serve.lines[-2:] == [LAST_LINE, "Stopped."]
        assert not [pid for pid in family if Path(f"/proc/{pid}").exists()]


def test_a_killed_supervisor_leaves_no_orphans(creation: list[str], environment: Environment) -> None:
    with serving(environment) as serve:
        family = serve.family()
        serve.process.kill()
        assert gone(family)


def test_when_one_part_ends_all_end(creation: list[str], environment: Environment) -> None:
    with serving(environment) as serve:
        family = serve.family()
        _web, worker, _scheduler = children(serve.process.pid)
        os.kill(worker, signal.SIGKILL)
        assert serve.end() == 1
        assert serve.lines[-1].startswith("The worker stopped by itself")
        assert gone(family)


def manage(environment: Environment, program: str) -> str:
    """What a program prints that runs in the installation's Django."""
    command = [sys.executable, ROOT / "manage.py", "shell", "--no-imports", "-c", program]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()


RUN_A_TASK = f"""
import time
from campaign_content.outbox.delivery import send
task = send.enqueue(0)
for _ in range({PATIENCE:.0f} * 10):
    task.refresh()
    if task.is_finished:
        break
    time.sleep(0.1)
print(task.is_finished)
"""


@contextmanager
def outage(environment: Environment) -> Iterator[None]:
    """PostgreSQL drops all connections to the installation's database, and takes no new one meanwhile."""
    name = environment["DATABASE_URL"].rpartition("/")[2]
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        try:
            yield
        finally:
            cursor.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_an_outage_of_the_database_ends_nothing(creation: list[str], environment: Environment) -> None:
    with serving(environment) as serve:
        family = serve.family()
        with outage(environment):
            serve.read("WARNING putokaz.serving.worker: The worker lost the database (OperationalError), waits for it.")
        assert manage(environment, RUN_A_TASK) == "True"
        assert serve.get("/sr/")[0] == 200
        assert serve.family() == family


def test_a_port_in_use_is_said(environment: Environment) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with serving(environment | {"PORT": str(port)}) as serve:
            assert serve.end() == 1
    assert serve.lines == [f"Port {port} is in use; choose another: make run PORT=8000"]


@pytest.mark.parametrize("port", ["0", "65536", "web", "-1"])
def test_a_port_that_is_none_is_said(port: str, environment: Environment) -> None:
    with serving(environment | {"PORT": port}) as serve:
        assert serve.end() == 1
    assert serve.lines == [f"PORT must be a number from 1 to 65535, not {port!r}."]
