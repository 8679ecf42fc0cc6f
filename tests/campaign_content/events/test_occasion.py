from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation

from campaign_content.events.models import Occasion, Resource, Window
from campaign_content.events.when import campaign_zone, start_of_day
from campaign_content.languages.models import Place
from tests.occasions import make_event_page, make_occasion

pytestmark = pytest.mark.django_db


def at(*when: int) -> datetime:
    return datetime(*when, tzinfo=campaign_zone())


def test_an_event_is_upcoming_until_its_day_is_over() -> None:
    occasion = make_occasion(starts_at=at(2026, 12, 12, 11), ends_at=at(2026, 12, 12, 13))
    for now, upcoming in [
        (at(2026, 12, 1), True),
        (at(2026, 12, 12, 12), True),
        (at(2026, 12, 12, 23, 59), True),
        (at(2026, 12, 13), False),
    ]:
        assert (occasion in Occasion.objects.upcoming(now)) is upcoming
        assert (occasion in Occasion.objects.past(now)) is not upcoming


def test_upcoming_and_past_are_each_in_their_order() -> None:
    days = [make_occasion(starts_at=at(2026, 12, day, 11)) for day in (3, 1, 2)]
    ours = Occasion.objects.filter(pk__in=[occasion.pk for occasion in days])
    third, first, second = days
    assert list(ours.upcoming(at(2026, 11, 1))) == [first, second, third]
    assert list(ours.past(at(2027, 1, 1))) == [third, second, first]


@pytest.mark.parametrize("day", [at(2026, 10, 25, 12), at(2027, 3, 28, 12)], ids=["clocks back", "clocks forward"])
def test_a_day_on_which_the_clocks_change_begins_at_midnight(day: datetime) -> None:
    midnight = start_of_day(day)
    assert (midnight.hour, midnight.date()) == (0, day.date())
    occasion = make_occasion(starts_at=day, ends_at=day + timedelta(hours=1))
    assert occasion in Occasion.objects.upcoming(at(day.year, day.month, day.day, 23, 59))
    assert occasion not in Occasion.objects.upcoming(start_of_day(day + timedelta(days=1)))


def test_registration_for_a_meeting_closes_when_it_starts() -> None:
    occasion = make_occasion(starts_at=at(2026, 12, 12, 11))
    assert occasion.window(at(2026, 12, 12, 10, 59)) is Window.OPEN
    assert occasion.window(at(2026, 12, 12, 11)) is Window.CLOSED
    assert occasion.window(at(2026, 12, 13, 0)) is Window.PAST


def test_registration_for_a_visit_closes_at_midnight_so_that_closing_tells_no_hour() -> None:
    occasion = make_occasion(kind=Occasion.Kind.VISIT, starts_at=at(2026, 12, 12, 6))
    assert occasion.window(at(2026, 12, 11, 23, 59)) is Window.OPEN
    assert occasion.window(at(2026, 12, 12, 0)) is Window.CLOSED


def test_staff_may_say_when_registration_opens_and_closes() -> None:
    occasion = make_occasion(
        starts_at=at(2026, 12, 12, 11),
        registration_opens=at(2026, 12, 1, 8),
        registration_closes=at(2026, 12, 10, 18),
    )
    assert occasion.window(at(2026, 12, 1, 7)) is Window.NOT_YET
    assert occasion.window(at(2026, 12, 1, 8)) is Window.OPEN
    assert occasion.window(at(2026, 12, 10, 18)) is Window.CLOSED


@pytest.mark.parametrize(
    "wrong",
    [
        {"ends_at": at(2026, 12, 12, 11)},
        {"registration_opens": at(2026, 12, 2), "registration_closes": at(2026, 12, 1)},
        {"latitude": 44},
        {"longitude": 20},
    ],
)
def test_what_cannot_be_is_refused_by_form_and_database(wrong: dict) -> None:
    occasion = make_occasion(starts_at=at(2026, 12, 12, 11))
    for name, value in wrong.items():
        setattr(occasion, name, value)
    with pytest.raises(ValidationError):
        occasion.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        occasion.save()


def test_an_occasion_has_its_seats_once() -> None:
    occasion = make_occasion()
    with pytest.raises(IntegrityError), transaction.atomic():
        Resource.objects.create(occasion=occasion, kind=Resource.Kind.TOTAL, capacity=3)


def test_only_events_of_published_pages_are_announced() -> None:
    page = make_event_page()
    announced, hidden, alone = make_occasion(page=page), make_occasion(page=make_event_page()), make_occasion()
    hidden.page.unpublish()
    found = Occasion.objects.announced()
    assert announced in found
    assert hidden not in found
    assert alone not in found
    page.view_restrictions.create(restriction_type="login")
    assert announced not in Occasion.objects.announced()


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("sr", "Састанак, Крагујевац, 12. децембра 2026."),
        ("sr-latn", "Sastanak, Kragujevac, 12. decembra 2026."),
        ("sq", "Takim, Kragujevc, 12 dhjetor 2026"),
        ("en", "Sastanak, Kragujevac, 12. decembra 2026."),
    ],
)
def test_its_label_for_staff_is_of_one_language(language: str, label: str) -> None:
    place = Place.objects.create(name_sr_latn="Kragujevac", name_sq="Kragujevc")
    occasion = make_occasion(starts_at=at(2026, 12, 12, 11), municipality=place)
    with translation.override(language):
        assert str(occasion) == label


@pytest.mark.parametrize("year", [1, 1999, 2101, 9999])
def test_years_that_can_only_be_slips_are_refused(year: int) -> None:
    occasion = make_occasion()
    occasion.starts_at = datetime(year, 1, 1, 12, tzinfo=UTC)
    with pytest.raises(ValidationError) as refused:
        occasion.clean()
    assert list(refused.value.message_dict) == ["starts_at"]
