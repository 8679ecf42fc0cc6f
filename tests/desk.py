"""A page to translate, and the people at the translator's desk."""

import json
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import Group
from django.db import models
from django.test import Client
from wagtail.users.models import UserProfile

from campaign_content.languages.models import Translation, Unit
from campaign_content.pages.models import AboutPage, HomePage
from campaign_content.staff.models import User

PARAGRAPH = "22222222-1111-4111-8111-111111111111"
TABLE = "33333333-1111-4111-8111-111111111111"
LINKED = (
    '<p>Pišite <a href="https://primer.rs/">nama</a> ili <span lang="en" translate="no">UNHCR</span>. '
    "Prevoz je besplatan.</p>"
)
BODY = [
    {"type": "paragraph", "id": PARAGRAPH, "value": LINKED},
    {
        "type": "table",
        "id": TABLE,
        "value": {
            "caption": "Brojevi",
            "columns": [{"type": "text", "heading": "Vrsta"}],
            "rows": [{"values": ["<p>poseta</p>"]}],
        },
    },
]
LINKED_TEXT = f"body/{PARAGRAPH}"
TEXTS = {
    "heading": "Kë të pyes?",
    "summary": "Këtu. Tani.",
    LINKED_TEXT: "Na [1]shkruani[/1] ose [2]UNHCR[/2]. Transporti është falas.",
    f"body/{TABLE}/caption": "Numrat",
    f"body/{TABLE}/columns/1": "Lloji",
    f"body/{TABLE}/rows/1/1": "vizitë",
}


def published(slug: str = "proba", heading: str = "Koga da pitam?", body: Any = BODY) -> AboutPage:
    """A published page that nobody has translated."""
    page = AboutPage(slug=slug, heading_sr_latn=heading, summary_sr_latn="Ovde. Sada.")
    page.body_sr_latn = json.dumps(body)
    HomePage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return AboutPage.objects.get(pk=page.pk)


def changed(page: AboutPage, old: str, new: str) -> AboutPage:
    """The page after an editor has replaced words in its texts and published it."""
    draft = page.get_latest_revision_as_object()
    draft.heading_sr_latn = draft.heading_sr_latn.replace(old, new)
    body = json.dumps(list(draft.body_sr_latn.get_prep_value()), ensure_ascii=False).replace(old, new)
    draft.body_sr_latn = body
    draft.save_revision().publish()
    return AboutPage.objects.get(pk=page.pk)


def unit_of(instance: models.Model, path: str) -> Unit:
    return Unit.objects.with_state().get(translation=Translation.objects.of(instance), path=path)


def member(group: str, name: str = "") -> User:
    """Somebody of a group who has chosen English, so that tests can name what a screen says."""
    user = User.objects.create_user(name or group)
    user.groups.add(Group.objects.get(name=group))
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


def browser_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def typed(unit: Unit, text: str, was: str = "", *, prefix: str = "") -> Mapping[str, str]:
    """What a form sends for one unit."""
    start = f"{prefix}-" if prefix else ""
    return {f"{start}text": text, f"{start}was": was, f"{start}seen": unit.source_hash}
