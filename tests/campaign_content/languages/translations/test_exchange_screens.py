"""Texts go out to a translator and come back: seen before they are saved, never past review, never into Serbian."""

import io
import json
import re
from collections.abc import Iterator
from typing import Any

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation as interface

from campaign_content.languages.models import Unit
from campaign_content.languages.translations import exporting, import_screens, services, spreadsheet
from campaign_content.pages.models import AboutPage
from tests.sheets import PLACES, add_page, filled, opened, saved, staff_with, upload, values
from tests.translating import approve, person, states, translate, translation_of, write

pytestmark = pytest.mark.django_db

PARAGRAPH = "11111111-1111-4111-8111-111111111111"
LINKED = (
    '<p>Pišite <a linktype="page" id="4">nama</a> ili <span lang="en" translate="no">UNHCR</span>.</p><p>Odmah.</p>'
)
BODY = json.dumps([{"type": "paragraph", "id": PARAGRAPH, "value": LINKED}])
HEADING, SUMMARY, TAGGED = "Koga da pitam?", "Ovde. Sada.", "Pišite [1]nama[/1] ili [2]UNHCR[/2].\n\nOdmah."
ALBANIAN = {
    HEADING: "Kë të pyes?",
    SUMMARY: "Këtu. Tani.",
    TAGGED: "Na [1]shkruani[/1] ose [2]UNHCR[/2].\n\nMenjëherë.",
}


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with interface.override("en"):
        yield


@pytest.fixture
def about(campaign: None) -> AboutPage:
    return add_page(HEADING, SUMMARY, BODY)


@pytest.fixture
def translator() -> Client:
    return staff_with("languages.view_translation", "languages.change_translation")


def export(client: Client, about: AboutPage | None = None, **query: Any) -> bytes:
    if about:
        query["translation"] = translation_of(about).pk
    response = client.get(reverse("translations_export"), query)
    assert response["Content-Type"] == spreadsheet.CONTENT_TYPE
    return response.content


def look(client: Client, content: bytes, name: str = "albanski.xlsx") -> Any:
    """The preview of a file, or the form with what is wrong with it."""
    return client.post(reverse("translations_import"), {"file": upload(content, name)})


def confirm(client: Client, preview: Any) -> str:
    """The messages after the preview was agreed to."""
    seen = re.search(r'name="seen" value="([^"]+)"', preview.content.decode())
    assert seen
    response = client.post(reverse("translations_import"), {"seen": seen[1]}, follow=True)
    return " ".join(str(message) for message in response.context["messages"])


def refusals(preview: Any) -> list[str]:
    return [refusal.reason for refusal, _difference in preview.context["refusals"]]


def outcome(preview: Any) -> tuple[int, int, int, int]:
    """How many texts would be saved, are left out, are as they were, are empty."""
    found = preview.context["found"]
    return len(found.changes), len(found.refusals), found.unchanged, found.empty


def serbian_of(about: AboutPage) -> tuple[Any, ...]:
    fresh = AboutPage.objects.get(pk=about.pk)
    return fresh.heading_sr_latn, fresh.heading_sr, fresh.summary_sr_latn, fresh.body_sr_latn.get_prep_value()


def texts_of(about: AboutPage) -> dict[str, str]:
    return dict(Unit.objects.in_source().filter(translation=translation_of(about)).values_list("source", "text"))


# --- Out -----------------------------------------------------------------------------------------------------


def test_a_page_goes_out_with_all_its_texts_as_the_desk_shows_them(about: AboutPage, translator: Client) -> None:
    lines = values(opened(export(translator, about)))
    assert [line["serbian"] for line in lines] == [HEADING, SUMMARY, TAGGED]
    assert {line["title"] for line in lines} == {HEADING}
    assert [line["albanian"] for line in lines] == ["", "", ""]
    assert all(line["label"] for line in lines)
    assert "UNHCR" in lines[2]["note"]
    assert "120" in lines[0]["note"]


def test_what_was_written_and_what_was_approved_before_go_along(about: AboutPage, translator: Client) -> None:
    unit = Unit.objects.get(translation=translation_of(about), path="summary")
    translate(about, {path: ALBANIAN[unit] for path, unit in paths(about).items()})
    about.summary_sr_latn = "Ovde. Sutra."
    about.save_revision().publish()
    write(about, {"heading": "Kush di?"})
    lines = {line["serbian"]: line for line in values(opened(export(translator, about)))}
    assert (lines[HEADING]["albanian"], lines[HEADING]["former"]) == ("Kush di?", "")
    assert (lines["Ovde. Sutra."]["albanian"], lines["Ovde. Sutra."]["former"]) == ("", "Këtu. Tani.")
    assert SUMMARY in lines["Ovde. Sutra."]["note"]
    assert lines[TAGGED]["albanian"] == ALBANIAN[TAGGED]
    assert unit.pk == int(lines["Ovde. Sutra."]["unit"])


def paths(about: AboutPage) -> dict[str, str]:
    return dict(Unit.objects.in_source().filter(translation=translation_of(about)).values_list("path", "source"))


def test_all_that_is_missing_or_outdated_goes_out_within_the_filters_of_the_table(
    about: AboutPage, translator: Client
) -> None:
    other = add_page("Kada krećemo?")
    translate(other, {"heading": "Kur nisemi?", "summary": "Dy fjali."})
    other.heading_sr_latn = "Kada krećemo kući?"
    other.save_revision().publish()
    write(about, {"heading": "Kë?"})
    found = {line["serbian"] for line in values(opened(export(translator)))}
    assert {"Kada krećemo kući?", SUMMARY, TAGGED} <= found
    assert not {HEADING, "Dve rečenice."} & found
    assert [line["serbian"] for line in values(opened(export(translator, state="outdated")))] == ["Kada krećemo kući?"]
    assert [line["serbian"] for line in values(opened(export(translator, q="КОГА")))] == [SUMMARY, TAGGED]


def test_the_file_has_a_safe_name_and_follows_the_table(about: AboutPage, translator: Client) -> None:
    table = translator.get(reverse("translations"), {"state": "missing"}).content.decode()
    for query in ("state=missing", f"translation={translation_of(about).pk}"):
        assert f"{reverse('translations_export')}?{query}" in table
    response = translator.get(reverse("translations_export"), {"translation": translation_of(about).pk})
    assert re.fullmatch(r'attachment; filename="[a-z0-9-]+-\d{4}-\d\d-\d\d\.xlsx"', response["Content-Disposition"])


@pytest.mark.parametrize("number", ["", "0", "x", "²", "9" * 30, "-1"])
def test_a_translation_that_is_not_there_is_not_found(number: str, campaign: None, translator: Client) -> None:
    assert translator.get(reverse("translations_export"), {"translation": number}).status_code == 404


def test_where_nothing_is_to_be_translated_there_is_no_file(about: AboutPage, translator: Client) -> None:
    response = translator.get(reverse("translations_export"), {"state": "current"}, follow=True)
    assert "nothing to translate" in response.content.decode()


def test_more_texts_than_a_file_takes_are_refused(
    about: AboutPage, translator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "MAX_LINES", 2)
    response = translator.get(reverse("translations_export"), {"translation": translation_of(about).pk}, follow=True)
    assert "more than 2 texts" in response.content.decode()


def test_a_text_too_long_for_a_cell_is_left_out_and_named(campaign: None, translator: Client) -> None:
    body = [{"type": "paragraph", "id": PARAGRAPH, "value": f"<p>{'Dugo. ' * 6000}</p>"}]
    about = add_page("Kratko?", body=json.dumps(body))
    content = export(translator, about)
    assert [line["serbian"] for line in values(opened(content))] == ["Kratko?", "Dve rečenice."]
    named = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]["A"]]
    assert "Kratko?: " in named[-1]


# --- And back ------------------------------------------------------------------------------------------------


def test_from_export_to_approval(about: AboutPage, translator: Client) -> None:
    serbian = serbian_of(about)
    preview = look(translator, filled(export(translator, about), ALBANIAN))
    assert outcome(preview) == (3, 0, 0, 0)
    assert set(states(about).values()) == {"missing"}  # a look changes nothing
    assert "3 texts were saved" in confirm(translator, preview)
    assert set(states(about).values()) == {"in_work"}
    assert AboutPage.objects.get(pk=about.pk).text_language("sq") == "sr-latn"
    (author,) = {unit.written_by for unit in translation_of(about).units.all()}
    assert author.username.startswith("staff")
    services.send_for_review(translation_of(about), author)
    approve(about)
    about = AboutPage.objects.get(pk=about.pk)
    assert (about.heading_sq, about.summary_sq) == ("Kë të pyes?", "Këtu. Tani.")
    assert about.body_sq.get_prep_value()[0]["value"] == (
        '<p>Na <a linktype="page" id="4">shkruani</a> ose <span lang="en" translate="no">UNHCR</span>.</p>'
        "<p>Menjëherë.</p>"
    )
    assert serbian_of(about) == serbian


def test_nothing_is_deleted_by_an_empty_cell_nor_saved_twice(about: AboutPage, translator: Client) -> None:
    write(about, {"heading": "Kë?"})
    content = filled(export(translator, about), {HEADING: None, SUMMARY: " \u200f\u202e "})
    assert outcome(look(translator, content)) == (0, 0, 0, 3)
    content = filled(export(translator, about), {SUMMARY: "Këtu."})
    preview = look(translator, content)
    assert outcome(preview) == (1, 0, 1, 1)
    confirm(translator, preview)
    assert texts_of(about) == {HEADING: "Kë?", SUMMARY: "Këtu.", TAGGED: ""}
    assert outcome(look(translator, content)) == (0, 0, 2, 1)


def test_a_text_whose_serbian_has_changed_is_left_out_and_shown(about: AboutPage, translator: Client) -> None:
    content = filled(export(translator, about), ALBANIAN)
    about.summary_sr_latn = "Ovde. Sutra."
    about.save_revision().publish()
    preview = look(translator, content)
    assert outcome(preview) == (2, 1, 0, 0)
    assert refusals(preview) == ["The Serbian has changed since the file was made."]
    shown = preview.content.decode()
    assert re.search(r"<del>.*?Sada</del>", shown)
    assert re.search(r"<ins>.*?Sutra</ins>", shown)
    assert "Këtu. Tani." in shown
    confirm(translator, preview)
    assert texts_of(about)["Ovde. Sutra."] == ""


def test_newer_work_of_somebody_else_stays(about: AboutPage, translator: Client) -> None:
    content = filled(export(translator, about), ALBANIAN)
    write(about, {"heading": "Kush?"}, by="another")
    preview = look(translator, content)
    assert refusals(preview) == ["another has written a newer translation meanwhile."]
    confirm(translator, preview)
    assert texts_of(about)[HEADING] == "Kush?"


def test_what_was_approved_meanwhile_stays(about: AboutPage, translator: Client) -> None:
    content = filled(export(translator, about), {HEADING: "Tjetër?"})
    translate(about, {path: ALBANIAN[source] for path, source in paths(about).items()})
    assert outcome(look(translator, content)) == (0, 1, 0, 2)
    assert AboutPage.objects.get(pk=about.pk).heading_sq == "Kë të pyes?"


def test_a_current_text_can_be_bettered_and_goes_to_review_again(about: AboutPage, translator: Client) -> None:
    translate(about, {path: ALBANIAN[source] for path, source in paths(about).items()})
    confirm(translator, look(translator, filled(export(translator, about), {HEADING: "Kë mund të pyes?"})))
    assert states(about)["heading"] == "in_work"
    assert AboutPage.objects.get(pk=about.pk).heading_sq == "Kë të pyes?"


def test_what_changes_between_the_look_and_the_agreement_is_found(about: AboutPage, translator: Client) -> None:
    preview = look(translator, filled(export(translator, about), ALBANIAN))
    write(about, {"heading": "Kush?"}, by="another")
    about.summary_sr_latn = "Ovde. Sutra."
    about.save_revision().publish()
    told = confirm(translator, preview)
    assert "1 text was saved" in told
    assert "2 texts were not saved" in told
    assert "another has written a newer translation" in told
    assert texts_of(about) == {HEADING: "Kush?", "Ovde. Sutra.": "", TAGGED: ALBANIAN[TAGGED]}


def test_lost_links_are_named_and_saved_but_cannot_go_to_review(about: AboutPage, translator: Client) -> None:
    preview = look(translator, filled(export(translator, about), {TAGGED: "Na shkruani ose [2]OKB[/2]."}))
    (change,) = preview.context["found"].changes
    assert [problem for problem in change.problems if "[1]" in problem]
    assert [problem for problem in change.problems if "[2]" in problem]
    assert change.problems[0] in preview.content.decode()
    assert "1 text was saved" in confirm(translator, preview)
    with pytest.raises(services.NotReadyError):
        services.send_for_review(translation_of(about), person("x"))


def edited(content: bytes, change: Any) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book.worksheets[-1])
    return saved(book)


def test_a_formula_is_refused_by_name(about: AboutPage, translator: Client) -> None:
    preview = look(translator, filled(export(translator, about), {HEADING: "=1+1", SUMMARY: "Këtu."}))
    assert outcome(preview) == (1, 1, 0, 1)
    assert refusals(preview) == ["The cell holds a formula, not a text."]
    assert "line 3" in preview.content.decode()


def test_units_unknown_gone_or_doubled_are_left_out(about: AboutPage, translator: Client) -> None:
    def meddle(sheet: Any) -> None:
        sheet.append([cell.value for cell in sheet[3]])
        sheet.append(["999999999", "a" * 64, "b" * 64, "", "", "", "", "x"])
        sheet.cell(6, PLACES["albanian"]).value = "Tjetër?"

    content = edited(filled(export(translator, about), ALBANIAN), meddle)
    about.body_sr_latn = "[]"
    about.save_revision().publish()
    preview = look(translator, content)
    assert outcome(preview)[0] == 1
    assert sorted(refusals(preview)) == sorted(
        ["The file has more than one translation of this text."] * 2 + ["The Serbian has no such text any more."] * 2
    )


def test_a_line_copied_unchanged_counts_once(about: AboutPage, translator: Client) -> None:
    content = edited(
        filled(export(translator, about), ALBANIAN), lambda sheet: sheet.append([c.value for c in sheet[3]])
    )
    assert outcome(look(translator, content)) == (3, 0, 0, 0)


def test_changes_to_the_other_cells_mean_nothing(about: AboutPage, translator: Client) -> None:
    def meddle(sheet: Any) -> None:
        for row in (3, 4, 5):
            for key in ("title", "label", "serbian", "former", "note"):
                sheet.cell(row, PLACES[key]).value = "drugo"

    serbian = serbian_of(about)
    confirm(translator, look(translator, edited(filled(export(translator, about), ALBANIAN), meddle)))
    assert serbian_of(about) == serbian
    assert texts_of(about) == ALBANIAN


def test_a_preview_is_for_one_person_unaltered_and_for_a_day(
    about: AboutPage, translator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = look(translator, filled(export(translator, about), ALBANIAN))
    other = staff_with("languages.change_translation")
    assert "holds no longer" in confirm(other, preview)
    preview.content = preview.content.replace(b'name="seen" value="', b'name="seen" value="x')
    assert "holds no longer" in confirm(translator, preview)
    monkeypatch.setattr(import_screens, "PREVIEW_SECONDS", -1)
    assert "holds no longer" in confirm(translator, look(translator, filled(export(translator, about), ALBANIAN)))
    assert set(texts_of(about).values()) == {""}


def test_more_than_a_form_can_carry_is_refused(
    about: AboutPage, translator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_screens, "MAX_PREVIEW", 100)
    preview = look(translator, filled(export(translator, about), ALBANIAN))
    assert "too many texts at once" in preview.content.decode()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("tekst.csv", b"a;b", "Only XLSX files"),
        ("tekst.xlsm", b"PK", "Only XLSX files"),
        ("tekst.xlsx", b"a;b", "not an XLSX file"),
        ("tekst.xlsx", b"", "empty"),
        ("tekst.xlsx", b" " * (import_screens.MAX_UPLOAD + 1), "larger than 5 MB"),
    ],
    ids=["csv", "macros", "renamed csv", "empty", "large"],
)
def test_other_files_are_refused_with_a_word(
    name: str, content: bytes, told: str, campaign: None, translator: Client
) -> None:
    response = look(translator, content, name)
    assert response.status_code == 200
    assert told in response.content.decode()


def test_only_translators_import(about: AboutPage, translator: Client) -> None:
    content = filled(export(translator, about), ALBANIAN)
    seen = re.search(r'name="seen" value="([^"]+)"', look(translator, content).content.decode())
    assert seen
    looker = staff_with("languages.view_translation", "languages.approve_translation")
    looker.post(reverse("translations_import"), {"file": upload(content)})
    looker.post(reverse("translations_import"), {"seen": seen[1]})
    assert set(texts_of(about).values()) == {""}
    assert reverse("translations_import") not in looker.get(reverse("translations")).content.decode()
    assert reverse("translations_import") in translator.get(reverse("translations")).content.decode()
