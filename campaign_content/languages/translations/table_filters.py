"""The filters of the table of translations."""

from datetime import timedelta
from typing import Any

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleContentTypeFilter, MultipleUserFilter, WagtailFilterSet

from ..models.translation import State, Translation, Unit

AGES = [("7", _("a week")), ("30", _("a month")), ("90", _("three months"))]  # days


def _kinds(_request: Any) -> "models.QuerySet[ContentType]":
    return ContentType.objects.filter(pk__in=Translation.objects.values("content_type")).order_by("model")


def _people(_request: Any) -> "models.QuerySet[Any]":
    people = models.Q(pk__in=Unit.objects.values("written_by")) | models.Q(
        pk__in=Translation.objects.values("reviewed_by")
    )
    return get_user_model()._default_manager.filter(people).order_by("last_name", "first_name", "username")


class TranslationFilterSet(WagtailFilterSet):
    """Works on `table.listed()`, whose annotations it names."""

    state = django_filters.MultipleChoiceFilter(
        label=_("Albanian"), choices=State.choices, widget=forms.CheckboxSelectMultiple, distinct=False
    )
    content_type = MultipleContentTypeFilter(
        label=_("Kind"), queryset=_kinds, widget=forms.CheckboxSelectMultiple, distinct=False
    )
    person = MultipleUserFilter(
        label=_("Person"), queryset=_people, to_field_name="pk", widget=forms.CheckboxSelectMultiple, distinct=False
    )
    older_than = django_filters.ChoiceFilter(
        label=_("In this state for more than"),
        choices=AGES,
        method="filter_older",
        widget=forms.RadioSelect,
        empty_label=_("Any time"),
    )

    class Meta:
        model = Translation
        fields: list[str] = []

    def filter_older(self, queryset: "models.QuerySet[Any]", _name: str, days: str) -> "models.QuerySet[Any]":
        return queryset.filter(since__lt=timezone.now() - timedelta(days=int(days)))
