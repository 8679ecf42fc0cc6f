"""All translations as a table: how the Serbian stands, how the Albanian follows, and what readers see."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db import models
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin

from ..folding import fold
from ..models.translation import State, Translation, TranslationQuerySet, Unit
from ..versions import translated_models
from .mixin import TranslatedMixin

URGENCY = (State.OUTDATED, State.MISSING, State.IN_WORK, State.AWAITING, State.CURRENT)


@dataclass
class Row:
    """One object and how its two languages stand. `edit_url` is None for whom may not edit it."""

    translation: Any
    instance: Any
    person: str
    edit_url: str | None = None

    @property
    def title(self) -> str:
        return str(self.instance)

    @property
    def kind(self) -> str:
        return capfirst(str(self.instance._meta.verbose_name))

    @property
    def serbian(self) -> str:
        """How far the Serbian has come, in the active language."""
        if not getattr(self.instance, "live", True):
            return _("draft")
        if getattr(self.instance, "has_unpublished_changes", False):
            return _("published, with a newer draft")
        return _("published")

    @property
    def serbian_since(self) -> datetime | None:
        return self._revision.created_at if self._revision else None

    @property
    def serbian_by(self) -> str:
        return get_user_display_name(self._revision.user) if self._revision and self._revision.user else ""

    @property
    def state(self) -> State:
        return State(self.translation.state)

    @property
    def state_label(self) -> str:
        return str(self.state.label)

    @property
    def units_done(self) -> int:
        return int(self.translation.current_units)

    @property
    def units(self) -> int:
        return sum(getattr(self.translation, f"{state.value}_units") for state in State)

    @property
    def since(self) -> datetime | None:
        """Since when the Albanian has been in its state; None where nobody has noted it."""
        return self.translation.since

    @property
    def readers_see(self) -> str:
        """What readers of Albanian are shown, in the active language."""
        if not getattr(self.instance, "live", True):
            return _("nothing: not published")
        if not self.translation.is_shown:
            return _("Serbian, with a notice")
        if self.translation.is_outdated:
            return _("Albanian, with a notice that it is outdated")
        return _("reviewed Albanian") if self.translation.is_reviewed else _("Albanian, with a notice: not reviewed")

    @property
    def _revision(self) -> Any:
        return getattr(self.instance, "latest_revision", None)


SORTS: Mapping[str, Callable[[Row], Any]] = {
    "title": lambda row: fold(row.title),
    "serbian": lambda row: (row.serbian_since is not None, row.serbian_since and row.serbian_since.timestamp()),
    "albanian": lambda row: (URGENCY.index(row.state), row.units_done - row.units),
    "since": lambda row: (row.since is not None, row.since and row.since.timestamp()),
    "readers": lambda row: row.readers_see,
}


def listed() -> TranslationQuerySet:
    """All translations with `state`, the numbers of their units, `since` when and by which `person`.

    Work in progress tells both, else the Serbian that has moved on, else the review.
    """
    under_way = Unit.objects.filter(
        translation=OuterRef("pk"), position__isnull=False, text_hash=F("source_hash"), written_at__isnull=False
    )
    last = under_way.exclude(stage="").order_by("-written_at")
    return Translation.objects.with_state().annotate(
        since=Coalesce(Subquery(last.values("written_at")[:1]), F("differs_since"), F("reviewed_at")),
        person=Coalesce(
            Subquery(last.values("written_by")[:1]), F("reviewed_by"), output_field=models.BigIntegerField()
        ),
    )


def rows(translations: "models.QuerySet[Any]") -> list[Row]:
    """The rows of `listed` translations, whose objects are looked up kind by kind."""
    found = [
        one
        for one in translations.prefetch_related(GenericPrefetch("content_object", _objects()))
        if one.content_object is not None
    ]
    people = get_user_model()._default_manager.in_bulk({one.person for one in found if one.person})
    names = {pk: get_user_display_name(user) for pk, user in people.items()}
    return [Row(one, one.content_object, names.get(one.person, "")) for one in found]


def matching(found: Iterable[Row], wanted: str) -> list[Row]:
    """The rows whose title has these letters, in whichever script and with or without marks."""
    folded = fold(wanted)
    return [row for row in found if folded in fold(row.title)]


def ordered(found: Iterable[Row], ordering: str) -> list[Row]:
    """The rows sorted by one of SORTS, with a minus the other way round; alike ones by title."""
    by_title = sorted(found, key=SORTS["title"])
    return sorted(by_title, key=SORTS[ordering.removeprefix("-")], reverse=ordering.startswith("-"))


def awaiting() -> TranslationQuerySet:
    """The translations that await review."""
    waiting = Unit.objects.filter(stage=State.AWAITING, position__isnull=False)
    found: Any = Translation.objects.filter(pk__in=waiting.values("translation")).with_state()
    return found.filter(state=State.AWAITING)


def behind() -> TranslationQuerySet:
    """The translations that nobody has written, or whose Serbian has changed since."""
    found: Any = Translation.objects.with_state()
    return found.filter(state__in=(State.MISSING, State.OUTDATED))


def translated_kinds() -> list[type[TranslatedMixin]]:
    """The models whose objects have a translation."""
    return [model for model in translated_models() if issubclass(model, TranslatedMixin)]


def _objects() -> "list[models.QuerySet[Any]]":
    """The objects of every kind without their long texts, with what their rows and labels show."""
    queries = []
    for model in translated_kinds():
        long_texts = [field.name for field in model._meta.concrete_fields if isinstance(field, StreamField)]
        query: Any = model._base_manager.defer(*long_texts)
        if issubclass(model, DraftStateMixin):
            query = query.select_related("latest_revision__user").defer(*long_texts, "latest_revision__content")
        else:
            query = query.select_related()
        queries.append(query)
    return queries
