"""A copy of the loaded test database, put back after each test that commits.

Django would flush instead: that empties the campaign and the rows of the migrations, and takes longer.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection


class SqliteSnapshot:
    """Holds the copy in memory. Connections of other threads stay good: they see the pages change."""

    def __init__(self) -> None:
        self.path = Path(connection.settings_dict["NAME"])
        self.copy = sqlite3.connect(":memory:", check_same_thread=False)
        connection.ensure_connection()
        connection.connection.backup(self.copy)

    def restore(self) -> None:
        connection.close()
        with closing(sqlite3.connect(self.path, timeout=20)) as database:
            self.copy.backup(database)

    def discard(self) -> None:
        self.copy.close()


class PostgresSnapshot:
    """Holds the copy as a second database, for PostgreSQL copies files faster than rows."""

    def __init__(self) -> None:
        self.name = connection.settings_dict["NAME"]
        self.copy = f"{self.name}_snapshot"
        self._run(f'DROP DATABASE IF EXISTS "{self.copy}"', f'CREATE DATABASE "{self.copy}" TEMPLATE "{self.name}"')

    def restore(self) -> None:
        self._run(
            f'DROP DATABASE "{self.name}" WITH (FORCE)',
            f'CREATE DATABASE "{self.name}" TEMPLATE "{self.copy}"',
        )

    def discard(self) -> None:
        self._run(f'DROP DATABASE "{self.copy}"')

    def _run(self, *statements: str) -> None:
        connection.close()
        with connection._nodb_cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)


def take() -> SqliteSnapshot | PostgresSnapshot:
    """Copy the test database as it is now."""
    return SqliteSnapshot() if connection.vendor == "sqlite" else PostgresSnapshot()
