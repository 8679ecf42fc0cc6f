"""One source, two scripts: keeps the derived Serbian columns of a model in step with the ones that editors write.

Rule: the columns of the source script are the only Serbian that people edit. On every save and in every revision the
other script is made from them (DESIGN.md, "One source, two derivations").
"""

from collections.abc import Iterable
from typing import Any

from django.db import models
from modelcluster.models import get_serializable_data_for_fields, model_from_serializable_data
from modeltranslation.translator import translator

from . import conversion, glossary
from .codes import CYRILLIC, DERIVED, SOURCE, column
from .conversion.glossary import Glossary
from .texts import Text, map_field


def convert_value(field: Any, value: Any, code: str, fixed: Glossary) -> Any:
    """The value of a model field in the script of the language `code`; `fixed` are the words with a fixed form."""

    def to_cyrillic(text: Text) -> str:
        convert = conversion.html_to_cyrillic if text.is_html else conversion.to_cyrillic
        return convert(text.value, fixed).text

    def to_latin(text: Text) -> str:
        return (conversion.html_to_latin if text.is_html else conversion.to_latin)(text.value).text

    return map_field(field, "", value, to_cyrillic if code == CYRILLIC.code else to_latin)


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

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive_scripts()
        if kwargs.get("update_fields") is not None:
            written = set(kwargs["update_fields"])
            written |= {
                column(name, DERIVED) for name in translated_fields(type(self)) if column(name, SOURCE) in written
            }
            kwargs["update_fields"] = sorted(written)
        super().save(*args, **kwargs)

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
