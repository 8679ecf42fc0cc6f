"""The doors of the site: `/` and what robots are told."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from ..negotiation import preferred


@require_safe
@vary_on_headers("Accept-Language", "Cookie")
def by_preference(request: HttpRequest) -> HttpResponse:
    """Send a reader to the home page in the language they want."""
    response = HttpResponseRedirect(f"/{preferred(request)}/")
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep robots away from staff screens, forms and receipts; name the sitemap."""
    lines = [
        "User-agent: *",
        f"Disallow: /{settings.STAFF_PATH}",
        "Disallow: /*/prijava/",
        "Disallow: /*/pitanje/",
        "Disallow: /*/pretraga/",
        f"Sitemap: {settings.PUBLIC_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept of readers, why and how long."""
    return render(request, "privacy.html")
