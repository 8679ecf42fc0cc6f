"""Generated pages in the search index, written in bulk as `index.index_page` would write them one by one."""

from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from wagtail.models import Locale, Page

from campaign_content.languages.models import IndexedText, Passage, Place, Posting
from campaign_content.languages.search.index import term_ids
from campaign_content.languages.search.place_names import PlaceNames
from campaign_content.languages.search.weighing import SERBIAN, weigh

_BATCH = 5_000  # rows in one statement


@transaction.atomic
def make(texts: Sequence[tuple[str, str]]) -> None:
    """Add a public page for every title and text."""
    Place.objects.get_or_create(name_sr_latn="Đakovica", name_sq="Gjakovë")
    names = PlaceNames.load()
    passages = [[(Passage.TITLE.value, title), (Passage.BODY.value, body)] for title, body in texts]
    rows = [
        IndexedText(page=page, language=SERBIAN, passages=its)
        for page, its in zip(_pages(len(texts)), passages, strict=True)
    ]
    indexed = IndexedText.objects.bulk_create(rows, batch_size=_BATCH)
    weighed = [weigh(its, SERBIAN, names) for its in passages]
    ids = term_ids(
        {key for its in weighed for key in its.weights},
        {key: word for its in weighed for key, word in its.written.items()},
    )
    Posting.objects.bulk_create(
        (
            Posting(term_id=ids[key], text=text, language=SERBIAN, weight=weight)
            for text, its in zip(indexed, weighed, strict=True)
            for key, weight in its.weights.items()
        ),
        batch_size=_BATCH,
    )


def analyze() -> None:
    """Tidy the tables and count their rows for the planner, as PostgreSQL does by itself after a while."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _pages(count: int) -> list[Page]:
    root = Page.get_first_root_node()
    kind, locale, before = ContentType.objects.get_for_model(Page), Locale.get_default(), Page.objects.count()
    pages = [
        Page(
            title=str(number),
            slug=f"generated-{number}",
            path=Page._get_path(root.path, root.depth + 1, number),
            depth=root.depth + 1,
            url_path=f"/generated-{number}/",
            content_type=kind,
            locale=locale,
        )
        for number in range(before + 1, before + 1 + count)
    ]
    return Page.objects.bulk_create(pages, batch_size=_BATCH)
