"""What the screens about one translation have in common."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.images.models import AbstractImage

from ..models.translation import Translation
from . import access
from .desk_rows import Row
from .standing import standing


class TranslationScreen(WagtailAdminTemplateMixin, TemplateView):
    """A screen about one translation, for those who may look at it."""

    header_icon = "globe"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        access.demand(request.user, access.VIEW)
        self.load(kwargs["pk"])

    def load(self, pk: int) -> None:
        """Look the translation up, as it is now."""
        self.translation = get_object_or_404(Translation.objects.with_state().select_related("reviewed_by"), pk=pk)
        self.object: Any = self.translation.content_object
        if self.object is None:  # its row was deleted past Django
            raise Http404

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("translations"), "label": gettext("Translations")},
            {"url": "", "label": self.page_title, "sublabel": str(self.object)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        return super().get_context_data(
            **kwargs,
            translation=self.translation,
            standing=standing(self.translation),
            picture=self.object if isinstance(self.object, AbstractImage) else None,
            source_url=access.source_editor_url(user, self.object),
            may_write=user.has_perm(access.WRITE),
            may_approve=user.has_perm(access.APPROVE),
        )


def note_problems(rows: list[Row], problems: dict[str, list[str]]) -> list[Row]:
    """Put the problems, by path, at their rows; returns those rows."""
    named = [row for row in rows if row.source.path in problems]
    for row in named:
        row.problems = problems[row.source.path]
    return named
