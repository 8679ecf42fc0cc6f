"""Occasions, their pages and registrations, as the tests of events and seats need them."""

import uuid
from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from campaign_content.events.models import EventIndexPage, EventPage, Occasion, Resource
from campaign_content.languages.models import Place
from campaign_content.pages.models import HomePage
from campaign_content.registration import services
from campaign_content.registration.models import Registration
from campaign_content.registration.services import Party


def make_place(name: str = "Kragujevac", albanian: str = "") -> Place:
    return Place.objects.create(name_sr_latn=name, name_sq=albanian or name, names_in_both=bool(albanian))


def make_occasion(capacity: int | None = 50, **fields: Any) -> Occasion:
    """A meeting of two hours, a week from now, with so many seats."""
    starts_at = timezone.now().replace(microsecond=0) + timedelta(days=7)
    defaults = {"kind": Occasion.Kind.MEETING, "starts_at": starts_at}
    fields = {**defaults, **fields}
    fields.setdefault("ends_at", fields["starts_at"] + timedelta(hours=2))
    if "municipality" not in fields:
        fields["municipality"] = make_place()
    occasion = Occasion.objects.create(**fields)
    Resource.objects.create(occasion=occasion, kind=Resource.Kind.TOTAL, capacity=capacity)
    return occasion


def make_event_page(heading: str = "Kako do pomoći?", **fields: Any) -> EventPage:
    """A published event page; the pages above it are made where there are none."""
    home = HomePage.objects.first()
    if home is None:
        root = Page.get_first_root_node()
        home = root.add_child(instance=HomePage(heading_sr_latn="Početak", summary_sr_latn="Početak.", slug="pocetak"))
    index = EventIndexPage.objects.first()
    if index is None:
        index = EventIndexPage(heading_sr_latn="Događaji", summary_sr_latn="Šta se sprema.", slug="skupovi")
        home.add_child(instance=index)
    fields = {"summary_sr_latn": "Dođite i pitajte.", **fields}
    page = EventPage(heading_sr_latn=heading, slug=f"event-{uuid.uuid4().hex}", **fields)
    index.add_child(instance=page)
    page.save_revision().publish()
    return EventPage.objects.get(pk=page.pk)


def make_party(size: int = 1, **fields: Any) -> Party:
    defaults = {"name": "Milica Petrović", "phone": "+381641234567", "email": "", "language": "sr"}
    return Party(**{**defaults, "size": size, **fields})


def register(occasion: Occasion, size: int = 1, **fields: Any) -> Registration:
    """One party registered as the site does it."""
    return services.register(occasion.pk, make_party(size, **fields), idem_key=uuid.uuid4(), consent="Pristajem.")
