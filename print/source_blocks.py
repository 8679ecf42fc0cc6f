"""Reads the blocks of a page: from each its texts as HTML fragments, and how its spec is made of them once marked."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from campaign_content.languages.numbers import file_size
from campaign_content.outbox.phone import display
from campaign_content.pages.models.office import OfficeCard

from . import spec
from .richtext import fragment, passage, text

Make = Callable[[spec.Place, Sequence[str]], spec.Block]


@dataclass(frozen=True)
class RawBlock:
    """A block before the status note's asterisk is set: its fragments in reading order, and what becomes of them."""

    place: spec.Place
    fragments: Sequence[str]
    make: Make

    def marked(self, fragments: Sequence[str]) -> spec.Block:
        return self.make(self.place, fragments)


Found = tuple[Sequence[str], Make]
Read = Callable[[Any], Found | None]


def _heading(value: str) -> Found:
    return [fragment(value)], lambda place, marked: spec.Heading(place, text(marked[0]))


def _paragraph(value: Any) -> Found:
    return [value.source], lambda place, marked: spec.Paragraph(place, passage(marked[0]))


def _items(value: Any) -> Found:
    fragments = [item.source for item in value]
    return fragments, lambda place, marked: spec.Items(place, tuple(passage(html) for html in marked))


def _callout(value: Any) -> Found:
    def make(place: spec.Place, marked: Sequence[str]) -> spec.Block:
        return spec.Callout(place, value["kind"], text(marked[0]), passage(marked[1]))

    return [fragment(value["title"]), value["text"].source], make


def _table(value: Any) -> Found | None:
    width = len(value.columns)
    if not width:
        return None
    fragments = [fragment(value.caption), *(fragment(column["heading"]) for column in value.columns)]
    fragments += [cell.value.source for row in value.rows for cell in row]

    def make(place: spec.Place, marked: Sequence[str]) -> spec.Block:
        cells = [passage(html) for html in marked[1 + width :]]
        rows = tuple(tuple(cells[start : start + width]) for start in range(0, len(cells), width))
        return spec.Table(place, text(marked[0]), tuple(text(html) for html in marked[1 : 1 + width]), rows)

    return fragments, make


def _contact(code: str, value: Any) -> Found | None:
    """An office; without one, the sheet's own "ask us" is the contact."""
    office = value["office"]
    if not (office and office.live):
        return None
    card = OfficeCard.of(office, code)
    lines = [", ".join(filter(None, (card.address, card.place))), card.hours]
    if card.languages_spoken:
        lines.append(f"{_('Languages spoken')}: {card.languages_spoken}")
    lines = [fragment(line) for line in (*lines, card.email) if line]

    def make(place: spec.Place, marked: Sequence[str]) -> spec.Block:
        phone = spec.plain(display(card.phone)) if card.phone else ()
        label = spec.plain(card.sample_label)
        return spec.Contact(place, label, text(marked[0]), tuple(text(html) for html in marked[1:]), phone)

    return [fragment(card.name), *lines], make


def _picture(value: Any) -> Found | None:
    image = value["image"]
    if image is None or not image.may_be_shown:
        return None
    caption = " ".join(filter(None, (value["caption"], image.credit)))

    def make(place: spec.Place, marked: Sequence[str]) -> spec.Block:
        return spec.Picture(place, image.file.name, image.file_hash, image.width, image.height, text(marked[0]))

    return [fragment(caption)], make


def _document(code: str, value: Any) -> Found | None:
    document = value["document"]
    if document is None:
        return None
    kind_and_size = f"({document.file_extension.upper()}, {file_size(document.get_file_size(), code)})"

    def make(place: spec.Place, marked: Sequence[str]) -> spec.Block:
        return spec.Document(place, text(marked[0]), spec.plain(kind_and_size))

    return [fragment(value["title"])], make


# Contacts and documents are read in a language: an office or a file is the same block in all of them.
READERS: dict[str, Read] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "list": _items,
    "steps": _items,
    "checklist": _items,
    "callout": _callout,
    "table": _table,
    "image": _picture,
}


def raw_blocks(body: StreamValue, code: str) -> Iterator[RawBlock]:
    """The blocks that have something to print, numbered as editors count them. `code`: the language of the text."""
    readers = READERS | {"contact": partial(_contact, code), "document": partial(_document, code)}
    for number, block in enumerate(body or (), start=1):
        found = readers[block.block_type](block.value)
        if found:
            yield RawBlock(spec.Place(number, block.block_type), *found)
