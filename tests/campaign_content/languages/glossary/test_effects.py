"""What a change of the glossary would do is told before it is done."""

import pytest
from wagtail.models import Page

from campaign_content.languages.glossary import Row, rows
from campaign_content.languages.glossary.comparison import differences
from campaign_content.languages.glossary.effects import Preview, preview
from campaign_content.languages.models import GlossaryEntry, Place
from campaign_content.pages.models import AboutPage, HomePage, Office

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("campaign")]

WOLT = Row("Kvazimodo", "", "word")


def with_entry(entry: Row) -> Preview:
    return preview((*rows(), entry), entry)


@pytest.fixture
def about() -> AboutPage:
    page = AboutPage(heading_sr_latn="Ko vozi? Kvazimodo!", summary_sr_latn="Pitajte. Odmah.", slug="ko-vozi")
    HomePage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return AboutPage.objects.get(pk=page.pk)


def test_a_page_is_listed_once_with_the_words_before_and_after(about: AboutPage) -> None:
    shown = with_entry(WOLT)
    [effect] = shown.effects
    assert (shown.objects, shown.texts) == (1, 1)
    assert (effect.model, effect.pk, effect.label) == (AboutPage, str(about.pk), about.title)
    assert effect.where == ["published"]
    assert effect.samples == [("Ко вози?", "Квазимодо!", "Kvazimodo!", "")]


def test_a_draft_counts_where_only_the_draft_has_the_word(about: AboutPage) -> None:
    about.heading_sr_latn = "Ko vozi?"
    about.save_revision().publish()
    about = AboutPage.objects.get(pk=about.pk)
    assert with_entry(WOLT).objects == 0
    about.summary_sr_latn = "Vozi Kvazimodo."
    about.save_revision()
    [effect] = with_entry(WOLT).effects
    assert effect.where == ["draft"]


def test_snippets_and_plain_rows_are_looked_through() -> None:
    Place.objects.create(name_sr_latn="Kvazimodo")
    Office.objects.create(name_sr_latn="Kancelarija Kvazimodo")
    assert {effect.model for effect in with_entry(WOLT).effects} == {Place, Office}


def test_words_within_markup_are_found(about: AboutPage) -> None:
    block = {
        "type": "paragraph",
        "id": "22222222-2222-4222-8222-222222222222",
        "value": "<p>Kvazi<b>modo</b> vozi.</p>",
    }
    about.heading_sr_latn, about.body_sr_latn = "Ko vozi?", [block]
    about.save()
    Page.objects.filter(pk=about.pk).update(latest_revision=None, live_revision=None)
    [effect] = with_entry(WOLT).effects
    assert effect.samples == [("", "Квазимодо", "Kvazimodo", "вози.")]


def test_changing_and_removing_an_entry_is_foreseen_too(about: AboutPage) -> None:
    entry = GlossaryEntry.objects.create(form="Kvazimodo")
    about.save()
    about.save_revision().publish()
    changed = entry.row._replace(cyrillic="Квазимод")
    others = rows(without=entry.pk)
    assert preview((*others, changed), changed).effects[0].samples[0][1:3] == ("Kvazimodo!", "Квазимод!")
    assert preview(others).effects[0].samples[0][1:3] == ("Kvazimodo!", "Квазимодо!")


def test_an_entry_that_changes_nothing_says_so() -> None:
    assert with_entry(Row("Nepostojeće", "Непостојеће", "word")).objects == 0


def test_another_text_that_would_change_makes_another_fingerprint(about: AboutPage) -> None:
    before = with_entry(WOLT).fingerprint
    assert with_entry(WOLT).fingerprint == before
    Place.objects.create(name_sr_latn="Kvazimodo")
    assert with_entry(WOLT).fingerprint != before


@pytest.mark.parametrize("form", ["da", "se", "za", "na"])
def test_an_entry_that_matches_a_large_part_of_all_words_is_too_wide(form: str) -> None:
    shown = with_entry(Row(form, "", "word"))
    assert shown.is_too_wide
    assert 0.01 < shown.share < 0.1


@pytest.mark.parametrize("entry", [Row("Kosovo", "", "word"), Row("EU", "", "word"), Row("Božur", "", "word")])
def test_names_are_not_too_wide(entry: Row) -> None:
    assert not with_entry(entry).is_too_wide


def test_a_beginning_of_every_tenth_word_is_too_wide() -> None:
    assert with_entry(Row("pri", "", "stem")).is_too_wide


def test_passages_of_different_lengths_are_told_apart() -> None:
    assert list(differences("а б Мерси Корпс в г", "а б MC в г")) == [("а б", "Мерси Корпс", "MC", "в г")]
    assert list(differences("исто", "исто")) == []


def test_a_long_text_is_shown_around_the_change() -> None:
    [sample] = differences("а б в г д ђ ж з и ј", "а б в г д X ж з и ј")
    assert sample == ("… б в г д", "ђ", "X", "ж з и ј")


def test_a_very_long_text_with_another_number_of_words_is_compared_in_part() -> None:
    words = "реч " * 100_000
    assert list(differences(f"стари облик {words}", f"нови {words}"))
