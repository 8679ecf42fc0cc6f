from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import InlinePanel
from wagtail.models import DraftStateMixin, Orderable, RevisionMixin

from campaign_content.languages.editing.panels import source_panels
from campaign_content.languages.translations.mixin import TranslatedChild, TranslatedMixin
from campaign_content.privacy import classify


class Booklet(DraftStateMixin, RevisionMixin, TranslatedMixin, ClusterableModel):
    title = models.CharField(max_length=100)

    panels = [*source_panels("title"), InlinePanel("leaves", panels=source_panels("text"))]


class Leaf(TranslatedChild, Orderable):
    booklet: Any = ParentalKey(Booklet, on_delete=models.CASCADE, related_name="leaves")
    text = models.TextField(max_length=100)


DRAFT = "live has_unpublished_changes first_published_at last_published_at live_revision go_live_at expire_at expired"
classify("booklets.Booklet", none=f"id title title_sr title_sr_latn title_sq latest_revision {DRAFT}")
classify("booklets.Leaf", none="id key sort_order booklet text text_sr text_sr_latn text_sq")
