"""The whole way of a page, through the forms and pages of the people concerned."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from campaign_content.languages.models import Translation, Unit
from campaign_content.languages.translations import services
from campaign_content.pages.models import ProgrammePage
from tests.desk import browser_of, member
from tests.translating import states, translation_of

pytestmark = pytest.mark.django_db
XHR = {"X-Requested-With": "XMLHttpRequest"}


def form(page: ProgrammePage, summary: str) -> dict[str, str]:
    body = streamfield([("heading", "Šta dobijate"), ("paragraph", rich_text("<p>Injekciju <b>podrške</b>.</p>"))])
    if [block.block_type for block in page.body_sr_latn] == ["heading", "paragraph"]:
        body |= {f"{number}-id": block.id for number, block in enumerate(page.body_sr_latn)}
    names = ("for_whom", "what_you_get", "what_to_bring", "until_when")
    return nested_form_data(
        {
            **{f"{name}_sr_latn": "" for name in names},
            "heading_sr_latn": "Kako do đačkog prevoza?",
            "summary_sr_latn": summary,
            "body_sr_latn": body,
            "slug": page.slug,
            "as_described_on": "",
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0},
            "action-publish": "yes",
        }
    )


def type_albanian(translator: Client, page: ProgrammePage, texts: dict[str, str]) -> None:
    for path, text in texts.items():
        unit = Unit.objects.get(translation=Translation.objects.of(page), path=path)
        data = {"text": text, "was": unit.text, "seen": unit.source_hash}
        response = translator.post(reverse("translation_save", args=[unit.pk]), data, headers=XHR)
        assert response.status_code == 200, response.content


def hand_on(translator: Client, reviewer: Client, page: ProgrammePage) -> None:
    translation = translation_of(page)
    translator.post(reverse("translation_desk", args=[translation.pk]), {"action": "send"})
    seen = services.seal(Translation.objects.get(pk=translation.pk))
    reviewer.post(reverse("translation_review", args=[translation.pk]), {"action": "approve", "seen": seen})


def test_written_in_latin_read_in_cyrillic_translated_approved_changed_outdated_mended(client: Client) -> None:
    page = ProgrammePage.objects.order_by("path").first()
    editor = browser_of(member("Recenzenti"))
    translator, other = browser_of(member("Prevodioci", "one")), browser_of(member("Prevodioci", "two"))

    def shown(code: str) -> str:
        return unescape(client.get(page.url_in(code)).content.decode())

    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    editor.post(edit, form(page, "Prevoz je besplatan. Prijavite se."))
    page.refresh_from_db()
    assert "Како до ђачког превоза?" in shown("sr")
    assert "Инјекцију <b>подршке</b>" in shown("sr")
    assert page.heading_sq in shown("sq"), "the former Albanian stays, whole"
    assert "Që nga" in shown("sq")

    body = [path for path in states(page) if path.startswith("body/")]
    texts = {
        "heading": "Si të marr transport shkollor?",
        "summary": "Transporti është falas. Regjistrohuni.",
        body[0]: "Çfarë merrni",
        body[1]: "Një [b]mbështetje[/b] të vogël.",
    }
    type_albanian(translator, page, texts)
    assert "Si të marr transport shkollor?" not in shown("sq")
    hand_on(translator, translator, page)
    assert "Si të marr transport shkollor?" not in shown("sq"), "nobody approves their own words"
    hand_on(translator, other, page)
    assert "Si të marr transport shkollor?" in shown("sq")
    assert "Një <b>mbështetje</b> të vogël." in shown("sq")
    assert "Që nga" not in shown("sq")
    assert translation_of(page).state == "current"

    editor.post(edit, form(page, "Prevoz je besplatan do 5. marta. Prijavite se."))
    page.refresh_from_db()
    assert "до 5. марта" in shown("sr")
    assert states(page)["summary"] == "outdated"
    assert "Transporti është falas." in shown("sq")
    assert "Që nga" in shown("sq")

    type_albanian(translator, page, {"summary": "Transporti është falas deri më 5 mars. Regjistrohuni."})
    hand_on(translator, other, page)
    assert "falas deri më 5 mars" in shown("sq")
    assert "Që nga" not in shown("sq")
