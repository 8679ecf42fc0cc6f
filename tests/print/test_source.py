"""From a published page to what its leaflet says."""

import html
import re
from typing import Any

import pytest
from django.utils import translation

from campaign_content.languages.codes import CODES
from campaign_content.pages.models import AboutPage, CampaignSettings, ContentPage, HomePage, Office, ProgrammePage
from campaign_content.pages.models.office import OfficeCard
from campaign_content.verification.models import ApprovedText
from print.errors import TextOverflowError
from print.services import leaflet_pdf
from print.source import leaflet_of
from print.spec import Callout, Contact, Items, Leaflet, Paragraph, Run, Table, string, words
from tests.print.samples import even, reader

pytestmark = pytest.mark.django_db


def of(page: ContentPage, language: str) -> Leaflet:
    return leaflet_of(page, language, short_address="http://primer.rs/q/1", payload="HTTP://PRIMER.RS/Q/1")


def page_with(*body: tuple[str, Any], **fields: Any) -> AboutPage:
    """A published page with these blocks in Serbian and, if given, a heading and blocks in Albanian."""
    fields = {"heading_sr_latn": "Kako dalje?", "summary_sr_latn": "Jedan. Dva.", **fields}
    page = AboutPage(slug="proba", **fields)
    block = page._meta.get_field("body_sr_latn").stream_block
    page.body_sr_latn = block.to_python([{"type": kind, "value": value} for kind, value in body])
    HomePage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return AboutPage.objects.get(pk=page.pk)


def items(*texts: str) -> list[dict[str, str]]:
    return [{"type": "item", "id": str(number), "value": text} for number, text in enumerate(texts)]


def read_texts(page: ContentPage, code: str) -> list[str]:
    """What the page says in reading order, taken from its reading and from the stored values of its blocks."""
    with translation.override(code):
        reading = page.read(code)
        texts = [reading.kind, reading.title, reading.summary, *reading.notices]
        texts += [part for fact in reading.key_facts for part in fact]
        for block in reading.body:
            if block.block_type == "contact":
                office = block.value["office"]
                texts += [OfficeCard.of(office, reading.text_language).name] if office else []
            else:
                texts += strings(block.get_prep_value()["value"])
    return [even(html.unescape(re.sub("<[^>]*>", "", re.sub("<(p|br)[ >]", " <", text)))) for text in texts]


def strings(value: Any) -> list[str]:
    """The texts of a block's stored value, in order; ids, kinds and references are not text."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        kept = {key: child for key, child in value.items() if key not in {"id", "type", "kind", "office"}}
        if "columns" in kept:
            kept = {"caption": kept["caption"], "columns": kept["columns"], "rows": kept["rows"]}
        return [text for child in kept.values() for text in strings(child)]
    if isinstance(value, list):
        return [text for child in value for text in strings(child)]
    return []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("model", [ProgrammePage, HomePage, AboutPage])
def test_the_leaflets_text_is_the_pages_text(campaign: None, model: type[ContentPage], code: str) -> None:
    made = 0
    for page in model.objects.live():
        try:
            data = leaflet_pdf(page, code)
        except TextOverflowError:
            continue
        said = even(reader(data).pages[0].extract_text()).replace("*", "")
        position = 0
        for text in read_texts(page, code):
            found = said.find(text, position)
            assert found >= 0, f"{page.slug} {code}: {text!r} is not in {said[position:]!r}"
            position = found + len(text)
        made += 1
    assert made


@pytest.mark.parametrize("code", CODES)
def test_every_starter_programme_has_a_leaflet_in_every_language(campaign: None, code: str) -> None:
    pages = list(ProgrammePage.objects.live())
    assert len(pages) >= 5
    for page in pages:
        assert leaflet_pdf(page, code).startswith(b"%PDF")


def test_every_block_is_read_and_keeps_its_number(campaign: None) -> None:
    office = Office.objects.get(is_sample=True)
    page = page_with(
        ("heading", "Naslov"),
        ("paragraph", '<p>Samo <b>ovo</b></p><p>i <a href="https://primer.rs">ono</a></p>'),
        ("contact", {"office": None}),
        ("steps", items("<p>Prvo</p>", "<p>Drugo</p>")),
        ("callout", {"kind": "important", "title": "Ne plaćajte", "text": "<p>Nikome</p>"}),
        (
            "table",
            {
                "caption": "Mesta",
                "columns": [{"type": "text", "heading": "Grad"}, {"type": "text", "heading": "Broj"}],
                "rows": [{"values": ["<p>Niš</p>", "<p>8</p>"]}, {"values": ["<p>Čačak</p>", "<p>5</p>"]}],
            },
        ),
        ("contact", {"office": office.pk}),
    )
    blocks = of(page, "sr-latn").blocks
    assert [(block.place.number, block.place.kind) for block in blocks] == [
        (1, "heading"),
        (2, "paragraph"),
        (4, "steps"),
        (5, "callout"),
        (6, "table"),
        (7, "contact"),
    ]
    assert isinstance(blocks[1], Paragraph)
    assert blocks[1].passage == ((Run("Samo "), Run("ovo", bold=True)), (Run("i "), Run("ono")))
    assert isinstance(blocks[2], Items)
    assert [string(item) for item in blocks[2].items] == ["Prvo", "Drugo"]
    assert isinstance(blocks[3], Callout)
    assert blocks[3].tone == "important"
    assert isinstance(blocks[4], Table)
    assert [string(row) for row in blocks[4].rows] == ["Niš 8", "Čačak 5"]
    assert isinstance(blocks[5], Contact)
    assert string(blocks[5].name) == office.name_sr_latn
    assert blocks[5].label


def test_only_the_first_mention_is_marked_and_the_note_follows(campaign: None) -> None:
    page = page_with(
        ("paragraph", "<p>Kancelarija za Kosovo i Metohiju pomaže.</p>"),
        ("heading", "Povratak na Kosovo"),
        ("paragraph", "<p>Put do <b>Kosova</b> i nazad.</p>"),
    )
    made = of(page, "sr-latn")
    assert [string(block) for block in made.blocks] == [
        "Kancelarija za Kosovo i Metohiju pomaže.",
        "Povratak na Kosovo*",
        "Put do Kosova i nazad.",
    ]
    note = ApprovedText.objects.wording("status_note", "sr-latn").text
    assert string(made.visibility.status_note).startswith(f"* {note}")


def test_a_mention_in_the_title_counts_first(campaign: None) -> None:
    page = page_with(("heading", "Povratak na Kosovo"), heading_sr_latn="Kako na Kosovo?")
    made = of(page, "sr")
    assert string(made.title) == "Како на Косово*?"
    assert string(made.blocks[0]) == "Повратак на Косово"


def test_where_it_is_not_named_no_note_stands(campaign: None) -> None:
    made = of(page_with(("heading", "Povratak u Peć")), "sr-latn")
    assert made.visibility.status_note == ()
    assert "*" not in " ".join(words(made.blocks))


def test_a_text_that_nobody_has_approved_says_so(campaign: None) -> None:
    page = page_with(("heading", "Povratak"))
    with translation.override("sq"):
        mark = translation.gettext("text not yet approved")
    assert mark in string(of(page, "sq").visibility.funding)
    ApprovedText.objects.filter(kind="funding").update(albanian_approver="EU", albanian_approved_on="2026-01-01")
    assert mark not in string(of(page, "sq").visibility.funding)


def test_the_campaigns_phone_is_printed_once_there_is_one(campaign: None) -> None:
    page = page_with(("heading", "Povratak"))
    assert of(page, "sr").ask.phone == ()
    settings = CampaignSettings.load()
    settings.phone, settings.phone_hours_sr_latn = "+381641234567", "radnim danom"
    settings.save()
    ask = of(page, "sr").ask
    assert re.sub(r"\D", "", string(ask.phone)) == "0641234567"
    assert string(ask.hours) == "радним даном"


def test_an_untranslated_page_is_serbian_with_an_albanian_notice(campaign: None) -> None:
    made = of(page_with(("heading", "Povratak")), "sq")
    assert (made.language, made.text_language) == ("sq", "sr-latn")
    assert string(made.title) == "Kako dalje?"
    assert made.notices


def test_what_was_typed_as_markup_is_text(campaign: None) -> None:
    page = page_with(("heading", "<b>A</b> & <img src=/etc/passwd>"), heading_sr_latn="1 < 2 & 3")
    made = of(page, "sr-latn")
    assert string(made.title) == "1 < 2 & 3"
    assert made.blocks[0].text == (Run("<b>A</b> & <img src=/etc/passwd>"),)  # type: ignore[union-attr]


def test_the_digest_follows_what_is_printed(campaign: None) -> None:
    page = page_with(("heading", "Povratak"))
    assert of(page, "sr").digest() == of(page, "sr").digest()
    assert of(page, "sr").digest() != of(page, "sr-latn").digest()
    settings = CampaignSettings.load()
    before = of(page, "sr").digest()
    settings.phone = "+381641234567"
    settings.save()
    assert of(page, "sr").digest() != before
