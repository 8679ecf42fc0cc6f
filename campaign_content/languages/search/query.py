"""What a reader asks for: the words of a query, the places it names, and what mistyped words may mean."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.db.models import Exists, OuterRef

from ..models import Deletion, Posting, Term
from .common_words import COMMON
from .place_names import PlaceNames
from .spelling import allowed_edits, deletions, distance
from .weighing import STEM_KINDS, Key, place_key, stem_key, word_key
from .words import Word, words

LONGEST_QUERY = 100  # letters
MOST_WORDS = 8
_MOST_CORRECTIONS = 5
# How sure it is that a text with the term is meant. A place is the same place under any name.
EXACT, STEM, GUESSED = 2, 1, 0


@dataclass(frozen=True)
class Wish:
    """One thing that a query asks for: a word in any form, or a place under any name.

    `keys` are the terms that tell of it, each with how surely; `terms` are those of them that stand in some text, by
    id. `corrections` are the words looked for instead, as they are written, if what was `typed` is nowhere.
    """

    typed: str
    keys: dict[Key, int]
    terms: dict[int, tuple[Key, int]]
    corrections: tuple[str, ...] = ()


def clean(query: str) -> str:
    """A query as it may be shown and searched: of a sensible length, without control signs and marks of direction."""
    seen = (char if unicodedata.category(char) not in ("Cc", "Cf", "Cs") else " " for char in query[:LONGEST_QUERY])
    return " ".join("".join(seen).split())


def wishes(query: str, names: PlaceNames) -> list[Wish]:
    """What a query asks for, each thing once, mistyped words with what they may mean."""
    asked = list(_asked(list(words(query)), query, names))
    telling = [one for one in asked if one.typed not in COMMON] or asked
    once = list({one.typed: one for one in telling}.values())[:MOST_WORDS]
    return [one if one.terms else _corrected(one, names) for one in _known(once)]


def _asked(typed: Sequence[Word], query: str, names: PlaceNames) -> Iterator[Wish]:
    mentions = {mention.start: mention for mention in names.find(typed, capitals=False)}
    at = 0
    while at < len(typed):
        mention = mentions.get(at)
        end = mention.end if mention else at + 1
        keys = {place_key(place): EXACT for place in sorted(mention.places)} if mention else {}
        if end == at + 1:
            keys |= _word_keys(typed[at].folds)
        yield Wish(" ".join(word.folds[0] for word in typed[at:end]), keys, {})
        at = end


def _word_keys(folds: Iterable[str], *, guessed: bool = False) -> dict[Key, int]:
    keys: dict[Key, int] = {}
    for fold in folds:
        keys |= dict.fromkeys(_stems(fold), GUESSED if guessed else STEM)
        if not guessed:
            keys[word_key(fold)] = EXACT
    return keys


def _known(asked: Sequence[Wish]) -> list[Wish]:
    """Wishes with those of their terms that stand in some text."""
    texts = {text for wish in asked for _, text in wish.keys}
    in_use = Exists(Posting.objects.filter(term=OuterRef("pk")))
    terms = {
        (kind, text): pk
        for pk, kind, text in Term.objects.filter(in_use, text__in=texts).values_list("pk", "kind", "text")
    }
    return [
        replace(wish, terms={terms[key]: (key, level) for key, level in wish.keys.items() if key in terms})
        for wish in asked
    ]


def _corrected(wish: Wish, names: PlaceNames) -> Wish:
    """The wish for the words that are nearest to what was typed; as it was if none is near enough."""
    edits = allowed_edits(len(wish.typed))
    if not edits or not wish.typed.isalpha():
        return wish
    near = {
        fold: (away, written)
        for fold, written in _candidates(wish.typed, edits, names)
        if (away := distance(wish.typed, fold, edits)) <= edits
    }
    nearest = min((away for away, _ in near.values()), default=0)
    # People seldom mistype the first letter. One form of a word stands for all.
    likely = sorted(
        (fold for fold, (away, _) in near.items() if away == nearest),
        key=lambda fold: (fold[0] != wish.typed[0], fold),
    )
    chosen = list({_stems(fold): fold for fold in reversed(likely)}.values())[::-1][:_MOST_CORRECTIONS]
    keys = _word_keys(chosen, guessed=True)
    for fold in chosen:
        keys |= {place_key(place): GUESSED for place in names.of(fold)}
    corrected = _known([replace(wish, keys=keys)])[0]
    if not corrected.terms:
        return wish
    return replace(corrected, corrections=tuple(dict.fromkeys(near[fold][1] for fold in chosen)))


def _stems(fold: str) -> tuple[Key, ...]:
    return tuple(stem_key(fold, language) for language in STEM_KINDS)


def _candidates(typed: str, edits: int, names: PlaceNames) -> Iterator[tuple[str, str]]:
    """Words that may be meant, folded and as they are written. Place names count though no page has them."""
    in_use = Exists(Posting.objects.filter(term=OuterRef("term")))
    alike = Deletion.objects.filter(in_use, form__in=deletions(typed, edits)).order_by("term__text")
    yield from ((name.words[0], name.written) for name in names.single_words())
    yield from alike.values_list("term__text", "term__written").distinct()
