"""One source, two scripts: keeps the derived Serbian columns of a model in step with the ones that editors write.

Rule: the columns of the source script are the only Serbian that people edit. On every save and in every revision the
other script is made from them (DESIGN.md, "One source, two derivations").
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import models
from modelcluster.models import get_serializable_data_for_fields, model_from_serializable_data
from modeltranslation.translator import translator
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField

from . import conversion
from .codes import CYRILLIC, DERIVED, SOURCE, column

TextMap = Callable[[str], str]


def _converters(code: str) -> tuple[TextMap, TextMap]:
    """The converters of plain text and of HTML into the script of the language `code`."""
    if code == CYRILLIC.code:
        return lambda text: conversion.to_cyrillic(text).text, lambda html: conversion.html_to_cyrillic(html).text
    return lambda text: conversion.to_latin(text).text, lambda html: conversion.html_to_latin(html).text


def map_block(block: blocks.Block, value: Any, plain: TextMap, html: TextMap) -> Any:
    """The stored (JSON) value of a block with every text in it passed through `plain` or `html`.

    Ids, choices, links and references stay as they are.
    """
    if isinstance(block, blocks.RichTextBlock):
        return html(value) if value else value
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return plain(value) if value else value
    if isinstance(block, blocks.StructBlock):
        return {
            name: map_block(block.child_blocks[name], child, plain, html) if name in block.child_blocks else child
            for name, child in value.items()
        }
    if isinstance(block, blocks.StreamBlock):
        return [{**child, "value": map_block(block.child_blocks[child["type"]], child["value"], plain, html)}
                for child in value if child["type"] in block.child_blocks]  # fmt: skip
    if isinstance(block, blocks.ListBlock):
        return [{**item, "value": map_block(block.child_block, item["value"], plain, html)} for item in value]
    if isinstance(block, TypedTableBlock):
        return _map_table(block, value, plain, html)
    return value


def _map_table(block: TypedTableBlock, value: dict[str, Any], plain: TextMap, html: TextMap) -> dict[str, Any]:
    cells = [block.child_blocks[table_column["type"]] for table_column in value["columns"]]
    return {
        "caption": plain(value["caption"]),
        "columns": [{**table_column, "heading": plain(table_column["heading"])} for table_column in value["columns"]],
        "rows": [
            {"values": [map_block(cell, text, plain, html) for cell, text in zip(cells, row["values"], strict=True)]}
            for row in value["rows"]
        ],
    }


def convert_value(field: Any, value: Any, code: str) -> Any:
    """The value of a model field in the script of the language `code`."""
    if not value:
        return value
    plain, html = _converters(code)
    if isinstance(field, StreamField):
        raw = map_block(field.stream_block, value.get_prep_value(), plain, html)
        return field.stream_block.to_python(raw)
    if isinstance(field, RichTextField):
        return html(value)
    return plain(value)


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
        for name in translated_fields(type(self)):
            source_column, derived_column = column(name, SOURCE), column(name, DERIVED)
            field = self._meta.get_field(source_column)
            source = convert_value(field, getattr(self, source_column), SOURCE)
            setattr(self, source_column, source)
            setattr(self, derived_column, convert_value(field, source, DERIVED))

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
