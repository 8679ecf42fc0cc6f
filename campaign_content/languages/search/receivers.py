"""Places are found under a new name as soon as they have it."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from ..models import Place
from .index import forget_place, index_place


@receiver(post_save, sender=Place)
def _follow(instance: Place, raw: bool = False, **kwargs: Any) -> None:
    if not raw:  # loaddata brings the index too
        index_place(instance)


@receiver(post_delete, sender=Place)
def _forget(instance: Place, **kwargs: Any) -> None:
    forget_place(instance.pk)
