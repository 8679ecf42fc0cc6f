"""What takes place once: when, where, with how many seats.

An occasion is no part of its page and has no revisions: publishing, reverting or copying the page cannot change it.
"""

import uuid
from datetime import date, datetime
from enum import StrEnum

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from campaign_content.languages.codes import CODES, SOURCE
from campaign_content.languages.dates import long_date
from campaign_content.languages.translations.mixin import TranslatedMixin

from ..when import local, start_of_day

# A year outside is a slip of the pen, and near the ends of the calendar time zones cannot be reckoned.
FIRST_YEAR, LAST_YEAR = 2000, 2100


class Window(StrEnum):
    """Where an occasion stands in the time in which people can register."""

    NOT_YET = "not yet"
    OPEN = "open"
    CLOSED = "closed"
    PAST = "past"


class OccasionQuerySet(models.QuerySet["Occasion"]):
    """Upcoming and past go by days, not hours: the hours of a visit are told only to those who travel."""

    def upcoming(self, now: datetime | None = None) -> "OccasionQuerySet":
        """Those whose last day is not over, the soonest first."""
        return self.filter(ends_at__gte=start_of_day(now or timezone.now())).order_by("starts_at", "pk")

    def past(self, now: datetime | None = None) -> "OccasionQuerySet":
        """Those whose last day is over, the latest first."""
        return self.filter(ends_at__lt=start_of_day(now or timezone.now())).order_by("-starts_at", "-pk")

    def announced(self) -> "OccasionQuerySet":
        """Those whose page is published for everybody: all that readers may know of and register for."""
        pages = apps.get_model("events.EventPage")
        return self.filter(page__in=pages.objects.live().public()).select_related("page", "municipality", "departure")


class Occasion(TranslatedMixin, models.Model):
    """One real event. All language versions of its page describe this one row."""

    class Kind(models.TextChoices):
        PRESENTATION = "presentation", _("Public presentation")
        MEETING = "meeting", _("Meeting")
        ROUND_TABLE = "round_table", _("Round table")
        WORKSHOP = "workshop", _("Workshop")
        VISIT = "visit", _("Go-and-see visit")

    page = models.OneToOneField(
        "events.EventPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",  # EventPage.occasion asks for it
        verbose_name=_("page"),
        help_text=_("Readers can register once this page is published."),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    starts_at = models.DateTimeField(_("starts at"))
    ends_at = models.DateTimeField(_("ends at"))
    municipality = models.ForeignKey(
        "languages.Place", on_delete=models.PROTECT, related_name="+", verbose_name=_("municipality")
    )
    venue = models.CharField(_("venue"), max_length=150, blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=7,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    departure = models.ForeignKey(
        "languages.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("departure town"),
        help_text=_("For visits."),
    )
    itinerary = models.TextField(
        _("stops and times"),
        blank=True,
        help_text=_("One stop a line, with its time. Told only to those who are coming, never on the page."),
    )
    registration_opens = models.DateTimeField(
        _("registration opens"), null=True, blank=True, help_text=_("Empty: it is open from the start.")
    )
    registration_closes = models.DateTimeField(
        _("registration closes"),
        null=True,
        blank=True,
        help_text=_("Empty: when the event starts, and for a visit at midnight before it."),
    )
    is_sample = models.BooleanField(
        _("sample"), default=False, help_text=_("Labelled as a sample; `remove_samples` removes it.")
    )
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    objects = OccasionQuerySet.as_manager()

    class Meta:
        verbose_name = _("occasion")
        verbose_name_plural = _("occasions")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="occasion_ends_after_it_starts",
                condition=Q(ends_at__gt=F("starts_at")),
                violation_error_message=_("The end must come after the start."),
            ),
            models.CheckConstraint(
                name="occasion_registration_closes_after_it_opens",
                condition=Q(registration_closes__gt=F("registration_opens")),
                violation_error_message=_("Registration must close after it opens."),
            ),
            models.CheckConstraint(
                name="occasion_coordinates_come_in_pairs",
                condition=Q(latitude__isnull=False, longitude__isnull=False)
                | Q(latitude__isnull=True, longitude__isnull=True),
                violation_error_message=_("Latitude and longitude belong together: give both or none."),
            ),
        ]

    def __str__(self) -> str:
        """All in the active language; in the source's where staff use the admin in a language of no content."""
        active = translation.get_language()
        code = active if active in CODES else SOURCE
        with translation.override(code):
            return f"{self.get_kind_display()}, {self.municipality.label(code)}, {long_date(self.first_day, code)}"

    def clean(self) -> None:
        super().clean()
        moments = ("starts_at", "ends_at", "registration_opens", "registration_closes")
        wrong = [name for name in moments if (at := getattr(self, name)) and not FIRST_YEAR <= at.year <= LAST_YEAR]
        if wrong:
            message = _("The year must be from %(first)s to %(last)s.") % {"first": FIRST_YEAR, "last": LAST_YEAR}
            raise ValidationError(dict.fromkeys(wrong, message))

    @property
    def is_visit(self) -> bool:
        """Whether a group travels, so that hours and places are told only to those who travel."""
        return self.kind == self.Kind.VISIT

    @property
    def first_day(self) -> date:
        return local(self.starts_at).date()

    @property
    def last_day(self) -> date:
        return local(self.ends_at).date()

    @property
    def closes_at(self) -> datetime:
        """When registration closes. For a visit at midnight unless staff say otherwise: closing then tells no hour."""
        if self.registration_closes:
            return self.registration_closes
        return start_of_day(self.starts_at) if self.is_visit else self.starts_at

    def window(self, now: datetime) -> Window:
        """Whether people can register at the moment `now`."""
        if self.ends_at < start_of_day(now):
            return Window.PAST
        if now >= self.closes_at:
            return Window.CLOSED
        if self.registration_opens and now < self.registration_opens:
            return Window.NOT_YET
        return Window.OPEN


class Resource(models.Model):
    """What an occasion has a number of. `total` is its seats; an occasion without it takes no registrations.

    How many are used is never stored: registration.queries asks the claims.
    """

    class Kind(models.TextChoices):
        TOTAL = "total", _("seats")
        BUS = "bus", _("bus")
        PICKUP = "pickup", _("pick-up point")
        WHEELCHAIR = "wheelchair", _("wheelchair places")

    occasion = models.ForeignKey(
        Occasion, on_delete=models.CASCADE, related_name="resources", verbose_name=_("occasion")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    capacity = models.PositiveIntegerField(
        _("capacity"), null=True, blank=True, help_text=_("Empty: there is room for everybody.")
    )

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
        constraints = [
            models.UniqueConstraint(
                fields=["occasion"], condition=Q(kind="total"), name="one_total_resource_per_occasion"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} #{self.occasion_id}"
