"""A spreadsheet that comes back: upload, look at what would change, save."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import ModelPermissionPolicy

from ..models.translation import Translation
from . import importing
from .importing import Examination, Refusal
from .marking import marked
from .spreadsheet import SpreadsheetError
from .spreadsheet_reading import MAX_UPLOAD, FilledLine, read

PREVIEW_SECONDS = 24 * 60 * 60
MAX_PREVIEW = 1_500_000  # letters that the preview's form sends back; DATA_UPLOAD_MAX_MEMORY_SIZE is 2 MiB
SHOWN_DIFFERENCES = 100  # comparing texts takes time
COMPARED_LETTERS = 5_000
NAMED_IN_MESSAGE = 20


class ImportForm(forms.Form):
    """Takes the file; `cleaned_data["file"]` are its lines."""

    file = forms.FileField(
        label=_("Spreadsheet (XLSX)"),
        help_text=_("The file that was downloaded here, with the Albanian filled in."),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
    )

    def clean_file(self) -> list[FilledLine]:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > MAX_UPLOAD:
            raise ValidationError(
                gettext("The file is larger than %(size)d MB.") % {"size": MAX_UPLOAD // 1024 // 1024}
            )
        if not str(file.name).lower().endswith(".xlsx"):
            raise ValidationError(gettext("Only XLSX files can be imported."))
        try:
            return read(file)
        except SpreadsheetError as error:
            raise ValidationError(str(error)) from error


class ImportView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """Between the preview and the saving the lines travel signed, for one person and one day; both compare anew."""

    permission_policy = ModelPermissionPolicy(Translation)
    permission_required = "change"
    form_class = ImportForm
    template_name = "languages/admin/exchange_import.html"
    page_title = _("Import a spreadsheet")
    header_icon = "upload"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        listing = {"url": reverse("translations"), "label": gettext("Translations")}
        return [*self.breadcrumbs_items, listing, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            **kwargs,
            action_url=reverse("translations_import"),
            submit_button_label=gettext("Look at what would change"),
            submit_button_active_label=gettext("Reading…"),
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._save(request.POST["seen"]) if "seen" in request.POST else super().post(request, *args, **kwargs)

    def form_valid(self, form: ImportForm) -> HttpResponse:
        """The preview. Only what would be saved is sent along."""
        found = importing.examine(form.cleaned_data["file"])
        rows = [tuple(change.line._replace(serbian="")) for change in found.changes]
        seen = signing.dumps(rows, salt=self._salt, compress=True)
        if len(seen) > MAX_PREVIEW:
            form.add_error("file", gettext("These are too many texts at once. Import them in several files."))
            return self.form_invalid(form)
        context = self.get_context_data(form=form, found=found, seen=seen, refusals=_with_differences(found))
        return TemplateResponse(self.request, "languages/admin/exchange_preview.html", context)

    def _save(self, seen: str) -> HttpResponse:
        try:
            rows = signing.loads(seen, salt=self._salt, max_age=PREVIEW_SECONDS)
        except signing.BadSignature:
            messages.error(self.request, gettext("This preview holds no longer. Upload the file once more."))
            return redirect("translations_import")
        saved, refused = importing.save([FilledLine(*row) for row in rows], self.request.user)
        if refused:
            messages.warning(self.request, _refused_message(refused))
        messages.success(
            self.request,
            ngettext("%(count)d text was saved and is in work.", "%(count)d texts were saved and are in work.", saved)
            % {"count": saved},
        )
        return redirect("translations")

    @property
    def _salt(self) -> str:
        return f"languages.import.{self.request.user.pk}"


def _with_differences(found: Examination) -> list[tuple[Refusal, SafeString]]:
    """The refusals, with what has changed in the Serbian where that is the reason."""
    left, result = SHOWN_DIFFERENCES, []
    for refusal in found.refusals:
        difference = SafeString()
        place, before = refusal.place, refusal.line.serbian
        if left and place and refusal.is_stale and max(len(before), len(place.source.text)) <= COMPARED_LETTERS:
            difference = marked(before, place.source.text, is_html=place.source.is_html)
            left -= 1
        result.append((refusal, difference))
    return result


def _refused_message(refused: list[Refusal]) -> str:
    named = [f"{refusal.place.title}, {refusal.place.label}: {refusal.reason}" for refusal in refused if refusal.place]
    text = ngettext("%(count)d text was not saved.", "%(count)d texts were not saved.", len(refused))
    return " ".join([text % {"count": len(refused)}, *named[:NAMED_IN_MESSAGE]])
