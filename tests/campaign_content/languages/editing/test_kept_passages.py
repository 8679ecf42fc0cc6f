"""Passages kept as written, from the toolbar to the page and back. (On paper: tests/print/test_richtext.py.)"""

import json

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import Page
from wagtail.rich_text import RichText

from campaign_content.languages.conversion import html_to_cyrillic, html_to_latin
from campaign_content.languages.editing.kept_passages import LANGUAGES
from campaign_content.pages.blocks import FEATURES
from campaign_content.pages.models import HomePage
from campaign_content.staff.models import User

KEPT = '<p>Pišite u <span lang="en" translate="no">Save our <b>Homes</b></span> danas.</p>'
CHOOSE = "languages_kept_passage"


def through_the_editor(html: str) -> str:
    """What is stored after opening a text in the editor and saving it untouched, without Draftail's block keys."""
    converter = ContentstateConverter(FEATURES)
    state = json.loads(converter.from_database_format(html))
    for block in state["blocks"]:
        block["key"] = ""
    return converter.to_database_format(json.dumps(state)).replace(' data-block-key=""', "")


# --- The editor --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", [tag for tag, _label in LANGUAGES])
def test_the_editor_keeps_a_passage_and_its_language(language: str) -> None:
    html = f'<p>Ovo je <span lang="{language}" translate="no">that</span>.</p>'
    assert through_the_editor(html) == html


def test_bold_inside_a_passage_and_a_link_beside_it_stay() -> None:
    html = KEPT.replace("danas", '<a href="https://primer.rs/">danas</a>')
    assert through_the_editor(html) == html


def test_a_passage_without_a_language_is_one_of_an_unknown_language() -> None:
    assert (
        through_the_editor('<p><span translate="no">abc</span></p>') == '<p><span lang="" translate="no">abc</span></p>'
    )


@pytest.mark.parametrize("language", ['"><script>', "en us", "javascript:", "ën", None, 7])
def test_nothing_but_a_language_code_becomes_an_attribute(language: object) -> None:
    state = {
        "blocks": [{"key": "a", "type": "unstyled", "depth": 0, "text": "abc", "inlineStyleRanges": [],
                    "entityRanges": [{"key": 0, "offset": 0, "length": 3}]}],
        "entityMap": {"0": {"type": "KEPT", "mutability": "MUTABLE", "data": {"lang": language, "label": "<b>"}}},
    }  # fmt: skip
    stored = ContentstateConverter(FEATURES).to_database_format(json.dumps(state))
    expected = "7" if language == 7 else ""
    assert stored == f'<p data-block-key="a"><span lang="{expected}" translate="no">abc</span></p>'


def test_other_spans_are_not_taken_for_passages() -> None:
    assert through_the_editor('<p><span lang="en">abc</span></p>') == "<p>abc</p>"


# --- The dialog ----------------------------------------------------------------------------------------------


@pytest.fixture
def editor(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("editor", password="irrelevant here"))
    return client


def test_the_dialog_shows_the_words_and_offers_the_languages(editor: Client) -> None:
    shown = editor.get(reverse(CHOOSE), {"passage": "Save <our> Homes", "lang": "tr"}).json()
    assert shown["step"] == "choose"
    assert "Save &lt;our&gt; Homes" in shown["html"]
    assert '<option value="tr" selected>' in shown["html"]
    assert all(f'value="{tag}"' in shown["html"] for tag, _label in LANGUAGES)


def test_choosing_answers_with_the_language_and_its_name(editor: Client) -> None:
    chosen = editor.post(reverse(CHOOSE), {"lang": "sq"}, headers={"accept-language": "en"}).json()
    assert chosen["step"] == "chosen"
    assert chosen["result"]["lang"] == "sq"
    assert chosen["result"]["label"]


def test_without_words_the_dialog_says_to_select_some(editor: Client) -> None:
    assert "<form" not in editor.get(reverse(CHOOSE)).json()["html"]


def test_a_language_that_is_not_offered_is_refused(editor: Client) -> None:
    assert editor.post(reverse(CHOOSE), {"lang": "xx"}).json()["step"] == "choose"


def test_the_dialog_is_for_staff(db: None) -> None:
    assert Client().get(reverse(CHOOSE)).status_code == 302


# --- Both conversions ----------------------------------------------------------------------------------------


def test_conversion_leaves_the_passage_alone_and_turns_what_is_around_it() -> None:
    assert html_to_cyrillic(KEPT).text == (
        '<p>Пишите у <span lang="en" translate="no">Save our <b>Homes</b></span> данас.</p>'
    )
    kept = '<p>Пишите у <span lang="sr-Cyrl" translate="no">Дом <b>културе</b></span> данас.</p>'
    assert (
        html_to_latin(kept).text
        == '<p>Pišite u <span lang="sr-Cyrl" translate="no">Дом <b>културе</b></span> danas.</p>'
    )


@pytest.mark.parametrize("language", ["", "sr-Latn", "en"])
def test_a_passage_inside_and_around_a_link_is_kept(language: str) -> None:
    span = f'<span lang="{language}" translate="no">'
    for html in (
        f'<p>Vidi <a href="/x/">{span}Njuz</span> ovde</a>.</p>',
        f'<p>Vidi {span}<a href="/x/">Njuz</a></span> <a href="/x/">ovde</a>.</p>',
        f"<p><b>Vidi {span}Njuz</span> ovde</b>.</p>",
    ):
        turned = html_to_cyrillic(html).text
        assert "Njuz" in turned
        assert "Види" in turned
        assert "овде" in turned


# --- Drafts, copies, screen and paper ------------------------------------------------------------------------


@pytest.fixture
def page(db: None) -> HomePage:
    home = HomePage.objects.get()
    home.body_sr_latn = [("paragraph", RichText(KEPT))]
    home.save_revision().publish()
    return HomePage.objects.get()


@pytest.mark.parametrize(("code", "around"), [("sr-latn", "Pišite u"), ("sr", "Пишите у")])
def test_a_passage_stands_in_draft_copy_and_page(page: HomePage, code: str, around: str, client: Client) -> None:
    column = f"body_{code.replace('-', '_')}"
    draft = page.get_latest_revision().as_object()
    copy = page.copy(update_attrs={"slug": "kopija"}, to=Page.objects.get(depth=1))
    for holder in (page, draft, HomePage.objects.get(pk=copy.pk)):
        html = str(getattr(holder, column)[0].value)
        assert f'{around} <span lang="en" translate="no">Save our <b>Homes</b></span>' in html
    shown = client.get(page.url_in(code)).content.decode()
    assert f'{around} <span lang="en" translate="no">Save our <b>Homes</b></span>' in shown
