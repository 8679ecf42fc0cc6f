"""How a translation follows its Serbian: which texts there are now, which of them somebody has approved already."""

from collections.abc import Iterable, Sequence

from django.db import models

from ..models.translation import ReviewedText, State, Translation, Unit
from .texts import SourceText, translated_texts


def follow(translation: Translation, texts: Sequence[SourceText]) -> None:
    """Bring the units into step with the Serbian texts. A text that is gone keeps its unit, out of the order."""
    units = {unit.path: unit for unit in translation.units.all()}
    new, changed = [], []
    for position, text in enumerate(texts):
        unit = units.pop(text.path, None)
        if unit is None:
            unit = Unit(translation=translation, path=text.path)
            new.append(unit)
        elif (unit.position, unit.source_hash) != (position, text.hash):
            changed.append(unit)
        unit.position, unit.source, unit.source_hash = position, text.text, text.hash
    for gone in units.values():
        if gone.position is not None:
            gone.position = None
            changed.append(gone)
    Unit.objects.bulk_create(new)
    Unit.objects.bulk_update(changed, ["position", "source", "source_hash"])
    adopt(translation, translation)


def adopt(translation: Translation, giver: Translation) -> None:
    """Give units the texts that `giver` has approved for the same Serbian.

    It is the translation itself, for cells of a table that moved have no ids, or that of the page it is an alias of.
    """
    lacking = [unit for unit in translation.units.in_source().with_state() if not unit.is_reviewed]
    approved = _by_hash(ReviewedText.objects.filter(unit__translation=giver), lacking)
    _copy_reviewed((unit, approved[unit.source_hash]) for unit in lacking if unit.source_hash in approved)


def take_over(translation: Translation, instance: models.Model, texts: Sequence[SourceText]) -> bool:
    """Make units of the Albanian that a new object came with, for review; says whether it was complete.

    What somebody approved elsewhere in the same words, for the same Serbian, is approved: the object is a copy.
    """
    found = translated_texts(instance, {text.path: text for text in texts})
    units = list(translation.units.in_source())
    approved: dict[tuple[str, str], ReviewedText] = {
        (one.source_hash, one.text): one
        for one in ReviewedText.objects.filter(source_hash__in=[unit.source_hash for unit in units])
    }
    former: dict[tuple[str, str], ReviewedText] = {
        (one.unit.path, one.text): one
        for one in ReviewedText.objects.filter(unit__path__in=list(found)).select_related("unit")
        if one.text == found[one.unit.path]
    }
    copied, outdated, waiting = [], [], []
    for unit in units:
        text = found.get(unit.path, "")
        if reviewed := approved.get((unit.source_hash, text)):
            copied.append((unit, reviewed))
        elif text and (reviewed := former.get((unit.path, text))):
            outdated.append((unit, reviewed))  # approved for another Serbian: a copy of an outdated page
        elif text:
            unit.text, unit.text_source, unit.text_hash = text, unit.source, unit.source_hash
            unit.stage = State.AWAITING
            waiting.append(unit)
    _copy_reviewed((*copied, *outdated))
    Unit.objects.bulk_update(waiting, ["text", "text_source", "text_hash", "stage"])
    return bool(units) and len(copied) + len(waiting) == len(units)


def _by_hash(reviewed: models.QuerySet[ReviewedText], units: Iterable[Unit]) -> dict[str, ReviewedText]:
    found = reviewed.filter(source_hash__in=[unit.source_hash for unit in units]).order_by("reviewed_at", "pk")
    return {one.source_hash: one for one in found}


def _copy_reviewed(pairs: Iterable[tuple[Unit, ReviewedText]]) -> None:
    ReviewedText.objects.bulk_create(
        ReviewedText(
            unit=unit,
            source=reviewed.source,
            source_hash=reviewed.source_hash,
            text=reviewed.text,
            written_by_id=reviewed.written_by_id,
            reviewed_by_id=reviewed.reviewed_by_id,
            reviewed_at=reviewed.reviewed_at,
        )
        for unit, reviewed in pairs
    )
