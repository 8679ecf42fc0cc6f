"""`manage.py leaflet`: a file, or one clear line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import Page

from campaign_content.languages.codes import CODES
from campaign_content.pages.models import AboutPage, HomePage, ProgrammePage

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]


def database_url() -> str:
    """The test database, for another process."""
    given, name = os.environ.get("DATABASE_URL", ""), connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return f"{given.rpartition('/')[0]}/{name}"


def run(slug: str, language: str, output: Path) -> None:
    call_command("leaflet", slug, language=language, output=output, verbosity=0)


def refusal(slug: str, language: str, output: Path) -> str:
    with pytest.raises(CommandError) as caught:
        run(slug, language, output)
    assert caught.value.returncode == 2
    assert str(caught.value)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("language", CODES)
def test_it_writes_the_leaflet(campaign: None, tmp_path: Path, language: str) -> None:
    run("oprema-i-alat", language, tmp_path / "letak.pdf")
    assert (tmp_path / "letak.pdf").read_bytes().startswith(b"%PDF")
    assert os.listdir(tmp_path) == ["letak.pdf"]


def test_it_replaces_an_older_file(campaign: None, tmp_path: Path) -> None:
    (tmp_path / "letak.pdf").write_text("staro")
    run("oprema-i-alat", "sr", tmp_path / "letak.pdf")
    assert (tmp_path / "letak.pdf").read_bytes().startswith(b"%PDF")


def test_an_unknown_page_is_named(campaign: None, tmp_path: Path) -> None:
    assert "nema-je" in refusal("nema-je", "sr", tmp_path / "letak.pdf")
    assert os.listdir(tmp_path) == []


def test_an_unpublished_page_is_refused(campaign: None, tmp_path: Path) -> None:
    ProgrammePage.objects.get(slug="oprema-i-alat").unpublish()
    assert "oprema-i-alat" in refusal("oprema-i-alat", "sr", tmp_path / "letak.pdf")
    assert os.listdir(tmp_path) == []


def test_an_unknown_language_is_named_with_those_there_are(campaign: None, tmp_path: Path) -> None:
    message = refusal("oprema-i-alat", "de", tmp_path / "letak.pdf")
    assert "de" in message
    assert all(code in message for code in CODES)
    assert os.listdir(tmp_path) == []


def test_two_pages_of_one_name_are_told_apart_by_people(campaign: None, tmp_path: Path) -> None:
    parent = ProgrammePage.objects.get(slug="oprema-i-alat").get_parent()
    other = AboutPage(slug="podstrana", heading_sr_latn="Druga", summary_sr_latn="Jedan. Dva.")
    parent.add_child(instance=other)
    Page.objects.filter(pk=other.pk).update(slug="oprema-i-alat", live=True)
    assert "2" in refusal("oprema-i-alat", "sr", tmp_path / "letak.pdf")


def test_text_that_does_not_fit_names_the_block(campaign: None, tmp_path: Path) -> None:
    page = AboutPage(slug="dugacka", heading_sr_latn="Duga strana", summary_sr_latn="Jedan. Dva.")
    block = page._meta.get_field("body_sr_latn").stream_block
    page.body_sr_latn = block.to_python(
        [{"type": "heading", "value": "Kratko"}, {"type": "paragraph", "value": f"<p>{'Mnogo reči. ' * 600}</p>"}]
    )
    HomePage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    (tmp_path / "letak.pdf").write_text("staro")
    message = refusal("dugacka", "sr-latn", tmp_path / "letak.pdf")
    assert "Kratko" in message or "Mnogo reči" in message
    assert (tmp_path / "letak.pdf").read_text() == "staro"


@pytest.mark.parametrize("output", ["nema/takve/fascikle/letak.pdf", "fascikla", "datoteka/letak.pdf", "x" * 300])
def test_an_unwritable_path_is_named_and_nothing_is_left_behind(campaign: None, tmp_path: Path, output: str) -> None:
    (tmp_path / "fascikla").mkdir()
    (tmp_path / "datoteka").write_text("nije fascikla")
    assert output in refusal("oprema-i-alat", "sr", tmp_path / output)
    assert sorted(os.listdir(tmp_path)) == ["datoteka", "fascikla"]


def test_a_database_without_tables_is_one_clear_line(tmp_path: Path) -> None:
    arguments = ["leaflet", "oprema-i-alat", "--language", "sr", "--output", str(tmp_path / "letak.pdf")]
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/empty"}
    result = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert result.returncode == 2
    assert result.stderr.startswith("CommandError: The database cannot be read: ")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.django_db(transaction=True)
def test_on_the_command_line_the_status_is_two_and_the_reason_is_one_line(tmp_path: Path) -> None:
    result = subprocess.run(
        [
            *(sys.executable, str(ROOT / "manage.py"), "leaflet", "nema-je"),
            *("--language", "xx", "--output", str(tmp_path / "letak.pdf")),
        ],
        capture_output=True,
        text=True,
        env={**os.environ, "DATABASE_URL": database_url(), "DJANGO_SETTINGS_MODULE": "putokaz.settings.test"},
        check=False,
    )
    assert result.returncode == 2
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "letak.pdf").exists()
