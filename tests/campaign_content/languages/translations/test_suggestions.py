"""What was approved for the same Serbian elsewhere is offered, and nothing else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from campaign_content.languages.translations.desk_rows import rows_of
from campaign_content.languages.translations.suggestions import Offer, sentences
from campaign_content.pages.models import AboutPage, Office
from tests.desk import LINKED_TEXT, TEXTS, published
from tests.translating import translate, translation_of, write

ID = "44444444-1111-4111-8111-111111111111"


def paragraph(html: str) -> list[dict[str, str]]:
    return [{"type": "paragraph", "id": ID, "value": html}]


def offered(page: AboutPage, path: str) -> list[Offer]:
    return next(row.offers for row in rows_of(translation_of(page)) if row.source.path == path)


def texts(offers: list[Offer]) -> list[str]:
    return [offer.text for offer in offers]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Pišite nama. Prevoz je besplatan.", ["Pišite nama.", "Prevoz je besplatan."]),
        ("„Da li?“ Ne!", ["„Da li?“", "Ne!"]),
        ("Do 5. marta 2026. godine.", ["Do 5. marta 2026. godine."]),
        ("Prvi pasus\n\nDrugi pasus", ["Prvi pasus", "Drugi pasus"]),
        ("Kraj. [1]Kontakt[/1] je ovde.", ["Kraj.", "[1]Kontakt[/1] je ovde."]),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@pytest.mark.django_db
class TestOffers:
    @pytest.fixture(autouse=True)
    def _campaign(self, campaign: None) -> None:
        pass

    def test_the_same_text_approved_elsewhere_is_offered_with_where(self) -> None:
        translate(published("prva", "Prvo pitanje?"), {**TEXTS, "heading": "Pyetja e parë?"})
        (offer,) = offered(published("druga"), LINKED_TEXT)
        assert (offer.text, offer.where, offer.sentence) == (TEXTS[LINKED_TEXT], "Prvo pitanje?", "")

    def test_each_wording_is_offered_once_the_newest_first(self) -> None:
        for slug, summary in (("a", "Këtu. Tani."), ("b", "Këtu dhe tani."), ("c", "Këtu. Tani.")):
            translate(published(slug), {**TEXTS, "summary": summary})
        assert texts(offered(published("d"), "summary")) == ["Këtu. Tani.", "Këtu dhe tani."]

    def test_what_nobody_approved_is_not_offered(self) -> None:
        write(published("prva"), TEXTS)
        assert offered(published("druga"), "summary") == []

    def test_what_stands_in_the_field_is_not_offered(self) -> None:
        translate(published("prva"), TEXTS)
        page = published("druga")
        write(page, {"summary": TEXTS["summary"]})
        assert offered(page, "summary") == []

    def test_a_plain_text_is_offered_for_the_same_words_in_rich_text(self) -> None:
        translate(published("prva"), TEXTS)
        page = published("druga", body=paragraph("<p>Brojevi</p>"))
        assert texts(offered(page, f"body/{ID}")) == ["Numrat"]

    def test_an_office_and_a_page_share_what_was_approved(self) -> None:
        office = Office.objects.get()
        translate(published("prva", office.name_sr_latn), {**TEXTS, "heading": "Zyra jonë"})
        assert "Zyra jonë" in texts(offered(office, "name"))

    def test_sentences_are_offered_where_there_is_nothing_for_the_whole(self) -> None:
        translate(
            published("prva", body=paragraph("<p>Prevoz je besplatan.</p>")),
            {
                "heading": "Pyetja?",
                "summary": "Këtu.",
                f"body/{ID}": "Transporti është falas.",
            },
        )
        page = published("druga", "Drugo?", body=paragraph("<p>Novo. Prevoz je besplatan.</p>"))
        (offer,) = offered(page, f"body/{ID}")
        assert (offer.sentence, offer.text) == ("Prevoz je besplatan.", "Transporti është falas.")

    def test_the_tags_of_a_sentence_take_the_numbers_of_the_text_it_goes_into(self) -> None:
        link = '<a href="https://primer.rs/">nama</a>'
        translate(
            published("prva", body=paragraph(f"<p>Pišite {link}.</p>")),
            {
                "heading": "Pyetja?",
                "summary": "Këtu.",
                f"body/{ID}": "Na [1]shkruani[/1].",
            },
        )
        other = '<span lang="en" translate="no">UNHCR</span>'
        page = published("druga", "Drugo?", body=paragraph(f"<p>Ovo je {other}. Pišite {link}.</p>"))
        assert texts(offered(page, f"body/{ID}")) == ["Na [2]shkruani[/2]."]

    def test_a_passage_that_reaches_over_two_sentences_offers_nothing_and_breaks_nothing(self) -> None:
        page = published("druga", "Drugo?", body=paragraph("<p><b>Jedno. Drugo.</b> Treće.</p>"))
        assert offered(page, f"body/{ID}") == []

    def test_many_places_with_the_same_text_cost_no_more_queries(self) -> None:
        page = published("cilj")

        def queries() -> int:
            with CaptureQueriesContext(connection) as captured:
                assert offered(page, "summary")
            return len(captured)

        translate(published("prva"), TEXTS)
        few = queries()
        for number in range(4):
            translate(published(f"jos-{number}"), {**TEXTS, "summary": f"Këtu {number}."})
        assert queries() == few
