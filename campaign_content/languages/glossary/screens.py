"""The glossary in Wagtail's admin: the list, what is built in, and how far the renewal of the texts has come."""

from datetime import timedelta
from typing import Any, NamedTuple, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button, HeaderButton

from campaign_content.staff.models import User

from ..conversion.glossary import ANY_ENDING
from ..conversion.kept_words import GLOSSARY, UNITS
from ..folding import fold
from ..models import GlossaryEntry, Rederivation
from ..tasks import request_renewal
from . import overruled, rows, rules
from .saving import AddView, ChangeView, RemoveView

ANY_OF_THESE = ["add", "change", "delete"]
REFRESH = 3  # seconds between two looks at a renewal
UNHEARD = timedelta(seconds=20)  # after that a worker that runs would have taken it up


class GlossaryList(IndexView):
    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        last = Rederivation.objects.first()
        if last is None:
            return super().header_buttons
        label = gettext("Last renewal: %(state)s") % {"state": last.get_state_display()}
        url = reverse("glossary:renewal", args=[last.pk])
        return [*super().header_buttons, HeaderButton(label, url=url, icon_name="rotate")]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        url = reverse("glossary:built_in")
        return [*super().header_more_buttons, Button(gettext("Built-in list"), url=url, icon_name="list-ul")]


class GlossaryScreen(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """A screen of its own beside the list, for whoever works on the glossary."""

    any_permission_required = ANY_OF_THESE
    header_icon = "openquote"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        glossary = {"url": reverse("glossary:index"), "label": gettext("Glossary")}
        return [*self.breadcrumbs_items, glossary, {"url": "", "label": self.page_title}]


class BuiltIn(NamedTuple):
    """A built-in entry as people read it."""

    form: str
    takes_endings: bool
    is_overruled: bool


class BuiltInView(GlossaryScreen):
    """What is kept as written without any entry of staff, so that nobody has to wonder why."""

    page_title = _("Built-in list")
    template_name = "languages/admin/glossary_built_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wanted = self.request.GET.get("q", "").strip()
        own = rows()
        entries = [
            BuiltIn(key.removesuffix(ANY_ENDING), key.endswith(ANY_ENDING), overruled(key, own))
            for key in sorted({*GLOSSARY, *UNITS}, key=fold)
            if fold(wanted) in fold(key)
        ]
        return super().get_context_data(**kwargs, entries=entries, wanted=wanted)


class RenewalView(GlossaryScreen):
    """How far a renewal of the texts has come. The screen looks again by itself while there is something to see."""

    page_title = _("Renewal of the texts")
    template_name = "languages/admin/glossary_renewal.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.renewal = get_object_or_404(Rederivation.objects.select_related("requested_by"), pk=kwargs["pk"])

    @property
    def refreshes(self) -> bool:
        """Whether the screen looks again by itself. People may stop it: a page that moves on is hard to read aloud."""
        return not self.renewal.is_over and "still" not in self.request.GET

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().get(request, *args, **kwargs)
        if self.refreshes:
            response.headers["Refresh"] = str(REFRESH)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now, renewal = timezone.now(), self.renewal
        others = Rederivation.objects.filter(state=Rederivation.State.RUNNING).exclude(pk=renewal.pk)
        has_stopped = Rederivation.objects.stopped(now).filter(pk=renewal.pk).exists()
        return super().get_context_data(
            **kwargs,
            renewal=renewal,
            refreshes=self.refreshes,
            has_stopped=has_stopped,
            is_behind=renewal.state == Rederivation.State.WAITING and others.exists(),
            no_worker=renewal.state == Rederivation.State.WAITING and now - renewal.requested_at > UNHEARD,
            may_start=renewal.is_over or has_stopped,
        )

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Renew all texts once more."""
        return redirect("glossary:renewal", request_renewal(cast(User, request.user)).pk)


class GlossaryViewSet(ModelViewSet):
    """The staff's glossary. Nothing of it is exported: an entry is worth something only where it works."""

    model = GlossaryEntry
    name = "glossary"
    url_prefix = "glossary"
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 160
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = GlossaryList
    add_view_class = AddView
    edit_view_class = ChangeView
    delete_view_class = RemoveView
    list_display = [
        "form",
        Column("becomes", label=_("Becomes"), accessor=lambda entry: rules.result(entry.row)),
        Column("reach", label=_("Holds for"), accessor="get_reach_display"),
        "note",
        DateColumn("changed_at", label=_("Changed"), sort_key="changed_at"),
    ]
    list_filter = ["reach"]
    search_fields = ["form", "cyrillic", "note"]
    search_backend_name = None
    ordering = ["form"]
    panels = [FieldPanel("form"), FieldPanel("cyrillic"), FieldPanel("reach"), FieldPanel("note")]

    def get_delete_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return kwargs

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("built-in/", self.construct_view(BuiltInView), name="built_in"),
            path("renewals/<int:pk>/", self.construct_view(RenewalView), name="renewal"),
        ]
