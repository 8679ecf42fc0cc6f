"""An occasion as an iCalendar file (RFC 5545) for a reader's own calendar. It tells what the public is told."""

from datetime import date, timedelta

from icalendar import Calendar, Event

from campaign_content.languages.codes import BY_CODE

from .models import EventPage, Occasion
from .models.occasion import FIRST_YEAR, LAST_YEAR
from .telling import place_line
from .when import local

DAY = timedelta(days=1)


def calendar_file(page: EventPage, occasion: Occasion, code: str) -> bytes:
    """The file in the language `code`. Of a visit it says the days and the towns, never an hour or an address."""
    reading = page.read(code)
    language = {"LANGUAGE": BY_CODE[reading.text_language].tag}
    changed_at = max(occasion.changed_at, page.last_published_at or occasion.changed_at)
    event = Event.new(
        # The same for ever and in every language: a calendar then replaces its copy instead of adding another.
        uid=occasion.uid,
        stamp=changed_at,
        last_modified=changed_at,
        url=page.full_url_in(code),
    )
    event.add("summary", reading.title, parameters=language)
    event.add("description", "\n".join(f"{fact.label}: {fact.text}" for fact in reading.key_facts), parameters=language)
    municipality = occasion.municipality.label(reading.text_language)
    if occasion.is_visit:
        event.add("dtstart", occasion.first_day)
        event.add("dtend", min(occasion.last_day, date.max - DAY) + DAY)  # the first day that is free again
        event.add("location", municipality, parameters=language)
    else:
        event.add("dtstart", local(occasion.starts_at))
        event.add("dtend", local(occasion.ends_at))
        place = place_line(occasion, reading.text_language)
        event.add("location", f"{place}, {municipality}" if place else municipality, parameters=language)
        if occasion.latitude is not None and occasion.longitude is not None:
            event.add("geo", (occasion.latitude, occasion.longitude))
    calendar = Calendar.new(prodid="-//Putokaz//Putokaz//SR", subcomponents=[event])
    # What was stored without a form may lie in any year; zones are reckoned for those that a form accepts.
    first, last = (min(max(day.year, FIRST_YEAR), LAST_YEAR) for day in (occasion.first_day, occasion.last_day))
    calendar.add_missing_timezones(date(first, 1, 1), date(last + 1, 1, 1))
    return calendar.to_ical()
