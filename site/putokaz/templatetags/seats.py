"""What templates need of events: their seats, and the list of them. Floors below know nothing of each other here."""

from typing import NamedTuple

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaign_content.events.models import EventPage, Occasion, Window
from campaign_content.events.telling import Telling, tell_public
from campaign_content.events.when import local
from campaign_content.languages.codes import BY_CODE, Language
from campaign_content.languages.dates import on_weekday_date
from campaign_content.languages.models import Translation
from campaign_content.pages.reading import Reading
from campaign_content.registration.queries import Availability, availabilities, availability

register = template.Library()


class Listed(NamedTuple):
    """One event in a list: its page, how that reads, when and where, and its seats."""

    page: EventPage
    reading: Reading
    text_language: Language
    told: Telling
    seats: Availability
    occasion: Occasion


class State(NamedTuple):
    """Words for how seats stand, and the name of their shape and colour."""

    words: str
    shape: str


@register.simple_tag
def seats_of(occasion: Occasion) -> Availability:
    """How an occasion's seats stand now."""
    return availability(occasion)


@register.simple_tag
def told_of(occasion: Occasion, language: Language) -> Telling:
    """What anybody may know of an occasion's when and where."""
    return tell_public(occasion, language.code)


@register.simple_tag
def events_coming(language: Language) -> list[Listed]:
    """The announced events whose last day is not over, the soonest first."""
    return _listed(list(Occasion.objects.announced().upcoming()), language)


@register.simple_tag
def events_past(language: Language) -> list[Listed]:
    """The announced events that are over, the latest first."""
    return _listed(list(Occasion.objects.announced().past()), language)


def _listed(occasions: list[Occasion], language: Language) -> list[Listed]:
    seats = availabilities(occasions)
    Translation.objects.attach(occasion.page for occasion in occasions if occasion.page)
    Translation.objects.attach(occasions)
    listed = []
    for occasion in occasions:
        page = occasion.page
        if page is None:
            continue
        page.occasion = occasion  # it need not ask for it again
        reading = page.read(language.code)
        told = tell_public(occasion, reading.text_language)
        text_language = BY_CODE[reading.text_language]
        listed.append(Listed(page, reading, text_language, told, seats[occasion.pk], occasion))
    return listed


@register.simple_tag
def seats_state(seats: Availability, occasion: Occasion, language: Language) -> State | None:
    """How seats stand, for readers; None where an event takes no registrations."""
    if not seats.takes_registrations:
        return None
    if seats.window is Window.PAST:
        return State(_("This event is over."), "closed")
    if seats.window is Window.CLOSED:
        return State(_("Registration has closed."), "closed")
    if seats.window is Window.NOT_YET and occasion.registration_opens:
        opens = on_weekday_date(local(occasion.registration_opens).date(), language.code)
        return State(_("Registration opens on %(date)s.") % {"date": opens}, "soon")
    if seats.is_full:
        return State(_("All places are taken."), "closed")
    if seats.left is None:
        return State(_("There is room for everybody."), "open")
    words = ngettext("%(left)d place left", "%(left)d places left", seats.left)
    return State(words % {"left": seats.left}, "open")
