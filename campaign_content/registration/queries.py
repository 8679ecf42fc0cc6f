"""What can be asked about seats. Used units are always a sum over claims, never a stored number."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q, Sum
from django.utils import timezone

from campaign_content.events.models import Occasion, Resource, Window

from .models import HOLDING

HELD = Sum("claims__units", filter=Q(claims__registration__state__in=HOLDING), default=0)


class Availability(NamedTuple):
    """Seats of an occasion and whether people can register now. Without a limit `capacity` and `left` are None."""

    window: Window
    takes_registrations: bool
    used: int
    capacity: int | None

    @property
    def left(self) -> int | None:
        """Free places; none, not fewer, where staff lowered the capacity under what is taken."""
        return None if self.capacity is None else max(self.capacity - self.used, 0)

    @property
    def is_full(self) -> bool:
        return self.left == 0

    @property
    def is_open(self) -> bool:
        """Whether a party of one could register now."""
        return self.takes_registrations and self.window is Window.OPEN and not self.is_full


def units_used(resource: Resource) -> int:
    """How many units of a resource parties hold. Under the occasion's lock this is a query of its own (locking.py)."""
    return Resource.objects.filter(pk=resource.pk).aggregate(units=HELD)["units"]


def seats(occasion: Occasion) -> Resource | None:
    """The resource that every party claims; None where the occasion takes no registrations."""
    return Resource.objects.filter(occasion=occasion, kind=Resource.Kind.TOTAL).first()


def availability(occasion: Occasion, now: datetime | None = None) -> Availability:
    """How an occasion stands at the moment `now`."""
    return availabilities([occasion], now)[occasion.pk]


def availabilities(occasions: Iterable[Occasion], now: datetime | None = None) -> dict[int, Availability]:
    """How occasions stand, by their ids, in one query."""
    now = now or timezone.now()
    by_id = {occasion.pk: occasion for occasion in occasions}
    resources = Resource.objects.filter(occasion__in=by_id, kind=Resource.Kind.TOTAL).annotate(used=HELD)
    found = {resource.occasion_id: resource for resource in resources}
    return {
        pk: Availability(
            window=occasion.window(now),
            takes_registrations=pk in found,
            used=found[pk].used if pk in found else 0,
            capacity=found[pk].capacity if pk in found else 0,
        )
        for pk, occasion in by_id.items()
    }
