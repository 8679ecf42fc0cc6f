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
    samples = [page for page in Page.objects.specific() if isinstance(page, ContentPage) and page.is_sample]
    for page in samples:
        Page.objects.get(pk=page.pk).delete()
    return len(samples)


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
