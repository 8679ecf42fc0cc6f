"""The texts of a model's field, one by one: the field itself, or every text within its blocks and tables.

One walk serves derivation, extraction and assembly, so none of them can overlook a text that another one sees.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField


class Text(NamedTuple):
    """One text and where it stands.

    `path` names it for good: the field, then block ids and names ("body/1f0c…/title"); cells of tables, which have no
    ids, by row and column. `labels` say the same to people. `limit` is the most letters it may have; None if any.
    """

    path: str
    value: str
    is_html: bool
    labels: tuple[str, ...] = ()
    limit: int | None = None


Change = Callable[[Text], str]


class _Place(NamedTuple):
    """Where a walk has come to."""

    path: str
    labels: tuple[str, ...]

    def step(self, name: object, *labels: object) -> "_Place":
        return _Place(f"{self.path}/{name}", (*self.labels, *(str(label) for label in labels)))

    def text(self, value: str, *, is_html: bool = False, limit: int | None = None) -> Text:
        return Text(self.path, value, is_html, self.labels, limit)


START = _Place("", ())
_LONGEST_ID = 36  # a UUID


def map_field(field: models.Field, name: str, value: Any, change: Change) -> Any:
    """The value of a model field with every text in it passed through `change`; `name` begins the texts' paths."""
    if not value:
        return value
    if isinstance(field, StreamField):
        raw = map_block(field.stream_block, value.get_prep_value(), change, _Place(name, ()))
        return field.stream_block.to_python(raw)
    place = _Place(name, (_label(field),))
    return change(place.text(value, is_html=isinstance(field, RichTextField), limit=field.max_length))


def map_block(block: blocks.Block, value: Any, change: Change, place: _Place = START) -> Any:
    """The stored (JSON) value of a block with every text in it passed through `change`.

    Ids, choices, links and references stay as they are.
    """
    if isinstance(block, blocks.RichTextBlock):
        return change(place.text(value, is_html=True)) if value else value
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return change(place.text(value, limit=block.field.max_length)) if value else value
    if isinstance(block, blocks.StructBlock):
        return {name: _map_named(block.child_blocks, name, child, change, place) for name, child in value.items()}
    if isinstance(block, blocks.StreamBlock):
        known = [child for child in value if child["type"] in block.child_blocks]
        return [
            {**child, "value": _map_child(block.child_blocks[child["type"]], child, change, place, name)}
            for name, child in zip(_names(known), known, strict=True)
        ]
    if isinstance(block, blocks.ListBlock):
        return [
            {**item, "value": map_block(block.child_block, item["value"], change, place.step(name, number))}
            for number, (name, item) in enumerate(zip(_names(value), value, strict=True), 1)
        ]
    if isinstance(block, TypedTableBlock):
        return _map_table(block, value, change, place)
    return value


def _map_named(children: Mapping[str, blocks.Block], name: str, value: Any, change: Change, place: _Place) -> Any:
    if name not in children:
        return value
    return map_block(children[name], value, change, place.step(name, children[name].label))


def _names(items: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The ids of blocks as they stand in paths. One that stood before gets a number, one too long is shortened.

    Wagtail makes neither; an import may.
    """
    times: Counter[str] = Counter()
    for item in items:
        name = item["id"][:_LONGEST_ID]
        times[name] += 1
        yield name if times[name] == 1 else f"{name}~{times[name]}"


def _map_child(block: blocks.Block, child: Mapping[str, Any], change: Change, place: _Place, name: str) -> Any:
    return map_block(block, child["value"], change, place.step(name, block.label))


def _map_table(block: TypedTableBlock, value: dict[str, Any], change: Change, place: _Place) -> dict[str, Any]:
    def plain(text: str, where: _Place) -> str:
        return change(where.text(text)) if text else text

    columns = value["columns"]
    cells = [block.child_blocks[column["type"]] for column in columns]
    return {
        **value,
        "caption": plain(value.get("caption", ""), place.step("caption", pgettext("of a table", "title"))),
        "columns": [
            {**column, "heading": plain(column["heading"], place.step(f"columns/{number}", _("column"), number))}
            for number, column in enumerate(columns, 1)
        ],
        "rows": [
            {
                **row,
                "values": [
                    map_block(
                        cell, text, change, place.step(f"rows/{line}/{number}", _("row"), line, _("column"), number)
                    )
                    for number, (cell, text) in enumerate(zip(cells, row["values"], strict=True), 1)
                ],
            }
            for line, row in enumerate(value["rows"], 1)
        ],
    }


def _label(field: models.Field) -> str:
    """What people call the field, whichever language's column it is."""
    name = str(getattr(field, "translated_field", field).verbose_name)
    return name[:1].upper() + name[1:]
