"""What only PostgreSQL does: one occasion's lock is one row's, and READ COMMITTED alone saves nobody."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from django.db import connection, transaction

from campaign_content.events.models import Occasion, Resource
from campaign_content.registration import locking, queries, services
from campaign_content.registration.errors import BusyError
from tests.occasions import make_occasion, register
from tests.races import THREADS, at_once, count_before_anybody_writes, held

pytestmark = pytest.mark.django_db(transaction=True)

SEATS = 20


@contextmanager
def transaction_without_lock(**lookup: object) -> Iterator[Occasion]:
    """What locked_occasion would be with a transaction only."""
    with transaction.atomic(durable=True):
        yield Occasion.objects.get(**lookup)


def test_a_transaction_alone_oversells(monkeypatch: pytest.MonkeyPatch) -> None:
    count_before_anybody_writes(monkeypatch, THREADS, patience=60)
    monkeypatch.setattr(services, "locked_occasion", transaction_without_lock)
    occasion = make_occasion(capacity=SEATS)
    at_once([partial(register, occasion, 3) for _ in range(THREADS)])
    assert queries.availability(occasion).used == 3 * THREADS > SEATS


def test_one_occasion_does_not_hold_up_another() -> None:
    busy, other = make_occasion(), make_occasion()
    with held(busy):
        register(other)
    assert queries.availability(other).used == 1


def test_a_held_occasion_can_be_read_and_referred_to() -> None:
    occasion = make_occasion()
    with held(occasion):
        assert queries.availability(occasion).left == 50
        Resource.objects.create(occasion=occasion, kind=Resource.Kind.BUS, capacity=3)


def test_cancelling_waits_for_the_same_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0.0)
    occasion = make_occasion()
    registration = register(occasion)
    with held(occasion):
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = 50")
        with pytest.raises(BusyError):
            services.cancel(registration.pk)
    connection.close()
    assert queries.availability(occasion).used == 1
