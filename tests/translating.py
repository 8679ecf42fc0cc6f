"""Shortcuts through the Albanian's way for tests that need its end: written by one person, approved by another."""

from collections.abc import Mapping

from django.contrib.auth import get_user_model
from django.db import models

from campaign_content.languages.models import Translation, Unit
from campaign_content.languages.translations import services


def person(name: str) -> models.Model:
    return get_user_model().objects.get_or_create(username=name)[0]


def translation_of(instance: models.Model) -> Translation:
    return Translation.objects.with_state().get(pk=Translation.objects.of(instance).pk)


def states(instance: models.Model) -> dict[str, str]:
    """The states of the units of an object, by path."""
    units = Unit.objects.in_source().with_state().filter(translation=translation_of(instance))
    return dict(units.values_list("path", "state"))


def write(instance: models.Model, texts: Mapping[str, str], by: str = "translator") -> None:
    """Save Albanian texts by path."""
    for unit in Unit.objects.in_source().with_state().filter(translation=translation_of(instance)):
        text = texts.get(unit.path)
        if text is not None:
            services.save_text(unit, text, person(by), seen_source=unit.source_hash, seen_text=unit.text)


def translate(instance: models.Model, texts: Mapping[str, str]) -> None:
    """Write, send and approve."""
    write(instance, texts)
    approve(instance)


def approve(instance: models.Model, by: str = "translator", reviewer: str = "reviewer") -> None:
    """Send what is in work and let a second person approve all that waits."""
    translation = translation_of(instance)
    if translation.state == "in_work":
        services.send_for_review(translation, person(by))
    services.approve(translation, person(reviewer), seen=services.seal(translation_of(instance)))
    instance.__dict__.pop("albanian", None)
    instance.refresh_from_db()
