"""Words and phrases with a fixed form, found before the rules of spelling apply, in both directions."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeGuard

from .alphabet import CYRILLIC, INSIDE_WORD, LATIN, WORD, has_any, spell_cyrillic, spell_latin
from .kept_words import GLOSSARY

ANY_ENDING = "~"
LONGEST_ENDING = 4  # letters: Viberima


class Entry(NamedTuple):
    """What to look for and what to write for it; None keeps what was found."""

    form: str
    other: str | None
    any_capitals: bool
    any_ending: bool


class Table:
    """The fixed forms of one direction; `spell` writes endings of stems."""

    def __init__(self, entries: Iterable[Entry], spell: Callable[[str], str]) -> None:
        self._spell = spell
        self._exact: dict[str, str | None] = {}
        self._any_capitals: dict[str, str | None] = {}
        self._stems: dict[str, str | None] = {}
        phrases: list[Entry] = []
        for entry in entries:
            if not WORD.fullmatch(entry.form):
                phrases.append(entry)
            elif entry.any_ending:
                self._stems[entry.form.lower()] = entry.other
            elif entry.any_capitals:
                self._any_capitals[entry.form.lower()] = entry.other
            else:
                self._exact[entry.form] = entry.other
        self._exact_phrases = {entry.form: entry.other for entry in phrases if not entry.any_capitals}
        self._phrases = {entry.form.lower(): entry.other for entry in phrases if entry.any_capitals}
        self.phrases = _any_of(phrases)

    def find(self, word: str) -> str | None:
        """The fixed form of one word, in the word's own capitals; None if the table does not have it."""
        if word in self._exact:
            return self._exact[word] or word
        lower = word.lower()
        if lower in self._any_capitals:
            return _in_capitals_of(word, self._any_capitals[lower])
        for cut in range(len(word), max(len(word) - LONGEST_ENDING, 1) - 1, -1) if self._stems else ():
            if lower[:cut] in self._stems and len(self._spell(word[cut:])) <= LONGEST_ENDING:
                return self._inflected(word, cut)
        return None

    def phrase(self, found: str) -> str:
        """The fixed form of a phrase that `phrases` found."""
        form = self._exact_phrases[found] if found in self._exact_phrases else self._phrases.get(found.lower())
        return _in_capitals_of(found, form)

    def _inflected(self, word: str, cut: int) -> str:
        """A kept stem keeps its ending too, so that no word is in two scripts."""
        form = self._stems[word[:cut].lower()]
        if form is None:
            return word
        ending = self._spell(word[cut:])
        return _in_capitals_of(word[:cut], form) + (ending.upper() if word.isupper() else ending)


class Glossary:
    """Fixed forms, Latin to Cyrillic: `to_cyrillic` and, in reverse, `to_latin`.

    A key in lower case holds in any capitals, otherwise exactly as written; a trailing `~` on a single word stands for
    any ending of up to four letters, in any capitals. Keys may have several words. A value of None keeps what was
    written.

    In reverse each Cyrillic form becomes its entry's Latin form again, also where the text was never converted. If
    several entries have one Cyrillic form, the entry spelled letter by letter holds, else the first. Capitals return
    as small, capitalised or all capitals.
    """

    def __init__(self, entries: Mapping[str, str | None]) -> None:
        forward = [
            Entry(key.removesuffix(ANY_ENDING), form, key.islower(), _is_stem(key)) for key, form in entries.items()
        ]
        # Исток/Istog came from an entry; its Latin half must not be converted next time.
        done = [Entry(entry.other, None, entry.any_capitals, False) for entry in forward if _is_in_both(entry.other)]
        self.to_cyrillic = Table([*done, *forward], spell_cyrillic)
        self.to_latin = Table(_reversed(forward), spell_latin)


def _is_in_both(form: str | None) -> TypeGuard[str]:
    return form is not None and has_any(form, CYRILLIC) and has_any(form, LATIN)


def _is_stem(key: str) -> bool:
    return key.endswith(ANY_ENDING) and WORD.fullmatch(key.removesuffix(ANY_ENDING)) is not None


def _reversed(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The way back for every entry that has Latin letters on one side and Cyrillic ones on the other."""
    found: dict[tuple[str, bool], Entry] = {}
    for entry in entries:
        if entry.other is None or not has_any(entry.other, CYRILLIC) or has_any(entry.form, CYRILLIC):
            continue
        form = entry.other.lower() if entry.any_capitals or entry.any_ending else entry.other
        if (form, entry.any_ending) not in found or spell_latin(entry.other).lower() == entry.form.lower():
            found[form, entry.any_ending] = entry._replace(form=entry.other, other=entry.form)
    return iter(found.values())


def _any_of(phrases: Iterable[Entry]) -> re.Pattern[str] | None:
    """A pattern that finds the phrases as whole words, the longest first; None if there are none."""
    longest_first = sorted(phrases, key=lambda entry: len(entry.form), reverse=True)
    choices = [
        f"(?i:{re.escape(form)})" if any_capitals else re.escape(form) for form, _, any_capitals, _ in longest_first
    ]
    return re.compile(rf"(?<![\w{INSIDE_WORD}])(?:{'|'.join(choices)})(?![\w{INSIDE_WORD}])") if choices else None


def _in_capitals_of(word: str, form: str | None) -> str:
    if form is None:
        return word
    if len(word) > 1 and word.isupper():
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


SEED = Glossary(GLOSSARY)
