"""Occasions in Wagtail's admin. They stand here, not with the events, because they show and change seats."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import ProtectedError, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import DateFromToRangeFilter, ModelChoiceFilter
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from campaign_content.events.models import EventPage, Occasion
from campaign_content.events.when import local
from campaign_content.languages.codes import SOURCE, column
from campaign_content.languages.dates import clock
from campaign_content.languages.editing.panels import source_panels
from campaign_content.languages.models import Place
from campaign_content.languages.translations.panels import TranslationPanel

from . import queries, services
from .errors import BusyError
from .occasion_form import OccasionForm, is_id

TEXTS = ("venue", "address", "itinerary")


class KeepsSeats:
    """Tells the seat service how many seats the form names, once the occasion itself is saved and committed."""

    def save_action(self) -> HttpResponse:
        try:
            services.set_capacity(self.object.pk, self.form.cleaned_data["seats"])  # type: ignore[attr-defined]
        except BusyError:
            messages.error(
                self.request,  # type: ignore[attr-defined]
                gettext("The number of seats was not saved: people are registering at this moment. Save once more."),
            )
        return super().save_action()  # type: ignore[misc]


class OccasionCreateView(KeepsSeats, CreateView):
    def get_initial(self) -> dict[str, Any]:
        """The page from whose editor the staff came."""
        number = self.request.GET.get("page", "")
        known = is_id(number) and EventPage.objects.filter(pk=number).exists()
        return {**super().get_initial(), **({"page": int(number)} if known else {})}


class OccasionEditView(KeepsSeats, EditView):
    pass


class OccasionDeleteView(DeleteView):
    def form_valid(self, form: forms.Form) -> HttpResponse:
        """An occasion that anybody registered for stays: what became of a party is never lost."""
        try:
            return super().form_valid(form)
        except ProtectedError:
            messages.error(self.request, gettext("It was not deleted: people have registered for it."))
            return redirect("occasions:edit", self.object.pk)


class OccasionIndexView(IndexView):
    def get_base_queryset(self) -> QuerySet[Occasion]:
        return Occasion.objects.select_related("municipality", "page")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        seats = queries.availabilities(context["object_list"])
        for occasion in context["object_list"]:
            occasion.seats = seats[occasion.pk]
        return context

    def get_list_more_buttons(self, instance: Occasion) -> list[MenuItem]:
        """Wagtail's, and the ways to those who are coming."""
        user, of_occasion = self.request.user, f"?occasion={instance.pk}"
        buttons = super().get_list_more_buttons(instance)
        if user.has_perm("registration.view_registration"):
            url = reverse("registrations:index") + of_occasion
            buttons.append(MenuItem(gettext("Registrations"), url=url, icon_name="group", priority=5))
        if user.has_perm("registration.add_registration"):
            url = reverse("registrations:add") + of_occasion
            buttons.append(MenuItem(gettext("Registration by phone"), url=url, icon_name="plus", priority=6))
        return buttons


def hours(occasion: Occasion) -> str:
    """The hours of an occasion; its day stands in its label."""
    return f"{clock(local(occasion.starts_at))}–{clock(local(occasion.ends_at))}"


def seats_at_a_glance(occasion: Any) -> str:
    """Taken and all seats: "12 / 50", "12" where there is no limit; says so where more are taken than there are."""
    seats: queries.Availability = occasion.seats
    if not seats.takes_registrations:
        return "–"
    if seats.capacity is None:
        return str(seats.used)
    glance = f"{seats.used} / {seats.capacity}"
    return gettext("%(glance)s, overcommitted") % {"glance": glance} if seats.used > seats.capacity else glance


class OccasionFilterSet(WagtailFilterSet):
    municipality = ModelChoiceFilter(label=_("municipality"), queryset=lambda request: Place.objects.in_order())
    starts_at = DateFromToRangeFilter(widget=DateRangePickerWidget)

    class Meta:
        model = Occasion
        fields = ["kind", "municipality", "starts_at"]


class OccasionViewSet(ModelViewSet):
    model = Occasion
    name = "occasions"
    icon = "calendar"
    menu_label = _("Occasions")
    copy_view_enabled = False  # an occasion takes place once
    inspect_view_enabled = True
    inspect_view_fields = [
        "kind",
        "page",
        "starts_at",
        "ends_at",
        "municipality",
        column("venue", SOURCE),
        column("address", SOURCE),
        "departure",
        column("itinerary", SOURCE),
        "registration_opens",
        "registration_closes",
    ]
    index_view_class = OccasionIndexView
    add_view_class = OccasionCreateView
    edit_view_class = OccasionEditView
    delete_view_class = OccasionDeleteView
    list_display = [
        "__str__",
        Column("starts_at", label=_("Time"), accessor=hours, sort_key="starts_at"),
        Column("seats", label=_("Seats taken / all"), accessor=seats_at_a_glance),
        Column("page", label=_("Page")),
    ]
    filterset_class = OccasionFilterSet
    ordering = ["-starts_at", "-pk"]
    edit_handler = ObjectList(
        [
            FieldPanel("kind"),
            FieldPanel("page"),
            FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
            FieldPanel("municipality"),
            FieldPanel("departure"),
            MultiFieldPanel(
                [
                    FieldPanel("seats"),
                    FieldRowPanel([FieldPanel("registration_opens"), FieldPanel("registration_closes")]),
                ],
                heading=_("Registration"),
            ),
            MultiFieldPanel(source_panels(*TEXTS), heading=_("Serbian")),
            TranslationPanel(),
            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            FieldPanel("is_sample"),
        ],
        base_form_class=OccasionForm,
    )
