"""Answers a query: pages in the reader's language first, then in others."""

from collections.abc import Sequence
from dataclasses import dataclass

from .matching import MOST, Scores, ranked, texts_with_all, texts_with_some
from .place_names import PlaceNames
from .query import Wish, wishes
from .weighing import LANGUAGES, Key


@dataclass(frozen=True)
class Hit:
    """A page whose text in a language of the index ("sr" for both scripts) fulfils the query."""

    page_id: int
    language: str


@dataclass(frozen=True)
class Answer:
    """What was found. `has_all` is false if no page has everything that was asked for: then these have the most.

    `keys` are the terms looked for, to be marked in what is shown; `names` finds the places among them.
    """

    hits: tuple[Hit, ...]
    wishes: tuple[Wish, ...]
    has_all: bool
    keys: frozenset[Key]
    names: PlaceNames


def answer(query: str, language: str) -> Answer:
    """The best pages for a query by a reader of a language of the index, each page once."""
    names = PlaceNames.load()
    asked = wishes(query, names)
    order = sorted(LANGUAGES, key=lambda code: code != language)
    hits = _hits({code: texts_with_all(asked, code) for code in order}) if asked else []
    has_all = bool(hits)
    if not has_all and len(asked) > 1:
        hits = _with_the_most(asked, order)
    keys = frozenset(key for wish in asked for key, _ in wish.terms.values())
    return Answer(tuple(hits), tuple(asked), has_all, keys, names)


def _with_the_most(asked: Sequence[Wish], order: Sequence[str]) -> list[Hit]:
    known = [wish for wish in asked if wish.terms]
    found = {code: texts_with_all(known, code) if known else {} for code in order}
    if not any(found.values()):
        found = {code: texts_with_some(known, code) for code in order}
    most = max((len(by_wish) for scores in found.values() for by_wish in scores.values()), default=0)
    return _hits(
        {
            code: {text: by_wish for text, by_wish in scores.items() if len(by_wish) == most}
            for code, scores in found.items()
        }
    )


def _hits(found: dict[str, Scores]) -> list[Hit]:
    by_page: dict[int, Hit] = {}
    for language, scores in found.items():
        for _, page in ranked(scores):
            by_page.setdefault(page, Hit(page, language))
    return list(by_page.values())[:MOST]
