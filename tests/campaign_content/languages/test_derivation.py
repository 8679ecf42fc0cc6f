"""No path leaves the two scripts apart."""

import json

import pytest
from django.utils import translation
from wagtail.models import Page

from campaign_content.languages.models import Place
from campaign_content.languages.texts import Text, map_block
from campaign_content.pages.blocks import CampaignStreamBlock
from campaign_content.pages.models import AboutPage, HomePage, Office

pytestmark = pytest.mark.django_db

BODY = [
    {"type": "heading", "id": "11111111-1111-4111-8111-111111111111", "value": "Šta dobijate"},
    {"type": "paragraph", "id": "22222222-2222-4222-8222-222222222222",
     "value": '<p>Pitajte <b>nas</b> na <a href="https://primer.rs/put">adresi</a>.</p>'},
    {"type": "steps", "id": "33333333-3333-4333-8333-333333333333",
     "value": [{"type": "item", "id": "44444444-4444-4444-8444-444444444444", "value": "<p>Javite se.</p>"}]},
    {"type": "callout", "id": "55555555-5555-4555-8555-555555555555",
     "value": {"kind": "ask", "title": "Pitajte", "text": "<p>Pišite nam.</p>"}},
    {"type": "table", "id": "66666666-6666-4666-8666-666666666666",
     "value": {"caption": "Broj", "columns": [{"type": "text", "heading": "Vrsta"}],
               "rows": [{"values": ["<p>sastanak</p>"]}]}},
]  # fmt: skip


@pytest.fixture
def parent() -> Page:
    return Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")


@pytest.fixture
def home(parent: Page) -> HomePage:
    home = HomePage(slug="proba", heading_sr_latn="Gde da pitam?", summary_sr_latn="Ovde. Odmah.")
    home.body_sr_latn = json.dumps(BODY)
    return parent.add_child(instance=home)


def test_saving_makes_the_cyrillic_columns(home: HomePage) -> None:
    home.refresh_from_db()
    assert home.heading_sr == "Где да питам?"
    assert home.summary_sr == "Овде. Одмах."


def test_a_body_is_derived_text_by_text_and_its_structure_stays(home: HomePage) -> None:
    home.refresh_from_db()
    derived = home.body_sr.get_prep_value()
    assert [block["id"] for block in derived] == [block["id"] for block in BODY]
    assert derived[0]["value"] == "Шта добијате"
    assert derived[1]["value"] == '<p>Питајте <b>нас</b> на <a href="https://primer.rs/put">адреси</a>.</p>'
    assert derived[2]["value"][0]["value"] == "<p>Јавите се.</p>"
    assert derived[3]["value"] == {"kind": "ask", "title": "Питајте", "text": "<p>Пишите нам.</p>"}
    assert derived[4]["value"]["caption"] == "Број"
    assert derived[4]["value"]["columns"] == [{"type": "text", "heading": "Врста"}]
    assert derived[4]["value"]["rows"] == [{"values": ["<p>састанак</p>"]}]


def test_text_typed_in_the_other_script_is_brought_into_the_source_script() -> None:
    place = Place.objects.create(name_sr_latn="Крагујевац")
    assert (place.name_sr_latn, place.name_sr) == ("Kragujevac", "Крагујевац")


def test_a_derived_column_cannot_be_set_by_hand() -> None:
    place = Place.objects.create(name_sr_latn="Niš", name_sr="Нешто друго")
    assert place.name_sr == "Ниш"


def test_saving_single_fields_writes_the_derived_column_too() -> None:
    place = Place.objects.create(name_sr_latn="Niš")
    place.name_sr_latn = "Vranje"
    place.save(update_fields=["name_sr_latn"])
    place.refresh_from_db()
    assert place.name_sr == "Врање"


def test_the_active_language_leaves_no_trace_in_the_columns(parent: Page) -> None:
    with translation.override("sq"):
        home = HomePage(slug="druga", heading_sr_latn="Kome?", summary_sr_latn="Vama. Svima.")
        parent.add_child(instance=home)
    home.refresh_from_db()
    assert (home.heading_sr, home.heading_sr_latn, home.heading_sq) == ("Коме?", "Kome?", None)


def test_a_draft_revision_holds_fresh_derived_columns_and_no_original_field(home: HomePage) -> None:
    home.heading_sr_latn = "Kome da pišem?"
    content = home.save_revision().content
    assert content["heading_sr"] == "Коме да пишем?"
    assert not {"heading", "summary", "body"} & set(content)


def test_a_snippet_revision_holds_fresh_derived_columns_and_no_original_field() -> None:
    office = Office.objects.create(name_sr_latn="Kancelarija", is_sample=True)
    office.address_sr_latn = "Trg"
    content = office.save_revision().content
    assert content["address_sr"] == "Трг"
    assert "address" not in content


@pytest.mark.parametrize("language", ["sr", "sr-latn", "sq", "en"])
def test_a_revision_without_a_language_does_not_take_another_ones_text(home: HomePage, language: str) -> None:
    revision = home.save_revision()
    revision.content["heading"] = "Stray"
    revision.save()
    with translation.override(language):
        loaded = revision.as_object()
        loaded.save_revision().publish()
    home.refresh_from_db()
    assert home.heading_sq is None
    assert home.heading_sr_latn == "Gde da pitam?"


def test_a_copied_page_keeps_both_scripts(home: HomePage) -> None:
    child = home.add_child(instance=AboutPage(heading_sr_latn="Ćutanje", summary_sr_latn="Da. Ne.", slug="a"))
    copy = child.copy(update_attrs={"slug": "b"})
    assert copy.heading_sr == "Ћутање"


def test_map_block_leaves_links_ids_and_choices_alone() -> None:
    seen: list[Text] = []
    assert map_block(CampaignStreamBlock(), BODY, lambda text: seen.append(text) or text.value) == BODY
    assert [text.value for text in seen if not text.is_html] == ["Šta dobijate", "Pitajte", "Broj", "Vrsta"]
