"""Search over all pages, in any language, script and spelling."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe
from wagtail.models import Page

from campaign_content.languages.codes import ALBANIAN, BY_CODE, CODES, LATIN, SOURCE, Language
from campaign_content.languages.script import in_script
from campaign_content.languages.search.answering import Answer, Hit, answer
from campaign_content.languages.search.highlighting import Highlighter
from campaign_content.languages.search.query import LONGEST_QUERY, clean
from campaign_content.languages.search.weighing import SERBIAN
from campaign_content.pages.models import ContentPage, HomePage
from campaign_content.pages.search_index import passages

RESULTS_ON_A_PAGE = 10


@dataclass(frozen=True)
class Result:
    """A page that was found, as its reader sees it: `title` and `excerpt` are HTML, in `language`."""

    url: str
    language: Language
    title: SafeString
    excerpt: SafeString


def _shown_language(hit: Hit, code: str) -> str:
    """The code of the language in which a reader of `code` is shown the hit: Serbian in their own script."""
    if hit.language == ALBANIAN.code:
        return ALBANIAN.code
    return LATIN.code if code == ALBANIAN.code else code


def _result(page: ContentPage, hit: Hit, found: Answer, code: str) -> Result:
    shown = _shown_language(hit, code)
    # A page without Albanian stays within the Albanian site, which shows its Serbian.
    address = code if page.text_language(code) == shown else shown
    marker = Highlighter(found, hit.language)
    title, *rest = (text for _, text in passages(page.read(shown)))
    return Result(page.url_in(address), BY_CODE[shown], marker.mark(title), marker.excerpt(rest))


def _results(hits: Iterable[Hit], found: Answer, code: str) -> Iterator[Result]:
    hits = list(hits)
    # The index holds public pages only; asked again, for a page may have been taken offline this moment.
    pages = Page.objects.live().public().specific().in_bulk([hit.page_id for hit in hits])
    for hit in hits:
        page = pages.get(hit.page_id)
        if isinstance(page, ContentPage):
            yield _result(page, hit, found, code)


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """The pages that answer the query `q`, those in the reader's language first; the way to ask below them."""
    active = translation.get_language()
    code = active if active in CODES else SOURCE
    query = clean(request.GET.get("q", ""))
    context: dict[str, Any] = {"query": query, "longest_query": LONGEST_QUERY}
    if query:
        found = answer(query, ALBANIAN.code if code == ALBANIAN.code else SERBIAN)
        shown = Paginator(found.hits, RESULTS_ON_A_PAGE).get_page(request.GET.get("page"))
        guesses = [word for wish in found.wishes for word in wish.corrections]
        context |= {
            "results": list(_results(shown, found, code)),
            "shown": shown,
            "found": found,
            "guesses": [in_script(word, code) for word in guesses],
            "topics": [] if found.hits else _topics(code),
        }
    return render(request, "search.html", context)


def _topics(code: str) -> list[tuple[ContentPage, Any]]:
    home = HomePage.objects.live().first()
    return [(page, page.read(code)) for page in home.programmes()] if home else []
