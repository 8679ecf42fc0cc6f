"""Search over all pages, in either script and with or without diacritics."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from campaign_content.languages.folding import fold
from campaign_content.pages.models import ContentPage

LONGEST_QUERY = 100
MOST_WORDS = 8
MOST_RESULTS = 20


def _stem(word: str) -> str:
    """The beginning of a folded word that its case endings share, well enough: "prevoza", "prevozom" → "prevoz"."""
    if len(word) < 4:
        return word
    return word[:-2] if len(word) > 6 else word[:-1]


def _find(query: str) -> list[Page]:
    words = [_stem(word) for word in fold(query).split()[:MOST_WORDS]]
    if not words:
        return []
    pages = Page.objects.live().public()
    for word in words:  # one by one: the index takes only the last word of a query as the beginning of one
        found = list(get_search_backend().autocomplete(word, pages))
        pages = Page.objects.filter(pk__in=[page.pk for page in found])
    return [page for page in (page.specific for page in found[:MOST_RESULTS]) if isinstance(page, ContentPage)]


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """The pages that hold every word of the query `q`, in the reader's language; "ask us" below them."""
    query = request.GET.get("q", "").replace("\0", "")[:LONGEST_QUERY].strip()
    code = translation.get_language()
    context: dict[str, Any] = {"query": query, "results": [(page, page.read(code)) for page in _find(query)]}
    return render(request, "search.html", context)
