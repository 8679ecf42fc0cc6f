"""A second person decides, seeing the page as it will be; nobody approves what they wrote themselves."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import registry

from campaign_content.languages.models import Translation
from campaign_content.languages.translations import services
from campaign_content.pages.models import AboutPage, CampaignSettings, Office
from campaign_content.staff.models import User
from tests.desk import LINKED_TEXT, TEXTS, browser_of, changed, member, published, unit_of
from tests.translating import states, translate, translation_of, write

pytestmark = pytest.mark.django_db

XHR = {"x-requested-with": "XMLHttpRequest"}
APPROVE = "Approve: readers will see this"


@pytest.fixture
def writer(campaign: None) -> User:
    return member("Prevodioci", "arta")


@pytest.fixture
def reviewer(campaign: None) -> Client:
    return browser_of(member("Prevodioci", "besa"))


@pytest.fixture
def sent(writer: User) -> AboutPage:
    """A page whose Albanian awaits review."""
    page = published()
    write(page, TEXTS, by=writer.username)
    services.send_for_review(translation_of(page), writer)
    return page


def review(page: Any) -> str:
    return reverse("translation_review", args=[translation_of(page).pk])


def preview(page: Any) -> str:
    return reverse("translation_preview", args=[translation_of(page).pk])


def approve(client: Client, page: Any, **headers: Any) -> Any:
    seen = services.seal(translation_of(page))
    return client.post(review(page), {"action": "approve", "seen": seen}, **headers)


def test_a_second_person_sees_both_languages_and_the_page_and_approves(sent: AboutPage, reviewer: Client) -> None:
    html = reviewer.get(review(sent)).content.decode()
    assert "Kë të pyes?" in html
    assert "Koga da pitam?" in html
    assert f'<iframe class="desk-frame" src="{preview(sent)}"' in html
    assert APPROVE in html
    assert approve(reviewer, sent).status_code == 302
    sent.refresh_from_db()
    assert sent.heading_sq == "Kë të pyes?"
    assert set(states(sent).values()) == {"current"}


def test_who_wrote_a_part_finds_a_sentence_instead_of_a_button_and_is_refused(sent: AboutPage, writer: User) -> None:
    client = browser_of(writer)
    html = client.get(review(sent)).content.decode()
    assert "You wrote a part of this yourself." in html
    assert '<button type="submit" name="action"' not in html
    approve(client, sent)
    sent.refresh_from_db()
    assert sent.heading_sq != "Kë të pyes?"


@pytest.mark.parametrize("group", ["Urednici", "Recenzenti", "Koordinatori", "Terenski radnici"])
@pytest.mark.parametrize("action", ["approve", "reject"])
def test_only_who_reads_albanian_decides(sent: AboutPage, group: str, action: str) -> None:
    client = browser_of(member(group))
    unit = unit_of(sent, "heading")
    if group != "Terenski radnici":
        assert APPROVE not in client.get(review(sent)).content.decode()
    data = {"action": action, "seen": services.seal(translation_of(sent)), f"note-{unit.pk}": "Ne."}
    assert client.post(review(sent), data, headers=XHR).status_code == 403
    assert set(states(sent).values()) == {"awaiting"}


@pytest.mark.parametrize("screen", ["translation_review", "translation_preview", "translation_desk"])
def test_field_workers_and_strangers_see_nothing_of_it(sent: AboutPage, screen: str) -> None:
    url = reverse(screen, args=[translation_of(sent).pk])
    assert browser_of(member("Terenski radnici")).get(url, headers=XHR).status_code == 403
    assert Client().get(url).headers["location"].startswith("/staff/login/")


def test_a_serbian_that_changed_while_the_reviewer_read_is_not_approved(sent: AboutPage, reviewer: Client) -> None:
    seen = services.seal(translation_of(sent))
    changed(sent, "Koga", "Gde")
    response = reviewer.post(review(sent), {"action": "approve", "seen": seen}, follow=True)
    assert "A text has changed meanwhile." in response.content.decode()
    sent.refresh_from_db()
    assert sent.heading_sq != "Kë të pyes?"


def test_what_is_not_complete_cannot_be_approved(sent: AboutPage, reviewer: Client) -> None:
    changed(sent, "Koga", "Gde")
    html = reviewer.get(review(sent)).content.decode()
    assert APPROVE not in html
    assert "<iframe" not in html
    assert "Nothing was approved" in approve(reviewer, sent, follow=True).content.decode()


def test_the_reviewer_sees_what_changed_since_the_last_approval(writer: User, reviewer: Client) -> None:
    page = published()
    translate(page, TEXTS)
    page = changed(page, "besplatan", "za sve")
    write(page, {LINKED_TEXT: TEXTS[LINKED_TEXT].replace("falas", "për të gjithë")}, by=writer.username)
    services.send_for_review(translation_of(page), writer)
    html = reviewer.get(review(page)).content.decode()
    for mark in ("besplatan</del>", "za sve</ins>", "falas</del>", "për të gjithë</ins>"):
        assert mark in html
    assert "5 texts were approved before" in html


def test_sending_back_needs_a_note_and_keeps_the_typed_ones(sent: AboutPage, reviewer: Client) -> None:
    heading = unit_of(sent, "heading")
    assert reviewer.post(review(sent), {"action": "reject", f"note-{heading.pk}": " "}).status_code == 422
    long = reviewer.post(review(sent), {"action": "reject", f"note-{heading.pk}": "x" * 2001})
    assert long.status_code == 422
    assert "x" * 2001 in long.content.decode()
    assert set(states(sent).values()) == {"awaiting"}


def test_what_is_sent_back_shows_the_note_at_its_text(sent: AboutPage, reviewer: Client, writer: User) -> None:
    heading = unit_of(sent, "heading")
    reviewer.post(review(sent), {"action": "reject", f"note-{heading.pk}": "Thjesht:\x00 «Kë pyes?»"})
    assert set(states(sent).values()) == {"in_work"}
    assert unit_of(sent, "heading").note == "Thjesht: «Kë pyes?»"
    html = browser_of(writer).get(reverse("translation_desk", args=[translation_of(sent).pk])).content.decode()
    assert html.count("The reviewer says:") == 1
    assert "Thjesht: «Kë pyes?»" in html


def test_the_page_is_shown_as_it_will_be_and_stays_as_it_is(sent: AboutPage, reviewer: Client) -> None:
    response = reviewer.get(preview(sent))
    html = response.content.decode()
    assert '<html lang="sq">' in html
    assert "Kë të pyes?" in html
    assert "shkruani</a>" in html
    assert "Koga da pitam?" not in html.split("<main")[1]
    assert "no-store" in response.headers["cache-control"]
    assert response.headers["x-frame-options"] == "SAMEORIGIN"
    sent.refresh_from_db()
    assert sent.heading_sq != "Kë të pyes?"


def test_a_page_with_gaps_cannot_be_shown_and_says_how_many(reviewer: Client, campaign: None) -> None:
    page = published()
    write(page, {"heading": "Kë të pyes?"})
    response = reviewer.get(preview(page))
    assert response.status_code == 200
    assert "6 texts have no Albanian yet" in response.content.decode()


def test_what_is_no_page_is_shown_text_by_text(campaign: None, reviewer: Client) -> None:
    office = Office.objects.get()
    html = reviewer.get(preview(office)).content.decode()
    assert office.name_sq in html
    assert "<dt>" in html


@pytest.mark.parametrize("model", [Office, CampaignSettings, AboutPage])
def test_history_says_what_became_of_the_albanian(model: Any, writer: User, reviewer: Client) -> None:
    instance = published() if model is AboutPage else model.objects.get()
    texts = {path: TEXTS.get(path, "Teksti.") for path in states(instance)}
    for unit in Translation.objects.of(instance).units.in_source():
        services.save_text(unit, texts[unit.path], writer, seen_source=unit.source_hash, seen_text=unit.text)
    services.send_for_review(translation_of(instance), writer)
    approve(reviewer, instance)
    logged = {entry.action: entry.message for entry in registry.get_logs_for_instance(instance)}
    assert {"languages.send", "languages.approve"} <= logged.keys()
    assert all(logged.values())


def test_the_history_of_a_page_gives_the_reason_why_a_meaning_was_kept(writer: User) -> None:
    page = published()
    translate(page, TEXTS)
    page = changed(page, "besplatan", "besplatan za sve")
    editor = member("Urednici")
    linked = unit_of(page, LINKED_TEXT)
    services.keep_meaning(linked, editor, "Samo drugačije rečeno.", seen=linked.source_hash)
    html = browser_of(editor).get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert "Samo drugačije rečeno." in html
