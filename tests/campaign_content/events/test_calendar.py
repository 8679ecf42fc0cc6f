from datetime import date, datetime, timedelta

import icalendar
import pytest

from campaign_content.events.calendar import calendar_file
from campaign_content.events.models import Occasion
from campaign_content.events.when import campaign_zone
from campaign_content.languages.codes import CODES
from tests.occasions import make_event_page, make_occasion, make_place

pytestmark = pytest.mark.django_db

CLOCKS_BACK = date(2026, 10, 25)
CLOCKS_FORWARD = date(2027, 3, 28)


def at(day: date, hour: int, minute: int = 0, fold: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=campaign_zone(), fold=fold)


def announced(**fields: object) -> Occasion:
    return make_occasion(page=make_event_page(), **fields)


def parsed(occasion: Occasion, code: str = "sr-latn") -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(calendar_file(occasion.page, occasion, code))


def event(occasion: Occasion, code: str = "sr-latn") -> icalendar.Event:
    (found,) = parsed(occasion, code).walk("VEVENT")
    return found


def test_it_says_what_when_and_where() -> None:
    day = date(2026, 12, 12)
    occasion = announced(
        starts_at=at(day, 11), ends_at=at(day, 13), venue_sr_latn="Dom kulture", latitude=44.5, longitude=20.25
    )
    found = event(occasion)
    assert found["SUMMARY"] == "Kako do pomoći?"
    assert (found.start, found.end) == (at(day, 11), at(day, 13))
    assert found["LOCATION"] == "Dom kulture, Kragujevac"
    assert found["GEO"].to_ical() == "44.5;20.25"
    assert found["URL"].endswith(occasion.page.url_in("sr-latn"))


def test_one_event_has_one_uid_for_ever_and_in_every_language() -> None:
    occasion = announced()
    uids = {event(occasion, code)["UID"] for code in CODES}
    occasion.starts_at += timedelta(hours=1)
    occasion.ends_at += timedelta(hours=1)
    occasion.save()
    assert {event(occasion)["UID"]} == uids
    assert event(announced())["UID"] not in uids


def test_it_speaks_the_language_of_the_request() -> None:
    occasion = announced()
    assert event(occasion, "sr")["SUMMARY"] == "Како до помоћи?"
    assert event(occasion, "sr")["SUMMARY"].params["LANGUAGE"] == "sr-Cyrl"
    # Nobody translated the page: its text is Serbian, and the file says so.
    assert event(occasion, "sq")["SUMMARY"].params["LANGUAGE"] == "sr-Latn"


def test_a_changed_event_is_newer_than_before() -> None:
    occasion = announced()
    before = event(occasion).stamp
    Occasion.objects.filter(pk=occasion.pk).update(changed_at=before + timedelta(hours=1))
    occasion.refresh_from_db()
    assert event(occasion).stamp == before + timedelta(hours=1)


@pytest.mark.parametrize("day", [CLOCKS_BACK, CLOCKS_FORWARD])
def test_on_the_days_on_which_the_clocks_change_hours_are_right(day: date) -> None:
    """Each moment is written in local time with a zone that turns it into the same instant everywhere."""
    starts_at, ends_at = at(day, 1, 30), at(day, 4, 30)
    occasion = announced(starts_at=starts_at, ends_at=ends_at)
    text = calendar_file(occasion.page, occasion, "sr").decode()
    assert f"DTSTART;TZID=Europe/Belgrade:{day:%Y%m%d}T013000" in text
    assert f"DTEND;TZID=Europe/Belgrade:{day:%Y%m%d}T043000" in text
    zone = next(iter(parsed(occasion).walk("VTIMEZONE"))).to_tz(lookup_tzid=False)
    for moment in (starts_at, ends_at):
        assert moment.replace(tzinfo=zone).utcoffset() == moment.utcoffset()
    assert starts_at.utcoffset() != ends_at.utcoffset()


@pytest.mark.parametrize("day", [CLOCKS_BACK, CLOCKS_FORWARD, date(2026, 12, 31)])
def test_a_visit_is_a_day_and_a_municipality(day: date) -> None:
    occasion = announced(
        kind=Occasion.Kind.VISIT,
        starts_at=at(day, 6, 17),
        ends_at=at(day, 21, 43),
        municipality=make_place("Peć", "Pejë"),
        venue_sr_latn="Stanica",
        address_sr_latn="Tajna 7",
        itinerary_sr_latn="peron 4",
        latitude=42.6,
        longitude=20.2,
    )
    found = event(occasion)
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (day, day + timedelta(days=1))
    assert found["LOCATION"] == "Peć / Pejë"
    text = calendar_file(occasion.page, occasion, "sr-latn").decode()
    for secret in ("0617", "06.17", "2143", "21.43", "Stanica", "Tajna", "peron", "GEO", "42.6"):
        assert secret not in text


def test_a_visit_just_after_midnight_is_on_its_local_day() -> None:
    day = date(2027, 7, 2)
    occasion = announced(kind=Occasion.Kind.VISIT, starts_at=at(day, 0, 30), ends_at=at(day, 23, 30))
    assert (event(occasion)["DTSTART"].dt, event(occasion)["DTEND"].dt) == (day, day + timedelta(days=1))


@pytest.mark.parametrize("day", [date(1, 1, 2), date.max])
@pytest.mark.parametrize("kind", [Occasion.Kind.MEETING, Occasion.Kind.VISIT])
def test_an_impossible_year_breaks_no_file(kind: Occasion.Kind, day: date) -> None:
    occasion = announced(kind=kind, starts_at=at(day, 11), ends_at=at(day, 13))
    start = event(occasion)["DTSTART"].dt
    assert (start.year, start.month, start.day) == (day.year, day.month, day.day)


def test_lines_are_folded_and_texts_escaped() -> None:
    occasion = make_occasion(page=make_event_page("Zarez, tačka; i vrlo dug naslov " + "ž" * 80))
    lines = calendar_file(occasion.page, occasion, "sr-latn").split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert event(occasion)["SUMMARY"].startswith("Zarez, tačka; i")
