"""Which terms a text consists of, and how much it is about each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..codes import ALBANIAN, LATIN
from ..models import Passage, Term
from .place_names import PlaceNames
from .stemming import stem
from .words import LONGEST, words

SERBIAN = "sr"
# The languages of the index: both Serbian scripts fold to one. Each with the code whose rules hold for it.
LANGUAGES = {SERBIAN: LATIN.code, ALBANIAN.code: ALBANIAN.code}
STEM_KINDS = {SERBIAN: Term.Kind.SERBIAN_STEM, ALBANIAN.code: Term.Kind.ALBANIAN_STEM}

# What a term in a part of a page is worth; in the body it counts each time, up to a limit.
_WEIGHTS = {Passage.TITLE: 100, Passage.SUMMARY: 30, Passage.FACT: 20, Passage.BODY: 2}
_COUNTED = {Passage.BODY: 10}

Key = tuple[str, str]  # a term's kind and text
Passages = Sequence[tuple[str, str]]  # parts of a text and what they say


@dataclass(frozen=True)
class Weighed:
    """The terms of a text with their weights, and how its words are written."""

    weights: Mapping[Key, int]
    written: Mapping[Key, str]


def place_key(place: int) -> Key:
    return Term.Kind.PLACE, str(place)


def word_key(fold: str) -> Key:
    return Term.Kind.WORD, fold


def stem_key(fold: str, language: str) -> Key:
    return STEM_KINDS[language], stem(fold, LANGUAGES[language])


def weigh(passages: Passages, language: str, names: PlaceNames) -> Weighed:
    """All terms of a text in a language of the index."""
    written: dict[Key, str] = {}
    counts: Counter[tuple[str, Key]] = Counter()
    for part, text in passages:
        for word in words(text):
            for fold in word.folds:
                key = word_key(fold)
                counts[part, key] += 1
                counts[part, stem_key(fold, language)] += 1
                written.setdefault(key, text[word.start : word.end].lower()[:LONGEST])
    counts.update(_place_counts(passages, names))
    return Weighed(_weights(counts), written)


def weigh_places(passages: Passages, names: PlaceNames) -> Mapping[Key, int]:
    """The places that a text names."""
    return _weights(Counter(_place_counts(passages, names)))


def _place_counts(passages: Passages, names: PlaceNames) -> Iterator[tuple[str, Key]]:
    for part, text in passages:
        for mention in names.find(list(words(text))):
            yield from ((part, place_key(place)) for place in mention.places)


def _weights(counts: Counter[tuple[str, Key]]) -> dict[Key, int]:
    weights: Counter[Key] = Counter()
    for (part, key), count in counts.items():
        weights[key] += _WEIGHTS[Passage(part)] * min(count, _COUNTED.get(Passage(part), 1))
    return dict(weights)


def place_stems(names: Iterable[str]) -> dict[str, set[str]]:
    """The stems with which names of places begin, by kind of term: a text without any of them names none."""
    stems: dict[str, set[str]] = {kind: set() for kind in STEM_KINDS.values()}
    for name in names:
        first = next(words(name), None)
        for language, kind in STEM_KINDS.items():
            stems[kind] |= {stem(fold, LANGUAGES[language]) for fold in first.folds} if first else set()
    return stems
