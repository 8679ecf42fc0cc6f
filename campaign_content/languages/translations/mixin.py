"""Models whose Albanian is made of reviewed units: what writes their Albanian columns, and whether readers see them."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models, transaction
from django.utils.functional import cached_property
from modelcluster.models import get_all_child_relations

from ..codes import ALBANIAN, LATIN, column
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

    class Meta:
        abstract = True

    @cached_property
    def albanian(self) -> Translation | None:
        """How its Albanian stands; None while there is nothing to translate."""
        return Translation.objects.of(self) if self.pk else None

    def text_language(self, code: str) -> str:
        """The language its text is in for readers of `code`: what nobody translated is shown whole in Serbian Latin."""
        if code == ALBANIAN.code and not (self.albanian and self.albanian.is_shown):
            return LATIN.code
        return code

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

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        from . import services

        is_new = self._state.adding
        super().save(*args, **kwargs)
        written = kwargs.get("update_fields")
        if written is None:
            services.refresh(self, is_new=is_new)
        elif _concerns_texts(type(self), written):
            services.refresh(type(self)._base_manager.get(pk=self.pk))
        self.__dict__.pop("albanian", None)


def _concerns_texts(model: type[models.Model], written: Iterable[str]) -> bool:
    """Whether writing these columns can change what is to be translated: a text, or which draft is the latest."""
    texts = {column(name, LATIN.code) for name in translated_fields(model)}
    return bool(({"latest_revision", "live"} | texts) & set(written))
