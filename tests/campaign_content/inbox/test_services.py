import uuid
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import IntegrityError, transaction

from campaign_content.inbox import services
from campaign_content.inbox.models import Question
from campaign_content.inbox.services import Asked
from campaign_content.staff.models import User

ASKED = Asked(text="Kad je prevoz?", language="sr-latn", name="Mara", phone="+381641234567")

pytestmark = pytest.mark.django_db


@pytest.fixture
def question() -> Question:
    return services.ask(ASKED, key=uuid.uuid4())


@pytest.fixture
def field_worker() -> User:
    return User.objects.create_user("terenac")


def test_a_question_keeps_what_was_typed(question: Question) -> None:
    question.refresh_from_db()
    assert (question.text, question.name, question.language) == (ASKED.text, ASKED.name, ASKED.language)
    assert str(question.phone) == "+381641234567"
    assert question.state == Question.State.NEW


def test_sending_the_same_form_twice_makes_one_question() -> None:
    key = uuid.uuid4()
    assert services.ask(ASKED, key=key) == services.ask(ASKED, key=key)
    assert Question.objects.count() == 1


def test_words_mended_after_going_back_are_not_lost() -> None:
    key = uuid.uuid4()
    services.ask(ASKED, key=key)
    services.ask(Asked(text=ASKED.text, language="sr-latn", phone="+381641234568"), key=key)
    assert {str(phone) for phone in Question.objects.values_list("phone", flat=True)} == {
        "+381641234567",
        "+381641234568",
    }


def test_two_people_may_ask_the_same() -> None:
    services.ask(ASKED, key=uuid.uuid4())
    services.ask(ASKED, key=uuid.uuid4())
    assert Question.objects.count() == 2


def test_an_answer_has_a_person_and_a_moment(question: Question, field_worker: User) -> None:
    with time_machine.travel(datetime(2026, 3, 1, 9, tzinfo=UTC), tick=False):
        services.mark_answered(question, by=field_worker, note="Pozvana.")
    question.refresh_from_db()
    assert question.state == Question.State.ANSWERED
    assert (question.answered_by, question.answered_at) == (field_worker, datetime(2026, 3, 1, 9, tzinfo=UTC))
    assert question.note == "Pozvana."


def test_answering_again_keeps_the_first_answer(question: Question, field_worker: User) -> None:
    services.mark_answered(question, by=field_worker, note="")
    first = Question.objects.get().answered_at
    services.mark_answered(question, by=User.objects.create_user("drugi"), note="Još jednom.")
    question.refresh_from_db()
    assert (question.answered_by, question.answered_at, question.note) == (field_worker, first, "Još jednom.")


def test_a_question_not_answered_after_all_waits_again(question: Question, field_worker: User) -> None:
    services.mark_answered(question, by=field_worker, note="")
    services.mark_in_work(question, note="Nije se javila.")
    question.refresh_from_db()
    assert (question.answered_by, question.answered_at) == (None, None)
    assert question in Question.objects.waiting()


def test_a_note_moves_nothing_a_colleague_moved_meanwhile(question: Question, field_worker: User) -> None:
    services.mark_answered(Question.objects.get(), by=field_worker, note="")
    services.keep_note(question, note="Zvati posle pet.")
    question.refresh_from_db()
    assert (question.state, question.note) == (Question.State.ANSWERED, "Zvati posle pet.")


def test_the_database_refuses_a_question_that_cannot_be_answered() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.create(text="?", language="sr")


def test_the_database_refuses_an_answer_without_its_moment(question: Question) -> None:
    question.state = Question.State.ANSWERED
    with pytest.raises(IntegrityError), transaction.atomic():
        question.save()


def test_what_logs_copy_of_a_question_names_nobody(question: Question) -> None:
    assert str(question) == f"#{question.pk}"
