"""The one way in which seats are touched: one transaction, whose first query locks the occasion.

Why in this order: a usage sum in the same statement as the lock, or after an earlier read under REPEATABLE READ, may
see seats as they were before another registration committed. On SQLite the transaction itself is the lock: it begins
IMMEDIATE (checks.py makes sure of both).
"""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import OperationalError, transaction

from campaign_content.events.models import Occasion

from .errors import BusyError

P = ParamSpec("P")
R = TypeVar("R")

RETRIES = 3
# No further try begins after so many seconds, well within the 30 s after which the web server drops a request.
PATIENCE = 15.0

# PostgreSQL: lock not available, deadlock detected, serialization failure. SQLite: SQLITE_BUSY, SQLITE_LOCKED.
_CONTENDED_SQLSTATES = {"55P03", "40P01", "40001"}
_CONTENDED_SQLITE_CODES = {5, 6}


@contextmanager
def locked_occasion(**lookup: object) -> Iterator[Occasion]:
    """The occasion of that lookup, locked until the end of the block, which is one transaction of its own.

    NO KEY UPDATE: rows that merely refer to the occasion can still be written by others.
    """
    with transaction.atomic(durable=True):
        yield Occasion.objects.select_for_update(no_key=True, of=("self",)).get(**lookup)


def is_contention(error: OperationalError) -> bool:
    """Whether the database refused only because somebody else was first."""
    cause = error.__cause__
    sqlite_code = getattr(cause, "sqlite_errorcode", None)
    return getattr(cause, "sqlstate", None) in _CONTENDED_SQLSTATES or (
        sqlite_code is not None and sqlite_code & 0xFF in _CONTENDED_SQLITE_CODES  # the low byte is the primary code
    )


def seat_service(function: Callable[P, R]) -> Callable[P, R]:
    """A function that touches seats: while others hold the lock it is tried again, a little later; then BusyError."""

    @wraps(function)
    def persistent(*args: P.args, **kwargs: P.kwargs) -> R:
        began, attempt = time.monotonic(), 0
        while True:
            try:
                return function(*args, **kwargs)
            except OperationalError as error:
                if not is_contention(error):
                    raise
                if attempt == RETRIES or time.monotonic() - began > PATIENCE:
                    raise BusyError from error
            time.sleep(random.uniform(0.05, 0.25) * 2**attempt)  # noqa: S311  spreads attempts, guards nothing
            attempt += 1

    return persistent
