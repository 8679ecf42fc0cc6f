"""Places in Wagtail's admin: their list and the chooser of all forms, in the reader's order, found in any spelling."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from .codes import ALBANIAN, SOURCE, column
from .editing.panels import source_panels
from .models import Place
from .models.place import PlaceQuerySet


class PlaceList(IndexView):
    def order_queryset(self, queryset: PlaceQuerySet) -> PlaceQuerySet:
        """By alphabet, not by the database's rules: each column of names has a column that sorts it."""
        if not self.ordering:
            return queryset.in_order()
        return queryset.order_by(self.ordering.replace("name_", "order_"), "pk")

    def search_queryset(self, queryset: PlaceQuerySet) -> PlaceQuerySet:
        return queryset.named(self.search_query)


class PlaceSearchForm(BaseFilterForm):
    """The chooser's field for a part of the name."""

    q = forms.CharField(
        label=_("Search term"), widget=forms.TextInput(attrs={"placeholder": _("Search")}), required=False
    )

    def filter(self, objects: PlaceQuerySet) -> PlaceQuerySet:
        self.search_query = self.cleaned_data["q"]
        self.is_searching = bool(self.search_query)
        return super().filter(objects).named(self.search_query)


class InOrder:
    """What both views of the chooser share: the first one and the one that follows typing."""

    filter_form_class = PlaceSearchForm

    def apply_object_list_ordering(self, objects: PlaceQuerySet) -> PlaceQuerySet:
        return objects.in_order()


class ChoosePlace(InOrder, ChooseView):
    pass


class ChoosePlaceResults(InOrder, ChooseResultsView):
    pass


class PlaceChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ChoosePlace
    choose_results_view_class = ChoosePlaceResults


class PlaceViewSet(SnippetViewSet):
    """Places, each named in both languages."""

    model = Place
    icon = "site"
    menu_label = _("Places")
    add_to_settings_menu = True
    index_view_class = PlaceList
    chooser_viewset_class = PlaceChooserViewSet
    list_display: Any = [column("name", SOURCE), column("name", ALBANIAN.code), "names_in_both"]
    search_fields = ["folded_names"]
    search_backend_name = None
    panels = [
        *source_panels("name"),
        FieldPanel(column("name", ALBANIAN.code)),
        FieldPanel("names_in_both"),
        FieldPanel("other_names"),
    ]
