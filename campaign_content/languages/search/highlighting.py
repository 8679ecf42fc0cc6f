"""Showing readers what was found: hits marked in titles and in short excerpts, in the script that they read."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from .answering import Answer
from .weighing import place_key, stem_key, word_key
from .words import Word, words

_EXCERPT = 180  # letters
_BEFORE_HIT = 60  # letters of an excerpt that lead up to its first hit
_ELLIPSIS = "…"


class Span(NamedTuple):
    """A hit at text[start:end]; `sign` is the same for hits of the same word."""

    start: int
    end: int
    sign: str


class Highlighter:
    """Marks what an answer was looking for in texts of one language of the index."""

    def __init__(self, answer: Answer, language: str) -> None:
        self._keys = answer.keys
        self._names = answer.names
        self._language = language

    def mark(self, text: str) -> SafeString:
        """`text` as HTML with its hits in <mark>."""
        return _marked(text, self._hits(text))

    def excerpt(self, texts: Iterable[str]) -> SafeString:
        """The beginning of the first text, or a passage of the one with most hits, as HTML with the hits marked."""
        with_hits = [(text, self._hits(text)) for text in texts if text]
        if not with_hits:
            return mark_safe("")
        # The first of equals: texts come in reading order.
        text, hits = max(with_hits, key=lambda pair: len({hit.sign for hit in pair[1]}))
        start, end = _window(text, hits[0].start if hits else 0)
        shown = [
            Span(hit.start - start, hit.end - start, hit.sign) for hit in hits if start <= hit.start < hit.end <= end
        ]
        before, after = _ELLIPSIS if start else "", _ELLIPSIS if end < len(text.rstrip()) else ""
        return format_html("{}{}{}", before, _marked(text[start:end], shown), after)

    def _hits(self, text: str) -> list[Span]:
        seen = list(words(text))
        hits = {word.start: Span(word.start, word.end, word.folds[0]) for word in seen if self._is_hit(word)}
        for mention in self._names.find(seen):
            if any(place_key(place) in self._keys for place in mention.places):
                first, last = seen[mention.start], seen[mention.end - 1]
                hits[first.start] = Span(first.start, last.end, str(sorted(mention.places)))
        apart: list[Span] = []
        for hit in sorted(hits.values()):
            if not apart or hit.start >= apart[-1].end:
                apart.append(hit)
        return apart

    def _is_hit(self, word: Word) -> bool:
        return any(word_key(fold) in self._keys or stem_key(fold, self._language) in self._keys for fold in word.folds)


def _marked(text: str, hits: Iterable[Span]) -> SafeString:
    parts, at = [], 0
    for hit in hits:
        parts += [escape(text[at : hit.start]), "<mark>", escape(text[hit.start : hit.end]), "</mark>"]
        at = hit.end
    return mark_safe("".join([*parts, escape(text[at:])]))  # noqa: S308  every part is escaped


def _window(text: str, hit: int) -> tuple[int, int]:
    """Where an excerpt around text[hit] begins and ends, between words if there is a space near."""
    start = max(0, min(hit - _BEFORE_HIT, len(text) - _EXCERPT))
    if start:
        start = text.find(" ", start, hit) + 1 or start
    end = min(len(text), start + _EXCERPT)
    if end < len(text):
        end = max(text.rfind(" ", hit + 1, end), 0) or end
    return start, end
