"""Keeping the index in step with what readers are shown. Each function is one transaction: all or nothing."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from ..models import Deletion, IndexedText, Place, Posting, Term
from .place_names import PlaceNames
from .spelling import deletions, indexed_edits
from .weighing import Key, Passages, Weighed, place_key, place_stems, weigh, weigh_places

_BATCH = 500  # rows in one statement
Item = TypeVar("Item")


@transaction.atomic
def index_page(page_id: int, texts: Mapping[str, Passages]) -> None:
    """Make the index say that a page consists of these passages by language, and of nothing else."""
    IndexedText.objects.filter(page_id=page_id).exclude(language__in=texts).delete()
    names = PlaceNames.load() if texts else PlaceNames([])
    for language, passages in sorted(texts.items()):
        text, _ = IndexedText.objects.update_or_create(
            page_id=page_id, language=language, defaults={"passages": [list(passage) for passage in passages]}
        )
        _post(text, weigh(passages, language, names))


@transaction.atomic
def remove_pages(page_ids: Iterable[int]) -> None:
    """Take pages out of the index."""
    IndexedText.objects.filter(page_id__in=list(page_ids)).delete()


@transaction.atomic
def index_place(place: Place) -> None:
    """Find a place in the texts of the index under the names it has now, and under no others."""
    forget_place(place.pk)
    key = place_key(place.pk)
    names = PlaceNames([place])
    for text in _texts_that_may_name(place):
        weights = weigh_places(text.passages, names)
        if key in weights:
            term = term_ids([key])[key]
            Posting.objects.create(term_id=term, text=text, language=text.language, weight=weights[key])


def forget_place(place_id: int) -> None:
    """Find a place in no text any more."""
    kind, text = place_key(place_id)
    Posting.objects.filter(term__in=Term.objects.filter(kind=kind, text=text)).delete()


@transaction.atomic
def forget_unused_terms() -> int:
    """Remove terms that stand in no text any more; says how many."""
    unused = ~Exists(Posting.objects.filter(term=OuterRef("pk")))
    # Locked first and asked again: a page that is indexed at this moment may use one of them.
    locked = Term.objects.select_for_update().filter(unused).order_by("pk")
    return sum(
        Term.objects.filter(unused, pk__in=[term.pk for term in batch]).delete()[1].get(Term._meta.label, 0)
        for batch in _batches(list(locked))
    )


def _texts_that_may_name(place: Place) -> Iterator[IndexedText]:
    begins = Q()
    for kind, stems in place_stems(place.all_names()).items():
        begins |= Q(kind=kind, text__in=stems)
    postings = Posting.objects.filter(term__in=Term.objects.filter(begins))
    return IndexedText.objects.filter(pk__in=postings.values("text")).order_by("pk").iterator(chunk_size=_BATCH)


def _post(text: IndexedText, weighed: Weighed) -> None:
    ids = term_ids(weighed.weights, weighed.written)
    text.postings.all().delete()
    Posting.objects.bulk_create(
        (
            Posting(term_id=ids[key], text=text, language=text.language, weight=weight)
            for key, weight in sorted(weighed.weights.items())
        ),
        batch_size=_BATCH,
    )


def term_ids(keys: Collection[Key], written: Mapping[Key, str] | None = None) -> dict[Key, int]:
    """The ids of terms; new ones are made. Until the transaction ends nobody else removes them."""
    found = _locked(keys)
    while missing := sorted(set(keys) - set(found)):
        Term.objects.bulk_create(
            [Term(kind=kind, text=text, written=(written or {}).get((kind, text), "")) for kind, text in missing],
            batch_size=_BATCH,
            ignore_conflicts=True,
        )
        made = _locked(missing)
        _make_ready_for_mistakes(made)
        found |= made
    return found


def _locked(keys: Collection[Key]) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for batch in _batches(sorted({text for _, text in keys})):
        terms = Term.objects.select_for_update(no_key=True).filter(text__in=batch).order_by("pk")
        found |= {(kind, text): pk for pk, kind, text in terms.values_list("pk", "kind", "text")}
    return {key: found[key] for key in keys if key in found}


def _make_ready_for_mistakes(terms: Mapping[Key, int]) -> None:
    rows = (
        Deletion(form=form, term_id=pk)
        for (kind, text), pk in terms.items()
        if kind == Term.Kind.WORD and (edits := indexed_edits(len(text))) and text.isalpha()
        for form in sorted(deletions(text, edits))
    )
    Deletion.objects.bulk_create(rows, batch_size=_BATCH, ignore_conflicts=True)


def _batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[at : at + _BATCH] for at in range(0, len(items), _BATCH))
