"""The table of translations says how every page and item stands, and leads to the work with one click."""

import csv
import io
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils import translation as interface

from campaign_content.languages.models import Translation, Unit
from campaign_content.languages.translations import services, table
from campaign_content.pages.models import AboutPage, CampaignImage, HomePage, Office
from campaign_content.staff.models import User
from tests.sheets import add_page, at_work, staff_with
from tests.translating import approve, person, translate, translation_of, write

pytestmark = pytest.mark.django_db
TEXTS = {"heading": "Titulli", "summary": "Dy fjali."}


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with interface.override("en"):
        yield


@pytest.fixture
def looker() -> Client:
    return staff_with("languages.view_translation")


def row_of(page: Any) -> table.Row:
    (row,) = table.rows(table.listed().filter(pk=translation_of(page).pk))
    return row


def shown(client: Client, **query: Any) -> list[str]:
    """The titles that the table shows, in order."""
    response = client.get(reverse("translations"), query)
    assert response.status_code == 200
    return [row.title for row in response.context["object_list"]]


def later(page: AboutPage, **values: str) -> AboutPage:
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return AboutPage.objects.get(pk=page.pk)


def test_a_page_goes_from_missing_to_current_and_becomes_outdated_by_a_change_of_the_serbian(campaign: None) -> None:
    page = add_page("Prevoz do opštine")
    row = row_of(page)
    assert (row.state, row.units_done, row.units, row.person) == ("missing", 0, 2, "")
    assert row.since
    assert "Serbian" in row.readers_see
    write(page, TEXTS)
    row = row_of(page)
    assert (row.state, row.person) == ("in_work", "translator")
    assert row.since == Unit.objects.filter(translation=row.translation).latest("written_at").written_at
    services.send_for_review(translation_of(page), person("translator"))
    assert row_of(page).state == "awaiting"
    approve(page)
    row = row_of(page)
    assert (row.state, row.units_done, row.person, row.readers_see) == ("current", 2, "reviewer", "reviewed Albanian")
    assert row.since == row.translation.reviewed_at
    row = row_of(later(page, summary_sr_latn="Nešto drugo."))
    assert (row.state, row.units_done, row.readers_see) == (
        "outdated",
        1,
        "Albanian, with a notice that it is outdated",
    )
    assert row.since == row.translation.differs_since


def test_the_starter_albanian_is_shown_as_not_reviewed(campaign: None) -> None:
    row = row_of(HomePage.objects.get())
    assert (row.state, row.readers_see) == ("awaiting", "Albanian, with a notice: not reviewed")


def test_the_serbian_says_whether_a_draft_is_ahead_and_since_when(campaign: None) -> None:
    page = add_page("Prevoz")
    assert row_of(page).serbian == "published"
    page.summary_sr_latn = "Još nije javno."
    editor = User.objects.create_user("urednica", first_name="Ana", last_name="Anić")
    revision = page.save_revision(user=editor)
    row = row_of(page)
    assert (row.serbian, row.serbian_since, row.serbian_by) == (
        "published, with a newer draft",
        revision.created_at,
        "Ana Anić",
    )
    page.unpublish()
    row = row_of(page)
    assert (row.serbian, row.readers_see) == ("draft", "nothing: not published")


def test_every_kind_of_object_with_texts_is_listed(campaign: None, looker: Client) -> None:
    titles = shown(looker)
    assert len(titles) == Translation.objects.count()
    assert str(Office.objects.first()) in titles
    assert {type(row.instance) for row in table.rows(table.listed())} >= {HomePage, Office}


def test_either_script_and_bare_letters_find_a_title(campaign: None, looker: Client) -> None:
    add_page("Gde je šalter u Čačku?")
    for wanted in ("šalter", "ШАЛТЕР", "salter", "чачку"):
        assert shown(looker, q=wanted) == ["Gde je šalter u Čačku?"]
    assert shown(looker, q="xyzzy") == []


def test_it_is_filtered_by_state_kind_person_and_age(campaign: None, looker: Client) -> None:
    old, new = add_page("Stari natpis"), add_page("Novi natpis")
    write(old, TEXTS)
    Unit.objects.filter(translation=translation_of(old)).update(written_at=timezone.now() - timedelta(days=40))
    write(new, TEXTS, by="another")
    kind = translation_of(old).content_type_id
    assert set(shown(looker, state="in_work")) == {"Stari natpis", "Novi natpis"}
    assert "Stari natpis" not in shown(looker, state="missing")
    assert len(shown(looker, state=["missing", "awaiting", "in_work"])) == Translation.objects.count()
    assert {"Stari natpis", "Novi natpis"} < set(shown(looker, content_type=kind))
    assert str(Office.objects.first()) not in shown(looker, content_type=kind)
    assert shown(looker, person=person("another").pk) == ["Novi natpis"]
    assert shown(looker, older_than=30) == ["Stari natpis"]
    assert shown(looker, older_than=90) == []


@pytest.mark.parametrize("ordering", table.SORTS)
def test_each_column_sorts_both_ways(ordering: str, campaign: None, looker: Client) -> None:
    write(add_page("Aaa"), TEXTS)
    translate(add_page("Žžž"), TEXTS)
    rows = {row.title: row for row in table.rows(table.listed())}
    keys = [table.SORTS[ordering](rows[title]) for title in shown(looker, ordering=ordering)]
    assert keys == sorted(keys)
    keys = [table.SORTS[ordering](rows[title]) for title in shown(looker, ordering=f"-{ordering}")]
    assert keys == sorted(keys, reverse=True)


def test_what_needs_work_stands_first(campaign: None, looker: Client) -> None:
    page = add_page("Žžž")
    translate(page, TEXTS)
    later(page, summary_sr_latn="Nešto drugo.")
    assert shown(looker)[0] == "Žžž"


def test_every_cell_leads_to_its_work(campaign: None) -> None:
    page = add_page("Prevoz")
    number, edit = translation_of(page).pk, reverse("wagtailadmin_pages:edit", args=[page.pk])
    desk, review = (reverse(f"translation_{name}", args=[number]) for name in ("desk", "review"))

    def links(client: Client) -> str:
        return client.get(reverse("translations"), {"q": "Prevoz"}).content.decode()

    looker, approver = (staff_with(f"languages.{name}_translation") for name in ("view", "approve"))
    chief = at_work(User.objects.create_superuser("sefica"))
    assert f'href="{desk}"' in links(looker)
    assert edit not in links(looker)
    assert links(chief).count(f'href="{edit}"') == 2
    write(page, TEXTS)
    services.send_for_review(translation_of(page), person("translator"))
    assert f'href="{desk}"' in links(looker)
    assert f'href="{review}"' in links(approver)


def test_300_rows_take_as_many_queries_as_3(campaign: None) -> None:
    chief = at_work(User.objects.create_superuser("sefica"))
    counts = []
    for total in (3, 300):
        for number in range(CampaignImage.objects.count(), total):
            CampaignImage.objects.create(
                title=f"Slika {number}", alt_sr_latn=f"Natpis {number}", width=1, height=1, file=f"{number}.png"
            )
        for _index in range(0, total, 30):
            add_page(f"Prevoz {total} {_index}")
        for query in ({}, {"export": "csv"}):
            chief.get(reverse("translations"), query)  # fills the caches of content types and permissions
            with CaptureQueriesContext(connection) as queries:
                response = chief.get(reverse("translations"), query)
                b"".join(response) if response.streaming else response.content
            counts.append(len(queries))
    assert counts[:2] == counts[2:]


def test_it_is_exported_as_csv_and_xlsx_without_formulas(campaign: None, looker: Client) -> None:
    add_page("=1+1")
    response = looker.get(reverse("translations"), {"export": "csv"})
    lines = list(csv.DictReader(io.StringIO(b"".join(response).decode())))
    assert len(lines) == Translation.objects.count()
    (line,) = [line for line in lines if "1+1" in line["Page or item"]]
    assert (line["Page or item"], line["Albanian"], line["Units in all"]) == ("'=1+1", "missing", "2")
    content = b"".join(looker.get(reverse("translations"), {"export": "xlsx", "q": "1+1"}))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet.max_row) == ("=1+1", "s", 2)


def test_only_those_who_work_on_translations_see_it(campaign: None) -> None:
    stranger = staff_with("inbox.change_question")
    for name in ("translations", "translations_results", "translations_export", "translations_import"):
        assert stranger.get(reverse(name)).status_code == 302
    home = stranger.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("translations") not in home


def test_the_home_screen_tells_translators_and_approvers_what_awaits_them(campaign: None) -> None:
    Translation.objects.all().delete()
    for heading in ("Prva", "Druga"):
        add_page(heading)
    page = add_page("Treća")
    write(page, TEXTS)
    services.send_for_review(translation_of(page), person("translator"))

    def home(permission: str) -> str:
        client = staff_with("languages.view_translation", f"languages.{permission}_translation")
        return " ".join(client.get(reverse("wagtailadmin_home")).content.decode().split())

    assert "2 translations are missing or outdated" in home("change")
    assert "awaits review" not in home("change")
    assert "1 translation awaits review" in home("approve")
    assert "Translations (1)" in home("approve")


def test_a_command_lists_what_was_put_into_the_database_past_saving(campaign: None, looker: Client) -> None:
    page = add_page("Prevoz")
    Translation.objects.all().delete()
    assert shown(looker) == []
    call_command("refresh_translations")
    assert "Prevoz" in shown(looker)
    assert row_of(page).state == "missing"
    before = list(Translation.objects.order_by("pk").values())
    call_command("refresh_translations")
    assert list(Translation.objects.order_by("pk").values()) == before
