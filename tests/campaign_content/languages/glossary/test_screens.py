"""The glossary in Wagtail's admin: nothing is saved before people have seen what it would do."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from campaign_content.languages import tasks
from campaign_content.languages.models import GlossaryEntry, Place, Rederivation
from campaign_content.languages.models.glossary import SILENCE
from campaign_content.staff.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("campaign")]

GLOSSARY = "/staff/glossary"
WORD = {"form": "Kvazimodo", "cyrillic": "", "reach": "word", "note": ""}
State = Rederivation.State


def member(group: str) -> Client:
    user = User.objects.create_user(group, password="x")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def editor() -> Client:
    return member("Urednici")


@pytest.fixture
def coordinator() -> Client:
    return member("Koordinatori")


@pytest.fixture
def place() -> Place:
    return Place.objects.create(name_sr_latn="Kvazimodo")


def seen(response: Any) -> str:
    [fingerprint] = re.findall(r'name="seen" value="(\w+)"', response.content.decode())
    return fingerprint


def confirmed(client: Client, address: str, **data: Any) -> Any:
    return client.post(address, {**data, "seen": seen(client.post(address, data))})


def test_adding_shows_what_would_change_and_saves_nothing(editor: Client, place: Place) -> None:
    shown = editor.post(f"{GLOSSARY}/new/", WORD).content.decode()
    assert re.search(r"<del>Квазимодо</del>.*<ins>Kvazimodo</ins>", shown)
    assert not GlossaryEntry.objects.filter(form="Kvazimodo").exists()
    assert not Rederivation.objects.exists()


def test_confirming_saves_and_renews_all_texts(editor: Client, place: Place) -> None:
    response = confirmed(editor, f"{GLOSSARY}/new/", **WORD)
    renewal = Rederivation.objects.get()
    assert response.url == f"{GLOSSARY}/renewals/{renewal.pk}/"
    assert (renewal.state, renewal.changed, renewal.problems) == (State.DONE, 1, "")
    assert renewal.done == renewal.total > 20
    place.refresh_from_db()
    assert place.name_sr == "Kvazimodo"


def test_going_back_keeps_what_was_typed(editor: Client, place: Place) -> None:
    shown = editor.post(f"{GLOSSARY}/new/", {**WORD, "seen": "x", "back": "1"}).content.decode()
    assert re.search(r'name="form" value="Kvazimodo"', shown)
    assert not GlossaryEntry.objects.filter(form="Kvazimodo").exists()


def test_texts_that_changed_meanwhile_are_shown_before_anything_is_saved(editor: Client, place: Place) -> None:
    fingerprint = seen(editor.post(f"{GLOSSARY}/new/", WORD))
    Place.objects.create(name_sr_latn="Novi Kvazimodo")
    again = editor.post(f"{GLOSSARY}/new/", {**WORD, "seen": fingerprint})
    assert again.context["has_moved"]
    assert again.context["preview"].objects == 2
    assert not GlossaryEntry.objects.filter(form="Kvazimodo").exists()


def test_an_entry_that_matches_nearly_everything_is_refused_with_the_figure(editor: Client) -> None:
    response = editor.post(f"{GLOSSARY}/new/", {**WORD, "form": "da"})
    [problem] = response.context["form"].errors["form"]
    assert re.search(r"„da“.* \d\.\d %", problem)
    assert not GlossaryEntry.objects.filter(form="da").exists()


def test_changing_the_note_alone_renews_nothing(editor: Client, place: Place) -> None:
    entry = GlossaryEntry.objects.create(form="Kvazimodo")
    editor.post(f"{GLOSSARY}/edit/{entry.pk}/", {**WORD, "note": "zvonar"})
    entry.refresh_from_db()
    assert entry.note == "zvonar"
    assert not Rederivation.objects.exists()


def test_changing_an_entry_shows_the_difference_first(editor: Client, place: Place) -> None:
    entry = GlossaryEntry.objects.create(form="Kvazimodo")
    changed = {**WORD, "cyrillic": "Квазимод"}
    shown = editor.post(f"{GLOSSARY}/edit/{entry.pk}/", changed).content.decode()
    assert re.search(r"<del>Kvazimodo</del>.*<ins>Квазимод</ins>", shown)
    entry.refresh_from_db()
    assert entry.cyrillic == ""
    confirmed(editor, f"{GLOSSARY}/edit/{entry.pk}/", **changed)
    entry.refresh_from_db()
    assert entry.cyrillic == "Квазимод"
    assert Rederivation.objects.count() == 1


def test_deleting_shows_what_would_change_and_renews(coordinator: Client, place: Place) -> None:
    entry = GlossaryEntry.objects.create(form="Kvazimodo")
    place.save()
    address = f"{GLOSSARY}/delete/{entry.pk}/"
    shown = coordinator.get(address)
    assert "<ins>Квазимодо</ins>" in shown.content.decode()
    coordinator.post(address)
    assert GlossaryEntry.objects.filter(pk=entry.pk).exists(), "deleted unseen"
    coordinator.post(address, {"seen": seen(shown)})
    assert not GlossaryEntry.objects.filter(pk=entry.pk).exists()
    place.refresh_from_db()
    assert place.name_sr == "Квазимодо"


def test_editors_do_not_delete_and_field_workers_see_nothing(editor: Client) -> None:
    entry = GlossaryEntry.objects.create(form="Kvazimodo")
    editor.post(f"{GLOSSARY}/delete/{entry.pk}/", {"seen": ""})
    assert GlossaryEntry.objects.filter(pk=entry.pk).exists()
    outsider = member("Terenski radnici")
    for address in ("", "new/", "built-in/", f"edit/{entry.pk}/"):
        assert outsider.get(f"{GLOSSARY}/{address}").status_code == 302, address


def test_the_list_says_what_becomes_of_a_word(editor: Client) -> None:
    GlossaryEntry.objects.create(form="Kvazimodo", cyrillic="Квазимод")
    shown = editor.get(f"{GLOSSARY}/?q=Kvazim").content.decode()
    assert "Квазимод" in shown
    assert "UNHCR" not in shown


def test_the_built_in_list_can_be_searched_and_says_what_staff_overruled(editor: Client) -> None:
    GlossaryEntry.objects.filter(form="PDF").delete()
    entries = editor.get(f"{GLOSSARY}/built-in/?q=pdf").context["entries"]
    assert [(entry.form, entry.is_overruled) for entry in entries] == [("PDF", False)]
    GlossaryEntry.objects.create(form="PDF", cyrillic="ПДФ")
    [entry] = editor.get(f"{GLOSSARY}/built-in/?q=pdf").context["entries"]
    assert entry.is_overruled
    assert len(editor.get(f"{GLOSSARY}/built-in/").context["entries"]) > 100


# --- Renewals ---------------------------------------------------------------------------------------


def renewal_screen(client: Client, renewal: Rederivation) -> Any:
    return client.get(f"{GLOSSARY}/renewals/{renewal.pk}/")


def test_a_renewal_under_way_is_shown_by_a_screen_that_refreshes_itself(editor: Client) -> None:
    now = timezone.now()
    renewal = Rederivation.objects.create(state=State.RUNNING, heard_at=now, started_at=now, total=50, done=20)
    shown = renewal_screen(editor, renewal)
    assert "Refresh" in shown.headers
    assert re.search(r'<progress value="20" max="50"', shown.content.decode())
    assert "Refresh" not in editor.get(f"{GLOSSARY}/renewals/{renewal.pk}/?still").headers
    Rederivation.objects.update(state=State.DONE, done=50)
    assert "Refresh" not in renewal_screen(editor, renewal).headers


def test_a_missing_worker_is_said_plainly(editor: Client) -> None:
    renewal = Rederivation.objects.create()
    assert not renewal_screen(editor, renewal).context["no_worker"]
    Rederivation.objects.update(requested_at=timezone.now() - timedelta(minutes=1))
    assert renewal_screen(editor, renewal).context["no_worker"]
    assert "db_worker" in renewal_screen(editor, renewal).content.decode()


def test_a_renewal_whose_worker_died_is_taken_up_again_by_the_scheduler(editor: Client) -> None:
    long_ago = timezone.now() - SILENCE - timedelta(seconds=1)
    dead = Rederivation.objects.create(state=State.RUNNING, started_at=long_ago, heard_at=long_ago, done=3)
    assert renewal_screen(editor, dead).context["has_stopped"]
    assert tasks.resume_renewals(timezone.now())
    dead.refresh_from_db()
    assert (dead.state, dead.done) == (State.DONE, dead.total)
    assert not tasks.resume_renewals(timezone.now())


def test_a_renewal_waits_while_another_one_runs() -> None:
    now = timezone.now()
    running = Rederivation.objects.create(state=State.RUNNING, started_at=now, heard_at=now)
    waiting = Rederivation.objects.create()
    assert Rederivation.objects.claim(now) is None
    running.state = State.DONE
    running.save()
    assert Rederivation.objects.claim(now) == waiting


def test_one_run_serves_all_that_waited_before_it() -> None:
    first, second = Rederivation.objects.create(), Rederivation.objects.create()
    tasks.renew.enqueue()
    for renewal in (first, second):
        renewal.refresh_from_db()
        assert (renewal.state, renewal.done) == (State.DONE, renewal.total)
    assert second.started_at is None


def test_a_run_that_fails_says_so_and_can_be_started_again(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise MemoryError

    renewal = Rederivation.objects.create()
    with monkeypatch.context() as patch:
        patch.setattr(tasks.rederivation, "run", fail)
        tasks.renew.enqueue()
    renewal.refresh_from_db()
    assert (renewal.state, renewal.problems) == (State.FAILED, "MemoryError")
    editor.post(f"{GLOSSARY}/renewals/{renewal.pk}/")
    assert Rederivation.objects.first().state == State.DONE
