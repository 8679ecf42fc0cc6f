"""Registrations at the same instant, on the database the suite runs on."""

import random
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from campaign_content.events.models import Occasion, Resource
from campaign_content.registration import queries, services
from campaign_content.registration.errors import FullError
from campaign_content.registration.models import Claim, Member, Registration, State
from tests.occasions import make_occasion, make_party, register
from tests.races import THREADS, at_once, count_before_anybody_writes

pytestmark = pytest.mark.django_db(transaction=True)

SEATS = 50


@pytest.fixture
def gap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Widens the moment between counting seats and giving them, in which the others get their chance."""
    count = queries.units_used

    def count_slowly(resource: Resource) -> int:
        used = count(resource)
        time.sleep(0.005)
        return used

    monkeypatch.setattr(queries, "units_used", count_slowly)


@contextmanager
def without_lock(**lookup: object) -> Iterator[Occasion]:
    """What locked_occasion would be if somebody left out the lock "for performance"."""
    yield Occasion.objects.get(**lookup)


def parties(seed: int = 1) -> list[int]:
    chance = random.Random(seed)
    return [chance.randint(1, 6) for _ in range(40)]


def taken(occasion: Occasion) -> int:
    return queries.availability(occasion).used


def assert_whole(occasion: Occasion) -> None:
    """Every party has a claim for exactly its people: none is split, doubled or lost."""
    for registration in Registration.objects.filter(occasion=occasion):
        assert list(registration.claims.values_list("units", flat=True)) == [registration.members.count()]
    assert Claim.objects.filter(registration__occasion=occasion).count() == occasion.registrations.count()


def crowd(occasion: Occasion) -> tuple[list[int], list[int]]:
    """Parties that come at once for more seats than there are: the sizes of those who got theirs, and of the others."""
    sizes = [6] * THREADS + parties()
    results = at_once([partial(register, occasion, size) for size in sizes])
    given = [size for size, result in zip(sizes, results, strict=True) if isinstance(result, Registration)]
    refused = [size for size, result in zip(sizes, results, strict=True) if isinstance(result, FullError)]
    assert len(given) + len(refused) == len(sizes)
    assert sum(given) == taken(occasion)
    return given, refused


def test_full_is_full_and_no_party_is_split(monkeypatch: pytest.MonkeyPatch) -> None:
    count_before_anybody_writes(monkeypatch, THREADS, patience=0.5)
    occasion = make_occasion(capacity=SEATS)
    given, refused = crowd(occasion)
    assert sum(given) <= SEATS
    assert Member.objects.filter(registration__occasion=occasion).count() == sum(given)
    # Nobody gave a seat back, so whoever was refused would not fit now either.
    assert all(size > SEATS - sum(given) for size in refused)
    assert_whole(occasion)


def test_without_the_lock_the_same_race_oversells(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the race above proves nothing."""
    count_before_anybody_writes(monkeypatch, THREADS, patience=60)
    monkeypatch.setattr(services, "locked_occasion", without_lock)
    occasion = make_occasion(capacity=SEATS)
    given, _refused = crowd(occasion)
    assert sum(given) > SEATS


def test_the_last_seat_goes_to_one_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    count_before_anybody_writes(monkeypatch, 2, patience=0.5)
    occasion = make_occasion(capacity=1)
    results = at_once([partial(register, occasion) for _ in range(2)])
    assert sorted(type(result).__name__ for result in results) == ["FullError", "Registration"]
    assert taken(occasion) == 1


@pytest.mark.usefixtures("gap")
def test_one_form_sent_many_times_at_once_is_one_registration() -> None:
    occasion = make_occasion(capacity=SEATS)
    key = uuid.uuid4()
    send = partial(services.register, occasion.pk, make_party(3), idem_key=key, consent="")
    results = at_once([send] * THREADS)
    assert len({result.pk for result in results}) == 1
    assert taken(occasion) == 3


def test_one_registration_cancelled_many_times_at_once_is_cancelled_once() -> None:
    occasion = make_occasion(capacity=SEATS)
    registration = register(occasion, 5)
    results = at_once([partial(services.cancel, registration.pk)] * THREADS)
    assert sorted(results) == [False] * (THREADS - 1) + [True]
    assert taken(occasion) == 0


@pytest.mark.usefixtures("gap")
def test_registering_cancelling_and_resizing_together_never_oversells() -> None:
    occasion = make_occasion(capacity=SEATS)
    first = [register(occasion, size) for size in (4, 4, 4, 4, 4, 4)]
    jobs = [
        *(partial(register, occasion, size) for size in parties(seed=2)),
        *(partial(services.cancel, registration.pk) for registration in first),
        *(partial(services.set_capacity, occasion.pk, capacity) for capacity in (SEATS, SEATS - 10, SEATS)),
    ]
    random.Random(3).shuffle(jobs)
    results = at_once(jobs)
    unexpected = [r for r in results if not isinstance(r, Registration | Resource | FullError | bool)]
    assert unexpected == []
    assert taken(occasion) <= SEATS
    assert not Registration.objects.filter(pk__in=[r.pk for r in first]).exclude(state=State.CANCELLED).exists()
    assert_whole(occasion)


@pytest.mark.usefixtures("gap")
def test_occasions_do_not_wait_for_each_others_seats() -> None:
    occasions = [make_occasion(capacity=2) for _ in range(4)]
    results = at_once([partial(register, occasion) for occasion in occasions * 4])
    assert sum(isinstance(result, Registration) for result in results) == 8
    assert [taken(occasion) for occasion in occasions] == [2] * 4
