"""One source, two scripts: keeps the derived Serbian columns of a model in step with the ones that editors write.

Rule: the columns of the source script are the only Serbian that people edit. On every save and in every revision the
other script is made from them (DESIGN.md, "One source, two derivations").
"""

from collections.abc import Iterable
from functools import partial
from typing import Any, ClassVar

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models, transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from modelcluster.fields import ParentalKey
from modelcluster.models import (
    get_all_child_relations,
    get_serializable_data_for_fields,
    model_from_serializable_data,
)
from modeltranslation.translator import translator

from . import conversion, glossary, script_checks
from .codes import CYRILLIC, DERIVED, LATIN, SOURCE, column
from .conversion import Converted
from .conversion.glossary import Glossary
from .editing.forms import ScriptCheckedForm
from .texts import Text, map_field


def convert(text: Text, code: str, fixed: Glossary) -> Converted:
    """A text in the script of the language `code`; `fixed` are the words with a fixed form."""
    if code == CYRILLIC.code:
        return (conversion.html_to_cyrillic if text.is_html else conversion.to_cyrillic)(text.value, fixed)
    return (conversion.html_to_latin if text.is_html else conversion.to_latin)(text.value, fixed)


def convert_value(field: Any, value: Any, code: str, fixed: Glossary) -> Any:
    """The value of a model field in the script of the language `code`."""
    return map_field(field, "", value, lambda text: convert(text, code, fixed).text)


def required_in_serbian(*names: str) -> dict[str, tuple[str, ...]]:
    """modeltranslation's `required_languages`: these fields, in both scripts, so that any can be the source's."""
    return {CYRILLIC.code: names, LATIN.code: names, "default": ()}


def translated_fields(model: type[models.Model]) -> tuple[str, ...]:
    """The names of the fields of `model` that have one column a language."""
    return tuple(translator.get_options_for_model(model).all_fields)


def silence_original_fields() -> None:
    """Keep modeltranslation's original fields out of Wagtail's reference index, else each image is listed twice."""
    for model in translator.get_registered_models():
        for name in translated_fields(model):
            field = model._meta.get_field(name)
            field.wagtail_reference_index_ignore = True
            if hasattr(field, "extract_references"):
                field.extract_references = lambda value: iter(())


class DerivedScriptMixin(models.Model):
    """A model with translated fields whose other Serbian script is always derived, drafts and revisions included.

    It also keeps modeltranslation's original fields out of revisions: they hold whatever language was active.
    """

    base_form_class: ClassVar[Any] = ScriptCheckedForm

    class Meta:
        abstract = True

    def in_language(self, field: str, code: str) -> Any:
        """The value of a translated field in the language `code`."""
        return getattr(self, column(field, code))

    def derive_scripts(self) -> None:
        """Bring source columns into the source script and make the other script from them."""
        fixed = glossary.current()
        for name in translated_fields(type(self)):
            source_column, derived_column = column(name, SOURCE), column(name, DERIVED)
            field = self._meta.get_field(source_column)
            source = convert_value(field, getattr(self, source_column), SOURCE, fixed)
            setattr(self, source_column, source)
            setattr(self, derived_column, convert_value(field, source, DERIVED, fixed))

    def full_clean(self, exclude: Iterable[str] | None = None, *args: Any, **kwargs: Any) -> None:
        self.derive_scripts()
        # An original field reads the active language's column; only the columns themselves can be right or wrong.
        super().full_clean({*(exclude or ()), *translated_fields(type(self))}, *args, **kwargs)

    @property
    def goes_public(self) -> bool:
        """Whether saving the row shows it to readers. A draft does not; inline children are shown with their parent."""
        is_child = any(isinstance(field, ParentalKey) for field in self._meta.fields)
        return not is_child and getattr(self, "live", True)

    def script_problems(self) -> dict[str, ValidationError]:
        """What keeps it from readers, by column: words in two scripts, its own and its inline children's."""
        own = [column(name, SOURCE) for name in translated_fields(type(self))]
        problems = script_checks.problems(self, own)
        lines: list[Any] = []
        for relation in get_all_child_relations(type(self)):
            if issubclass(relation.related_model, DerivedScriptMixin):
                for child in getattr(self, relation.get_accessor_name()).all():
                    lines += child.script_problems().values()
        if lines:
            problems[NON_FIELD_ERRORS] = ValidationError(lines)
        return problems

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive_scripts()
        names = translated_fields(type(self))
        written = kwargs.get("update_fields")
        if written is None or {column(name, SOURCE) for name in names} & set(written):
            self._refuse_mixed_scripts()
        if written is not None:
            derived = {column(name, DERIVED) for name in names if column(name, SOURCE) in written}
            kwargs["update_fields"] = sorted({*written, *derived})
        super().save(*args, **kwargs)

    def _refuse_mixed_scripts(self) -> None:
        """Raise MixedScriptsError if saving would show readers a word in two scripts."""
        problems = self.script_problems() if self.goes_public else {}
        if problems:
            raise script_checks.MixedScriptsError(self, problems)

    def serializable_data(self) -> dict[str, Any]:
        """What a revision keeps: language columns only, the derived ones fresh."""
        self.derive_scripts()
        # Plain inline children have no such method of a parent, and RevisionMixin swallows an AttributeError.
        parent = getattr(super(), "serializable_data", None)
        data = get_serializable_data_for_fields(self) if parent is None else parent()
        return {key: value for key, value in data.items() if key not in translated_fields(type(self))}

    @classmethod
    def from_serializable_data(cls, data: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """An instance from a revision; a revision's original fields, if any, are ignored."""
        kept = {key: value for key, value in data.items() if key not in translated_fields(cls)}
        parent = getattr(super(), "from_serializable_data", None)
        if parent is None:
            return model_from_serializable_data(cls, kept, *args, **kwargs)
        return parent(kept, *args, **kwargs)


@receiver(post_save)
def derive_what_was_loaded(instance: models.Model, raw: bool, using: str, **kwargs: Any) -> None:
    """`loaddata` writes rows past `save()`: derive them once all are there, the glossary included."""
    if raw and isinstance(instance, DerivedScriptMixin):
        transaction.on_commit(partial(_derive_row, type(instance), instance.pk), using=using)


def _derive_row(model: type[DerivedScriptMixin], pk: Any) -> None:
    row = model._base_manager.filter(pk=pk).first()
    if row:
        row.derive_scripts()
        names = [column(name, code) for name in translated_fields(model) for code in (SOURCE, DERIVED)]
        model._base_manager.filter(pk=pk).update(**{name: getattr(row, name) for name in names})
