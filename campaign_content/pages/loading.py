"""Loads the campaign's starter content from `starter/*.toml`, each item once in the life of an installation.

An item that was loaded before is never loaded again: what people edited stays, what they removed stays removed.
"""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models, transaction
from wagtail.models import Page, Site

from campaign_content.languages.codes import ALBANIAN, SOURCE, column
from campaign_content.languages.models import GlossaryEntry, Place
from campaign_content.languages.translations.services import present_unreviewed
from campaign_content.verification.models import ApprovedText

from .models import (
    AboutPage,
    CampaignSettings,
    ContactPage,
    ContentPage,
    HomePage,
    Office,
    ProgrammePage,
    StarterRecord,
)
from .starter_blocks import BodyWriter

STARTER = Path(__file__).parent / "starter"
# Starter files name languages by their columns.
_LANGUAGES = {"sr_latn": SOURCE, "sq": ALBANIAN.code}
Data = Mapping[str, Any]


@dataclass(frozen=True)
class PageLoader:
    """How pages of one `type` are loaded: their model, where they hang, and what belongs to them besides text."""

    model: type[ContentPage]
    parent: type[Page] = HomePage
    in_menus: bool = False
    retells_the_description: bool = False
    finish: Callable[[Any, Data], None] | None = None


page_loaders: dict[str, PageLoader] = {
    "home": PageLoader(HomePage, parent=Page),
    "about": PageLoader(AboutPage, in_menus=True),
    "programme": PageLoader(ProgrammePage, retells_the_description=True),
    "contact": PageLoader(ContactPage, in_menus=True),
}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((STARTER / name).read_text("utf-8"))


def page_files() -> Iterator[Data]:
    """The starter pages in their order."""
    files = [tomllib.loads(path.read_text("utf-8")) for path in sorted(STARTER.glob("*.toml"))]
    return iter(sorted((data for data in files if "type" in data), key=lambda data: data["order"]))


def _once(key: str) -> bool:
    """Whether the item `key` is to be loaded now; notes that it was."""
    return StarterRecord.objects.get_or_create(key=key)[1]


def _texts(instance: models.Model, data: Data, *names: str) -> None:
    for name in names:
        for language, code in _LANGUAGES.items():
            if name in data:
                setattr(instance, column(name, code), data[name][language])


def _albanian(data: Data, *names: str) -> dict[str, str]:
    return {column(name, ALBANIAN.code): data[name]["sq"] for name in names if name in data and name != "body"}


def _load_settings() -> int:
    if not _once("settings"):
        return 0
    campaign, data = CampaignSettings.load(), _read("settings.toml")
    _texts(campaign, data, "name", "phone_hours")
    campaign.save()
    present_unreviewed(campaign, _albanian(data, "name", "phone_hours"))
    return 1


def _load_glossary() -> int:
    count = 0
    for data in _read("glossary.toml")["entry"]:
        form = data["form"]
        if _once(f"glossary/{form}") and not GlossaryEntry.objects.filter(form__iexact=form).exists():
            GlossaryEntry.objects.create(**data)
            count += 1
    return count


def _load_places() -> int:
    count = 0
    for data in _read("places.toml")["place"]:
        if _once(f"place/{data['key']}"):
            other_names = "\n".join(data.get("other_names", ()))
            place = Place(names_in_both=data.get("names_in_both", False), other_names=other_names)
            _texts(place, data, "name")
            place.save()
            count += 1
    return count


def place(key: str) -> Place | None:
    """The place that a starter file calls `key`, by its Serbian name there."""
    names = {data["key"]: data["name"]["sr_latn"] for data in _read("places.toml")["place"]}
    return Place.objects.filter(name_sr_latn=names.get(key)).first()


def _load_approved_texts() -> int:
    count = 0
    for kind, data in _read("approved_texts.toml").items():
        if not _once(f"approved-text/{kind}") or ApprovedText.objects.filter(kind=kind).exists():
            continue
        text = ApprovedText(kind=kind)
        _texts(text, data, "text")
        for language in ("serbian", "albanian"):
            for name in ("source", "approver", "approved_on"):
                if value := data.get(f"{language}_{name}"):
                    setattr(text, f"{language}_{name}", value)
        text.save()
        text.save_revision().publish()
        count += 1
    return count


def _load_offices() -> int:
    count = 0
    for key, data in _read("offices.toml").items():
        if not _once(f"office/{key}"):
            continue
        office = Office(is_sample=data.get("sample", False), place=place(data.get("place", "")))
        _texts(office, data, "name", "address", "hours", "languages_spoken")
        office.save()
        office.save_revision().publish()
        count += 1
    return count


def _office_id(key: str) -> int | None:
    name = _read("offices.toml")[key]["name"]["sr_latn"]
    return Office.objects.filter(name_sr_latn=name).values_list("pk", flat=True).first()


def _page_id(slug: str) -> int | None:
    pages = HomePage.objects.all() if slug == "home" else Page.objects.filter(slug=slug, depth__gt=2)
    return pages.values_list("pk", flat=True).first()


def _make_room_for_home() -> None:
    """Remove the page that Wagtail's first migration leaves behind, and make sure that a root exists."""
    if not Page.objects.filter(depth=1).exists():
        Page.add_root(title="Root", slug="root")
    for page in Page.objects.filter(depth=2):
        if page.specific_class is Page:
            page.delete()


def _point_site_at(home: HomePage) -> None:
    address = urlsplit(settings.PUBLIC_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    Site.objects.all().delete()
    Site.objects.create(
        hostname=address.hostname or "localhost", port=port, root_page=home, is_default_site=True, site_name="Putokaz"
    )


def _add_page(data: Data) -> ContentPage | None:
    loader = page_loaders[data["type"]]
    if loader.model is HomePage:
        if HomePage.objects.exists():
            return None
        _make_room_for_home()
    parent = loader.parent.objects.order_by("depth").first()
    if parent is None or parent.get_children().filter(slug=data["slug"]).exists():
        return None  # people removed what it would hang from, or gave its address to a page of theirs
    page = loader.model(
        slug=data["slug"], live=False, show_in_menus=loader.in_menus, is_sample=data.get("sample", False)
    )
    if loader.retells_the_description:
        page.as_described_on = _read("settings.toml")["described_on"]
    _texts(page, data, *(name for name in page.text_fields if name != "body"))
    parent.add_child(instance=page)
    if isinstance(page, HomePage):
        _point_site_at(page)
    return page


def _load_pages() -> int:
    added = [(page, data) for data in page_files() if _once(f"page/{data['key']}") and (page := _add_page(data))]
    writer = BodyWriter(_page_id, _office_id)
    for stale, data in added:  # only now can texts link to each other
        page = type(stale).objects.get(pk=stale.pk)  # its place in the tree has grown since
        bodies = {
            column("body", code): json.dumps(writer.body(data["key"], data.get("body", []), language))
            for language, code in _LANGUAGES.items()
        }
        setattr(page, column("body", SOURCE), bodies.pop(column("body", SOURCE)))
        page.save()
        page.save_revision().publish()
        page = type(page).objects.get(pk=page.pk)
        present_unreviewed(page, _albanian(data, *page.text_fields) | bodies)
        finish = page_loaders[data["type"]].finish
        if finish:
            finish(page, data)
    return len(added)


@transaction.atomic
def load_campaign() -> dict[str, int]:
    """Load what this installation has not had yet; says how many items of each kind."""
    return {
        "glossary entries": _load_glossary(),  # first: all texts that follow are derived with it
        "settings": _load_settings(),
        "places": _load_places(),
        "approved texts": _load_approved_texts(),
        "offices": _load_offices(),
        "pages": _load_pages(),
    }
