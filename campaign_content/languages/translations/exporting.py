"""What goes into a translator's spreadsheet."""

from collections.abc import Iterator

from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _

from ..codes import ALBANIAN
from ..models.translation import State, Unit
from .spreadsheet import MAX_LINES, Line, SpreadsheetError
from .tags import Tag
from .unit_places import Place, places

TO_DO = (State.MISSING, State.OUTDATED)


def lines(units: "models.QuerySet[Unit]") -> tuple[list[Line], list[str]]:
    """The lines of those units, and the names of the ones that are too long for a spreadsheet.

    Raises SpreadsheetError if there are too many for one file.
    """
    if units.count() > MAX_LINES:
        raise SpreadsheetError(
            _("These are more than %(count)d texts. Choose fewer with the filters.") % {"count": MAX_LINES}
        )
    with translation.override(ALBANIAN.code):
        made = [_line(place) for place in places(units)]
    left_out = [f"{line.title}: {line.label}" for line in made if not line.fits]
    return [line for line in made if line.fits], left_out


def _line(place: Place) -> Line:
    former_source, former = place.former
    return Line(
        unit=str(place.unit.pk),
        source_hash=place.unit.source_hash,
        seen=place.seen,
        title=place.title,
        label=place.label,
        serbian=place.source.text,
        former=former,
        albanian=place.albanian,
        note="\n".join(_notes(place, former_source)),
    )


def _notes(place: Place, former_source: str) -> Iterator[str]:
    if place.unit.note:
        yield _("Reviewer's note: %(note)s") % {"note": place.unit.note}
    if former_source:
        yield _("The Serbian was: %(text)s") % {"text": former_source}
    if place.source.limit:
        yield _("At most %(limit)d letters.") % {"limit": place.source.limit}
    for tag in place.source.tags:
        yield from _tag_note(tag)


def _tag_note(tag: Tag) -> Iterator[str]:
    if tag.is_fixed:
        yield _("[%(number)d]: keep “%(words)s” as it is.") % {"number": tag.number, "words": tag.words}
