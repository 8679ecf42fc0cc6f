"""Models whose Albanian is made of reviewed units: what writes their Albanian columns, and whether readers see them."""

import uuid
from collections.abc import Iterable
from functools import partial
from typing import Any, ClassVar

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models, transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.functional import cached_property
from modelcluster.models import get_all_child_relations
from wagtail.signals import page_unpublished, unpublished

from ..codes import ALBANIAN, LATIN, SOURCE, column
from ..derivation import DerivedScriptMixin, translated_fields
from ..models.translation import Translation


def albanian_columns(model: type[models.Model]) -> tuple[str, ...]:
    """The columns that only approval writes."""
    return tuple(column(name, ALBANIAN.code) for name in translated_fields(model))


class AlbanianByApprovalMixin(DerivedScriptMixin):
    """Saving keeps the Albanian that the row has, whatever the instance holds: a draft, an old revision, a form.

    So no save can bring an older Albanian back, and none of them competes with an approval. A new row keeps what it was
    made with (a copy, an import); `services.refresh` then asks whether anybody approved it.
    """

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            self.take_albanian_from_row()
        super().save(*args, **kwargs)

    def take_albanian_from_row(self) -> None:
        """Set the Albanian columns to what the database has."""
        row = type(self)._base_manager.filter(pk=self.pk).values(*albanian_columns(type(self))).first()
        for name, value in (row or {}).items():
            setattr(self, name, value)

    def serializable_data(self) -> dict[str, Any]:
        """What a revision keeps: no Albanian, for it has a history of its own."""
        data = super().serializable_data()
        return {name: value for name, value in data.items() if name not in albanian_columns(type(self))}


class TranslatedChild(AlbanianByApprovalMixin):
    """An inline child with texts to translate. Its key names it in the paths of units, also before it is saved."""

    key = models.UUIDField(default=uuid.uuid4, editable=False)

    class Meta:
        abstract = True


class TranslatedMixin(AlbanianByApprovalMixin):
    """A page, snippet or record with a translation (DESIGN.md, "One source, two derivations")."""

    translations = GenericRelation(Translation)  # so that it goes with the object
    # Whether readers are told by a notice that the Serbian has changed. What cannot tell them is shown in Serbian then.
    tells_of_changes: ClassVar[bool] = False

    class Meta:
        abstract = True

    @cached_property
    def albanian(self) -> Translation | None:
        """How its Albanian stands; None while there is nothing to translate."""
        return Translation.objects.of(self) if self.pk else None

    def text_language(self, code: str) -> str:
        """The language its text is in for readers of `code`: what nobody translated is shown whole in Serbian Latin."""
        if code != ALBANIAN.code:
            return code
        albanian = self.albanian
        is_fit = albanian and albanian.is_shown and (self.tells_of_changes or not albanian.is_outdated)
        return code if is_fit else LATIN.code

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """The object of a revision, with the Albanian of today."""
        instance = super().with_content_json(content)  # type: ignore[misc]  # of Page or RevisionMixin
        for name in albanian_columns(type(self)):
            setattr(instance, name, getattr(self, name))
        instance.take_children_albanian()
        return instance

    def take_children_albanian(self) -> None:
        """Give the inline children the Albanian that their rows have."""
        for relation in get_all_child_relations(type(self)):
            if issubclass(relation.related_model, TranslatedChild):
                for child in getattr(self, relation.get_accessor_name()).get_object_list():
                    if child.pk:
                        child.take_albanian_from_row()

    def _was_draft(self) -> bool:
        rows: Any = type(self)._base_manager
        return rows.filter(pk=self.pk, live=False).exists()

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        from . import services
        from .texts import inline_children

        is_new = self._state.adding
        has_new_children = any(child._state.adding for _relation, child in inline_children(self))
        if not is_new:
            Translation.objects.locked(self)  # before its Albanian is read: an approval must not come between
        goes_live = not is_new and getattr(self, "live", False) and self._was_draft()
        super().save(*args, **kwargs)
        written = kwargs.get("update_fields")
        if written is None:
            services.refresh(self, is_new=is_new, has_new_rows=has_new_children, goes_live=goes_live)
        elif _concerns_texts(type(self), written):
            services.refresh(type(self)._base_manager.get(pk=self.pk))
        self.__dict__.pop("albanian", None)


@receiver(post_save)
def follow_what_was_loaded(instance: models.Model, raw: bool, using: str, **kwargs: Any) -> None:
    """`loaddata` writes rows past `save()`; their translations follow once all are there, scripts derived."""
    if raw and isinstance(instance, TranslatedMixin):
        transaction.on_commit(partial(_follow_row, type(instance), instance.pk), using=using)


@receiver([page_unpublished, unpublished])
def follow_what_was_unpublished(instance: models.Model, **kwargs: Any) -> None:
    """The scheduler unpublishes plain pages, past the `save()` of their type."""
    _follow_row(getattr(instance, "specific_class", type(instance)), instance.pk)


def _follow_row(model: type[models.Model], pk: Any) -> None:
    from . import services

    row = model._base_manager.filter(pk=pk).first() if issubclass(model, TranslatedMixin) else None
    if row:
        services.refresh(row)


def _concerns_texts(model: type[models.Model], written: Iterable[str]) -> bool:
    """Whether writing these columns can change what is to be translated: a text, or which draft is the latest."""
    texts = {column(name, code) for name in translated_fields(model) for code in (SOURCE, LATIN.code)}
    return bool(({"latest_revision", "live"} | texts) & set(written))
