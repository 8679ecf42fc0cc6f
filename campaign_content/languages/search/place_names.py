"""Places named in texts and queries, under any of their names and in any of their forms.

"u Đakovici", "Gjakovës" and "Dakovica" are one place. A name of several words counts as a whole: Kosovo Polje.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..codes import ALBANIAN, LATIN
from ..models import Place
from .stemming import stem
from .words import Word, words

# Albanian joins words of a name with articles that change with the case: Mitrovicë e Veriut, Mitrovicës së Veriut.
_ARTICLES = frozenset({"e", "i", "se", "te"})
# Inflection changes the end of a name: Kragujevac, Kragujevca.
_CHANGING_LETTERS = 2


class Mention(NamedTuple):
    """words[start:end] name one of the places with these ids."""

    start: int
    end: int
    places: frozenset[int]


class Name(NamedTuple):
    """One name of a place by its folded words, and as it is written."""

    words: tuple[str, ...]
    written: str
    place: int


class PlaceNames:
    """The names of all places, ready to be found."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._names: dict[str, set[Name]] = {}
        for place in places:
            for written in place.all_names():
                self._add(written, place.pk)

    @classmethod
    def load(cls) -> "PlaceNames":
        """The names that hold now."""
        return cls(Place.objects.order_by("pk"))

    def _add(self, written: str, place: int) -> None:
        folds = [word.folds for word in words(written)]
        for variant in range(max(map(len, folds), default=0)):
            name = Name(tuple(forms[min(variant, len(forms) - 1)] for forms in folds), written, place)
            for key in _stems(name.words[0]):
                self._names.setdefault(key, set()).add(name)

    def find(self, text: Sequence[Word], *, capitals: bool = True) -> list[Mention]:
        """The places that `text` names, longer names first; with `capitals` only where a capital begins the name.

        In a text "istok" is the east and "Istok" a town; in queries people type small letters for both.
        """
        found = []
        at = 0
        while at < len(text):
            mention = self._at(text, at) if text[at].is_name or not capitals else None
            if mention:
                found.append(mention)
            at = mention.end if mention else at + 1
        return found

    def _at(self, text: Sequence[Word], at: int) -> Mention | None:
        names = {name for fold in text[at].folds for key in _stems(fold) for name in self._names.get(key, ())}
        fitting = [name for name in names if _fits(name.words, text[at : at + len(name.words)])]
        if not fitting:
            return None
        longest = max(len(name.words) for name in fitting)
        return Mention(at, at + longest, frozenset(name.place for name in fitting if len(name.words) == longest))

    def single_words(self) -> list[Name]:
        """The names that are one word."""
        names = {name for group in self._names.values() for name in group if len(name.words) == 1}
        return sorted(names)

    def of(self, word: str) -> list[int]:
        """The places with a name that is exactly this folded word."""
        return sorted({name.place for name in self.single_words() if name.words == (word,)})


def _stems(word: str) -> tuple[str, str]:
    return stem(word, LATIN.code), stem(word, ALBANIAN.code)


def _fits(name: tuple[str, ...], text: Sequence[Word]) -> bool:
    return len(name) == len(text) and all(
        any(_is_form(one, fold) for fold in word.folds) for one, word in zip(name, text, strict=True)
    )


def _is_form(name: str, word: str) -> bool:
    if name == word or {name, word} <= _ARTICLES:
        return True
    stems = zip(_stems(name), _stems(word), strict=True)
    return word.startswith(name[:-_CHANGING_LETTERS]) and any(one == other for one, other in stems)
