"""The translator's desk: Serbian and Albanian side by side, saved as one types, sent to a second person."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from ..models.translation import State, Translation, Unit
from ..typed import TypedText
from . import access, services
from .desk_rows import TO_DO, Row, row_of, rows_of
from .desk_saving import UnitForm, save_all, save_row, strays
from .problems import NotReadyError
from .screens import TranslationScreen, note_problems

FILTERS = {"": (_("All"), tuple(State)), "todo": (_("To do"), TO_DO), "outdated": (_("Outdated"), (State.OUTDATED,))}
REASON = TypedText(required=False, max_length=1000)


class DeskView(TranslationScreen):
    """All texts of one page or snippet. One form holds them, so the save button works without JavaScript."""

    template_name = "languages/admin/desk.html"
    page_title = _("Translator's desk")

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Save what was typed; if all of it could be saved, do what the button says."""
        action, _dash, number = request.POST.get("action", "save").partition("-")
        if action != "keep":
            access.demand(request.user, access.WRITE)
        rows = rows_of(self.translation)
        failed = self._save(rows, int(number) if action == "stands" and number.isdecimal() else None)
        problems: dict[str, list[str]] = {}
        if not failed and not strays(rows, request.POST):
            if action == "send":
                problems = self._send()
            elif action == "keep":
                problems = self._keep(number)
            else:
                messages.success(request, gettext("Saved."))
            if not problems:
                return redirect(f"{request.get_full_path()}{f'#unit-{number}' if number else ''}")
        return self._show_again(failed, problems)

    def _save(self, rows: list[Row], as_it_stands: int | None) -> list[Row]:
        if not self.request.user.has_perm(access.WRITE):
            return []
        return save_all(rows, self.request.POST, self.request.user, as_it_stands=as_it_stands)

    def _send(self) -> dict[str, list[str]]:
        try:
            services.send_for_review(self.translation, self.request.user)
        except NotReadyError as error:
            if not error.problems:
                messages.warning(self.request, gettext("There is nothing new to send."))
            return dict(error.problems)
        messages.success(self.request, gettext("Sent. A second person who reads Albanian approves it now."))
        return {}

    def _keep(self, number: str) -> dict[str, list[str]]:
        if not access.source_editor_url(self.request.user, self.object):
            raise PermissionDenied
        unit = get_object_or_404(self.translation.units.in_source(), pk=number if number.isdecimal() else 0)
        try:
            reason = REASON.clean(self.request.POST.get(f"reason-{unit.pk}"))
            seen = self.request.POST.get(f"keep-seen-{unit.pk}", "")
            services.keep_meaning(unit, self.request.user, reason, seen=seen)
        except ValidationError as error:
            return {unit.path: error.messages}
        except services.ConflictError as error:
            return {unit.path: [str(error)]}
        except NotReadyError as error:
            return {path: list(lines) for path, lines in error.problems.items()}
        messages.success(self.request, gettext("The Albanian of this text stays as it is."))
        return {}

    def _show_again(self, failed: list[Row], problems: dict[str, list[str]]) -> HttpResponse:
        """The desk as it is now, with what could not be saved still in its fields, and why."""
        self.load(self.translation.pk)
        rows = rows_of(self.translation)
        lost = strays(rows, self.request.POST)
        by_number = {row.unit.pk: row for row in failed}
        for row in rows:
            row.reason = self.request.POST.get(f"reason-{row.unit.pk}", "")
            if old := by_number.get(row.unit.pk):
                row.typed, row.problems, row.theirs = old.typed, old.problems, old.theirs
        named = note_problems(rows, problems) or [row for row in rows if row.unit.pk in by_number]
        context = self.get_context_data(rows=rows, named=named, lost=lost)
        return self.render_to_response(context, status=422 if named or lost else 200)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = kwargs.pop("rows", None) or rows_of(self.translation)
        wanted = self.request.GET.get("show", "")
        wanted = wanted if wanted in FILTERS else ""
        states = FILTERS[wanted][1]
        return super().get_context_data(
            **kwargs,
            rows=[row for row in rows if row.state in states or row.problems],
            wanted=wanted,
            filters=[
                (value, label, sum(row.state in those for row in rows)) for value, (label, those) in FILTERS.items()
            ],
            progress=progress(self.translation),
            is_unsent=any(row.state == State.IN_WORK for row in rows),
        )


class UnitSaveView(View):
    """Keeps one text while somebody types it, and answers with what the desk shows about it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> JsonResponse:
        access.demand(request.user, access.WRITE)
        row = row_of(get_object_or_404(Unit.objects.select_related("translation"), pk=pk))
        if row is None:
            gone = gettext("The Serbian has this text no more. Copy what you need, and load the page again.")
            return JsonResponse({"message": gone}, status=410)
        form = UnitForm(request.POST)
        if not save_row(row, form, request.user):
            answer = {"message": " ".join(row.problems), "theirs": row.theirs}
            return JsonResponse(answer, status=409 if form.is_valid() else 400)
        problems, row = row.problems, row_of(row.unit) or row
        row.problems = problems
        return JsonResponse(
            {
                "was": row.text,
                "state": render_to_string("languages/admin/desk_state.html", {"row": row}),
                "problems": render_to_string("languages/admin/desk_problems.html", {"row": row}),
                "progress": progress(Translation.objects.with_state().get(pk=row.unit.translation_id)),
            }
        )


def progress(translation: Translation) -> str:
    """How many texts have an Albanian for the Serbian of today."""
    counts = {state: getattr(translation, f"{state.value}_units") for state in State}
    total = sum(counts.values())
    done = total - counts[State.MISSING] - counts[State.OUTDATED]
    return gettext("Translated: %(done)d of %(total)d") % {"done": done, "total": total}
