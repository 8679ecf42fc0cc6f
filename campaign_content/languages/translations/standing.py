"""How an Albanian stands, in sentences: its state and since when, what readers see, who does what next."""

from datetime import datetime
from typing import Any, NamedTuple

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name

from ..codes import CODES
from ..dates import long_date
from ..models.translation import State, Translation, Unit


class Standing(NamedTuple):
    """What screens say about a translation. `counts`: how many texts are in each state."""

    state: State
    lines: list[str]
    counts: list[tuple[State, int]]


def standing(translation: Translation) -> Standing:
    """How a translation `with_state()` stands, in the active language."""
    state = State(translation.state)
    lines = [*_since(translation, state), _what_readers_see(translation), _next(state)]
    counts = [(each, getattr(translation, f"{each.value}_units")) for each in State]
    return Standing(state, [line for line in lines if line], [(each, count) for each, count in counts if count])


def last_written(translation: Translation) -> Unit | None:
    """The text that was worked on last: who is at it, and since when."""
    written = translation.units.in_source().exclude(written_at=None).select_related("written_by")
    return written.order_by("-written_at").first()


def _since(translation: Translation, state: State) -> list[str]:
    lines = []
    if state in (State.IN_WORK, State.AWAITING) and (unit := last_written(translation)):
        lines.append(_("Last change: %(who_when)s") % {"who_when": signed(unit.written_by, unit.written_at)})
    if translation.is_reviewed:
        lines.append(
            _("Last approved: %(who_when)s") % {"who_when": signed(translation.reviewed_by, translation.reviewed_at)}
        )
    if translation.is_outdated and translation.differs_since:
        lines.append(_("The Serbian has differed since %(day)s") % {"day": day_words(translation.differs_since)})
    return lines


def _what_readers_see(translation: Translation) -> str:
    if not translation.is_shown:
        return _("Readers of Albanian see the Serbian, with a notice in Albanian.")
    if not translation.is_reviewed:
        return _("Readers see an Albanian that nobody has approved yet; a notice says so.")
    if translation.is_outdated:
        return _("Readers see the former Albanian; a notice says since when the Serbian differs.")
    return _("Readers see the approved Albanian.")


def _next(state: State) -> str:
    return {
        State.MISSING: _("Next: a translator writes the Albanian."),
        State.IN_WORK: _("Next: a translator finishes it and sends it for review."),
        State.AWAITING: _("Next: a second person who reads Albanian approves it or sends it back."),
        State.OUTDATED: _(
            "Next: a translator brings it up to date. Where only the wording has changed and not the meaning, "
            "whoever edits the Serbian can say so."
        ),
        State.CURRENT: "",
    }[state]


def signed(person: Any, moment: datetime | None) -> str:
    """Who and when, as far as known: "Arta, 24. novembra 2026."."""
    parts = [get_user_display_name(person) if person else "", day_words(moment) if moment else ""]
    return ", ".join(part for part in parts if part)


def day_words(moment: datetime) -> str:
    """The day of a moment in words, in the active language."""
    day, code = localdate(moment), get_language()
    return long_date(day, code) if code in CODES else date_format(day, "j F Y")
