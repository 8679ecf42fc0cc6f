"""Which texts have what a query asks for, best first. Only plain look-ups: every database answers alike.

However many texts a word stands in, only the best of them are read. Where few of those have all of several common
words, the database compares the words' postings; only what they share is read.
"""

from collections.abc import Collection, Iterable, Sequence

from django.db.models import Exists, OuterRef, QuerySet

from ..models import IndexedText, Posting, Term
from .query import Wish
from .weighing import STEM_KINDS

MOST = 50  # texts in an answer
_RARE = 500  # a term in more texts than this counts as common, however many there are
_HEAVIEST = 999
_LEVEL = 1000  # a surer match outranks any weight

# For each text: the score of each wish it fulfils, by the wish's number.
Scores = dict[int, dict[int, int]]


def texts_with_all(wishes: Sequence[Wish], language: str) -> Scores:
    """The best texts in a language that fulfil every wish."""
    if not all(_terms(wish, language) for wish in wishes):
        return {}
    found = _with_all(_best_of_each(wishes, language), wishes)
    if len(wishes) > 1 and len(found) < MOST:  # two common words may seldom meet
        found |= _with_all(_shared(wishes, language) - set(found), wishes)
    return found


def texts_with_some(wishes: Sequence[Wish], language: str) -> Scores:
    """Good texts in a language that fulfil at least one wish."""
    return _scores(_best_of_each(wishes, language), wishes)


def ranked(scores: Scores) -> list[tuple[int, int]]:
    """Text and page ids, best first; of equals the older page first."""
    pages = dict(IndexedText.objects.filter(pk__in=scores).values_list("pk", "page_id"))
    best = sorted(pages.items(), key=lambda pair: (-sum(scores[pair[0]].values()), pair[1]))
    return best[:MOST]


def _terms(wish: Wish, language: str) -> list[int]:
    """The wish's terms that can stand in texts of the language."""
    foreign = {kind for other, kind in STEM_KINDS.items() if other != language}
    return [pk for pk, (key, _) in wish.terms.items() if key[0] not in foreign]


def _spread(wish: Wish, language: str) -> int:
    """In how many texts of the language the wish's terms stand, as far as it matters."""
    # A stem stands wherever its words stand.
    wide = [pk for pk in _terms(wish, language) if wish.terms[pk][0][0] != Term.Kind.WORD]
    return sum(Posting.objects.filter(term=pk, language=language)[:_RARE].count() for pk in wide)


def _best_of_each(wishes: Sequence[Wish], language: str) -> set[int]:
    """The heaviest texts of each wish's terms."""
    terms = {pk for wish in wishes for pk in _terms(wish, language)}
    return {text for pk in terms for text in _heaviest(Posting.objects.filter(term=pk, language=language))}


def _shared(wishes: Sequence[Wish], language: str) -> set[int]:
    """The texts that fulfil all wishes and are heaviest in the rarest one's terms."""
    leading, *others = sorted(wishes, key=lambda wish: _spread(wish, language))
    texts: set[int] = set()
    for pk in _terms(leading, language):
        postings = Posting.objects.filter(term=pk, language=language)
        for wish in others:
            its = Posting.objects.filter(text=OuterRef("text"), term__in=_terms(wish, language))
            postings = postings.filter(Exists(its))
        texts |= set(_heaviest(postings))
    return texts


def _heaviest(postings: QuerySet[Posting]) -> Iterable[int]:
    return postings.order_by("-weight", "text").values_list("text", flat=True)[:MOST]


def _with_all(texts: Collection[int], wishes: Sequence[Wish]) -> Scores:
    return {text: by_wish for text, by_wish in _scores(texts, wishes).items() if len(by_wish) == len(wishes)}


def _scores(texts: Collection[int], wishes: Sequence[Wish]) -> Scores:
    if not texts:
        return {}
    terms = {pk for wish in wishes for pk in wish.terms}
    rows = Posting.objects.filter(term__in=terms, text__in=texts).values_list("text", "term", "weight")
    scores: Scores = {}
    for text, term, weight in rows:
        for number, wish in enumerate(wishes):
            if term in wish.terms:
                score = _LEVEL * wish.terms[term][1] + min(weight, _HEAVIEST)
                by_wish = scores.setdefault(text, {})
                by_wish[number] = max(by_wish.get(number, 0), score)
    return scores
