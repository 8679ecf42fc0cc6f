"""What a second person decides on: Serbian and Albanian side by side, and the page as it will be."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from ..codes import ALBANIAN
from ..models.translation import State
from ..typed import TypedText
from . import access, services
from .desk_rows import Row, rows_of
from .marking import shown
from .problems import NotReadyError
from .screens import TranslationScreen
from .texts import source_texts, translated_texts

NOTE = TypedText(required=False, max_length=2000)


class ReviewView(TranslationScreen):
    """Approve what a translator has sent, or send it back with a note at the texts concerned."""

    template_name = "languages/admin/review.html"
    page_title = _("Review of the Albanian")

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        access.demand(request.user, access.APPROVE)
        if request.POST.get("action") == "reject":
            return self._reject()
        try:
            services.approve(self.translation, request.user, seen=request.POST.get("seen", ""))
        except (services.ConflictError, services.NotAllowedError) as error:
            messages.error(request, str(error))
        except NotReadyError:
            messages.error(request, gettext("Nothing was approved: not every text awaits review. Compare again."))
        else:
            messages.success(request, gettext("Approved. Readers of Albanian see it now."))
        return redirect(request.path)

    def _reject(self) -> HttpResponse:
        typed = {row.unit.pk: self.request.POST.get(f"note-{row.unit.pk}", "") for row in self._waiting()}
        try:
            notes = {number: NOTE.clean(text) for number, text in typed.items()}
            services.reject(self.translation, self.request.user, notes)
        except ValidationError as error:
            context = self.get_context_data(typed=typed, errors=error.messages)
            return self.render_to_response(context, status=422)
        messages.success(self.request, gettext("Sent back to the translator."))
        return redirect("translation_desk", self.translation.pk)

    def _waiting(self) -> list[Row]:
        return [row for row in rows_of(self.translation) if row.state == State.AWAITING]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = rows_of(self.translation)
        waiting = [row for row in rows if row.state == State.AWAITING]
        for row in waiting:
            row.reason = kwargs.get("typed", {}).get(row.unit.pk, "")
        return super().get_context_data(
            **kwargs,
            waiting=waiting,
            seal=services.seal(self.translation),
            settled=[row for row in rows if row.state == State.CURRENT],
            is_complete=len(waiting) and all(row.state in (State.AWAITING, State.CURRENT) for row in rows),
            is_own=any(row.unit.written_by_id == self.request.user.pk for row in waiting),
        )


class AsItWillBeView(TranslationScreen):
    """The page, or the texts of another object, with the Albanian that approval would show."""

    template_name = "languages/admin/desk_as_it_will_be.html"
    page_title = _("As it will be")
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            instance = services.as_it_will_be(self.translation)
        except NotReadyError as error:
            return self._list(missing=len(error.problems))
        if isinstance(instance, Page):
            return instance.make_preview_request(request, ALBANIAN.code)
        texts = {text.path: text for text in source_texts(instance)}
        albanian = translated_texts(instance, texts)
        return self._list(
            texts=[(text.label, shown(albanian[path], is_html=text.is_html)) for path, text in texts.items()]
        )

    def _list(self, **context: Any) -> HttpResponse:
        return render(self.request, self.template_name, self.get_context_data(**context))
