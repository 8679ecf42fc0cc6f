"""What staff do with registrations in Wagtail's admin: take one down by phone, look at one, cancel one."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic import InspectView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import HeaderButton
from wagtail.log_actions import log

from campaign_content.events.models import Occasion
from campaign_content.languages.codes import ALBANIAN, LANGUAGES, LATIN
from campaign_content.outbox.phone import display
from campaign_content.staff.models import User
from campaign_content.verification.models import ApprovedText

from . import messages as letters
from . import services
from .errors import BusyError, RegistrationError
from .forms import PartyForm
from .models import Channel, Registration, State

BUSY = _("Others are registering at this moment. Nothing was lost: press the button once more.")


def _listing() -> dict[str, Any]:
    return {"url": reverse("registrations:index"), "label": gettext("Registrations")}


class PhonePartyForm(PartyForm):
    """What staff take down while they speak with somebody."""

    occasion: "forms.ModelChoiceField[Occasion]" = forms.ModelChoiceField(
        label=_("Occasion"), queryset=Occasion.objects.none()
    )
    language = forms.ChoiceField(
        label=_("Language of messages"), choices=[(language.code, language.name) for language in LANGUAGES]
    )

    field_order = ["occasion", "name", "phone", "email", "size", "language", "consent"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        occasions = cast("forms.ModelChoiceField[Occasion]", self.fields["occasion"])
        occasions.queryset = Occasion.objects.upcoming().select_related("municipality")
        self.fields["name"].label = _("Name")
        self.fields["phone"].help_text = ""
        self.fields["size"].label = _("How many people")
        self.fields["consent"].label = _("I read the consent out, and the person agreed.")


class TakeDownView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """A registration by phone. The seats are given by the same service as on the site."""

    form_class = PhonePartyForm
    template_name = "registration/admin/take_down.html"
    permission_required = "add"
    page_title = _("Registration by phone")
    header_icon = "group"

    def get_initial(self) -> dict[str, Any]:
        return {"occasion": self.request.GET.get("occasion")}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, _listing(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # Read aloud, the two scripts are one text.
        wordings = [(spoken, ApprovedText.objects.wording("consent", spoken.code)) for spoken in (LATIN, ALBANIAN)]
        return super().get_context_data(
            **kwargs,
            consents=wordings,
            action_url=self.request.get_full_path(),
            submit_button_label=gettext("Save the registration"),
            submit_button_active_label=gettext("Registering…"),
        )

    def form_valid(self, form: PhonePartyForm) -> HttpResponse:
        language = form.cleaned_data["language"]
        try:
            registration = services.register(
                form.cleaned_data["occasion"].pk,
                form.party(language),
                idem_key=form.cleaned_data["key"],
                consent=ApprovedText.objects.wording("consent", language).text,
                channel=Channel.PHONE,
                created_by=cast(User, self.request.user),  # the permission was checked
            )
        except RegistrationError as error:
            form.refuse(error)
            return self.form_invalid(form)
        except BusyError:
            form.add_error(None, BUSY)
            return self.form_invalid(form)
        log(instance=registration, action="wagtail.create")
        messages.success(
            self.request, gettext("Registered. The reference is %(reference)s.") % {"reference": registration}
        )
        return redirect("registrations:inspect", registration.pk)


class PartyView(InspectView):
    """All about one registration, and how its messages fared."""

    page_title = _("Registration")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        if self.object.state == State.CANCELLED or not self.user_has_permission("change"):
            return []
        url = reverse("registrations:cancel", args=[self.object.pk])
        return [HeaderButton(gettext("Cancel the registration"), url=url, icon_name="cross")]

    def get_field_label(self, field_name: str, field: Any) -> str:
        return gettext("People") if field_name == "members" else super().get_field_label(field_name, field)

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        value = super().get_field_display_value(field_name, field)
        return "–" if value is None or value == "" else value

    def get_reference_display_value(self) -> str:
        return self.object.grouped_reference

    def get_phone_display_value(self) -> str:
        return display(self.object.phone) if self.object.phone else ""

    def get_members_display_value(self) -> int:
        return self.object.members.count()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sent = letters.about(self.object).order_by("created_at", "pk")
        return super().get_context_data(**kwargs, messages_sent=sent)


class CancelView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Asks once more, then gives the party's seats back."""

    permission_policy = None
    permission_required = "change"
    template_name = "registration/admin/cancel.html"
    page_title = _("Cancel the registration")
    header_icon = "cross"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.registration = get_object_or_404(
            Registration.objects.select_related("occasion__municipality"), pk=kwargs["pk"]
        )

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            _listing(),
            {"url": "", "label": self.page_title, "sublabel": self.registration},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, registration=self.registration)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            cancelled = services.cancel(pk)
        except BusyError:
            messages.error(request, BUSY)
            return redirect("registrations:cancel", pk)
        if cancelled:
            log(instance=self.registration, action="registration.cancel")
            messages.success(request, gettext("The registration is cancelled; its places are free."))
        else:
            messages.warning(request, gettext("It was cancelled before."))
        return redirect("registrations:inspect", pk)
