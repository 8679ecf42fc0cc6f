"""Who is told what of an occasion's when and where. Every page, list, file and message asks here.

Where and when a group travels is told to those who travel; everybody else learns date, municipality and departure
town (DESIGN.md, decision 9).
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from campaign_content.languages.dates import clock, weekday_date_range
from campaign_content.pages.reading import KeyFact

from .models.occasion import Occasion
from .when import local


@dataclass(frozen=True)
class Telling:
    """What one audience is told. `stops` are an itinerary's lines, written in the language `stops_language`."""

    facts: tuple[KeyFact, ...]
    map_url: str = ""
    stops: tuple[str, ...] = ()
    stops_language: str = ""


def tell_public(occasion: Occasion, code: str) -> Telling:
    """What anybody may know, in the language `code`, with labels in the active language."""
    if occasion.is_visit:
        return Telling(facts=_present(_date(occasion, code), _municipality(occasion, code), _departure(occasion, code)))
    return Telling(facts=_all_facts(occasion, code), map_url=map_url(occasion))


def tell_party(occasion: Occasion, code: str) -> Telling:
    """What those who are coming are told: all there is. Stops nobody translated are told in the source's language."""
    language = occasion.text_language(code)
    itinerary = occasion.in_language("itinerary", language) or ""
    return Telling(
        facts=_all_facts(occasion, code),
        map_url=map_url(occasion),
        stops=tuple(line.strip() for line in itinerary.splitlines() if line.strip()),
        stops_language=language,
    )


def place_line(occasion: Occasion, code: str) -> str:
    """Venue and address. They are names: where nobody wrote them in the language `code` they stand as in the source."""
    language = occasion.text_language(code)
    names = (occasion.in_language(name, language) for name in ("venue", "address"))
    return ", ".join(name for name in names if name)


def map_url(occasion: Occasion) -> str:
    """A plain link to a map; nothing is loaded from it. Not for the public of a visit."""
    if occasion.latitude is None or occasion.longitude is None:
        return ""
    latitude, longitude = f"{occasion.latitude:.5f}", f"{occasion.longitude:.5f}"
    return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"


def _all_facts(occasion: Occasion, code: str) -> tuple[KeyFact, ...]:
    return _present(
        _date(occasion, code),
        KeyFact(_("Time"), _hours(occasion, code)),
        KeyFact(_("Place"), place_line(occasion, code)),
        _municipality(occasion, code),
        _departure(occasion, code),
    )


def _present(*facts: KeyFact) -> tuple[KeyFact, ...]:
    return tuple(fact for fact in facts if fact.text)


def _date(occasion: Occasion, code: str) -> KeyFact:
    return KeyFact(_("Date"), weekday_date_range(occasion.first_day, occasion.last_day, code))


def _hours(occasion: Occasion, code: str) -> str:
    return f"{clock(local(occasion.starts_at), code)}–{clock(local(occasion.ends_at), code)}"


def _municipality(occasion: Occasion, code: str) -> KeyFact:
    return KeyFact(_("Municipality"), occasion.municipality.label(code))


def _departure(occasion: Occasion, code: str) -> KeyFact:
    return KeyFact(_("Departure from"), occasion.departure.label(code) if occasion.departure else "")
