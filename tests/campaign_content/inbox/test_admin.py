import uuid

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from campaign_content.inbox import services
from campaign_content.inbox.models import Question
from campaign_content.inbox.services import Asked
from campaign_content.staff.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def question() -> Question:
    asked = Asked(text="Kad je <b>prevoz</b>?", language="sq", name="Mara Marić", phone="+381641234567")
    return services.ask(asked, key=uuid.uuid4())


def browser_of(group: str) -> Client:
    user = User.objects.create_user(f"from {group}")
    user.groups.add(Group.objects.get(name=group))
    client = Client(headers={"accept-language": "sr-Latn"})
    client.force_login(user)
    return client


@pytest.fixture
def field_worker() -> Client:
    return browser_of("Terenski radnici")


def edit_url(question: Question) -> str:
    return reverse("questions:edit", args=[question.pk])


def test_the_queue_shows_the_question_and_not_who_asked(field_worker: Client, question: Question) -> None:
    page = field_worker.get(reverse("questions:index")).content.decode()
    assert "Kad je &lt;b&gt;prevoz&lt;/b&gt;?" in page
    assert "Shqip" in page
    assert "Marić" not in page
    assert "123" not in page


def test_the_queue_can_be_narrowed_to_a_state(field_worker: Client, question: Question) -> None:
    index = reverse("questions:index")
    assert "prevoz" in field_worker.get(index, {"state": "new"}).content.decode()
    assert "prevoz" not in field_worker.get(index, {"state": "answered"}).content.decode()


def test_the_queue_cannot_be_exported(field_worker: Client, question: Question) -> None:
    assert "export=" not in field_worker.get(reverse("questions:index")).content.decode()
    assert not field_worker.get(reverse("questions:index"), {"export": "csv"}).getvalue().strip()


def test_a_question_shows_how_to_reach_the_reader(field_worker: Client, question: Question) -> None:
    page = field_worker.get(edit_url(question)).content.decode()
    assert "Mara Marić" in page
    assert 'href="tel:+381641234567"' in page
    assert "<b>prevoz</b>" not in page


def test_answered_keeps_the_note_and_who_it_was(field_worker: Client, question: Question) -> None:
    field_worker.post(edit_url(question), {"note": "Pozvana.", "action-answered": "1"})
    question.refresh_from_db()
    assert (question.state, question.note) == (Question.State.ANSWERED, "Pozvana.")
    assert str(question.answered_by) == "from Terenski radnici"


def test_in_work_takes_a_question_up(field_worker: Client, question: Question) -> None:
    field_worker.post(edit_url(question), {"note": "", "action-in_work": "1"})
    question.refresh_from_db()
    assert question.state == Question.State.IN_WORK


def test_saving_the_note_leaves_the_state(field_worker: Client, question: Question) -> None:
    field_worker.post(edit_url(question), {"note": "Zvati posle pet."})
    question.refresh_from_db()
    assert (question.state, question.note) == (Question.State.NEW, "Zvati posle pet.")


def test_wagtails_log_names_no_reader(field_worker: Client, question: Question) -> None:
    field_worker.post(edit_url(question), {"note": "Mara Marić", "action-answered": "1"})
    entry = ModelLogEntry.objects.for_instance(question).get()
    assert "Mar" not in f"{entry.label} {entry.data}"


def test_the_home_screen_and_the_menu_count_those_that_wait(field_worker: Client, question: Question) -> None:
    home = field_worker.get(reverse("wagtailadmin_home"))
    assert home.context["site_summary"].summary_items[0].get_context_data({}) == {"waiting": 1}
    assert reverse("questions:index") in home.content.decode()
    assert "(1)" in home.content.decode()


@pytest.mark.parametrize("group", ["Urednici", "Recenzenti"])
def test_who_does_not_answer_sees_no_questions(group: str, question: Question) -> None:
    browser = browser_of(group)
    home = browser.get(reverse("wagtailadmin_home"))
    assert reverse("questions:index") not in home.content.decode()
    for address in (reverse("questions:index"), edit_url(question)):
        assert browser.get(address).status_code == 302
    browser.post(edit_url(question), {"note": "x", "action-answered": "1"})
    assert Question.objects.get().state == Question.State.NEW


def test_only_coordinators_delete_a_question(field_worker: Client, question: Question) -> None:
    address = reverse("questions:delete", args=[question.pk])
    field_worker.post(address)
    assert Question.objects.exists()
    browser_of("Koordinatori").post(address)
    assert not Question.objects.exists()


def test_nobody_adds_a_question_in_the_admin() -> None:
    admin = Client()
    admin.force_login(User.objects.create_superuser("admin"))
    assert admin.get(reverse("questions:add")).status_code == 302
