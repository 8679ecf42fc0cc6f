"""The other script of a draft, fetched anew by its editor's form after each autosave."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy

from ..codes import BY_CODE, DERIVED
from ..derivation import DerivedScriptMixin, translated_fields
from . import other_script

LARGEST_NUMBER = 2**63 - 1


def overview(parts: Iterable[other_script.Part], user: Any) -> dict[str, Any]:
    """What the list of suspicious words shows; the way to the glossary only for those who may go there."""
    may_add = user.has_perm("languages.add_glossaryentry")
    return {
        "concerns": other_script.concerns(suspicion for part in parts for suspicion in part.found),
        "glossary_url": reverse("glossary:add") if may_add else "",
    }


@require_GET
def refreshed(request: HttpRequest, app_label: str, model_name: str) -> HttpResponse:
    """All fields of the latest draft in the other script, for those who may edit it."""
    draft = _draft(request, app_label, model_name)
    parts = other_script.parts(draft, translated_fields(type(draft)))
    context = {"parts": parts, "language": BY_CODE[DERIVED], **overview(parts, request.user)}
    return render(request, "languages/admin/other_script_refreshed.html", context)


def _draft(request: HttpRequest, app_label: str, model_name: str) -> Any:
    """The latest draft of the object that `?pk=` names. Raises Http404 or PermissionDenied."""
    try:
        model = apps.get_model(app_label, model_name)
    except LookupError as error:
        raise Http404 from error
    number = request.GET.get("pk", "")
    if not issubclass(model, DerivedScriptMixin) or not number.isdecimal() or int(number) > LARGEST_NUMBER:
        raise Http404
    instance: Any = get_object_or_404(model, pk=int(number))
    if not _may_edit(request.user, instance):
        raise PermissionDenied
    return instance.get_latest_revision_as_object() if hasattr(instance, "latest_revision") else instance


def _may_edit(user: Any, instance: models.Model) -> bool:
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_edit()
    return ModelPermissionPolicy(type(instance)).user_has_permission(user, "change")
