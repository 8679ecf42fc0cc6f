"""The desk keeps what is typed, refuses what it must, and loses nothing."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from campaign_content.languages.models import Translation
from campaign_content.pages.models import AboutPage
from campaign_content.staff.models import User
from tests.desk import (
    LINKED_TEXT,
    PARAGRAPH,
    TEXTS,
    browser_of,
    changed,
    member,
    published,
    typed,
    unit_of,
)
from tests.translating import person, states, translate, translation_of, write

pytestmark = pytest.mark.django_db

XHR = {"x-requested-with": "XMLHttpRequest"}


@pytest.fixture
def about(campaign: None) -> AboutPage:
    return published()


@pytest.fixture
def translator(campaign: None) -> User:
    return member("Prevodioci", "arta")


@pytest.fixture
def at_desk(translator: User) -> Client:
    return browser_of(translator)


def desk(about: Any) -> str:
    return reverse("translation_desk", args=[translation_of(about).pk])


def save(client: Client, unit: Any, text: str, was: str = "") -> Any:
    return client.post(reverse("translation_save", args=[unit.pk]), typed(unit, text, was), headers=XHR)


def test_each_text_stands_beside_a_field_with_its_state(about: AboutPage, at_desk: Client) -> None:
    html = at_desk.get(desk(about)).content.decode()
    assert html.count("<textarea") == len(TEXTS)
    assert html.count("desk-badge--missing") == len(TEXTS) + 1
    assert "Table, row 1, column 1" in html
    assert '<span class="desk-chip">[1]</span>nama<span class="desk-chip">[/1]</span>' in html
    assert "https://primer.rs/" in html
    assert "Translated: 0 of 6" in html


@pytest.mark.parametrize(
    ("group", "status", "fields"),
    [
        ("Prevodioci", 200, len(TEXTS)),
        ("Urednici", 200, 0),
        ("Recenzenti", 200, 0),
        ("Koordinatori", 200, 0),
        ("Terenski radnici", 302, 0),
    ],
)
def test_who_may_look_and_who_may_write(about: AboutPage, group: str, status: int, fields: int) -> None:
    response = browser_of(member(group)).get(desk(about))
    assert response.status_code == status
    assert response.content.decode().count("<textarea") == fields


@pytest.mark.parametrize("group", ["Urednici", "Recenzenti", "Koordinatori", "Terenski radnici"])
def test_who_may_not_write_is_refused(about: AboutPage, group: str) -> None:
    client, unit = browser_of(member(group)), unit_of(about, "heading")
    assert save(client, unit, "Kë?").status_code == 403
    client.post(desk(about), {"action": "save", **typed(unit, "Kë?", prefix=f"u{unit.pk}")})
    write(about, TEXTS)
    client.post(desk(about), {"action": "send"})
    assert set(states(about).values()) == {"in_work"}
    assert unit_of(about, "heading").written_by == person("translator")


def test_only_a_post_saves(about: AboutPage, at_desk: Client) -> None:
    assert at_desk.get(reverse("translation_save", args=[unit_of(about, "heading").pk])).status_code == 405


def test_a_text_is_saved_while_it_is_typed(about: AboutPage, at_desk: Client, translator: User) -> None:
    answer = save(at_desk, unit_of(about, "heading"), "Kë të pyes?").json()
    unit = unit_of(about, "heading")
    assert (unit.text, unit.state, unit.written_by) == ("Kë të pyes?", "in_work", translator)
    assert answer["was"] == "Kë të pyes?"
    assert "desk-badge--in_work" in answer["state"]
    assert answer["progress"] == "Translated: 1 of 6"


def test_problems_are_told_at_once_and_the_text_is_kept(about: AboutPage, at_desk: Client) -> None:
    answer = save(at_desk, unit_of(about, LINKED_TEXT), "Na [1]shkruani.").json()
    assert "[2] UNHCR" in answer["problems"]
    assert "[1]" in answer["problems"]
    assert unit_of(about, LINKED_TEXT).text == "Na [1]shkruani."


@pytest.mark.parametrize(
    ("text", "kept", "problem"),
    [
        ("Na\x00 [1]a[/1] [2]UNHCR[/2]", "Na [1]a[/1] [2]UNHCR[/2]", ""),
        ("Na\u202e \u200f[1]a[/1] [2]UNHCR[/2]", "Na [1]a[/1] [2]UNHCR[/2]", ""),
        ("e\u0308 [1]a[/1] [2]UNHCR[/2]", "ë [1]a[/1] [2]UNHCR[/2]", ""),
        ("\u0308 [1]a[/1] [2]UNHCR[/2]", "\u0308 [1]a[/1] [2]UNHCR[/2]", "accent"),
        ("[1]a [2]UNHCR[/1][/2]", "[1]a [2]UNHCR[/1][/2]", "[/1]"),
        ("[7]a[/7] [1]a[/1] [2]UNHCR[/2]", "[7]a[/7] [1]a[/1] [2]UNHCR[/2]", "[7]"),
        ("[1]a[/1] [2]OKB[/2]", "[1]a[/1] [2]OKB[/2]", "[2] UNHCR"),
        ("[1]<script>a</script>[/1] [2]UNHCR[/2]", "[1]<script>a</script>[/1] [2]UNHCR[/2]", ""),
    ],
)
def test_odd_input_is_cleaned_or_named(about: AboutPage, at_desk: Client, text: str, kept: str, problem: str) -> None:
    answer = save(at_desk, unit_of(about, LINKED_TEXT), text)
    assert answer.status_code == 200
    assert unit_of(about, LINKED_TEXT).text == kept
    assert problem in answer.json()["problems"]
    assert bool(problem) == bool(answer.json()["problems"].strip())
    assert "<script>" not in at_desk.get(desk(about)).content.decode().split("desk-rows")[1].split("</ol>")[0]


def test_a_text_far_too_long_is_refused_with_a_reason(about: AboutPage, at_desk: Client) -> None:
    unit = unit_of(about, LINKED_TEXT)
    answer = save(at_desk, unit, "a" * 100_001)
    assert answer.status_code == 400
    assert "100000" in answer.json()["message"]
    again = at_desk.post(desk(about), typed(unit, "b" * 100_001, prefix=f"u{unit.pk}"))
    assert again.status_code == 422
    assert "b" * 100_001 in again.content.decode()
    assert unit_of(about, LINKED_TEXT).text == ""


def test_two_translators_on_one_text_do_not_overwrite_each_other(about: AboutPage, at_desk: Client) -> None:
    other = browser_of(member("Prevodioci", "besa"))
    unit = unit_of(about, "heading")
    save(other, unit, "Kë pyes?")
    answer = save(at_desk, unit, "Kë të pyes?")
    assert answer.status_code == 409
    assert answer.json()["theirs"] == "Kë pyes?"
    assert "besa" in answer.json()["message"]
    assert unit_of(about, "heading").text == "Kë pyes?"


def test_without_javascript_a_conflict_shows_both_texts_and_a_second_press_decides(
    about: AboutPage, at_desk: Client
) -> None:
    unit = unit_of(about, "heading")
    name = f"u{unit.pk}"
    save(browser_of(member("Prevodioci", "besa")), unit, "Kë pyes?")
    response = at_desk.post(desk(about), typed(unit, "Kë të pyes?", prefix=name))
    html = response.content.decode()
    assert response.status_code == 422
    assert "Kë të pyes?</textarea>" in html
    assert f'name="{name}-was" value="Kë pyes?"' in html
    assert at_desk.post(desk(about), typed(unit, "Kë të pyes?", "Kë pyes?", prefix=name)).status_code == 302
    assert unit_of(about, "heading").text == "Kë të pyes?"


def test_a_text_whose_serbian_changed_meanwhile_is_not_saved_under_the_new_one(
    about: AboutPage, at_desk: Client
) -> None:
    before = unit_of(about, "heading")
    changed(about, "Koga", "Gde")
    answer = save(at_desk, before, "Kë?")
    assert answer.status_code == 409
    assert answer.json()["theirs"] == ""
    assert unit_of(about, "heading").text == ""


def test_what_was_typed_for_a_text_that_is_gone_is_shown_once_more(about: AboutPage, at_desk: Client) -> None:
    unit = unit_of(about, LINKED_TEXT)
    draft = about.get_latest_revision_as_object()
    draft.body_sr_latn = json.dumps([])
    draft.save_revision().publish()
    assert save(at_desk, unit, "Na shkruani.").status_code == 410
    response = at_desk.post(desk(about), typed(unit, "Na shkruani.", prefix=f"u{unit.pk}"))
    assert response.status_code == 422
    assert "Na shkruani." in response.content.decode()


def test_a_session_that_has_ended_is_told_to_the_script(about: AboutPage) -> None:
    assert save(Client(), unit_of(about, "heading"), "Kë?").status_code == 403
    assert Client().get(desk(about)).status_code == 302


def test_the_save_button_keeps_all_that_was_changed_and_leaves_the_rest(about: AboutPage, at_desk: Client) -> None:
    translate(about, TEXTS)
    heading, summary = unit_of(about, "heading"), unit_of(about, "summary")
    data = {
        **typed(heading, "Kë pyes?", "Kë të pyes?", prefix=f"u{heading.pk}"),
        **typed(summary, "Këtu. Tani.", "Këtu. Tani.", prefix=f"u{summary.pk}"),
    }
    assert at_desk.post(desk(about), {"action": "save", **data}).status_code == 302
    assert unit_of(about, "heading").state == "in_work"
    assert unit_of(about, "summary").state == "current"


def test_a_translation_with_gaps_is_not_sent_and_says_what_is_missing(about: AboutPage, at_desk: Client) -> None:
    write(about, {**TEXTS, "heading": "", LINKED_TEXT: "Na shkruani."})
    response = at_desk.post(desk(about), {"action": "send"})
    html = response.content.decode()
    assert response.status_code == 422
    for path in ("heading", LINKED_TEXT):
        assert f'href="#unit-{unit_of(about, path).pk}"' in html
    assert "[2] UNHCR" in html
    assert unit_of(about, "summary").state == "in_work"


def test_sending_saves_what_was_typed_first_and_editing_takes_it_back(about: AboutPage, at_desk: Client) -> None:
    write(about, {**TEXTS, "heading": ""})
    unit = unit_of(about, "heading")
    at_desk.post(desk(about), {"action": "send", **typed(unit, "Kë të pyes?", prefix=f"u{unit.pk}")})
    assert set(states(about).values()) == {"awaiting"}
    save(at_desk, unit, "Kë pyes?", "Kë të pyes?")
    assert unit_of(about, "heading").state == "in_work"
    assert translation_of(about).state == "in_work"


def test_an_outdated_text_shows_what_changed_and_its_former_albanian(about: AboutPage, at_desk: Client) -> None:
    translate(about, TEXTS)
    changed(about, "besplatan", "za sve")
    html = at_desk.get(desk(about)).content.decode()
    assert "<del>" in html
    assert "besplatan</del>" in html
    assert "za sve</ins>" in html
    assert f"{TEXTS[LINKED_TEXT]}</textarea>" in html


def test_the_former_albanian_is_not_taken_for_a_new_one_until_somebody_says_so(
    about: AboutPage, at_desk: Client
) -> None:
    translate(about, TEXTS)
    changed(about, "besplatan", "za sve")
    unit = unit_of(about, LINKED_TEXT)
    data = typed(unit, TEXTS[LINKED_TEXT], TEXTS[LINKED_TEXT], prefix=f"u{unit.pk}")
    at_desk.post(desk(about), {"action": "save", **data})
    assert unit_of(about, LINKED_TEXT).state == "outdated"
    at_desk.post(desk(about), {"action": f"stands-{unit.pk}", **data})
    assert (unit_of(about, LINKED_TEXT).state, unit_of(about, LINKED_TEXT).text) == ("in_work", TEXTS[LINKED_TEXT])


def test_a_link_that_leads_elsewhere_makes_outdated_without_a_changed_word(about: AboutPage, at_desk: Client) -> None:
    translate(about, TEXTS)
    changed(about, "https://primer.rs/", "https://drugi.rs/")
    html = at_desk.get(desk(about)).content.decode()
    assert unit_of(about, LINKED_TEXT).state == "outdated"
    assert "The words are the same" in html


def test_work_for_a_serbian_that_has_gone_again_gives_way_to_what_was_approved(
    about: AboutPage, at_desk: Client
) -> None:
    translate(about, TEXTS)
    about = changed(about, "Koga", "Gde")
    save(at_desk, unit_of(about, "heading"), "Ku të pyes?", "Kë të pyes?")
    changed(about, "Gde", "Koga")
    html = at_desk.get(desk(about)).content.decode()
    assert "Kë të pyes?</textarea>" in html
    assert save(at_desk, unit_of(about, "heading"), "Kë pyes?", "Kë të pyes?").status_code == 200


def test_an_editor_says_that_the_meaning_is_unchanged(about: AboutPage) -> None:
    editor = browser_of(member("Urednici"))
    translate(about, TEXTS)
    changed(about, "besplatan", "besplatan za sve")
    unit = unit_of(about, LINKED_TEXT)
    assert f"keep-{unit.pk}" in editor.get(desk(about)).content.decode()
    without = editor.post(desk(about), {"action": f"keep-{unit.pk}"})
    assert without.status_code == 422
    assert unit_of(about, LINKED_TEXT).state == "outdated"
    said = {"action": f"keep-{unit.pk}", f"reason-{unit.pk}": "Samo drugačije rečeno."}
    editor.post(desk(about), {**said, f"keep-seen-{unit.pk}": "of another Serbian"})
    assert unit_of(about, LINKED_TEXT).state == "outdated"
    editor.post(desk(about), {**said, f"keep-seen-{unit.pk}": unit.source_hash})
    assert unit_of(about, LINKED_TEXT).state == "current"
    assert unit_of(about, LINKED_TEXT).reviewed.first().reason == "Samo drugačije rečeno."


def test_who_may_not_edit_the_serbian_does_not_judge_its_meaning(about: AboutPage, at_desk: Client) -> None:
    translate(about, TEXTS)
    changed(about, "besplatan", "besplatan za sve")
    unit = unit_of(about, LINKED_TEXT)
    assert f"keep-{unit.pk}" not in at_desk.get(desk(about)).content.decode()
    refused = at_desk.post(desk(about), {"action": f"keep-{unit.pk}", f"reason-{unit.pk}": "isto"}, headers=XHR)
    assert refused.status_code == 403
    assert unit_of(about, LINKED_TEXT).state == "outdated"


def test_a_unit_of_another_page_cannot_be_kept_from_here(about: AboutPage) -> None:
    elsewhere = published("druga", "Drugo pitanje?")
    foreign = unit_of(elsewhere, "heading")
    editor = browser_of(member("Urednici"))
    for number in (foreign.pk, "x", "", "9" * 30):
        assert editor.post(desk(about), {"action": f"keep-{number}"}).status_code == 404


@pytest.mark.parametrize(("wanted", "shown"), [("", 6), ("todo", 2), ("outdated", 1), ("unknown", 6)])
def test_the_desk_can_be_narrowed_to_what_is_to_be_done(
    about: AboutPage, at_desk: Client, wanted: str, shown: int
) -> None:
    translate(about, TEXTS)
    changed(about, "besplatan", "za sve")
    save(at_desk, unit_of(about, "heading"), "Kë pyes?", "Kë të pyes?")
    assert at_desk.get(desk(about), {"show": wanted}).content.decode().count("<textarea") == shown


def test_a_big_page_asks_no_more_queries_than_a_small_one(campaign: None, at_desk: Client) -> None:
    def paragraphs(count: int) -> list[dict[str, Any]]:
        return [
            {"type": "paragraph", "id": f"{n:08}{PARAGRAPH[8:]}", "value": f"<p>Rečenica broj {n}. Prevoz ide.</p>"}
            for n in range(count)
        ]

    def queries(about: AboutPage) -> int:
        translate(about, dict.fromkeys(states(about), "Transporti."))
        changed(about, "ide", "kreće")
        with CaptureQueriesContext(connection) as captured:
            assert at_desk.get(desk(about)).status_code == 200
        return len(captured)

    queries(published("prva", body=paragraphs(2)))  # fills caches
    small, big = queries(published("mala", body=paragraphs(5))), queries(published("velika", body=paragraphs(80)))
    assert big <= small


@pytest.mark.parametrize("model", ["pages.Office", "pages.CampaignSettings", "events.Occasion"])
def test_snippets_settings_and_occasions_have_a_desk(model: str, campaign: None, at_desk: Client) -> None:
    app, name = model.lower().split(".")
    translation = Translation.objects.filter(content_type__app_label=app, content_type__model=name).first()
    assert translation is not None
    html = at_desk.get(reverse("translation_desk", args=[translation.pk])).content.decode()
    assert html.count("<textarea") == translation.units.in_source().count() > 0
