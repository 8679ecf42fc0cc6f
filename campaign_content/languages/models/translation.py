"""The Albanian of a page or snippet: its units, and every text of theirs that somebody approved."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

HASH_LENGTH = 64  # SHA-256 in hexadecimal digits


class State(models.TextChoices):
    """How far the Albanian of a unit or of a whole page has come."""

    MISSING = "missing", _("missing")
    IN_WORK = "in_work", _("in work")
    AWAITING = "awaiting", _("awaiting review")
    CURRENT = "current", _("current")
    OUTDATED = "outdated", _("outdated")


class TranslationQuerySet(models.QuerySet["Translation"]):
    def for_object(self, instance: models.Model) -> "TranslationQuerySet":
        return self.filter(content_type=ContentType.objects.get_for_model(instance), object_id=instance.pk)

    def of(self, instance: models.Model) -> "Translation | None":
        """The translation of an object, if it has one."""
        return self.for_object(instance).first()

    def locked(self, instance: models.Model) -> "Translation | None":
        """The same, for the caller's transaction alone. Whoever writes the object's row takes this lock first."""
        return self.for_object(instance).select_for_update().first()

    def attach(self, instances: Iterable[models.Model]) -> None:
        """Look up the translations of many objects at once, so that `instance.albanian` asks no more."""
        by_kind: dict[ContentType, dict[int, models.Model]] = {}
        for instance in instances:
            by_kind.setdefault(ContentType.objects.get_for_model(instance), {})[instance.pk] = instance
        for kind, objects in by_kind.items():
            found = {one.object_id: one for one in self.filter(content_type=kind, object_id__in=list(objects))}
            for pk, instance in objects.items():
                instance.__dict__["albanian"] = found.get(pk)

    def with_state(self) -> "TranslationQuerySet":
        """Each with the number of its units in every state (`missing_units` …) and its `state` as a whole."""
        in_source: Any = Unit.objects.with_state().filter(translation=OuterRef("pk"), position__isnull=False).order_by()
        counts = {
            f"{state.value}_units": Coalesce(
                Subquery(
                    in_source.filter(state=state).values("translation").annotate(count=Count("pk")).values("count")
                ),
                0,
            )
            for state in State
        }
        return self.annotate(**counts).annotate(
            state=Case(
                When(in_work_units__gt=0, then=Value(State.IN_WORK)),
                When(Q(awaiting_units__gt=0, missing_units=0, outdated_units=0), then=Value(State.AWAITING)),
                When(Q(awaiting_units__gt=0), then=Value(State.IN_WORK)),
                When(Q(shown_fingerprint=F("source_fingerprint")), then=Value(State.CURRENT)),
                When(~Q(shown_fingerprint=""), then=Value(State.OUTDATED)),
                default=Value(State.MISSING),
                output_field=models.CharField(),
            )
        )


class Translation(models.Model):
    """The Albanian of one page or snippet.

    A fingerprint is the hash of all texts and their order. The Albanian that readers see is outdated exactly if it was
    assembled from a source with another fingerprint; no moments are compared.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, verbose_name=_("kind"))
    object_id = models.PositiveBigIntegerField(_("number"))
    content_object = GenericForeignKey()
    source_fingerprint = models.CharField(_("fingerprint of the Serbian"), max_length=HASH_LENGTH, blank=True)
    shown_fingerprint = models.CharField(
        _("fingerprint of the Serbian that readers' Albanian follows"), max_length=HASH_LENGTH, blank=True
    )
    differs_since = models.DateTimeField(_("the Serbian differs since"), null=True)
    reviewed_at = models.DateTimeField(_("reviewed at"), null=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("reviewed by")
    )

    state: str  # comes from `with_state()`

    objects = TranslationQuerySet.as_manager()

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        constraints = [models.UniqueConstraint(fields=["content_type", "object_id"], name="one_translation_an_object")]
        permissions = [("approve_translation", _("Can approve translations"))]

    def __str__(self) -> str:
        return str(self.content_object)

    @property
    def is_shown(self) -> bool:
        """Whether readers see this Albanian at all."""
        return bool(self.shown_fingerprint)

    @property
    def is_outdated(self) -> bool:
        """Whether the Serbian has changed since the Albanian that readers see."""
        return self.is_shown and self.shown_fingerprint != self.source_fingerprint

    @property
    def is_reviewed(self) -> bool:
        """Whether somebody approved the Albanian that readers see."""
        return self.reviewed_at is not None


class UnitQuerySet(models.QuerySet["Unit"]):
    def in_source(self) -> "UnitQuerySet":
        """The units whose text the Serbian still has, in its order."""
        return self.filter(position__isnull=False).order_by("position")

    def with_state(self) -> "UnitQuerySet":
        """Each with its `state`: current exactly if somebody approved a text for the Serbian as it is."""
        approved = ReviewedText.objects.filter(unit=OuterRef("pk"))
        return self.annotate(  # type: ignore[no-redef]
            is_reviewed=Exists(approved.filter(source_hash=OuterRef("source_hash"))), was_reviewed=Exists(approved)
        ).annotate(
            state=Case(
                When(~Q(text="") & ~Q(text_hash=F("source_hash")) & Q(is_reviewed=False), then=Value(State.OUTDATED)),
                When(~Q(stage="") & Q(text_hash=F("source_hash")), then=F("stage")),
                When(is_reviewed=True, then=Value(State.CURRENT)),
                When(was_reviewed=True, then=Value(State.OUTDATED)),
                default=Value(State.MISSING),
                output_field=models.CharField(),
            )
        )


class Unit(models.Model):
    """One text to translate: a field, or a text in a block, known by its path.

    `source` is the Serbian of the moment, in Latin script, as a translator sees it: inline markup in square brackets.
    `text` is what is being worked on; `text_source` and `text_hash` are the Serbian it was written for.
    """

    translation = models.ForeignKey(
        Translation, on_delete=models.CASCADE, related_name="units", verbose_name=_("translation")
    )
    path = models.CharField(_("path"), max_length=255)
    position = models.PositiveIntegerField(_("position"), null=True)  # None: the Serbian has this text no more
    source = models.TextField(_("Serbian"))
    source_hash = models.CharField(_("fingerprint of the Serbian"), max_length=HASH_LENGTH, db_index=True)
    text = models.TextField(_("Albanian"), blank=True)
    text_source = models.TextField(_("Serbian that was translated"), blank=True)
    text_hash = models.CharField(_("fingerprint of what was translated"), max_length=HASH_LENGTH, blank=True)
    stage = models.CharField(
        _("stage"),
        max_length=10,
        blank=True,
        choices=[(state.value, state.label) for state in (State.IN_WORK, State.AWAITING)],
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("written by")
    )
    written_at = models.DateTimeField(_("written at"), null=True)
    note = models.TextField(_("reviewer's note"), blank=True)

    state: str  # these two come from `with_state()`
    is_reviewed: bool

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["translation", "path"], name="one_unit_a_path")]

    def __str__(self) -> str:
        return self.path


class ReviewedText(models.Model):
    """The Albanian that somebody approved for one Serbian text of a unit. All are kept: a reverted text finds its own.

    `reason` says why a change of the Serbian left the meaning as it was, where an editor said so instead.
    """

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="reviewed", verbose_name=_("unit"))
    source = models.TextField(_("Serbian"))
    source_hash = models.CharField(_("fingerprint of the Serbian"), max_length=HASH_LENGTH, db_index=True)
    text = models.TextField(_("Albanian"))
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("written by")
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("reviewed by")
    )
    reviewed_at = models.DateTimeField(_("reviewed at"))
    reason = models.TextField(_("why the meaning is the same"), blank=True)

    class Meta:
        verbose_name = _("reviewed text")
        verbose_name_plural = _("reviewed texts")
        ordering = ["-reviewed_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["unit", "source_hash"], name="one_review_a_source")]

    def __str__(self) -> str:
        return self.text
