"""Removing what only shows how the site works. Upper floors register what samples of theirs go with them."""

from collections.abc import Callable

from django.db import transaction
from wagtail.models import Page

from .models import ContentPage, Office

Remover = Callable[[], int]
_removers: dict[str, Remover] = {}


def removes_samples(kind: str) -> Callable[[Remover], Remover]:
    """Register a function that removes the samples of one kind and returns how many they were."""

    def register(function: Remover) -> Remover:
        _removers[kind] = function
        return function

    return register


@removes_samples("pages")
def _remove_pages() -> int:
    """Remove sample pages, children first. One below which something real hangs stays."""
    pages = Page.objects.order_by("-depth").specific()
    samples = [page.pk for page in pages if isinstance(page, ContentPage) and page.is_sample]
    removed = 0
    for pk in samples:
        page = Page.objects.get(pk=pk)
        if page.is_leaf():
            page.delete()
            removed += 1
    return removed


@removes_samples("offices")
def _remove_offices() -> int:
    samples = Office.objects.filter(is_sample=True)
    count = samples.count()
    samples.delete()
    return count


@transaction.atomic
def remove_samples() -> dict[str, int]:
    """Remove every sample and nothing else; says how many of each kind. Kinds registered later go first."""
    return {kind: _removers[kind]() for kind in reversed(_removers)}
