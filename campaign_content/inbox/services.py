"""What may happen to a question. Each function is one transaction."""

import uuid
from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils import timezone
from phonenumber_field.phonenumber import PhoneNumber
from wagtail.models import Page

from campaign_content.staff.models import User

from .models import Question


@dataclass(frozen=True)
class Asked:
    """What a reader typed, checked by QuestionForm."""

    text: str
    language: str
    name: str = ""
    phone: PhoneNumber | str = ""
    email: str = ""


def ask(asked: Asked, *, key: uuid.UUID, page: Page | None = None) -> Question:
    """Keep a question. The same words sent twice under one form's `key` make one question.

    A reader who goes back, mends something and sends again has the form's old key but other words: that is another
    question, because the mended phone number is the one to call.
    """
    sending = uuid.uuid5(key, repr(sorted((name, str(value)) for name, value in asdict(asked).items())))
    question, _created = Question.objects.get_or_create(key=sending, defaults={**asdict(asked), "page": page})
    return question


def keep_note(question: Question, *, note: str) -> Question:
    """Keep the staff's note; nothing else moves."""
    question.note = note
    question.save(update_fields=["note"])
    return question


@transaction.atomic
def mark_in_work(question: Question, *, note: str) -> Question:
    """Someone is at it, or it was not answered after all."""
    question = _locked(question)
    question.state, question.note = Question.State.IN_WORK, note
    question.answered_by, question.answered_at = None, None
    question.save(update_fields=["state", "note", "answered_by", "answered_at"])
    return question


@transaction.atomic
def mark_answered(question: Question, *, by: User, note: str) -> Question:
    """The reader has the answer. Who gave it first, and when, is kept."""
    question = _locked(question)
    if question.state != Question.State.ANSWERED:
        question.answered_by, question.answered_at = by, timezone.now()
    question.state, question.note = Question.State.ANSWERED, note
    question.save(update_fields=["state", "note", "answered_by", "answered_at"])
    return question


def _locked(question: Question) -> Question:
    return Question.objects.select_for_update().get(pk=question.pk)
