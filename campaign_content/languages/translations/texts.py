"""What of a page or snippet is to be translated, and how its translation is put together.

Translators always start from the Latin columns, whichever script editors write in: a switch of the source script makes
no translation outdated.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from django.db import models
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from ..codes import ALBANIAN, LATIN, column
from ..derivation import DerivedScriptMixin, translated_fields
from ..texts import Text, map_field
from .tags import Tag, to_html, to_tagged


class SourceText(NamedTuple):
    """One Serbian text to translate: rich text with tags, plain text as it is.

    `hash` covers the words and what the tags stand for; `limit` is the most letters its translation may have.
    """

    path: str
    text: str
    hash: str
    tags: tuple[Tag, ...] = ()
    labels: tuple[str, ...] = ()
    limit: int | None = None
    is_html: bool = False

    @property
    def label(self) -> str:
        """Where the text stands, in words: "Table, row 2, column 1"."""
        label = ""
        for part in self.labels:
            label += (" " if part.isdigit() else ", ") + part
        return label.removeprefix(", ") or _("Text")


def source_text(text: Text) -> SourceText:
    """The text to translate that stands in a field or block."""
    if not text.is_html:
        words = text.value.strip()
        return SourceText(text.path, words, _hash(words), labels=text.labels, limit=text.limit)
    tagged = to_tagged(text.value)
    carried = json.dumps([[tag.number, *tag.target] for tag in tagged.tags])
    return SourceText(text.path, tagged.text, _hash(tagged.text, carried), tagged.tags, text.labels, is_html=True)


def source_texts(instance: models.Model) -> list[SourceText]:
    """All Serbian texts of an object in reading order: its fields, blocks, tables and inline children."""
    found: list[SourceText] = []

    def collect(text: Text) -> str:
        if (source := source_text(text)).text:
            found.append(source)
        return text.value

    for part in _parts(instance):
        part.map(LATIN.code, collect)
    return found


def fingerprint(instance: models.Model) -> str:
    """A hash of all Serbian texts of an object and of what stands around them: blocks, their order, links, pictures."""

    def hashed(text: Text) -> str:
        return source_text(text).hash

    return _hash(*(part.dump(LATIN.code, hashed) for part in _parts(instance)))


def translated_texts(instance: models.Model, like: Mapping[str, SourceText]) -> dict[str, str]:
    """The Albanian that stands in an object's columns, by path; tags take the numbers that they have in `like`."""
    found: dict[str, str] = {}

    def collect(text: Text) -> str:
        tags = like[text.path].tags if text.path in like else ()
        found[text.path] = to_tagged(text.value, tags).text if text.is_html else text.value.strip()
        return text.value

    for part in _parts(instance):
        part.map(ALBANIAN.code, collect)
    return found


def assemble(source: models.Model, texts: Mapping[str, str], target: models.Model) -> None:
    """Set the Albanian columns of `target` from the structure of `source` and the tagged Albanian `texts` by path.

    Raises KeyError if a text is missing, ValidationError if its tags are wrong. Nothing is saved.
    """

    def translate(text: Text) -> str:
        original = source_text(text)
        if not original.text:
            return text.value
        return to_html(texts[text.path], original.tags) if text.is_html else texts[text.path]

    targets = {part.root: part for part in _parts(target)}
    for part in _parts(source):
        if part.root in targets:
            targets[part.root].set_albanian(part, translate)


class _Part(NamedTuple):
    """A model instance whose fields are texts of an object: the object itself, or one of its inline children."""

    root: str
    instance: models.Model

    def fields(self) -> Iterator[tuple[str, Any]]:
        names = getattr(self.instance, "text_fields", None) or translated_fields(type(self.instance))
        return ((name, self.instance._meta.get_field(column(name, LATIN.code))) for name in names)

    def map(self, code: str, change: Callable[[Text], str]) -> dict[str, Any]:
        """The values of the fields in a language, with every text passed through `change`."""
        return {
            name: map_field(field, f"{self.root}{name}", getattr(self.instance, column(name, code)), change)
            for name, field in self.fields()
        }

    def dump(self, code: str, change: Callable[[Text], str]) -> str:
        values = [
            [name, value.get_prep_value() if isinstance(field, StreamField) and value else value or ""]
            for (name, field), value in zip(self.fields(), self.map(code, change).values(), strict=True)
        ]
        return json.dumps([self.root, values], sort_keys=True, default=str)

    def set_albanian(self, source: "_Part", translate: Callable[[Text], str]) -> None:
        for name, value in source.map(LATIN.code, translate).items():
            setattr(self.instance, column(name, ALBANIAN.code), value)


def _parts(instance: models.Model) -> Iterator[_Part]:
    """The object, then its inline children that have texts, each known by its own key."""
    yield _Part("", instance)
    for relation, child in inline_children(instance):
        yield _Part(f"{relation}/{child.key}/", child)


def inline_children(instance: models.Model) -> Iterator[tuple[str, Any]]:
    """The inline children of an object that have texts, with the name of the relation that holds them."""
    for relation in get_all_child_relations(type(instance)):
        if issubclass(relation.related_model, DerivedScriptMixin):
            name = relation.get_accessor_name()
            # Not `all()`: that would fetch other instances each time, and what is set on them would be lost.
            yield from ((name, child) for child in getattr(instance, name).get_object_list())


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
