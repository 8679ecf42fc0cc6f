"""Error pages in the reader's language, each with a way on."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import loader

# No search engine keeps these, and the switcher leads to the start page: the address exists in no language.
ERROR = {"is_error": True, "noindex": True}


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was sent could not be read: too large, or broken on the way."""
    return render(request, "400.html", ERROR, status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not for this person."""
    return render(request, "403.html", ERROR, status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long, or cookies are refused. Django's middleware calls this."""
    return render(request, "csrf.html", ERROR, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No such page: search, start page, ask us."""
    return render(request, "404.html", ERROR, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Our fault. Rendered without context processors: what broke may be the database."""
    context: dict[str, Any] = {}
    return HttpResponseServerError(loader.render_to_string("500.html", context))
