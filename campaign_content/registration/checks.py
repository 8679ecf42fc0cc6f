"""System checks of what the seat services rely on (`manage.py check --database default`; `migrate` runs them too)."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

# A writer waits for the one before it; much longer than the lock's holder needs, shorter than a reader's patience.
LONGEST_LOCK_WAIT_MS = 10_000


@register(Tags.database)
def check_seats_are_safe(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Whether each database locks, waits and commits in the way that locking.py explains."""
    problems: list[CheckMessage] = []
    for alias in databases or []:
        connection = connections[alias]
        found = _sqlite(connection) if connection.vendor == "sqlite" else _postgresql(connection)
        problems += [Error(text, id=f"registration.{code}") for code, text in (*_requests(connection), *found)]
    return problems


def _requests(connection: BaseDatabaseWrapper) -> Iterator[tuple[str, str]]:
    if connection.settings_dict["ATOMIC_REQUESTS"]:
        yield "E001", "ATOMIC_REQUESTS must be False: a seat service is a transaction of its own."


def _sqlite(connection: Any) -> Iterator[tuple[str, str]]:
    if connection.settings_dict["OPTIONS"].get("transaction_mode") != "IMMEDIATE":
        yield "E002", "SQLite needs OPTIONS['transaction_mode'] = 'IMMEDIATE': else two readers both become writers."
    if _answer(connection, "PRAGMA journal_mode") != "wal":
        yield "E003", "SQLite needs journal_mode=WAL: else a page view can hold up a registration."
    if int(_answer(connection, "PRAGMA busy_timeout")) < LONGEST_LOCK_WAIT_MS:
        yield "E004", "SQLite needs OPTIONS['timeout'] of 20 s: else a registration fails instead of waiting its turn."


def _postgresql(connection: Any) -> Iterator[tuple[str, str]]:
    if (level := _answer(connection, "SHOW transaction_isolation")) != "read committed":
        yield "E005", f"PostgreSQL must isolate by READ COMMITTED, not {level}: the sum must see the last commit."
    timeout = _answer(connection, "SELECT setting FROM pg_settings WHERE name = 'lock_timeout'")
    if not 0 < int(timeout) <= LONGEST_LOCK_WAIT_MS:
        yield "E006", f"PostgreSQL needs a lock_timeout of about 3 s, not {timeout} ms: else a registration hangs."


def _answer(connection: BaseDatabaseWrapper, question: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return str(cursor.fetchone()[0])
