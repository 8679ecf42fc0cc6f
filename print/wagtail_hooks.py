"""A way to the leaflets from wherever staff meet a page."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button, ButtonWithDropdown
from wagtail.models import Page

from campaign_content.languages.codes import LANGUAGES
from campaign_content.pages.models import ContentPage


def _leaflets(page: Page) -> Iterator[ButtonWithDropdown]:
    """One button with an entry a language, for published pages of the campaign."""
    if not (page.live and issubclass(page.specific_class or Page, ContentPage)):
        return
    entries = [
        Button(
            language.name,
            reverse("leaflet", kwargs={"pk": page.pk, "language": language.code}),
            icon_name="doc-full",
            attrs={"target": "_blank", "rel": "noopener"},
        )
        for language in LANGUAGES
    ]
    yield ButtonWithDropdown(_("Leaflet"), buttons=entries, icon_name="doc-full", priority=40)


@hooks.register("register_page_listing_buttons")
def listing_leaflets(page: Page, **_context: Any) -> Iterator[ButtonWithDropdown]:
    """In lists of pages."""
    return _leaflets(page)


@hooks.register("register_page_header_buttons")
def header_leaflets(page: Page, **_context: Any) -> Iterator[ButtonWithDropdown]:
    """At the head of a page's list and of its editor."""
    return _leaflets(page)
