"""The pages of events: one that announces an occasion, and the one that lists them."""

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaign_content.pages.models.base import ContentPage
from campaign_content.pages.reading import KeyFact

from ..panels import OccasionPanel
from ..telling import tell_public
from .occasion import Occasion


class EventIndexPage(ContentPage):
    """The list of events, what is coming first."""

    kind_label = _("Events")
    template = "pages/event_index_page.html"
    parent_page_types = ["pages.HomePage"]
    subpage_types: Sequence[str] = ["events.EventPage"]
    max_count = 1

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")


class EventPage(ContentPage):
    """What an event is about, for whom, what to bring. When, where and how many seats belong to its occasion."""

    what_to_bring = models.TextField(_("what to bring"), max_length=400, blank=True)

    template = "pages/event_page.html"
    text_fields = ("heading", "summary", "what_to_bring", "body")
    parent_page_types = ["events.EventIndexPage"]
    subpage_types: Sequence[str] = []

    class Meta:
        verbose_name = _("event page")
        verbose_name_plural = _("event pages")

    @classmethod
    def shared_panels(cls) -> Sequence[Any]:
        return [OccasionPanel(), *super().shared_panels()]

    @cached_property
    def occasion(self) -> Occasion | None:
        """The occasion this page announces; a page can be written before its occasion is known."""
        places = ("municipality", "departure")
        return Occasion.objects.select_related(*places).filter(page_id=self.pk).first() if self.pk else None

    @property
    def kind_label(self) -> str:
        return self.occasion.get_kind_display() if self.occasion else gettext("Event")

    def key_facts(self, code: str) -> tuple[KeyFact, ...]:
        """What the public is told, seats apart: they change by the hour, and paper shows the same rows."""
        facts = tell_public(self.occasion, code).facts if self.occasion else ()
        bring = self.in_language("what_to_bring", code)
        return (*facts, KeyFact(gettext("What to bring"), bring)) if bring else facts
