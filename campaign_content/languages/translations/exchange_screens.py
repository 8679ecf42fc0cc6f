"""Spreadsheets for translators in Wagtail's admin: of one translation, or of what is missing or outdated."""

from typing import Any, ClassVar

from django.contrib import messages
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import ModelPermissionPolicy

from ..folding import slug
from ..models.translation import Translation, Unit
from . import table
from .exporting import TO_DO, lines
from .spreadsheet import CONTENT_TYPE, SpreadsheetError, write
from .table_filters import TranslationFilterSet

NAME_LETTERS = 60  # of an object's title in a file name
LARGEST_NUMBER = 2**63 - 1


class ExportView(PermissionCheckedMixin, View):
    """With `?translation=` all units of that one; else those missing or outdated, within the table's filters."""

    permission_policy = ModelPermissionPolicy(Translation)
    any_permission_required: ClassVar[list[str]] = ["view", "change", "approve"]

    def get(self, request: HttpRequest) -> HttpResponse:
        units, name = self._one() if "translation" in request.GET else self._to_do()
        try:
            found, left_out = lines(units)
            if not found and not left_out:
                raise SpreadsheetError(_("There is nothing to translate here."))
        except SpreadsheetError as error:
            messages.error(request, str(error))
            return redirect(f"{reverse('translations')}?{request.GET.urlencode()}")
        response = HttpResponse(write(found, left_out), content_type=CONTENT_TYPE)
        response["Content-Disposition"] = f'attachment; filename="{slug(name)[:NAME_LETTERS]}-{localdate()}.xlsx"'
        return response

    def _one(self) -> "tuple[models.QuerySet[Unit], str]":
        number = self.request.GET["translation"]
        if not number.isdecimal() or int(number) > LARGEST_NUMBER:
            raise Http404
        translation: Any = get_object_or_404(Translation, pk=int(number))
        return translation.units.all(), f"{_('Albanian')} {translation}"

    def _to_do(self) -> "tuple[models.QuerySet[Unit], str]":
        filters = TranslationFilterSet(self.request.GET, queryset=table.listed(), request=self.request)
        found = table.rows(filters.qs)
        if wanted := self.request.GET.get("q", "").strip():
            found = table.matching(found, wanted)
        units: Any = Unit.objects.with_state()
        return units.filter(translation__in=[row.translation.pk for row in found], state__in=TO_DO), _("Albanian")
