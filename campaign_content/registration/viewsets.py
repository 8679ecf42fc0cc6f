"""Registrations in Wagtail's admin: a list, a look at one, taking one down by phone, cancelling one.

There is no editing and no deleting: both would change seats behind the service's back.
"""

from typing import Any

from django.db.models import Count, QuerySet
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from campaign_content.events.models import Occasion

from .models import HOLDING, Channel, Registration, RegistrationQuerySet, State
from .occasion_screens import OccasionViewSet
from .registration_screens import CancelView, PartyView, TakeDownView


class RegistrationFilterSet(WagtailFilterSet):
    occasion = ModelChoiceFilter(label=_("Occasion"), queryset=Occasion.objects.select_related("municipality"))
    state = ChoiceFilter(label=_("State"), choices=State.choices)
    channel = ChoiceFilter(label=_("Channel"), choices=Channel.choices)

    class Meta:
        model = Registration
        fields = ["occasion", "state", "channel"]


class RegistrationIndexView(IndexView):
    def get_base_queryset(self) -> RegistrationQuerySet:
        return Registration.objects.select_related("occasion__municipality").annotate(party=Count("members"))

    def search_queryset(self, queryset: RegistrationQuerySet) -> QuerySet[Registration]:
        return queryset.matching(self.search_query) if self.is_searching else queryset


class RegistrationViewSet(ModelViewSet):
    model = Registration
    name = "registrations"
    icon = "group"
    menu_label = _("Registrations")
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_template_name = "registration/admin/party.html"
    inspect_view_fields = [
        "reference",
        "state",
        "occasion",
        "name",
        "phone",
        "email",
        "members",
        "language",
        "channel",
        "created_by",
        "registered_at",
        "cancelled_at",
        "consent_at",
        "consent_wording",
        "erased_at",
    ]
    index_view_class = RegistrationIndexView
    add_view_class = TakeDownView
    inspect_view_class = PartyView
    list_display = [
        "__str__",
        Column("name", label=_("Name"), sort_key="name_folded"),
        Column("party", label=_("People")),
        Column("occasion", label=_("Occasion")),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor="get_state_display",
            primary=lambda registration: registration.state in HOLDING,
        ),
        DateColumn("registered_at", label=_("Registered"), sort_key="registered_at"),
    ]
    filterset_class = RegistrationFilterSet
    search_fields = ["name", "phone", "reference"]  # RegistrationIndexView says how
    ordering = ["-registered_at", "-pk"]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        absent = dict.fromkeys(("edit_url_name", "delete_url_name", "history_url_name", "usage_url_name"))
        return super().get_common_view_kwargs(**absent, **kwargs)

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return kwargs

    def get_urlpatterns(self) -> list[URLPattern]:
        cancel_view = self.construct_view(CancelView)
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", self.add_view, name="add"),
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
            path("cancel/<int:pk>/", cancel_view, name="cancel"),
        ]

    def register_admin_url_finder(self) -> None:
        """Nothing links to an editor of registrations: there is none."""

    def get_permissions_to_register(self) -> QuerySet:
        """ "Change" is to cancel; nobody deletes."""
        return super().get_permissions_to_register().exclude(codename="delete_registration")


class EventsGroup(ModelViewSetGroup):
    items = (OccasionViewSet, RegistrationViewSet)
    menu_label = _("Events")
    menu_icon = "calendar"
    menu_order = 140
