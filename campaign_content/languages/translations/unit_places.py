"""Units with what people know them by: the object and the place in it; and the Albanian that they have by now."""

import hashlib
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from django.db import models

from ..models.translation import ReviewedText, Unit
from .services import source_of
from .texts import SourceText, source_texts


class Place(NamedTuple):
    """A unit that the Serbian has, the object it belongs to, and its Serbian as it is now."""

    unit: Unit
    instance: Any
    source: SourceText

    @property
    def title(self) -> str:
        return str(self.instance)

    @property
    def label(self) -> str:
        return self.source.label

    @property
    def albanian(self) -> str:
        """The Albanian for the Serbian of today: what is being worked on, else what was approved."""
        if self.unit.text and self.unit.text_hash == self.unit.source_hash:
            return self.unit.text
        return next((one.text for one in self._reviewed if one.source_hash == self.unit.source_hash), "")

    @property
    def former(self) -> tuple[str, str]:
        """The Serbian and the Albanian that hold no longer; empty if nothing has changed since."""
        unit = self.unit
        if unit.text and unit.text_hash != unit.source_hash:
            return unit.text_source, unit.text
        if any(one.source_hash == unit.source_hash for one in self._reviewed):
            return "", ""
        return next(((one.source, one.text) for one in self._reviewed), ("", ""))

    @property
    def seen(self) -> str:
        """A fingerprint of the Albanian: it changes with every newer text, be it written or approved."""
        return hashlib.sha256("\0".join((self.unit.text, self.albanian)).encode()).hexdigest()

    @property
    def _reviewed(self) -> list[ReviewedText]:
        return list(self.unit.reviewed.all())  # looked up beforehand, the newest first


def places(units: "models.QuerySet[Unit]") -> Iterator[Place]:
    """The places of those units that the Serbian still has, object by object, each in reading order."""
    found = (
        units.in_source()  # type: ignore[attr-defined]
        .select_related("translation", "written_by")
        .prefetch_related("reviewed", "translation__content_object")
        .order_by("translation__content_type", "translation", "position")
    )
    for _pk, some in groupby(found, key=lambda unit: unit.translation_id):
        own = list(some)
        instance = own[0].translation.content_object
        sources = {text.path: text for text in source_texts(source_of(instance))} if instance else {}
        for unit in own:
            if unit.path in sources:
                yield Place(unit, instance, sources[unit.path])
