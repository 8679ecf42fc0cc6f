"""How an installation is set up: production refuses to start half-configured, and is strict once it runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

ROOT = Path(__file__).resolve().parents[2]
GOOD = {
    "SECRET_KEY": "a-key-of-fifty-signs-and-more-0123456789-abcdefghijklmnop",
    "ALLOWED_HOSTS": "putokaz.example",
    "PUBLIC_URL": "https://putokaz.example",
    "EMAIL_URL": "smtp+tls://putokaz:secret@mail.example:587",
}


LOCKED_BY_A_TRANSACTION = """
import sqlite3, django
django.setup()
from django.db import connection, transaction
with transaction.atomic(), connection.cursor() as cursor:
    cursor.execute("PRAGMA journal_mode")
    print(*cursor.fetchone())
    other = sqlite3.connect(connection.settings_dict["NAME"], timeout=0)
    print(*other.execute("SELECT 'read'").fetchone())
    try:
        other.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        print(error)
"""


def python(tmp_path: Path, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Python run by itself, in an environment that holds nothing but what is given."""
    environment |= {"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT / 'site'}:{ROOT}", "VAR_DIR": str(tmp_path)}
    return subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def production(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The deployment checks, as a public installation runs them."""
    environment["DJANGO_SETTINGS_MODULE"] = "putokaz.settings.production"
    return python(tmp_path, ROOT / "manage.py", "check", "--deploy", "--fail-level", "WARNING", **environment)


def development(tmp_path: Path, program: str, **environment: str) -> list[str]:
    """The lines that a program prints in a newcomer's installation."""
    environment["DJANGO_SETTINGS_MODULE"] = "putokaz.settings.dev"
    result = python(tmp_path, "-c", program, **environment)
    assert result.returncode == 0, result.stderr
    return result.stdout.splitlines()


def test_production_with_all_it_needs_passes_the_deployment_checks(tmp_path: Path) -> None:
    result = production(tmp_path, **GOOD)
    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "short"),
        ("ALLOWED_HOSTS", ""),
        ("ALLOWED_HOSTS", "*"),
        ("PUBLIC_URL", ""),
        ("PUBLIC_URL", "http://putokaz.example"),
        ("EMAIL_URL", ""),
    ],
)
def test_production_refuses_to_start_without(name: str, value: str, tmp_path: Path) -> None:
    environment = GOOD | {name: value} if value else {key: GOOD[key] for key in GOOD if key != name}
    result = production(tmp_path, **environment)
    assert result.returncode != 0
    assert f"ImproperlyConfigured: {name} " in result.stderr


def test_the_public_address_follows_the_port(tmp_path: Path) -> None:
    program = "from django.conf import settings; print(settings.PUBLIC_URL)"
    assert development(tmp_path, program, PORT="8123") == ["http://127.0.0.1:8123"]
    assert development(tmp_path, program, PORT="8123", PUBLIC_URL="https://a.example/") == ["https://a.example"]


def test_sqlite_lets_readers_read_while_a_transaction_keeps_other_writers_out(tmp_path: Path) -> None:
    assert development(tmp_path, LOCKED_BY_A_TRANSACTION) == ["wal", "read", "database is locked"]


def test_the_secret_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    program = "from django.conf import settings; print(settings.SECRET_KEY)"
    first = development(tmp_path / "var", program)
    assert development(tmp_path / "var", program) == first
    assert len(first[0]) >= 50
    assert (tmp_path / "var").stat().st_mode & 0o077 == 0
    assert (tmp_path / "var" / "secret_key").stat().st_mode & 0o077 == 0


def test_public_pages_allow_nothing_from_elsewhere_and_nothing_inline(client: Client, campaign: None) -> None:
    policy = client.get("/sr/").headers["Content-Security-Policy"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives.pop("default-src") == "'none'"
    assert directives.pop("base-uri") == "'none'"
    assert set(directives.values()) == {"'self'"}
    assert "script-src" not in directives


@pytest.mark.parametrize("name", ["login", "inactive"])
def test_the_staffs_way_in_is_as_strict_as_public_pages(name: str, client: Client, campaign: None) -> None:
    policy = client.get(f"/staff/{name}/").headers["Content-Security-Policy"]
    assert policy == client.get("/sr/").headers["Content-Security-Policy"]


def test_the_staffs_screens_keep_wagtails_inline_scripts(admin_client: Client, campaign: None) -> None:
    assert "default-src 'none'" in admin_client.get("/staff/logout/").headers["Content-Security-Policy"]
    response = admin_client.get("/staff/")
    assert response.status_code == 200
    assert "Content-Security-Policy" not in response.headers


def test_public_pages_ask_for_no_permissions(client: Client, campaign: None) -> None:
    assert "geolocation=()" in client.get("/sr/").headers["Permissions-Policy"]


def test_a_reader_gets_no_cookie(client: Client, campaign: None) -> None:
    assert not client.get("/sr/").cookies
