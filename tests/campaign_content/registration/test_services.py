import uuid
from datetime import datetime, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from campaign_content.events.models import Occasion, Resource
from campaign_content.registration import errors, queries, services
from campaign_content.registration.models import Channel, Registration, State
from tests.occasions import make_occasion, make_party, register

pytestmark = pytest.mark.django_db


def left(occasion: Occasion) -> int | None:
    return queries.availability(occasion).left


def test_a_party_gets_all_its_seats() -> None:
    occasion = make_occasion(capacity=10)
    registration = register(occasion, size=4)
    assert registration.state == State.CONFIRMED
    assert [member.number for member in registration.members.all()] == [1, 2, 3, 4]
    assert [claim.units for claim in registration.claims.all()] == [4]
    assert left(occasion) == 6


def test_the_last_seat_is_given_and_no_more() -> None:
    occasion = make_occasion(capacity=5)
    register(occasion, size=5)
    with pytest.raises(errors.FullError) as refused:
        register(occasion)
    assert refused.value.left == 0
    assert left(occasion) == 0


def test_a_party_that_does_not_fit_gets_none_and_learns_how_many_are_left() -> None:
    occasion = make_occasion(capacity=5)
    register(occasion, size=3)
    with pytest.raises(errors.FullError) as refused:
        register(occasion, size=3)
    assert refused.value.left == 2
    assert Registration.objects.filter(occasion=occasion).count() == 1
    assert left(occasion) == 2


def test_without_a_limit_everybody_fits() -> None:
    occasion = make_occasion(capacity=None)
    for _ in range(5):
        register(occasion, size=20)
    assert left(occasion) is None


@pytest.mark.parametrize("size", [-1, 0, 21, 400])
def test_a_party_of_nobody_or_of_a_crowd_is_refused(size: int) -> None:
    occasion = make_occasion(capacity=None)
    with pytest.raises(errors.PartySizeError):
        register(occasion, size=size)
    assert not Registration.objects.filter(occasion=occasion).exists()


def test_an_occasion_without_seats_takes_no_registrations() -> None:
    occasion = make_occasion()
    Resource.objects.filter(occasion=occasion).delete()
    with pytest.raises(errors.NoRegistrationError):
        register(occasion)


@pytest.mark.parametrize(
    ("after_start", "error"),
    [
        (timedelta(days=-20), errors.NotYetOpenError),
        (timedelta(days=-4), None),
        (timedelta(days=-1), errors.ClosedError),
        (timedelta(hours=1), errors.ClosedError),
        (timedelta(days=2), errors.PastError),
    ],
)
def test_registration_has_its_time(after_start: timedelta, error: type[Exception] | None) -> None:
    starts_at = timezone.now() + timedelta(days=30)
    occasion = make_occasion(
        starts_at=starts_at,
        registration_opens=starts_at - timedelta(days=10),
        registration_closes=starts_at - timedelta(days=2),
    )

    def at_that_moment() -> Registration:
        return services.register(
            occasion.pk, make_party(), idem_key=uuid.uuid4(), consent="", now=starts_at + after_start
        )

    if error is None:
        assert at_that_moment().state == State.CONFIRMED
    else:
        with pytest.raises(error):
            at_that_moment()


def test_what_was_agreed_to_and_when_is_kept() -> None:
    occasion = make_occasion()
    now = datetime(2026, 11, 20, 9, tzinfo=timezone.get_current_timezone())
    registration = services.register(
        occasion.pk, make_party(), idem_key=uuid.uuid4(), consent="Smete da me zovete.", channel=Channel.PHONE, now=now
    )
    registration.refresh_from_db()
    assert (registration.consent_at, registration.consent_wording) == (now, "Smete da me zovete.")
    assert registration.channel == Channel.PHONE


def test_a_form_sent_twice_gives_one_registration() -> None:
    occasion = make_occasion(capacity=10)
    key = uuid.uuid4()
    first = services.register(occasion.pk, make_party(3), idem_key=key, consent="")
    second = services.register(occasion.pk, make_party(3), idem_key=key, consent="")
    assert first.pk == second.pk
    assert left(occasion) == 7


def test_a_form_sent_twice_gives_its_receipt_even_when_all_is_taken_or_over() -> None:
    occasion = make_occasion(capacity=3)
    key = uuid.uuid4()
    first = services.register(occasion.pk, make_party(3), idem_key=key, consent="")
    later = occasion.ends_at + timedelta(days=3)
    assert services.register(occasion.pk, make_party(3), idem_key=key, consent="", now=later).pk == first.pk


@pytest.mark.parametrize(
    "change", [{"size": 4}, {"name": "Neko drugi"}, {"phone": "+381649999999"}, {"email": "a@example.org"}]
)
def test_a_form_sent_twice_with_other_entries_is_refused_and_changes_nothing(change: dict) -> None:
    occasion = make_occasion(capacity=10)
    key = uuid.uuid4()
    first = services.register(occasion.pk, make_party(3), idem_key=key, consent="")
    with pytest.raises(errors.AlreadySentError) as refused:
        services.register(occasion.pk, make_party(**{"size": 3, **change}), idem_key=key, consent="")
    assert refused.value.registration.pk == first.pk
    assert left(occasion) == 7


def test_the_same_form_key_at_another_occasion_is_another_registration() -> None:
    key = uuid.uuid4()
    made = [services.register(make_occasion().pk, make_party(), idem_key=key, consent="") for _ in range(2)]
    assert made[0].pk != made[1].pk


def test_two_parties_may_share_a_phone() -> None:
    occasion = make_occasion()
    assert register(occasion, name="Ana").pk != register(occasion, name="Ana").pk


def test_cancelling_gives_the_seats_back_once() -> None:
    occasion = make_occasion(capacity=5)
    registration = register(occasion, size=4)
    assert services.cancel(registration.pk) is True
    assert services.cancel(registration.pk) is False
    registration.refresh_from_db()
    assert registration.state == State.CANCELLED
    assert registration.cancelled_at is not None
    assert left(occasion) == 5


def test_cancelling_what_never_was_says_so() -> None:
    with pytest.raises(Occasion.DoesNotExist):
        services.cancel(10**9)


def test_a_lower_capacity_turns_nobody_away_and_lets_nobody_in() -> None:
    occasion = make_occasion(capacity=5)
    registration = register(occasion, size=4)
    services.set_capacity(occasion.pk, 2)
    registration.refresh_from_db()
    assert registration.state == State.CONFIRMED
    now = queries.availability(occasion)
    assert (now.used, now.capacity, now.left, now.is_full) == (4, 2, 0, True)
    with pytest.raises(errors.FullError) as refused:
        register(occasion)
    assert refused.value.left == 0


def test_capacity_can_be_raised_and_lifted() -> None:
    occasion = make_occasion(capacity=1)
    register(occasion)
    services.set_capacity(occasion.pk, 2)
    register(occasion)
    services.set_capacity(occasion.pk, None)
    register(occasion, size=20)
    assert Resource.objects.filter(occasion=occasion).count() == 1


def test_an_offer_holds_its_seats_and_a_place_in_the_queue_does_not() -> None:
    occasion = make_occasion(capacity=10)
    first, second = register(occasion, size=4), register(occasion, size=3)
    Registration.objects.filter(pk=first.pk).update(state=State.OFFERED)
    Registration.objects.filter(pk=second.pk).update(state=State.WAITLISTED)
    assert left(occasion) == 6


@pytest.mark.parametrize("service", ["register", "cancel", "set_capacity"])
def test_the_first_query_of_every_service_is_the_occasions_lock(service: str) -> None:
    occasion = make_occasion()
    registration = register(occasion)
    calls = {
        "register": lambda: register(occasion),
        "cancel": lambda: services.cancel(registration.pk),
        "set_capacity": lambda: services.set_capacity(occasion.pk, 3),
    }
    with CaptureQueriesContext(
        connection,
    ) as queries_made:
        calls[service]()
    asked = [query["sql"] for query in queries_made if not query["sql"].startswith(("SAVEPOINT", "BEGIN"))]
    assert asked[0].startswith("SELECT")
    assert 'FROM "events_occasion"' in asked[0]
    if connection.features.has_select_for_update:
        assert 'FOR NO KEY UPDATE OF "events_occasion"' in asked[0]


@pytest.mark.django_db(transaction=True)
def test_a_service_is_never_part_of_a_larger_transaction() -> None:
    occasion = make_occasion()
    with transaction.atomic(), pytest.raises(RuntimeError):
        register(occasion)
