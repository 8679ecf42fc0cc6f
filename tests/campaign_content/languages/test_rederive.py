"""`manage.py rederive` brings all texts into line, and nothing but the texts."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Revision, Workflow
from wagtail.search.backends import get_search_backend

from campaign_content.languages import rederivation, versions
from campaign_content.languages.codes import columns
from campaign_content.languages.derivation import translated_fields
from campaign_content.languages.models import GlossaryEntry, Place
from campaign_content.pages.models import AboutPage, HomePage, Office
from campaign_content.staff.models import User
from tests.booklets.models import Booklet, Leaf
from tests.races import at_once

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("campaign")]

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def about() -> AboutPage:
    page = AboutPage(heading_sr_latn="Kvazimodo vozi", summary_sr_latn="Pitajte. Odmah.", slug="ko-vozi")
    HomePage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return AboutPage.objects.get(pk=page.pk)


def spoil(about: AboutPage) -> None:
    """Leave the Cyrillic behind, as an older converter may have done."""
    AboutPage.objects.filter(pk=about.pk).update(heading_sr="Старо")
    for revision in about.revisions.all():
        revision.content["heading_sr"] = "Старо"
        revision.save()


def rederive(**options: Any) -> rederivation.Tally:
    *_, tally = rederivation.run(**options)
    return tally


def test_a_loaded_campaign_is_in_line_already() -> None:
    tally = rederive()
    assert tally.done == tally.total > 20
    assert (tally.changed, tally.problems) == (0, [])


def test_a_row_and_its_newest_revision_are_mended(about: AboutPage) -> None:
    spoil(about)
    assert rederive().changed == 2
    about.refresh_from_db()
    assert about.heading_sr == "Квазимодо вози"
    assert about.latest_revision.content["heading_sr"] == "Квазимодо вози"
    assert rederive().changed == 0


def test_blocks_are_mended_within_revisions(about: AboutPage) -> None:
    block = {"type": "heading", "id": "11111111-1111-4111-8111-111111111111", "value": "Šta dobijate"}
    about.body_sr_latn = json.dumps([block])
    revision = about.save_revision()
    revision.content["body_sr"] = json.dumps([{**block, "value": "Старо"}])
    revision.save()
    rederive()
    revision.refresh_from_db()
    assert json.loads(revision.content["body_sr"]) == [{**block, "value": "Шта добијате"}]
    assert revision.as_object().body_sr[0].value == "Шта добијате"


def test_nothing_but_the_texts_changes(about: AboutPage) -> None:
    spoil(about)
    before = AboutPage.objects.rewrite(False).values().get(pk=about.pk)
    revisions = list(Revision.objects.values("pk", "created_at", "object_str", "user"))
    rederive()
    after = AboutPage.objects.rewrite(False).values().get(pk=about.pk)
    assert {name for name in after if after[name] != before[name]} == {"heading_sr"}
    assert list(Revision.objects.values("pk", "created_at", "object_str", "user")) == revisions


def test_scheduled_and_waiting_revisions_count_and_older_ones_do_not(about: AboutPage) -> None:
    user = User.objects.create_superuser("chief", password="x")
    scheduled = about.save_revision(approved_go_live_at=timezone.now() + timedelta(days=1))
    waiting = about.save_revision()
    Workflow.objects.get().start(AboutPage.objects.get(pk=about.pk), user)
    old, newest = about.save_revision(), about.save_revision()
    spoil(about)
    rederive()
    by_number = {revision.pk: revision.content["heading_sr"] for revision in about.revisions.all()}
    live = AboutPage.objects.get(pk=about.pk).live_revision_id
    assert {by_number[number] for number in (scheduled.pk, waiting.pk, newest.pk, live)} == {"Квазимодо вози"}
    assert by_number[old.pk] == "Старо"


def test_a_dry_run_counts_and_writes_nothing(about: AboutPage, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(about)
    call_command("rederive", "--dry-run")
    assert "2 would change" in capsys.readouterr().out
    about.refresh_from_db()
    assert about.heading_sr == "Старо"
    call_command("rederive")
    assert "2 changed" in capsys.readouterr().out


def test_a_changed_glossary_reaches_every_kind_of_object(about: AboutPage) -> None:
    office = Office.objects.create(name_sr_latn="Kvazimodo")
    office.save_revision().publish()
    place = Place.objects.create(name_sr_latn="Kvazimodo")
    GlossaryEntry.objects.create(form="Kvazimodo")
    rederive()
    for instance, text in ((about, about.heading_sr), (office, office.name_sr), (place, place.name_sr)):
        assert "Квазимодо" in text
        instance.refresh_from_db()
    assert (about.heading_sr, office.name_sr, place.name_sr) == ("Kvazimodo вози", "Kvazimodo", "Kvazimodo")
    assert office.latest_revision.content["name_sr"] == "Kvazimodo"


def test_inline_children_are_renewed_as_rows_and_within_revisions() -> None:
    booklet = Booklet(title_sr_latn="Put")
    booklet.leaves = [Leaf(text_sr_latn="Kvazimodo vozi")]
    booklet.save()
    revision = booklet.save_revision()
    GlossaryEntry.objects.create(form="Kvazimodo")
    assert rederive().changed == 2
    revision.refresh_from_db()
    assert revision.content["leaves"][0]["text_sr"] == "Kvazimodo вози"
    assert Leaf.objects.get().text_sr == "Kvazimodo вози"


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_do_not_fight(about: AboutPage) -> None:
    spoil(about)
    first, second = at_once([rederive, rederive])
    assert first.problems == second.problems == []
    assert first.changed + second.changed == 2
    about.refresh_from_db()
    assert about.heading_sr == "Квазимодо вози"


def test_an_object_that_cannot_be_read_is_reported_and_the_others_are_renewed(
    about: AboutPage, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(about)
    broken = about.save_revision()
    broken.content["body_sr_latn"] = "not [json"
    broken.save()
    with pytest.raises(CommandError):
        call_command("rederive")
    assert f"{about.title} ({broken.pk}): UnreadableError" in capsys.readouterr().err
    broken.refresh_from_db()
    assert broken.content["body_sr_latn"] == "not [json"
    about.refresh_from_db()
    assert about.heading_sr == "Квазимодо вози"


def test_what_was_renewed_is_found_under_its_new_spelling(about: AboutPage) -> None:
    spoil(about)
    about.refresh_from_db()
    about.save(update_fields=["slug"])
    rederive()
    found = get_search_backend().search("kvazimodo", AboutPage)
    assert about.pk in [result.pk for result in found]


# --- Switching the source script ---------------------------------------------------------------------


def all_texts() -> list[list[str]]:
    """Every text of rows and revisions, in every language."""
    return [
        [version.model.__name__, version.pk, column, holder._meta.get_field(column).value_to_string(holder)]
        for version in versions.stored()
        for holder in version.holders
        for name in translated_fields(type(holder))
        for column in columns(name)
    ]


def manage(script: str, *arguments: str) -> str:
    """What a command says that runs on this test's database, with another script for a source."""
    given, name = os.environ.get("DATABASE_URL", ""), connection.settings_dict["NAME"]
    environment = {
        **os.environ,
        "SOURCE_SCRIPT": script,
        "DATABASE_URL": f"{given.rpartition('/')[0]}/{name}"
        if connection.vendor == "postgresql"
        else f"sqlite:///{name}",
        "DJANGO_SETTINGS_MODULE": "putokaz.settings.test",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "manage.py", *arguments]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.django_db(transaction=True)
def test_switching_the_source_script_and_back_loses_nothing() -> None:
    GlossaryEntry.objects.create(form="Wolt", cyrillic="Волт", reach="stem")
    Place.objects.create(name_sr_latn="Kod Wolta, 60 m od NJIVE; Njegoš i injekcija u PDF-u")
    home = HomePage.objects.get()
    home.summary_sr_latn = "Wolt i Woltom, UNHCR i EU."
    home.save_revision()
    before = all_texts()
    assert any(text == "Волт и Волтом, UNHCR и ЕУ." for *_, text in before)
    assert "Ћирилица to Latinica: 0 changed" in manage("sr", "rederive")
    assert all_texts() == before
    assert rederive().changed == 0


@pytest.mark.django_db(transaction=True)
def test_what_was_written_in_cyrillic_stays_when_latin_is_the_source_again() -> None:
    place = Place.objects.create(name_sr_latn="Staro")
    Place.objects.filter(pk=place.pk).update(name_sr="Код Његоша, PDF")
    latin_only = Place.objects.create(name_sr_latn="Nikad izvedeno")
    Place.objects.filter(pk=latin_only.pk).update(name_sr="")
    assert "2 changed" in manage("sr", "rederive")
    rederive()
    for row, latin, cyrillic in (
        (place, "Kod Njegoša, PDF", "Код Његоша, PDF"),
        (latin_only, "Nikad izvedeno", "Никад изведено"),
    ):
        row.refresh_from_db()
        assert (row.name_sr_latn, row.name_sr) == (latin, cyrillic)
