"""Pages with a few words each, as the index takes them, without the texts of the starter campaign."""

from itertools import count

from wagtail.models import Page

from campaign_content.languages.models import IndexedText, Passage
from campaign_content.languages.search.answering import answer
from campaign_content.languages.search.index import index_page

_numbers = count(1)


def page(**texts: str) -> int:
    """A public page whose index has `sr` and `sq` texts: "title | body". Its id."""
    number = next(_numbers)
    made = Page.objects.order_by("depth").first().add_child(instance=Page(title="-", slug=f"searched-{number}"))
    index_page(made.pk, {language: passages(text) for language, text in texts.items()})
    return made.pk


def passages(text: str) -> list[tuple[Passage, str]]:
    title, _, body = text.partition("|")
    return [(Passage.TITLE, title.strip()), (Passage.BODY, body.strip())]


def empty_index() -> None:
    IndexedText.objects.all().delete()


def found(query: str, language: str = "sr") -> list[int]:
    """Ids of the pages that answer a query, best first."""
    return [hit.page_id for hit in answer(query, language).hits]
