import uuid
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import LazySettings

from campaign_content import privacy
from campaign_content.inbox import services
from campaign_content.inbox.models import Question
from campaign_content.inbox.services import Asked
from campaign_content.staff.models import User

pytestmark = pytest.mark.django_db

START = datetime(2026, 1, 10, 12, tzinfo=UTC)


def asked_on(day: int, text: str = "?") -> Question:
    with time_machine.travel(START + timedelta(days=day), tick=False):
        return services.ask(Asked(text=text, language="sr", email="mara@example.org"), key=uuid.uuid4())


def answered_on(day: int, question: Question) -> None:
    with time_machine.travel(START + timedelta(days=day), tick=False):
        services.mark_answered(question, by=User.objects.get_or_create(username="terenac")[0], note="")


def test_those_that_wait_come_first_and_the_newest_first_of_all() -> None:
    old, done, new = asked_on(1, "stara"), asked_on(2, "rešena"), asked_on(3, "nova")
    answered_on(4, done)
    services.mark_in_work(old, note="")
    assert list(Question.objects.as_queue()) == [new, old, done]


def test_new_ones_and_those_in_work_wait() -> None:
    new, in_work, done = asked_on(1), asked_on(1), asked_on(1)
    services.mark_in_work(in_work, note="")
    answered_on(2, done)
    assert set(Question.objects.waiting()) == {new, in_work}


@pytest.mark.parametrize(("days", "is_erased"), [(89, False), (90, True)])
def test_an_answered_question_is_erased_when_it_has_served(days: int, is_erased: bool, settings: LazySettings) -> None:
    settings.ERASE_QUESTIONS_AFTER_DAYS = 90
    answered_on(5, asked_on(0))
    privacy.erasers()["questions"](START + timedelta(days=5 + days))
    assert Question.objects.exists() is not is_erased


@pytest.mark.parametrize(("days", "is_erased"), [(179, False), (180, True)])
def test_a_question_nobody_answered_is_kept_twice_as_long(days: int, is_erased: bool, settings: LazySettings) -> None:
    settings.ERASE_QUESTIONS_AFTER_DAYS = 90
    asked_on(0)
    privacy.erasers()["questions"](START + timedelta(days=days))
    assert Question.objects.exists() is not is_erased


def test_the_eraser_says_how_many(settings: LazySettings) -> None:
    asked_on(0)
    asked_on(0)
    asked_on(300)
    assert privacy.erasers()["questions"](START + timedelta(days=301)) == 2
