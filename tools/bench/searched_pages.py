"""Generated pages in the search index, written in bulk as `index.index_page` would write them one by one."""

from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from wagtail.models import Page

from campaign_content.languages.models import Deletion, IndexedText, Passage, Place, Posting, Term
from campaign_content.languages.search.place_names import PlaceNames
from campaign_content.languages.search.spelling import deletions, indexed_edits
from campaign_content.languages.search.weighing import SERBIAN, Key, Weighed, weigh

_BATCH = 5_000  # rows in one statement


@transaction.atomic
def make(texts: Sequence[tuple[str, str]]) -> None:
    """Add a public page for every title and text."""
    if not Place.objects.exists():
        Place.objects.create(name_sr_latn="Đakovica", name_sq="Gjakovë", names_in_both=True)
    names = PlaceNames.load()
    passages = [[(Passage.TITLE.value, title), (Passage.BODY.value, body)] for title, body in texts]
    indexed = IndexedText.objects.bulk_create(
        [
            IndexedText(page=page, language=SERBIAN, passages=passages[at])
            for at, page in enumerate(_pages(len(texts)))
        ],
        batch_size=_BATCH,
    )
    weighed = [weigh(one, SERBIAN, names) for one in passages]
    terms = _terms(weighed)
    Posting.objects.bulk_create(
        (
            Posting(term_id=terms[key], text=text, language=SERBIAN, weight=weight)
            for text, its in zip(indexed, weighed, strict=True)
            for key, weight in its.weights.items()
        ),
        batch_size=_BATCH,
    )
