"""What readers send. Operational data about people: no revisions, no search index, erased when it has served."""

import uuid
from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField

from campaign_content.languages.codes import LANGUAGES


class QuestionQuerySet(models.QuerySet["Question"]):
    def waiting(self) -> Self:
        """Questions that nobody has answered yet."""
        return self.exclude(state=Question.State.ANSWERED)

    def as_queue(self) -> Self:
        """Those that wait before those answered, the newest first in each."""
        answered = models.Q(state=Question.State.ANSWERED)
        return self.alias(is_answered=models.Case(models.When(answered, then=1), default=0)).order_by(
            "is_answered", "-created_at", "-pk"
        )

    def due_for_erasure(self, now: datetime) -> Self:
        """Answered at least ERASE_QUESTIONS_AFTER_DAYS ago; never answered: sent twice as long ago."""
        kept_for = timedelta(days=settings.ERASE_QUESTIONS_AFTER_DAYS)
        return self.filter(
            models.Q(answered_at__lte=now - kept_for) | models.Q(answered_at=None, created_at__lte=now - 2 * kept_for)
        )


class Question(models.Model):
    """What a reader asked, how to reach them, and how far the answer is."""

    class State(models.TextChoices):
        NEW = "new", _("new")
        IN_WORK = "in_work", _("in work")
        ANSWERED = "answered", _("answered")

    # Names one sending, so that a form sent twice makes one question (services.ask).
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=100, blank=True)
    phone = PhoneNumberField(_("phone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    language = models.CharField(
        _("language"), max_length=10, choices=[(language.code, language.name) for language in LANGUAGES]
    )
    text = models.TextField(_("question"), max_length=4000)
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("asked from the page"),
    )
    created_at = models.DateTimeField(_("received"), auto_now_add=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    note = models.TextField(_("note"), blank=True, help_text=_("For staff only: what was tried, what was answered."))
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("answered by"),
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        default_permissions = ("change", "delete")  # readers ask; staff answer
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(phone="", email=""),
                name="question_can_be_answered",
                violation_error_message=_("A question needs a phone number or an e-mail address."),
            ),
            models.CheckConstraint(
                condition=models.Q(state="answered", answered_at__isnull=False)
                | (~models.Q(state="answered") & models.Q(answered_at=None)),
                name="question_answered_has_its_moment",
            ),
        ]
        indexes = [models.Index(fields=["state", "-created_at"], name="question_queue")]

    def __str__(self) -> str:
        """The number only: Wagtail copies this into its log, which outlives the question."""
        return f"#{self.pk}"

    @property
    def excerpt(self) -> str:
        """The question's first words, for lists."""
        return Truncator(self.text).chars(80)
