"""The interface speaks all three languages: nothing is missing, broken, doubtful or left over in the catalogues."""

import re

import pytest
from django.utils import translation

from campaign_content.languages.management.commands.make_latin_catalogue import latin_catalogue
from tests.marked_texts import Catalogue, Text, in_python, in_template, marked_texts

CYRILLIC = Catalogue("sr", counts=(1, 2, 5))
LATIN = Catalogue("sr_Latn", counts=(1, 2, 5))
ALBANIAN = Catalogue("sq", counts=(1, 2))

MARKUP = re.compile(r"%\(\w+\)[#0 +-]*[\d.]*[a-z]|%[a-z%]|\{\w*\}|<[^>]+>|`[^`]+`")
WRITTEN_IN_LATIN = {
    *{"QR", "U", "mm", "pt", "MB", "XLSX"},  # as in "U+0416" and "12 mm"
    *{"manage", "py", "serve", "db", "worker", "Ctrl", "Enter"},  # what is typed
    *{"b", "dj"},  # the letters themselves
}

each_catalogue = pytest.mark.parametrize("catalogue", [CYRILLIC, LATIN, ALBANIAN], ids=lambda each: each.locale)


def gaps(catalogue: Catalogue, *texts: Text) -> list[Text]:
    """Those texts that readers of this language would meet untranslated."""
    return [text for text, shown in catalogue.compiled(*texts).items() if not all(shown)]


@each_catalogue
def test_every_text_of_code_and_templates_is_translated(catalogue: Catalogue) -> None:
    marked = marked_texts()
    assert len(marked) > 300
    assert not {text: marked[text] for text in gaps(catalogue, *marked)}


@each_catalogue
def test_catalogue_is_compiled_and_holds_nothing_else(catalogue: Catalogue) -> None:
    entries = catalogue.entries
    assert catalogue.compiled(*entries) == entries
    assert not entries.keys() - marked_texts().keys()


@each_catalogue
def test_nothing_is_doubtful_or_obsolete(catalogue: Catalogue) -> None:
    lines = catalogue.path.read_text("utf-8").splitlines()
    assert not [line for line in lines if line.startswith("#~") or (line.startswith("#,") and "fuzzy" in line)]


@each_catalogue
def test_placeholders_and_tags_survive(catalogue: Catalogue) -> None:
    broken = {
        text.singular: translations
        for text, translations in catalogue.entries.items()
        for translated in translations
        if sorted(MARKUP.findall(text.plural or text.singular)) != sorted(MARKUP.findall(translated))
    }
    assert not broken


def test_cyrillic_is_cyrillic() -> None:
    words = {
        word
        for translations in CYRILLIC.entries.values()
        for translated in translations
        for word in re.findall("[a-z]+", MARKUP.sub(" ", translated), re.IGNORECASE)
    }
    assert words <= WRITTEN_IN_LATIN


@pytest.mark.parametrize("catalogue", [LATIN, ALBANIAN], ids=lambda each: each.locale)
def test_others_have_no_cyrillic(catalogue: Catalogue) -> None:
    assert not [each for each in catalogue.entries.values() if re.search("[Ѐ-ӿ]", " ".join(each))]


def test_latin_is_made_from_cyrillic() -> None:
    """After a change of the Cyrillic catalogue: `make translations`."""
    assert LATIN.path.read_text("utf-8") == latin_catalogue(CYRILLIC.path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("language", "ask", "serbian"),
    [("sr", "Питајте нас", "Српски"), ("sr-latn", "Pitajte nas", "Srpski"), ("sq", "Na pyesni", "Serbisht")],
)
def test_our_words_come_before_those_of_django(language: str, ask: str, serbian: str) -> None:
    with translation.override(language):
        assert (translation.gettext("Ask us"), translation.gettext("Serbian")) == (ask, serbian)


PYTHON = """
from django.utils import translation
from django.utils.translation import gettext as say, npgettext_lazy
say("One " "two")
translation.pgettext("month", "May")
npgettext_lazy("on paper", "%(count)d sheet", "%(count)d sheets")
print("not marked")
"""
TEMPLATE = """{% load i18n %}not marked {% translate "Say (it)" %} {{ _("Aloud") }}
{% translate "May" context "month" %}
{% blocktranslate trimmed count n=n %}
    {{ n }} 100% sheet
{% plural %}
    {{ n }} 100% sheets
{% endblocktranslate %}"""


def test_marked_texts_are_found() -> None:
    may = Text("month", "May", None)
    assert set(in_python(PYTHON)) == {
        Text(None, "One two", None),
        may,
        Text("on paper", "%(count)d sheet", "%(count)d sheets"),
    }
    assert set(in_template(TEMPLATE)) == {
        Text(None, "Say (it)", None),
        Text(None, "Aloud", None),
        may,
        Text(None, "%(n)s 100%% sheet", "%(n)s 100%% sheets"),
    }


def test_a_text_that_cannot_be_collected_is_refused() -> None:
    with pytest.raises(ValueError, match="malformed"):
        list(in_python("from django.utils.translation import gettext as _\n_(name)"))


@each_catalogue
def test_gaps_are_found(catalogue: Catalogue) -> None:
    missing = [*in_python(PYTHON), *in_template(TEMPLATE)]
    assert gaps(catalogue, *missing, Text(None, "Ask us", None)) == list(dict.fromkeys(missing))
