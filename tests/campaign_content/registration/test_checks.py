from pathlib import Path

import pytest
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper

from campaign_content.registration import checks

pytestmark = pytest.mark.django_db


def found() -> list[str]:
    return [str(message.id) for message in checks.check_seats_are_safe(databases=["default"])]


def test_the_databases_of_this_project_are_safe_for_seats() -> None:
    assert found() == []


def test_nothing_is_asked_of_a_database_that_is_not_checked() -> None:
    assert checks.check_seats_are_safe(databases=None) == []


def test_a_transaction_around_every_request_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connection.settings_dict, "ATOMIC_REQUESTS", True)
    assert found() == ["registration.E001"]


def test_sqlite_must_begin_its_transactions_as_a_writer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connection.settings_dict, "OPTIONS", {"transaction_mode": "DEFERRED"})
    assert found() == (["registration.E002"] if connection.vendor == "sqlite" else [])


UNSAFE = {
    "sqlite": [
        ("PRAGMA busy_timeout = 100", "registration.E004"),
    ],
    "postgresql": [
        ("SET default_transaction_isolation = 'repeatable read'", "registration.E005"),
        ("SET default_transaction_isolation = 'serializable'", "registration.E005"),
        ("SET lock_timeout = 0", "registration.E006"),
        ("SET lock_timeout = '1min'", "registration.E006"),
    ],
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("setting", "problem"), UNSAFE[connection.vendor])
def test_a_database_that_locks_waits_or_commits_otherwise_is_refused(setting: str, problem: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(setting)
    try:
        assert found() == [problem]
    finally:
        connection.close()  # the next connection is set up afresh


@pytest.mark.django_db(transaction=True)
def test_sqlite_must_write_ahead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked of a file of its own: the journal of one that others have open cannot be changed."""
    plain = {**connection.settings_dict, "NAME": tmp_path / "plain.sqlite3", "ENGINE": "django.db.backends.sqlite3"}
    plain["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 20}
    other = DatabaseWrapper(plain, alias="plain")
    monkeypatch.setattr(checks, "connections", {"plain": other})
    try:
        assert [message.id for message in checks.check_seats_are_safe(databases=["plain"])] == ["registration.E003"]
    finally:
        other.close()
