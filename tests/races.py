"""Many at the same instant: threads that each have a database connection of their own."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from threading import Barrier, BrokenBarrierError, Event, Thread
from typing import Any

import pytest
from django.db import connections

from campaign_content.events.models import Occasion, Resource
from campaign_content.registration import queries
from campaign_content.registration.locking import locked_occasion

THREADS = 16


def at_once(jobs: Sequence[Callable[[], Any]]) -> list[Any]:
    """Run the jobs with as many as possible beginning together; what each returned or raised, in their order."""
    together = Barrier(min(len(jobs), THREADS))

    def run(numbered: tuple[int, Callable[[], Any]]) -> Any:
        number, job = numbered
        try:
            connections["default"].ensure_connection()
            if number < together.parties:
                together.wait(timeout=30)
            return job()
        except Exception as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(together.parties) as pool:
        return list(pool.map(run, enumerate(jobs)))


def count_before_anybody_writes(monkeypatch: pytest.MonkeyPatch, parties: int, patience: float) -> None:
    """So many parties count the seats before any of them takes one, if nothing keeps them apart.

    Where a lock does, the first one waits `patience` seconds in vain, and then nobody waits any more.
    """
    count, met = queries.units_used, Event()
    together = Barrier(parties, action=met.set)

    def count_with_the_others(resource: Resource) -> int:
        used = count(resource)
        if not met.is_set():
            with suppress(BrokenBarrierError):
                together.wait(patience)
        return used

    monkeypatch.setattr(queries, "units_used", count_with_the_others)


@contextmanager
def held(occasion: Occasion) -> Iterator[Event]:
    """Another connection holds the occasion until the event that is given is set."""
    taken, release = Event(), Event()

    def hold() -> None:
        try:
            with locked_occasion(pk=occasion.pk):
                taken.set()
                release.wait(60)
        finally:
            connections.close_all()

    thread = Thread(target=hold)
    thread.start()
    try:
        assert taken.wait(60)
        yield release
    finally:
        release.set()
        thread.join()
