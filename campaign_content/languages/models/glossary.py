"""The staff's glossary: words with a fixed Cyrillic form, and the runs that bring all texts into line with it."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .. import glossary
from ..glossary import rules

# A run that has said nothing for so long has died: it says something every second, and after each text at the latest.
SILENCE = timedelta(minutes=2)


class GlossaryEntry(models.Model):
    """A word or phrase whose Cyrillic form is fixed: what to write instead of converting letter by letter."""

    class Reach(models.TextChoices):
        WORD = "word", _("this word or phrase")
        STEM = glossary.STEM, _("words that begin so")

    form = models.CharField(
        _("form in Latin script"),
        max_length=100,
        help_text=_("In lower case it holds in any capitals, otherwise exactly as you write it."),
    )
    cyrillic = models.CharField(
        _("form in Cyrillic"), max_length=100, blank=True, help_text=_("Leave empty to keep it as written.")
    )
    reach = models.CharField(
        _("holds for"),
        max_length=10,
        choices=Reach.choices,
        default=Reach.WORD,
        help_text=_("A beginning is one word of at least three letters; it takes endings of up to four letters."),
    )
    note = models.CharField(_("note"), max_length=300, blank=True, help_text=_("Why, for whoever asks later."))
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    class Meta:
        verbose_name = _("glossary entry")
        verbose_name_plural = _("glossary")
        ordering = ["form"]
        constraints = [models.UniqueConstraint(fields=["form", "reach"], name="one_entry_a_form")]

    def __str__(self) -> str:
        return self.form

    @property
    def row(self) -> glossary.Row:
        """The entry as conversion needs it."""
        return glossary.Row(self.form, self.cyrillic, self.reach)

    def clean(self) -> None:
        """Bring the texts into one spelling, then refuse what cannot be, with what it collides with."""
        super().clean()
        self.form, self.cyrillic, self.note = map(rules.tidy, (self.form, self.cyrillic, self.note))
        rules.check(self.row, self.note)
        rules.check_against(self.row, glossary.rows(without=self.pk))


class RederivationQuerySet(models.QuerySet["Rederivation"]):
    def stopped(self, now: datetime) -> "RederivationQuerySet":
        """Those whose worker died."""
        return self.filter(state=Rederivation.State.RUNNING, heard_at__lt=now - SILENCE)

    def claim(self, now: datetime) -> "Rederivation | None":
        """Take up the one that waits longest; None if none waits or another one is running.

        One that stopped half-way waits again: a run begins from the start and leaves alone what is right.
        """
        self.stopped(now).update(state=Rederivation.State.WAITING)
        waiting = self.filter(state=Rederivation.State.WAITING).order_by("requested_at", "pk").first()
        if waiting is None:
            return None
        begun = {"started_at": now, "heard_at": now, "total": 0, "done": 0, "changed": 0, "problems": ""}
        try:
            with transaction.atomic():
                taken = self.filter(pk=waiting.pk, state=Rederivation.State.WAITING).update(
                    state=Rederivation.State.RUNNING, **begun
                )
        except IntegrityError:  # another one is running; whoever runs it comes to this one afterwards
            return None
        return self.get(pk=waiting.pk) if taken else None


class Rederivation(models.Model):
    """One run over all texts that makes the other script anew, and how far it has come."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.WAITING)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("requested by")
    )
    requested_at = models.DateTimeField(_("requested at"), auto_now_add=True)
    started_at = models.DateTimeField(_("started at"), null=True)
    heard_at = models.DateTimeField(_("heard of at"), null=True)
    finished_at = models.DateTimeField(_("finished at"), null=True)
    total = models.PositiveIntegerField(_("all"), default=0)
    done = models.PositiveIntegerField(_("done"), default=0)
    changed = models.PositiveIntegerField(_("changed"), default=0)
    problems = models.TextField(_("problems"), blank=True)

    objects = RederivationQuerySet.as_manager()

    class Meta:
        verbose_name = _("renewal of the other script")
        verbose_name_plural = _("renewals of the other script")
        ordering = ["-requested_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["state"], condition=Q(state="running"), name="one_renewal_at_a_time")
        ]

    def __str__(self) -> str:
        return f"{self.requested_at:%Y-%m-%d %H:%M}"

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self.state in (self.State.DONE, self.State.FAILED)
