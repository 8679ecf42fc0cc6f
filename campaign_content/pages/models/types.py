"""The page types of this floor. Events have theirs in `events`."""

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaign_content.languages.models import Translation

from ..reading import KeyFact
from .base import ContentPage


class HomePage(ContentPage):
    """Where readers arrive: who this is for, and every kind of support at a glance."""

    kind_label = _("Start")
    template = "pages/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    max_count = 1

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def programmes(self) -> models.QuerySet["ProgrammePage"]:
        """The live programme pages in the order of the tree."""
        return ProgrammePage.objects.live().public().child_of(self)

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        code = context["reading"].language
        programmes = list(self.programmes())
        Translation.objects.attach(programmes)
        context["programmes"] = [(page, page.read(code)) for page in programmes]
        return context


class AboutPage(ContentPage):
    """What the campaign is, who stands behind it, what it expects to reach."""

    kind_label = _("About the campaign")
    template = "pages/content_page.html"
    parent_page_types = ["pages.HomePage"]
    subpage_types: Sequence[str] = []

    class Meta:
        verbose_name = _("page about the campaign")
        verbose_name_plural = _("pages about the campaign")


class ContactPage(ContentPage):
    """How to ask, where to go, whom to call."""

    kind_label = _("Contact")
    template = "pages/content_page.html"
    parent_page_types = ["pages.HomePage"]
    subpage_types: Sequence[str] = []

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")


class ProgrammePage(ContentPage):
    """One kind of support: for whom, what one gets, which papers, until when, how to apply."""

    for_whom = models.TextField(_("for whom"), max_length=400, blank=True)
    what_you_get = models.TextField(_("what you get"), max_length=400, blank=True)
    what_to_bring = models.TextField(_("what to bring"), max_length=400, blank=True)
    until_when = models.TextField(_("until when"), max_length=400, blank=True)

    kind_label = _("Support")
    template = "pages/content_page.html"
    text_fields = ("heading", "summary", "for_whom", "what_you_get", "what_to_bring", "until_when", "body")
    parent_page_types = ["pages.HomePage"]
    subpage_types: Sequence[str] = []

    class Meta:
        verbose_name = _("programme page")
        verbose_name_plural = _("programme pages")

    def key_facts(self, code: str) -> tuple[KeyFact, ...]:
        rows = (
            (gettext("For whom"), "for_whom"),
            (gettext("What you get"), "what_you_get"),
            (gettext("What to bring"), "what_to_bring"),
            (gettext("Until when"), "until_when"),
        )
        return tuple(KeyFact(label, text) for label, name in rows if (text := self.in_language(name, code) or ""))
