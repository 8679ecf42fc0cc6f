from datetime import datetime

import pytest
from django.utils import translation

from campaign_content.events.models import Occasion
from campaign_content.events.telling import tell_party, tell_public
from campaign_content.events.when import campaign_zone
from tests.occasions import make_occasion, make_place
from tests.translating import translate

pytestmark = pytest.mark.django_db

MORNING = datetime(2026, 12, 12, 11, 0, tzinfo=campaign_zone())
NOON = datetime(2026, 12, 12, 13, 30, tzinfo=campaign_zone())


def texts(occasion: Occasion, code: str, tell: object = tell_public) -> list[str]:
    with translation.override(code):
        return [fact.text for fact in tell(occasion, code).facts]


def test_everybody_is_told_when_and_where_a_meeting_is() -> None:
    occasion = make_occasion(
        starts_at=MORNING, ends_at=NOON, venue_sr_latn="Dom kulture", address_sr_latn="Glavna 1", latitude=44.0128,
        longitude=20.9114,
    )  # fmt: skip
    occasion.refresh_from_db()
    assert texts(occasion, "sr-latn") == [
        "subota, 12. decembra 2026.", "11.00–13.30", "Dom kulture, Glavna 1", "Kragujevac",
    ]  # fmt: skip
    assert texts(occasion, "sr") == [
        "субота, 12. децембра 2026.", "11.00–13.30", "Дом културе, Главна 1", "Крагујевац",
    ]  # fmt: skip
    assert tell_public(occasion, "sr").map_url == (
        "https://www.openstreetmap.org/?mlat=44.01280&mlon=20.91140#map=17/44.01280/20.91140"
    )


def test_names_nobody_wrote_in_albanian_stand_as_in_the_source() -> None:
    occasion = make_occasion(starts_at=MORNING, ends_at=NOON, venue_sr_latn="Dom kulture")
    assert texts(occasion, "sq")[1:3] == ["11:00–13:30", "Dom kulture"]


def visit() -> Occasion:
    return make_occasion(
        kind=Occasion.Kind.VISIT,
        starts_at=MORNING,
        ends_at=NOON,
        municipality=make_place("Peć", "Pejë"),
        departure=make_place("Kragujevac"),
        venue_sr_latn="Stanica",
        address_sr_latn="Tajna 7",
        itinerary_sr_latn=" 6.15 peron 4 \n\n12.30 škola",
        latitude=42.6,
        longitude=20.2,
    )


def test_of_a_visit_the_public_is_told_date_municipality_and_departure_town_only() -> None:
    told = tell_public(visit(), "sr-latn")
    assert [fact.text for fact in told.facts] == ["subota, 12. decembra 2026.", "Peć / Pejë", "Kragujevac"]
    assert (told.map_url, told.stops) == ("", ())


def test_those_who_travel_are_told_all() -> None:
    told = tell_party(visit(), "sr-latn")
    assert [fact.text for fact in told.facts][1:3] == ["11.00–13.30", "Stanica, Tajna 7"]
    assert told.stops == ("6.15 peron 4", "12.30 škola")
    assert told.map_url


def test_stops_nobody_translated_are_told_in_the_source_and_say_so() -> None:
    occasion = visit()
    assert tell_party(occasion, "sq").stops_language == "sr-latn"
    translate(occasion, {"venue": "Shkolla", "address": "Rruga 1", "itinerary": "6.15 platforma 4"})
    told = tell_party(occasion, "sq")
    assert (told.stops, told.stops_language) == (("6.15 platforma 4",), "sq")


def test_two_days_are_told_from_and_to() -> None:
    occasion = make_occasion(starts_at=MORNING, ends_at=datetime(2026, 12, 13, 9, 0, tzinfo=campaign_zone()))
    assert texts(occasion, "sq")[0] == "e shtunë – e diel, 12–13 dhjetor 2026"
