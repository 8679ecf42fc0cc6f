"""When and where an occasion is stands on its page: the search index follows it."""

from typing import Any

from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from campaign_content.languages.models import Place
from campaign_content.languages.search.signals import text_changed
from campaign_content.pages.search_index import index

from .models import EventPage, Occasion


@receiver([post_save, post_delete, text_changed], sender=Occasion)
def _follow(instance: Occasion, raw: bool = False, **kwargs: Any) -> None:
    if not raw:  # loaddata brings the index too
        _index(Q(pk=instance.page_id))


@receiver(post_save, sender=Place)
def _follow_place(instance: Place, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        there = Occasion.objects.filter(Q(municipality=instance) | Q(departure=instance))
        _index(Q(pk__in=there.values("page")))


def _index(which: Q) -> None:
    for page in EventPage.objects.filter(which):
        index(page)
