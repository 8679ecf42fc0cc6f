"""The table of translations in Wagtail's admin, its entry in the menu, and what of it awaits the member of staff."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.menu import MenuItem
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.models import Page
from wagtail.permissions import ModelPermissionPolicy, page_permission_policy

from ..models.translation import Translation
from . import access, table
from .table_columns import COLUMNS
from .table_filters import TranslationFilterSet

FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")


def as_text(value: str) -> str:
    """A text that a spreadsheet reading CSV takes for no formula."""
    return f"'{value}" if value.startswith(FORMULA_BEGINS) else value


class TranslationTableView(IndexView):
    """Every page and item with a translation: what needs work first."""

    model = Translation
    permission_policy = ModelPermissionPolicy(Translation)
    any_permission_required: ClassVar[list[str]] = ["view", "change", "approve"]
    page_title = _("Translations")
    header_icon = "globe"
    index_url_name = "translations"
    index_results_url_name = "translations_results"
    columns = COLUMNS
    filterset_class = TranslationFilterSet
    is_searchable = True
    default_ordering = "albanian"
    paginate_by = 50
    table_classname = "listing translations-table"
    template_name = "languages/admin/table_index.html"
    verbose_name_plural = _("translations")
    export_filename = "translations"
    export_headings: ClassVar[dict[str, Any]] = {
        "title": _("Page or item"),
        "kind": _("Kind"),
        "serbian": _("Serbian"),
        "serbian_since": _("Serbian since"),
        "serbian_by": _("Serbian by"),
        "state_label": _("Albanian"),
        "units_done": _("Units current"),
        "units": _("Units in all"),
        "since": _("Albanian since"),
        "person": _("Albanian by"),
        "readers_see": _("Readers of Albanian see"),
    }
    list_export: ClassVar[list[str]] = list(export_headings)
    custom_value_preprocess: ClassVar[dict[Any, Any]] = {
        **IndexView.custom_value_preprocess,
        str: {IndexView.FORMAT_CSV: as_text},
        type(None): {IndexView.FORMAT_CSV: lambda _nothing: "", IndexView.FORMAT_XLSX: lambda _nothing: ""},
    }

    def get_queryset(self) -> list[table.Row]:
        found = table.rows(self.filter_queryset(table.listed()))
        if self.is_searching:
            found = table.matching(found, self.search_query)
        return table.ordered(found, self.ordering)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        find = AdminURLFinder(self.request.user)
        edits_pages = page_permission_policy.user_has_permission(self.request.user, "change")
        for row in context["object_list"]:
            if edits_pages or not isinstance(row.instance, Page):
                row.edit_url = find.get_edit_url(row.instance)
        return context

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        if not self.request.user.has_perm(access.WRITE):
            return []
        return [HeaderButton(gettext("Import a spreadsheet"), url=reverse("translations_import"), icon_name="upload")]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Wagtail's exports of the table, and a spreadsheet of the texts that it lists."""
        url = reverse("translations_export")
        query = self.request.GET.urlencode()
        for_translators = Button(
            gettext("Texts for a translator (XLSX)"),
            url=f"{url}?{query}" if query else url,
            icon_name="download",
            priority=80,
        )
        return [*super().header_more_buttons, for_translators]


class TranslationsMenuItem(MenuItem):
    """The table in the menu, for approvers with how many translations wait for them."""

    def is_shown(self, request: HttpRequest) -> bool:
        return access.may_look(request.user)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        waiting = table.awaiting().count() if request.user.has_perm(access.APPROVE) else 0
        label = f"{self.label} ({waiting})" if waiting else self.label
        return LinkMenuItem(
            self.name, label, self.url, icon_name=self.icon_name, classname=self.classname, attrs=self.attrs
        )


class BehindSummaryItem(SummaryItem):
    """The row of the home screen that says how many translations are missing or outdated."""

    order = 60
    template_name = "languages/admin/table_behind.html"

    def is_shown(self) -> bool:
        return self.request.user.has_perm(access.WRITE)

    def get_context_data(self, _parent_context: dict[str, Any]) -> dict[str, Any]:
        return {"count": table.behind().count()}


class AwaitingSummaryItem(SummaryItem):
    """The row of the home screen that says how many translations await review."""

    order = 61
    template_name = "languages/admin/table_awaiting.html"

    def is_shown(self) -> bool:
        return self.request.user.has_perm(access.APPROVE)

    def get_context_data(self, _parent_context: dict[str, Any]) -> dict[str, Any]:
        return {"count": table.awaiting().count()}
