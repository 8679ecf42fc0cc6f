"""Who is coming: registrations, the people of each party, and what each party claims.

Operational data: no revisions, no search index. What touches seats happens in services.py, under the occasion's lock.
"""

import uuid
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField

from campaign_content.events.models import Occasion, Resource
from campaign_content.languages.codes import LANGUAGES
from campaign_content.languages.folding import fold

from .reference import RANDOM_DIGITS, grouped

NAME_LENGTH = 120


class State(models.TextChoices):
    """What became of a party."""

    CONFIRMED = "confirmed", _("confirmed")
    WAITLISTED = "waitlisted", _("on the waiting list")
    OFFERED = "offered", _("offered a place")
    CANCELLED = "cancelled", _("cancelled")


# A party that was offered places keeps them until it answers.
HOLDING = (State.CONFIRMED, State.OFFERED)


class Channel(models.TextChoices):
    """How a registration reached us."""

    WEB = "web", _("on the site")
    PHONE = "phone", _("by phone")


class RegistrationQuerySet(models.QuerySet["Registration"]):
    def matching(self, words: str) -> Self:
        """Those with `words` in name, phone or reference; names in either script, with or without diacritics."""
        digits = "".join(character for character in words if character.isdecimal())
        if digits and not any(character.isalpha() for character in words):
            found = models.Q(reference__contains=digits)
            # A number is stored as +381..., while people say 06...; every number contains what is left of "0".
            if in_phone := digits.lstrip("0"):
                found |= models.Q(phone__contains=in_phone)
            return self.filter(found)
        name = fold(words)
        return self.filter(name_folded__contains=name) if name else self.none()


class Registration(models.Model):
    """One party at one occasion, and how to reach the person who registered it."""

    reference = models.CharField(_("reference"), max_length=RANDOM_DIGITS + 1, unique=True, editable=False)
    occasion = models.ForeignKey(
        Occasion, on_delete=models.PROTECT, related_name="registrations", verbose_name=_("occasion")
    )
    state = models.CharField(_("state"), max_length=12, choices=State.choices)
    name = models.CharField(_("name"), max_length=NAME_LENGTH, blank=True)
    name_folded = models.TextField(blank=True, editable=False)  # a letter may fold into several
    phone = PhoneNumberField(_("phone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    language = models.CharField(
        _("language"), max_length=10, choices=[(language.code, language.name) for language in LANGUAGES]
    )
    channel = models.CharField(_("channel"), max_length=10, choices=Channel.choices)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("registered by"),
    )
    consent_at = models.DateTimeField(_("consent given at"))
    consent_wording = models.TextField(_("wording of the consent"), blank=True)
    # Names one form as it was shown, so that sending it twice makes one registration.
    idem_key = models.UUIDField(editable=False)
    # Opens the receipt without an account; 122 random bits. Gone once the registration is erased.
    token = models.UUIDField(default=uuid.uuid4, unique=True, null=True, editable=False)
    registered_at = models.DateTimeField(_("registered at"))
    cancelled_at = models.DateTimeField(_("cancelled at"), null=True, blank=True)
    erased_at = models.DateTimeField(_("erased at"), null=True, blank=True)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        ordering = ["-registered_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["occasion", "idem_key"], name="registration_once_per_form"),
            models.CheckConstraint(
                name="registration_cancelled_has_its_moment",
                condition=models.Q(state="cancelled", cancelled_at__isnull=False)
                | (~models.Q(state="cancelled") & models.Q(cancelled_at=None)),
            ),
        ]

    def __str__(self) -> str:
        """The reference only: staff logs and messages outlive the name."""
        return self.grouped_reference

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_folded = fold(self.name)
        super().save(*args, **kwargs)

    @property
    def grouped_reference(self) -> str:
        """The reference as it is read out and printed."""
        return grouped(self.reference)

    @property
    def is_coming(self) -> bool:
        """Whether the party is to be told where and when to be."""
        return self.state == State.CONFIRMED


class Member(models.Model):
    """One person of a party. Number 1 is the one who registered; the others have no name here."""

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="members", verbose_name=_("registration")
    )
    number = models.PositiveSmallIntegerField(_("number"))

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["registration", "number"]
        constraints = [models.UniqueConstraint(fields=["registration", "number"], name="member_numbered_once")]

    def __str__(self) -> str:
        return f"{self.registration_id}/{self.number}"


class Claim(models.Model):
    """How many units of a resource a party holds, wants or held; its registration's state says which."""

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="claims", verbose_name=_("registration")
    )
    resource = models.ForeignKey(Resource, on_delete=models.PROTECT, related_name="claims", verbose_name=_("resource"))
    units = models.PositiveSmallIntegerField(_("units"))

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        constraints = [
            models.UniqueConstraint(fields=["registration", "resource"], name="claim_once_per_resource"),
            models.CheckConstraint(name="claim_of_something", condition=models.Q(units__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.registration_id}: {self.units}"
