"""Refused publishing that no form could foresee: approval from a list, publishing many pages at once."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.modal_workflow import render_modal_workflow

from ..script_checks import MixedScriptsError


class MixedScriptsMiddleware:
    """Leads staff to the text that was not published, and says why. What was begun has been rolled back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, MixedScriptsError):
            return None
        title = str(exception.instance)
        messages.error(request, _("“%(title)s” was not published.") % {"title": title})
        for line in exception.lines:
            messages.error(request, line)
        url = AdminURLFinder(request.user).get_edit_url(exception.instance) or reverse("wagtailadmin_home")
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return render_modal_workflow(request, None, json_data={"step": "success", "redirect": url})
        return redirect(url)
