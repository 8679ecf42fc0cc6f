"""What a leaflet says, as plain frozen data: no database, no settings, no sizes. The same spec gives the same bytes."""

import dataclasses
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple


class Run(NamedTuple):
    """A stretch of text in one weight. Text is never markup: what an editor types can only be printed.

    `language` is that of a passage kept as written, a BCP 47 tag or "" if unknown; None for the sheet's own.
    """

    text: str
    bold: bool = False
    language: str | None = None


Text = tuple[Run, ...]
Passage = tuple[Text, ...]  # one or more paragraphs


def plain(text: str) -> Text:
    """Text without any bold."""
    return (Run(text),) if text else ()


def words(value: Any) -> Iterator[str]:
    """Every printed string within a part of a leaflet, in reading order."""
    if isinstance(value, Run):
        yield value.text
    elif isinstance(value, tuple):
        for item in value:
            yield from words(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from words(getattr(value, field.name))


def string(value: Any) -> str:
    """A part's text in one line, for metadata and messages."""
    return " ".join(" ".join(words(value)).split())


@dataclass(frozen=True)
class Place:
    """Where something stands: the `number` of the block on the page (0 for what is not a block) and its kind."""

    number: int
    kind: str


@dataclass(frozen=True)
class Heading:
    place: Place
    text: Text


@dataclass(frozen=True)
class Paragraph:
    place: Place
    passage: Passage


@dataclass(frozen=True)
class Items:
    """A list; `place.kind` says how each item is marked: list, steps, checklist."""

    place: Place
    items: tuple[Passage, ...]


@dataclass(frozen=True)
class Callout:
    """A passage that must not be missed; `tone` is the block's kind: note, important, ask."""

    place: Place
    tone: str
    title: Text
    passage: Passage


@dataclass(frozen=True)
class Table:
    place: Place
    caption: Text
    head: tuple[Text, ...]
    rows: tuple[tuple[Passage, ...], ...]


@dataclass(frozen=True)
class Contact:
    place: Place
    label: Text
    name: Text
    lines: tuple[Text, ...]
    phone: Text


@dataclass(frozen=True)
class Picture:
    """An image: the name of its file in the default storage, the hash of its bytes, its size in pixels."""

    place: Place
    file: str
    sha1: str
    width: int
    height: int
    caption: Text


@dataclass(frozen=True)
class Document:
    place: Place
    title: Text
    size: Text


Block = Heading | Paragraph | Items | Callout | Table | Contact | Picture | Document


@dataclass(frozen=True)
class Fact:
    label: Text
    text: Text


@dataclass(frozen=True)
class Ask:
    """Whom to call. Without a phone, the leaflet leaves a ruled line for a number written by hand."""

    label: Text
    phone: Text
    hours: Text


@dataclass(frozen=True)
class QRTarget:
    """What the code carries, what it says beside it, and the same address for typing."""

    payload: str
    says: Text
    address: Text
    dated: Text


@dataclass(frozen=True)
class Visibility:
    """What must stand at the foot. Empty where there is nothing to say."""

    status_note: Text
    funding: Text
    disclaimer: Text


@dataclass(frozen=True)
class Leaflet:
    """One leaflet. `language` is the one asked for (labels, notices), `text_language` the one the text is in."""

    language: str
    text_language: str
    published_at: datetime
    campaign: Text
    kind: Text
    title: Text
    summary: Text
    notices: tuple[Text, ...]
    facts: tuple[Fact, ...]
    blocks: tuple[Block, ...]
    ask: Ask
    qr: QRTarget
    visibility: Visibility

    def parts(self) -> Iterator[tuple[Place, Any]]:
        """Every printed part with where it stands, in reading order."""
        for name in ("kind", "campaign", "title", "summary", "notices", "facts"):
            yield Place(0, name), getattr(self, name)
        for block in self.blocks:
            yield block.place, block
        for name in ("ask", "qr", "visibility"):
            yield Place(0, name), getattr(self, name)

    def digest(self) -> str:
        """A hash that differs where anything printed differs."""
        data = json.dumps(dataclasses.asdict(self), ensure_ascii=False, sort_keys=True, default=datetime.isoformat)
        return hashlib.sha256(data.encode()).hexdigest()
