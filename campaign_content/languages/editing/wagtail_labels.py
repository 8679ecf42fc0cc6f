"""Keeps labels of Wagtail's screens in the language of whoever looks.

Wagtail 7.4 translates those below once for everybody: when a module is imported, a form is built or a menu is first
opened. All of them would stay in the language that happened to be active then.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import lazy
from django.utils.text import capfirst
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets import AdminPageChooser
from wagtail.contrib.redirects.filters import RedirectsReportFilterSet
from wagtail.forms import TaskStateCommentForm
from wagtail.models import Page
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

# Translated each time it is shown. The words are Wagtail's (locale/wagtail), not ours to collect.
_when_shown = lazy(translation.gettext, str)


def follow_the_language() -> None:
    """Make them follow. To be called once, before Wagtail's own apps are ready: they build views from these labels."""
    _choosers()
    _snippet_breadcrumbs()
    TaskStateCommentForm.base_fields["comment"].label = _when_shown("Comment")
    kind = RedirectsReportFilterSet.base_filters["is_permanent"]
    kind.label = _when_shown("Type")
    kind.extra["choices"] = [(True, _when_shown("Permanent")), (False, _when_shown("Temporary"))]
    kind.extra["empty_label"] = _when_shown("All")


def _choosers() -> None:
    ChooserViewSet.choose_one_text = _when_shown("Choose")
    ChooserViewSet.choose_another_text = _when_shown("Choose another")
    ChooserViewSet.edit_item_text = _when_shown("Edit")
    ChooserViewSet.search_tab_label = _when_shown("Search")
    ChooserViewSet.create_tab_label = _when_shown("Create")
    AdminSnippetChooser.choose_one_text = _computed(_naming("Choose %(object)s"))
    AdminSnippetChooser.choose_another_text = _computed(_naming("Choose another %(object)s"))
    AdminSnippetChooser.link_to_chosen_text = _computed(_naming("Edit this %(object)s"))
    AdminPageChooser.choose_one_text = _computed(_choose_page)


def _computed(label: Callable[[Any], str]) -> property:
    """A label asked for each time, whatever the widget's constructor sets it to."""
    return property(label, lambda _widget, _value: None)


def _naming(text: str) -> Callable[[Any], str]:
    return lambda widget: str(_when_shown(text)) % {"object": widget.model._meta.verbose_name}


def _choose_page(widget: Any) -> str:
    label = str(_when_shown("Choose a page"))
    models = getattr(widget, "target_models", [])
    if len(models) != 1 or models[0] is Page:
        return label
    return f"{label} ({capfirst(models[0]._meta.verbose_name)})"


def _snippet_breadcrumbs() -> None:
    frozen = SnippetViewSet.breadcrumbs_items.fget
    labels = [_when_shown("Home"), _when_shown("Snippets")]

    def items(viewset: SnippetViewSet) -> list[dict[str, Any]]:
        return [{**item, "label": label} for item, label in zip(frozen(viewset), labels, strict=False)]

    SnippetViewSet.breadcrumbs_items = property(items)


@hooks.register("construct_help_menu")
def without_english_pages(_request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave out what leads to Wagtail's own pages: they are in English."""
    items[:] = [item for item in items if item.name == "keyboard-shortcuts-trigger"]
