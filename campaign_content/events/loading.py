"""How `load_campaign` loads event pages, and the occasion that belongs to a sample one (`[occasion]` in its file)."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from campaign_content.pages.loading import Data, PageLoader, page_loaders, place

from .models import EventIndexPage, EventPage, Occasion, Resource
from .when import campaign_zone, local

NAMES = ("venue", "address", "itinerary")


def load_occasion(page: EventPage, data: Data) -> None:
    """Make the occasion of a starter page. `in_days` counts from today, so that a sample can be registered for."""
    given = data["occasion"]
    municipality = place(given["municipality"])
    if municipality is None:  # people removed it; the page can wait for an occasion
        return
    day = local(timezone.now()).date() + timedelta(days=given["in_days"])
    starts_at = datetime.combine(day, time.fromisoformat(given["start"]), tzinfo=campaign_zone())
    occasion = Occasion.objects.create(
        page=page,
        kind=given["kind"],
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=given["hours"]),
        municipality=municipality,
        departure=place(given["departure"]) if "departure" in given else None,
        latitude=given.get("latitude"),
        longitude=given.get("longitude"),
        is_sample=page.is_sample,
        **{f"{name}_{column}": text for name in NAMES for column, text in given.get(name, {}).items()},
    )
    Resource.objects.create(occasion=occasion, kind=Resource.Kind.TOTAL, capacity=given["capacity"])


page_loaders["event_index"] = PageLoader(EventIndexPage, in_menus=True)
page_loaders["event"] = PageLoader(EventPage, parent=EventIndexPage, finish=load_occasion)
