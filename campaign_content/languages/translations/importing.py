"""What a spreadsheet that came back would change, and changing it.

An import is a way of typing: it ends in `services.save_text`, text by text. Nothing that the file says of itself is
trusted; each line is compared with the unit as it is now, for the preview and once more for the saving.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from ..models.translation import Unit
from ..typed import clean_typed
from . import services
from .problems import text_problems
from .spreadsheet_reading import FilledLine
from .unit_places import Place, places


class Change(NamedTuple):
    """A text that would be saved. `problems` keep it from review, not from being saved."""

    line: FilledLine
    place: Place
    problems: list[str]

    @property
    def before(self) -> str:
        return self.place.albanian or self.place.former[1]


class Refusal(NamedTuple):
    """A line that is left out and why. `is_stale`: the Serbian is no longer the one that was translated."""

    line: FilledLine
    place: Place | None
    reason: str
    is_stale: bool = False


class Examination(NamedTuple):
    """What an import would do. `unchanged` and `empty` count the lines that say nothing new."""

    changes: list[Change]
    refusals: list[Refusal]
    unchanged: int
    empty: int


def examine(filled: Sequence[FilledLine]) -> Examination:
    """Compare lines that came back with the units as they are now. Nothing is saved."""
    cleaned = (line._replace(albanian=clean_typed(line.albanian)) for line in filled)
    written = [line for line in cleaned if line.albanian or line.problem]
    once = list({line._replace(row=0): line for line in written}.values())
    times = Counter(line.unit for line in once)
    now = {place.unit.pk: place for place in places(Unit.objects.filter(pk__in=[int(line.unit) for line in once]))}
    judged = [_judge(line, now.get(int(line.unit)), is_one_of_many=times[line.unit] > 1) for line in once]
    changes = [one for one in judged if isinstance(one, Change)]
    refusals = [one for one in judged if isinstance(one, Refusal)]
    unchanged = len(once) - len(changes) - len(refusals)
    return Examination(changes, refusals, unchanged, empty=len(filled) - len(written))


def save(filled: Sequence[FilledLine], user: Any) -> tuple[int, list[Refusal]]:
    """Save what those lines would change now, each translation in a transaction; how many texts, and which not."""
    found = examine(filled)
    by_translation = groupby(found.changes, key=lambda change: change.place.unit.translation_id)
    late = [refusal for _pk, changes in by_translation for refusal in _save_together(changes, user)]
    return len(found.changes) - len(late), [*found.refusals, *late]


@transaction.atomic
def _save_together(changes: Iterable[Change], user: Any) -> list[Refusal]:
    """Save the texts of one translation; what somebody else was quicker with is refused."""
    refused = []
    for line, place, _problems in changes:
        try:
            services.save_text(place.unit, line.albanian, user, seen_source=line.source_hash, seen_text=place.unit.text)
        except services.ConflictError as error:
            refused.append(Refusal(line, place, str(error)))
    return refused


def _judge(line: FilledLine, place: Place | None, *, is_one_of_many: bool) -> Change | Refusal | None:
    """What becomes of a line; None if it says nothing new."""
    text = line.albanian
    if place is None:
        return Refusal(line, None, _("The Serbian has no such text any more."))
    if line.problem:
        return Refusal(line, place, line.problem)
    if text == place.albanian:
        return None
    if is_one_of_many:
        return Refusal(line, place, _("The file has more than one translation of this text."))
    if line.source_hash != place.unit.source_hash:
        if text == place.former[1]:
            return None
        return Refusal(line, place, _("The Serbian has changed since the file was made."), is_stale=True)
    if line.seen != place.seen:
        person = place.unit.written_by or _("Somebody")
        return Refusal(line, place, _("%(person)s has written a newer translation meanwhile.") % {"person": person})
    return Change(line, place, text_problems(place.source, text))
