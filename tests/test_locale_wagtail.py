"""Wagtail's screens speak the staff's languages: our catalogues fit the installed Wagtail and are shown."""

import json
import re
from datetime import timedelta
from pathlib import Path

import django
import pytest
import wagtail
from django.apps import apps
from django.test import RequestFactory
from django.utils import timezone, translation
from wagtail.admin.templatetags.wagtailadmin_tags import timesince_simple
from wagtail.admin.views.i18n import js_catalog

from campaign_content.languages.management.commands.make_latin_catalogue import latin_catalogue
from tests.marked_texts import ROOT, Catalogue, Text

FOLDER = ROOT / "locale" / "wagtail"
DOMAINS = ("django", "djangojs")
COUNTS = {"sr": (1, 2, 5), "sr_Latn": (1, 2, 5), "sq": (1, 2)}
CATALOGUES = [Catalogue(locale, counts, FOLDER, domain) for domain in DOMAINS for locale, counts in COUNTS.items()]
PACKAGES = [Path(package.__path__[0]) for package in (wagtail, django)]

MARKUP = re.compile(r"%\(\w+\)[#0 +-]*[\d.]*[a-z]|%[a-z%]|\{\w*\}|<[^>]+>")
WRITTEN_IN_LATIN = {"CSV", "Enter", "JavaScript", "URL", "UTC", "Wagtail", "XLSX", "from", "prevoz", "sr", "to"}

# Wagtail's search says it of all pages and names no model: with the placeholder it would show "None".
NAMELESS = "%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s"

each_catalogue = pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda each: f"{each.locale}-{each.domain}")
each_domain = pytest.mark.parametrize("domain", DOMAINS)


def markup(text: str | None) -> list[str]:
    return sorted(MARKUP.findall(text or ""))


def english(domain: str) -> set[Text]:
    """What the installed Wagtail says; and Django, of whose words we mend a few."""
    paths = [path for package in PACKAGES for path in package.glob(f"**/locale/en/LC_MESSAGES/{domain}.po")]
    assert paths
    return {text for path in paths for text in Catalogue("en", (), path.parents[2], domain).entries}


@each_catalogue
def test_catalogue_is_compiled_with_all_its_plural_forms(catalogue: Catalogue) -> None:
    entries = catalogue.entries
    assert catalogue.compiled(*entries) == entries
    assert all(all(translations) for translations in entries.values())


@each_domain
def test_all_languages_know_the_same_texts(domain: str) -> None:
    first, *others = (catalogue.entries.keys() for catalogue in CATALOGUES if catalogue.domain == domain)
    assert len(first) > 50
    assert all(keys == first for keys in others)


@each_domain
def test_every_text_of_an_installed_part_of_wagtail_is_translated(domain: str) -> None:
    installed = {
        text
        for app in apps.get_app_configs()
        for path in Path(app.path).glob(f"locale/en/LC_MESSAGES/{domain}.po")
        if app.name.partition(".")[0] == "wagtail"
        for text in Catalogue("en", (), path.parents[2], domain).entries
    }
    assert len(installed) > 50
    assert not installed - Catalogue("sr", COUNTS["sr"], FOLDER, domain).entries.keys()


@each_domain
def test_every_text_is_still_in_wagtail(domain: str) -> None:
    """After an upgrade this names what to translate anew."""
    assert not Catalogue("sr", COUNTS["sr"], FOLDER, domain).entries.keys() - english(domain)


@each_catalogue
def test_placeholders_and_tags_survive(catalogue: Catalogue) -> None:
    """Only a form that stands for the number one alone may leave the number out, as English does."""
    broken = []
    for text, (first, *more) in catalogue.entries.items():
        wanted = markup(
            (text.plural or text.singular).replace(" %(model_name)s" if text.singular == NAMELESS else "", "")
        )
        allowed = [wanted, markup(text.singular)] if catalogue.locale == "sq" else [wanted]
        if markup(first) not in allowed or any(markup(each) != wanted for each in more):
            broken.append(text.singular)
    assert not broken


@each_catalogue
def test_each_script_is_pure(catalogue: Catalogue) -> None:
    words = {
        word
        for translations in catalogue.entries.values()
        for translated in translations
        for word in re.findall(r"[^\W\d_]+", MARKUP.sub(" ", translated))
    }
    cyrillic = {word for word in words if re.search("[Ѐ-ӿ]", word)}
    if catalogue.locale == "sr":
        assert words - cyrillic <= WRITTEN_IN_LATIN
        assert not [word for word in cyrillic if re.search("[a-zA-Z]", word)]
    else:
        assert not cyrillic


@each_domain
def test_latin_is_made_from_cyrillic(domain: str) -> None:
    """After a change of the Cyrillic catalogue: `make translations`."""
    cyrillic, latin = (Catalogue(locale, (), FOLDER, domain).path.read_text("utf-8") for locale in ("sr", "sr_Latn"))
    assert latin == latin_catalogue(cyrillic)


@pytest.mark.parametrize(
    ("text", "sr", "sr_latn", "sq"),
    [
        ("Save draft", "Сачувај нацрт", "Sačuvaj nacrt", "Ruaj skicën"),
        ("Publish", "Објави", "Objavi", "Publiko"),
        ("Unpublish", "Повуци са сајта", "Povuci sa sajta", "Hiq nga publikimi"),
        ("Approve", "Одобри", "Odobri", "Mirato"),
        ("Request changes", "Тражи измене", "Traži izmene", "Kërko ndryshime"),
        ("Awaiting your review", "Чека ваш преглед", "Čeka vaš pregled", "Pret shqyrtimin tuaj"),
        ("Page", "Страна", "Strana", "Faqja"),
        ("Images", "Слике", "Slike", "Imazhet"),
        ("Documents", "Документи", "Dokumenti", "Dokumentet"),
        ("Users", "Корисници", "Korisnici", "Përdoruesit"),
        ("History", "Историја", "Istorija", "Historiku"),
        ("Reports", "Извештаји", "Izveštaji", "Raportet"),
        ("Site", "Сајт", "Sajt", "Sajti"),  # Wagtail's own Serbian is in Latin only
    ],
)
def test_everyday_words_are_shown(text: str, sr: str, sr_latn: str, sq: str) -> None:
    for language, wanted in (("sr", sr), ("sr-latn", sr_latn), ("sq", sq)):
        with translation.override(language):
            assert translation.gettext(text) == wanted


@pytest.mark.parametrize(
    ("language", "block"), [("sr", "Убаци блок"), ("sr-latn", "Ubaci blok"), ("sq", "Vendos një bllok")]
)
def test_scripts_in_the_browser_get_their_words(rf: RequestFactory, language: str, block: str) -> None:
    with translation.override(language):
        script = js_catalog(rf.get("/")).content.decode()
    words = re.search(r"newcatalog = (\{.*?\});", script, re.DOTALL)
    assert words
    assert json.loads(words[1])["Insert a block"] == block


@pytest.mark.parametrize(
    ("language", "now", "week"),
    [
        ("sr", "управо сада", "пре 1 недељу"),
        ("sr-latn", "upravo sada", "pre 1 nedelju"),
        ("sq", "tani", "1 javë më parë"),
    ],
)
def test_times_read_as_one_sentence(language: str, now: str, week: str) -> None:
    with translation.override(language):
        assert timesince_simple(timezone.now()) == now
        assert timesince_simple(timezone.now() - timedelta(days=8)).replace("\xa0", " ") == week
