"""What a change of the glossary would do to the stored texts, before anybody saves it."""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from typing import Any, NamedTuple

from .. import texts, versions
from ..codes import DERIVED, LATIN, SOURCE, column
from ..conversion.alphabet import WORD
from ..conversion.glossary import Glossary
from ..derivation import DerivedScriptMixin, convert, translated_fields
from . import Row, Rows, of, rows
from .comparison import Sample, differences

SHOWN = 50  # objects on one screen
SAMPLES = 3  # passages of each
# An entry that matches so large a part of all words is a mistake; "da" and "se" do, no name does.
WIDEST = 0.01
JUDGED_FROM = 500  # words: in fewer, chance decides
_TAG = re.compile(r"<(?P<ends_word>/?(?:p|li|br|h\d)\b)?[^>]*>")


@dataclass
class Effect:
    """What would change in one page, snippet or setting: where, how many texts, and some passages."""

    model: type[DerivedScriptMixin]
    pk: str
    label: str
    where: list[versions.Where] = field(default_factory=list)
    texts: int = 0
    samples: list[Sample] = field(default_factory=list)


class Preview(NamedTuple):
    """All that would change. `effects` are the first ones; `fingerprint` stands for the whole."""

    effects: list[Effect]
    objects: int
    texts: int
    share: float  # of all words, that the entry matches
    words: int
    fingerprint: str

    @property
    def is_too_wide(self) -> bool:
        """Whether the entry matches too much to be meant."""
        return self.words >= JUDGED_FROM and self.share > WIDEST


def preview(after: Rows, entry: Row | None = None) -> Preview:
    """What it would do if the glossary of staff were `after`; `entry` is the one whose share of words is measured."""
    before = rows()
    comparison = _Comparison(of(before), of(after), _mention(set(before) ^ set(after)))
    seen, digest = Counter[str](), sha256()
    found: dict[tuple[type, str], Effect] = {}
    for version in versions.stored():
        if version.where == versions.Where.PUBLISHED and entry:
            seen.update(word for holder in version.holders for word in _words(holder))
        changes = [change for holder in version.holders for change in comparison.changes(holder)]
        if changes:
            digest.update(repr((version.model, version.pk, version.where, changes)).encode())
            _note(found.setdefault((version.model, version.pk), Effect(*version[:3])), version, changes)
    total = seen.total()
    matched = _matched(seen, entry) if entry else 0
    return Preview(
        effects=list(islice(found.values(), SHOWN)),
        objects=len(found),
        texts=sum(effect.texts for effect in found.values()),
        share=matched / total if total else 0.0,
        words=total,
        fingerprint=digest.hexdigest(),
    )


class _Comparison(NamedTuple):
    before: Glossary
    after: Glossary
    mention: re.Pattern[str]

    def changes(self, holder: DerivedScriptMixin) -> Iterator[tuple[str, str]]:
        """The texts of an object that the two glossaries convert differently, both ways."""
        for text in _source_texts(holder):
            if self.mention.search(_plain(text)):
                for code in (SOURCE, DERIVED):
                    old, new = (self._in_script(text, code, fixed) for fixed in (self.before, self.after))
                    if old != new:
                        yield _plain(text._replace(value=old)), _plain(text._replace(value=new))

    @staticmethod
    def _in_script(text: texts.Text, code: str, fixed: Glossary) -> str:
        source = convert(text, SOURCE, fixed).text
        return source if code == SOURCE else convert(text._replace(value=source), code, fixed).text


def _note(effect: Effect, version: versions.Version, changes: list[tuple[str, str]]) -> None:
    """Count a version's changes; a draft that repeats the published texts adds nothing but where it stands."""
    if version.where not in effect.where:
        effect.where.append(version.where)
    effect.texts = max(effect.texts, len(changes))
    for old, new in changes:
        for sample in differences(old, new):
            if len(effect.samples) == SAMPLES:
                return
            if sample not in effect.samples:
                effect.samples.append(sample)


def _mention(changed: Iterable[Row]) -> re.Pattern[str]:
    """Finds the texts that may change: those with a form of the changed entries, in either script."""
    forms = {form for row in changed for form in (row.form, row.cyrillic) if form}
    return re.compile("|".join(map(re.escape, sorted(forms))) or r"(?!)", re.IGNORECASE)


def _source_texts(holder: DerivedScriptMixin, code: str = SOURCE) -> list[texts.Text]:
    found: list[texts.Text] = []

    def collect(text: texts.Text) -> str:
        found.append(text)
        return text.value

    for name in translated_fields(type(holder)):
        target: Any = holder._meta.get_field(column(name, code))
        texts.map_field(target, target.name, getattr(holder, target.name), collect)
    return found


def _plain(text: texts.Text) -> str:
    if not text.is_html:
        return text.value
    return html.unescape(_TAG.sub(lambda tag: " " if tag["ends_word"] else "", text.value))


def _words(holder: DerivedScriptMixin) -> Iterator[str]:
    for text in _source_texts(holder, LATIN.code):
        yield from WORD.findall(_plain(text))


def _matched(seen: "Counter[str]", entry: Row) -> int:
    """How many of the words an entry of one word matches. Phrases are never that frequent."""
    alone = Glossary({entry.key: entry.cyrillic or None}).to_cyrillic
    return sum(count for word, count in seen.items() if alone.find(word) is not None)
