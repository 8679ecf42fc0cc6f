"""Every block on screen, in every language."""

import io
import json
import re
from html import unescape

import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db.models import F
from django.test import Client
from PIL import Image
from wagtail.blocks import StructBlockValidationError

from campaign_content.languages.codes import CODES
from campaign_content.languages.models import Translation
from campaign_content.languages.translations.services import present_unreviewed
from campaign_content.pages.blocks import CampaignStreamBlock
from campaign_content.pages.models import AboutPage, CampaignDocument, CampaignImage, HomePage, Office

pytestmark = pytest.mark.django_db


def picture() -> CampaignImage:
    data = io.BytesIO()
    Image.new("RGB", (900, 600), "#0b5457").save(data, "JPEG")
    return CampaignImage.objects.create(
        title="Vrata",
        file=ImageFile(io.BytesIO(data.getvalue()), "vrata.jpg"),
        alt_sr_latn="Otvorena vrata",
        alt_sq="Derë e hapur",
        credit="Kampanja",
        consent=CampaignImage.Consent.NOT_NEEDED,
    )


def document() -> CampaignDocument:
    return CampaignDocument.objects.create(title="Obrazac", file=ContentFile(b"x" * 20_480, "obrazac.txt"))


def texts(image: CampaignImage, form: CampaignDocument, office: Office, words: dict[str, str]) -> str:
    rich = f'<p><b>{words["bold"]}</b> &amp; <a href="https://primer.rs/">{words["link"]}</a></p>'
    item = [{"type": "item", "id": "0", "value": rich}]
    return json.dumps(
        [
            {"type": "heading", "value": words["heading"]},
            {"type": "paragraph", "value": rich},
            {"type": "list", "value": item},
            {"type": "steps", "value": item},
            {"type": "checklist", "value": item},
            {"type": "callout", "value": {"kind": "ask", "title": words["title"], "text": rich}},
            {
                "type": "table",
                "value": {
                    "caption": words["caption"],
                    "columns": [{"type": "text", "heading": words["column"]}],
                    "rows": [{"values": [rich]}],
                },
            },
            {"type": "contact", "value": {"office": office.pk}},
            {"type": "image", "value": {"image": image.pk, "caption": words["picture"]}},
            {"type": "document", "value": {"document": form.pk, "title": words["form"]}},
        ]
    )


WORDS = {
    "sr-latn": {"bold": "Važno", "link": "veza", "heading": "Naslov", "title": "Pitajte", "caption": "Tabela <1>",
                "column": "Kolona", "picture": "Ulaz", "form": "Obrazac"},
    "sr": {"bold": "Важно", "link": "веза", "heading": "Наслов", "title": "Питајте", "caption": "Табела <1>",
           "column": "Колона", "picture": "Улаз", "form": "Образац"},
    "sq": {"bold": "E rëndësishme", "link": "lidhje", "heading": "Titull", "title": "Pyetni", "caption": "Tabela <1>",
           "column": "Kolona", "picture": "Hyrja", "form": "Formular"},
}  # fmt: skip


@pytest.fixture
def full_page() -> AboutPage:
    parts = picture(), document(), Office.objects.get(is_sample=True)
    added = AboutPage(
        slug="svi-blokovi",
        heading_sr_latn="Svi blokovi",
        summary_sr_latn="Jedan. Dva.",
    )
    added.body_sr_latn = texts(*parts, WORDS["sr-latn"])
    HomePage.objects.get().add_child(instance=added)
    added.save_revision().publish()
    added = AboutPage.objects.get(pk=added.pk)
    albanian = {"heading_sq": "Të gjitha", "summary_sq": "Një. Dy.", "body_sq": texts(*parts, WORDS["sq"])}
    present_unreviewed(added, albanian)
    # These blocks have ids of their own in each language, so nothing matches; here it is only looked at.
    Translation.objects.for_object(added).update(shown_fingerprint=F("source_fingerprint"))
    return AboutPage.objects.get(pk=added.pk)


@pytest.mark.parametrize("code", CODES)
def test_every_block_shows_its_text_in_the_language_of_the_page(
    client: Client, full_page: AboutPage, code: str
) -> None:
    assert {block.block_type for block in full_page.in_language("body", code)} == set(
        CampaignStreamBlock().child_blocks
    )
    html = client.get(full_page.url_in(code)).content.decode()
    for words in WORDS[code].values():
        assert words in unescape(html)
    assert "<1>" not in html
    assert 'href="https://primer.rs/"' in html


@pytest.mark.parametrize(
    ("code", "alt"), [("sr", "Отворена врата"), ("sr-latn", "Otvorena vrata"), ("sq", "Derë e hapur")]
)
def test_a_picture_has_its_alternative_text_and_small_modern_formats(
    client: Client, full_page: AboutPage, code: str, alt: str
) -> None:
    html = client.get(full_page.url_in(code)).content.decode()
    assert f'alt="{alt}"' in html
    assert "image/avif" in html
    assert "image/webp" in html
    assert 'loading="lazy"' in html


def test_a_rendition_is_served_and_an_original_is_not(client: Client, full_page: AboutPage) -> None:
    html = client.get(full_page.url_in("sq")).content.decode()
    source = re.findall(r'<img [^>]*src="/media/([^"]+)"', html)[0]
    response = client.get(f"/media/{source}")
    assert response.status_code == 200
    assert client.get(f"/media/{CampaignImage.objects.get().file.name}").status_code == 404
    assert client.get("/media/images/../secret_key").status_code == 404


def test_a_download_says_its_kind_and_size(client: Client, full_page: AboutPage) -> None:
    html = unescape(client.get(full_page.url_in("sq")).content.decode())
    assert "(TXT, 20\xa0KB)" in html


def test_an_office_that_was_withdrawn_gives_way_to_asking(client: Client, full_page: AboutPage) -> None:
    office = Office.objects.get(is_sample=True)
    assert office.name_sq in client.get(full_page.url_in("sq")).content.decode()
    office.unpublish()
    html = client.get(full_page.url_in("sq")).content.decode()
    assert office.name_sq not in html
    assert "/sq/pitanje/" in html


def test_a_removed_office_picture_or_document_breaks_nothing(client: Client, full_page: AboutPage) -> None:
    CampaignImage.objects.all().delete()
    CampaignDocument.objects.all().delete()
    Office.objects.all().delete()
    for code in CODES:
        assert client.get(full_page.url_in(code)).status_code == 200


def test_a_picture_whose_consent_is_missing_is_not_shown(client: Client, full_page: AboutPage) -> None:
    CampaignImage.objects.update(consent=CampaignImage.Consent.MISSING)
    html = client.get(full_page.url_in("sq")).content.decode()
    assert "<figure" not in html
    assert WORDS["sq"]["form"] in html


def test_a_picture_whose_consent_is_missing_cannot_be_put_on_a_page() -> None:
    image = picture()
    block = CampaignStreamBlock().child_blocks["image"]
    value = {"image": image.pk, "caption": ""}
    assert block.clean(block.to_python(value))["image"] == image
    image.consent = CampaignImage.Consent.MISSING
    image.save()
    with pytest.raises(StructBlockValidationError):
        block.clean(block.to_python(value))
