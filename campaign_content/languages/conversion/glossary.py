"""Words and phrases with a fixed form, found before the rules of spelling apply."""

import re
from collections.abc import Mapping

from .alphabet import WORD, spell_cyrillic
from .kept_words import GLOSSARY

ANY_ENDING = "~"
LONGEST_ENDING = 4  # letters: Viberima


class Glossary:
    """A table from Latin forms to Cyrillic ones, ready for looking up.

    A key in lower case holds in any capitals, otherwise exactly as written; a trailing `~` on a single word stands for
    any ending of up to four letters. Keys may have several words. A value of None keeps what was written.
    """

    def __init__(self, entries: Mapping[str, str | None]) -> None:
        self._exact: dict[str, str | None] = {}
        self._any_case: dict[str, str | None] = {}
        self._stems: dict[str, str | None] = {}
        self._phrase_forms: dict[str, str | None] = {}
        for key, form in entries.items():
            stem = key.removesuffix(ANY_ENDING)
            if not WORD.fullmatch(stem):
                self._phrase_forms[key] = form
            elif stem != key:
                self._stems[stem.lower()] = form
            elif key.islower():
                self._any_case[key] = form
            else:
                self._exact[key] = form
        self.phrases = _any_of(self._phrase_forms)

    def find(self, word: str) -> str | None:
        """The fixed form of one word, in the word's own capitals; None if the glossary does not have it."""
        if word in self._exact:
            return self._exact[word] or word
        lower = word.lower()
        if lower in self._any_case:
            return _in_capitals_of(word, self._any_case[lower])
        for cut in range(len(word), max(len(word) - LONGEST_ENDING, 1) - 1, -1):
            if lower[:cut] in self._stems:
                return self._inflected(word, cut)
        return None

    def phrase(self, found: str) -> str:
        """The fixed form of a phrase that `phrases` found."""
        form = self._phrase_forms.get(found, self._phrase_forms.get(found.lower()))
        return _in_capitals_of(found, form)

    def _inflected(self, word: str, cut: int) -> str:
        """A kept stem keeps its ending in Latin too, so that no word is in two scripts."""
        form = self._stems[word[:cut].lower()]
        if form is None:
            return word
        return _in_capitals_of(word[:cut], form) + spell_cyrillic(word[cut:])


def _any_of(phrases: Mapping[str, str | None]) -> re.Pattern[str] | None:
    """A pattern that finds the phrases as whole words, the longest first; None if there are none."""
    if not phrases:
        return None
    longest_first = sorted(phrases, key=len, reverse=True)
    choices = "|".join(f"(?i:{re.escape(key)})" if key.islower() else re.escape(key) for key in longest_first)
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)")


def _in_capitals_of(word: str, form: str | None) -> str:
    if form is None:
        return word
    if len(word) > 1 and word.isupper():
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


SEED = Glossary(GLOSSARY)
