"""The starter files say what the source says, in both languages, and nothing more."""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.conf import settings
from django.db.models import Model

from campaign_content.events.models import EventIndexPage, EventPage, Occasion
from campaign_content.languages.codes import ALBANIAN, SOURCE, column
from campaign_content.languages.models import Place
from campaign_content.pages.loading import STARTER
from campaign_content.pages.models import (
    AboutPage,
    CampaignSettings,
    ContactPage,
    HomePage,
    Office,
    ProgrammePage,
)

SERBIAN = "sr_latn"
BOTH = {SERBIAN: SOURCE, "sq": ALBANIAN.code}
PAGE_TYPES: dict[str, type[Model]] = {
    "home": HomePage,
    "about": AboutPage,
    "programme": ProgrammePage,
    "event_index": EventIndexPage,
    "event": EventPage,
    "contact": ContactPage,
}
# What the site itself promises: days until erasure. Unanswered questions stay twice as long (inbox.models).
OWN_NUMBERS = {
    "consent": {str(settings.ERASE_REGISTRATIONS_AFTER_DAYS)},
    "privacy": {
        str(settings.ERASE_REGISTRATIONS_AFTER_DAYS),
        str(settings.ERASE_QUESTIONS_AFTER_DAYS),
        str(2 * settings.ERASE_QUESTIONS_AFTER_DAYS),
    },
}
BODY_WORDS = range(90, 171)  # with its key facts, such a page fits a one-page leaflet in large type

FILES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(STARTER.glob("*.toml"))}
PAGES = {name: data for name, data in FILES.items() if "type" in data}
PROGRAMMES = {name: data for name, data in PAGES.items() if data["type"] == "programme"}
# Its words, whatever spaces (some do not break, some are doubled) part them.
SOURCE_TEXT = " ".join((STARTER / "projekat.sr-latn.txt").read_text("utf-8").split())


def texts(data: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every text of a starter file with where it stands."""
    if isinstance(data, list):
        for number, item in enumerate(data):
            yield from texts(item, f"{path}/{number}")
    elif isinstance(data, dict) and data.keys() & BOTH.keys():
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts(value, f"{path}/{key}")


TEXTS = {f"{name}{path}": text for name, data in FILES.items() for path, text in texts(data)}
# Samples show how the site works; place names are no statements.
STATEMENTS = {
    path: text
    for path, text in TEXTS.items()
    if path.split("/")[0] not in {"offices", "places"} and not FILES[path.split("/")[0]].get("sample")
}


def plain(text: str) -> str:
    return re.sub(r"<[^>]*>", "", text)


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+", plain(text))


def blocks(page: Mapping[str, Any], kind: str) -> list[Mapping[str, Any]]:
    return [block for block in page["body"] if block["block"] == kind]


def words(values: Any, language: str) -> int:
    return sum(len(plain(text[language]).split()) for _path, text in texts(values))


def test_every_text_has_both_languages_and_none_is_empty() -> None:
    for path, text in TEXTS.items():
        assert text.keys() == BOTH.keys(), path
        assert all(value.strip() for value in text.values()), path


def test_both_languages_name_the_same_numbers() -> None:
    for path, text in TEXTS.items():
        assert Counter(numbers(text[SERBIAN])) == Counter(numbers(text["sq"])), path


def test_every_number_stands_in_the_source() -> None:
    known = set(numbers(SOURCE_TEXT))
    for path, text in STATEMENTS.items():
        if path not in {f"approved_texts/{kind}/text" for kind in OWN_NUMBERS}:
            assert set(numbers(text[SERBIAN])) <= known, path


def test_days_until_erasure_are_the_sites() -> None:
    for kind, days in OWN_NUMBERS.items():
        assert set(numbers(FILES["approved_texts"][kind]["text"][SERBIAN])) == days, kind


@pytest.mark.parametrize(
    ("name", "promised"),
    [
        ("programme_transport", ["30 porodica", "108 osoba"]),
        ("programme_equipment", ["104 porodice", "216 osoba"]),
        ("programme_courses", ["30 interno raseljenih lica"]),
        ("programme_training", ["74 interno raseljena lica"]),
    ],
)
def test_programmes_promise_what_the_source_promises(name: str, promised: list[str]) -> None:
    for amount in promised:
        assert amount in FILES[name]["summary"][SERBIAN]


def test_the_tables_count_what_the_source_counts() -> None:
    (events,), (about,) = blocks(FILES["events"], "table"), blocks(FILES["about"], "table")
    assert [numbers(count[SERBIAN]) for _what, count in events["rows"]] == [["8"], ["5"], ["12"], ["3"]]
    assert [numbers(count[SERBIAN]) for _what, count in about["rows"]] == [
        ["30", "108"],
        ["104", "216"],
        ["30"],
        ["74"],
    ]
    gatherings = " ".join(text[SERBIAN] for _path, text in texts(blocks(FILES["about"], "paragraph")))
    assert "8 sastanaka, 5 javnih prezentacija, 12 idi-vidi poseta i 3 okrugla stola" in gatherings


def test_partners_and_cooperation_are_the_sources() -> None:
    told = " ".join(text[SERBIAN] for path, text in TEXTS.items() if path.startswith("about/"))
    for name in (
        "grad Kragujevac i organizacije Božur i Sveti Spas",
        "Kancelarijom za Kosovo i Metohiju",
        "Komesarijatom za izbeglice i migracije",
        "posredstvom Delegacije Evropske unije u Republici Srbiji",
    ):
        assert name in SOURCE_TEXT
        assert name in told


@pytest.mark.parametrize("kind", ["status_note", "funding"])
def test_approved_wording_is_the_sources_word_for_word(kind: str) -> None:
    data = FILES["approved_texts"][kind]
    assert data["text"][SERBIAN].removesuffix(".") in SOURCE_TEXT
    assert data["serbian_approver"]
    assert data["serbian_approved_on"] == FILES["settings"]["described_on"]


def test_nothing_of_ours_claims_to_be_approved() -> None:
    for kind, data in FILES["approved_texts"].items():
        assert data["albanian_source"], kind
        assert not {"albanian_approver", "albanian_approved_on"} & data.keys(), kind
        if kind not in {"status_note", "funding"}:
            assert data["serbian_source"], kind
            assert not {"serbian_approver", "serbian_approved_on"} & data.keys(), kind


def test_every_kind_of_approved_text_is_there() -> None:
    assert set(FILES["approved_texts"]) == {"status_note", "funding", "disclaimer", "consent", "privacy"}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", BOTH)
def test_a_summary_has_two_sentences(name: str, language: str) -> None:
    assert len(re.findall(r"[.?!](?=\s|$)", PAGES[name]["summary"][language])) == 2


@pytest.mark.parametrize("name", PROGRAMMES)
@pytest.mark.parametrize("language", BOTH)
def test_a_programme_fits_a_leaflet(name: str, language: str) -> None:
    assert words(PROGRAMMES[name]["body"], language) in BODY_WORDS


@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_programme_answers_what_readers_ask(name: str) -> None:
    page = PROGRAMMES[name]
    assert page["heading"][SERBIAN].endswith("?")
    assert all(page[fact] for fact in ("for_whom", "what_you_get", "what_to_bring", "until_when"))
    assert blocks(page, "steps")
    assert blocks(page, "checklist")
    assert [callout["kind"] for callout in blocks(page, "callout")] == ["ask"]


def test_no_text_holds_a_phone_an_address_or_a_link_outside() -> None:
    for path, text in TEXTS.items():
        for value in text.values():
            assert not re.search(r"@|www\.|https?:|\+\d|\d{6,}|\d[ /-]\d{3}[ -]\d", value), path


def test_scripts_and_alphabets_are_not_mixed() -> None:
    names = re.compile("Božur")
    for path, text in TEXTS.items():
        for value in text.values():
            letters = {character for character in value if character.isalpha()}
            assert all(unicodedata.name(letter).startswith("LATIN") for letter in letters), path
            assert value == unicodedata.normalize("NFC", value), path
        assert not set("ëçËÇqwxyQWXY") & set(plain(text[SERBIAN])), path
        assert not set("čćšžđČĆŠŽĐ") & set(names.sub("", plain(text["sq"]))), path


def test_typing_is_clean() -> None:
    for path, text in TEXTS.items():
        for value in text.values():
            assert not re.search(r"  |\s[.,;:?!]|[\"'*]|\.\.|[ \t]\n", plain(value)), path
            assert plain(value).count("(") == plain(value).count(")"), path
        assert plain(text[SERBIAN]).count("„") == plain(text[SERBIAN]).count("“"), path
        assert plain(text["sq"]).count("“") == plain(text["sq"]).count("”"), path


def test_no_abbreviation_stands_for_displaced_people() -> None:
    assert not [path for path, text in TEXTS.items() if re.search(r"\b(IRL|PZHBV|EU|BE)\b", " ".join(text.values()))]


def test_markup_is_the_same_in_both_languages_and_links_to_real_pages() -> None:
    slugs = {page["slug"] for page in PAGES.values() if not page["sample"]}
    for path, text in TEXTS.items():
        tags = {language: Counter(re.findall(r"<[^>]*>", value)) for language, value in text.items()}
        assert tags[SERBIAN] == tags["sq"], path
        for tag in tags[SERBIAN]:
            link = re.fullmatch(r'<a href="page:([a-z0-9-]+)">', tag)
            assert tag in {"<b>", "</b>", "</a>"} or (link and link[1] in slugs), path


def test_texts_fit_their_fields() -> None:
    fitted: list[tuple[type[Model], Mapping[str, Any]]] = [
        *((PAGE_TYPES[page["type"]], page) for page in PAGES.values()),
        *((Occasion, page["occasion"]) for page in PAGES.values() if "occasion" in page),
        *((Office, office) for office in FILES["offices"].values()),
        *((Place, place) for place in FILES["places"]["place"]),
        (CampaignSettings, FILES["settings"]),
    ]
    for model, data in fitted:
        for name, text in data.items():
            if not isinstance(text, dict) or not text.keys() & BOTH.keys():
                continue
            for language, code in BOTH.items():
                limit = getattr(model._meta.get_field(column(name, code)), "max_length", None)
                assert limit is None or len(text[language]) <= limit, f"{model.__name__}.{name}: {text[language]}"


def test_headings_and_callout_titles_fit_their_blocks() -> None:
    for name, page in PAGES.items():
        for block in page["body"]:
            for language in BOTH:
                assert len(block.get("title", {}).get(language, "")) <= 120, name
                assert block["block"] != "heading" or len(block["text"][language]) <= 150, name


def test_every_block_type_is_shown_somewhere() -> None:
    used = {block["block"] for page in PAGES.values() for block in page["body"]}
    assert used == {"heading", "paragraph", "list", "steps", "checklist", "callout", "table", "contact"}
    kinds = {callout["kind"] for page in PAGES.values() for callout in blocks(page, "callout")}
    assert kinds == {"note", "important", "ask"}


def test_table_rows_are_as_long_as_their_heads() -> None:
    for page in PAGES.values():
        for table in blocks(page, "table"):
            assert {len(row) for row in table["rows"]} == {len(table["columns"])}


def test_keys_and_slugs_are_unique_and_the_order_has_no_ties() -> None:
    for name in ("key", "slug", "order"):
        values = [page[name] for page in PAGES.values()]
        assert len(values) == len(set(values)), name
    keys = [place["key"] for place in FILES["places"]["place"]]
    names = [place["name"][SERBIAN] for place in FILES["places"]["place"]]
    assert len(keys) == len(set(keys))
    assert len(names) == len(set(names))


def test_samples_call_themselves_samples_and_only_they_name_the_sample_office() -> None:
    samples = {name: page for name, page in PAGES.items() if page["sample"]}
    assert {page["occasion"]["kind"] for page in samples.values()} == {"presentation", "visit"}
    named = [*(page["heading"] for page in samples.values()), *(item["name"] for item in FILES["offices"].values())]
    for name in named:
        assert name[SERBIAN].startswith("Primer:")
        assert name["sq"].startswith("Shembull:")
    for name, page in PAGES.items():
        assert all(page["sample"] for block in blocks(page, "contact") if "office" in block), name


def test_samples_take_place_in_known_places_and_in_the_future() -> None:
    keys = {place["key"] for place in FILES["places"]["place"]}
    offices = {office["place"] for office in FILES["offices"].values()}
    occasions = [page["occasion"] for page in PAGES.values() if "occasion" in page]
    assert {occasion["municipality"] for occasion in occasions} | offices <= keys
    assert {occasion["departure"] for occasion in occasions if occasion["kind"] == "visit"} <= keys
    assert all(occasion["in_days"] > 0 and occasion["hours"] > 0 for occasion in occasions)
