"""Where the table of translations and its spreadsheets stand in Wagtail's admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem

from .exchange_screens import ExportView
from .import_screens import ImportView
from .table_screens import AwaitingSummaryItem, BehindSummaryItem, TranslationsMenuItem, TranslationTableView


@hooks.register("register_admin_urls")
def table_urls() -> list[URLPattern]:
    return [
        path("translations/", TranslationTableView.as_view(), name="translations"),
        path("translations/results/", TranslationTableView.as_view(results_only=True), name="translations_results"),
        path("translations/export/", ExportView.as_view(), name="translations_export"),
        path("translations/import/", ImportView.as_view(), name="translations_import"),
    ]


@hooks.register("register_admin_menu_item")
def table_in_the_menu() -> TranslationsMenuItem:
    return TranslationsMenuItem(
        _("Translations"), reverse("translations"), name="translations", icon_name="globe", order=160
    )


@hooks.register("construct_homepage_summary_items")
def what_awaits(request: HttpRequest, items: list[SummaryItem]) -> None:
    items += [BehindSummaryItem(request), AwaitingSummaryItem(request)]
