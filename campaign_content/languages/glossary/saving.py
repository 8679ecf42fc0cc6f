"""Saving and deleting entries of the glossary: first what it would do to the texts, then the deed."""

from typing import Any, cast

from django.db import transaction
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic import CreateView, DeleteView, EditView

from campaign_content.staff.models import User

from .. import glossary
from ..models import GlossaryEntry
from ..tasks import request_renewal
from . import rules
from .effects import Effect, Preview, preview

CONVERTING = {"form", "cyrillic", "reach"}  # fields that texts depend on; the note is not one


class ShownFirst:
    """A view that shows what would change, and acts only on a request that has seen exactly this."""

    request: HttpRequest
    object: GlossaryEntry
    renewal_url = ""

    def was_seen(self, shown: Preview) -> bool:
        """Whether the one who confirms saw the same texts change that would change now."""
        return self.request.POST.get("seen") == shown.fingerprint

    def explanation(self, shown: Preview) -> dict[str, Any]:
        """What the templates of a preview need."""
        finder = AdminURLFinder(self.request.user)
        return {
            "preview": shown,
            "effects": [(effect, _edit_url(finder, effect)) for effect in shown.effects],
            "left_out": shown.objects - len(shown.effects),
            "has_moved": "seen" in self.request.POST,
        }

    def renew(self) -> None:
        """Have all texts renewed, and lead to the screen that says how far this has come."""
        renewal = request_renewal(cast(User, self.request.user))
        self.renewal_url = reverse("glossary:renewal", args=[renewal.pk])


class SavedAfterPreview(ShownFirst):
    """For adding and changing: the form, then what it would do, then both together are sent."""

    success_message: Any = _("“%(object)s” is saved. The texts are being renewed.")

    def form_valid(self, form: ModelForm) -> HttpResponse:
        self.form = form
        if "back" in self.request.POST:
            return self.render_to_response(self.get_context_data())  # type: ignore[attr-defined]
        if not CONVERTING & set(form.changed_data):
            self.success_message = _("“%(object)s” is saved. No text depends on what you changed.")
            return super().form_valid(form)  # type: ignore[misc]
        entry = cast(GlossaryEntry, form.instance)
        others = glossary.rows(without=entry.pk)
        shown = preview((*others, entry.row), entry.row)
        if shown.is_too_wide:
            form.add_error("form", _too_wide(entry, shown))
            self.produced_error_message = self.get_error_message()  # type: ignore[attr-defined]
            return self.form_invalid(form)  # type: ignore[attr-defined]
        if not self.was_seen(shown):
            return self._show(shown, list(rules.precedence(entry.row, others)))
        return super().form_valid(form)  # type: ignore[misc]

    def _show(self, shown: Preview, precedence: list[str]) -> HttpResponse:
        self.template_name = "languages/admin/glossary_preview.html"
        context = self.get_context_data(precedence=precedence, **self.explanation(shown))  # type: ignore[attr-defined]
        return self.render_to_response(context)  # type: ignore[attr-defined]

    def save_instance(self) -> GlossaryEntry:
        entry = super().save_instance()  # type: ignore[misc]
        if CONVERTING & set(self.form.changed_data):
            self.renew()
        return entry

    def get_success_url(self) -> str:
        return self.renewal_url or super().get_success_url()  # type: ignore[misc]


class AddView(SavedAfterPreview, CreateView):
    submit_button_label = _("Show what would change")
    submit_button_active_label = _("Looking through the texts…")

    def get_initial(self) -> dict[str, Any]:
        """The word that an editor was asked about in the form of a page."""
        return {**super().get_initial(), "form": self.request.GET.get("form", "")}


class ChangeView(SavedAfterPreview, EditView):
    submit_button_label = _("Show what would change")
    submit_button_active_label = _("Looking through the texts…")


class RemoveView(ShownFirst, DeleteView):
    template_name = "languages/admin/glossary_delete.html"
    success_message = _("“%(object)s” is deleted. The texts are being renewed.")

    def preview(self) -> Preview:
        """What would change without the entry."""
        return preview(glossary.rows(without=self.object.pk))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, **self.explanation(self.preview()))

    def form_valid(self, form: Any) -> HttpResponse:
        if not self.was_seen(self.preview()):
            return self.render_to_response(self.get_context_data())
        super().form_valid(form)
        return redirect(self.renewal_url)

    def delete_action(self) -> None:
        with transaction.atomic():
            super().delete_action()
            self.renew()


def _too_wide(entry: GlossaryEntry, shown: Preview) -> str:
    return gettext("“%(form)s” matches %(share)s %% of all words in the texts. Nothing that frequent can be meant.") % {
        "form": entry.form,
        "share": f"{100 * shown.share:.1f}",
    }


def _edit_url(finder: AdminURLFinder, effect: Effect) -> str:
    instance = effect.model._base_manager.filter(pk=effect.pk).first()
    return (instance and finder.get_edit_url(instance)) or ""
