"""Language by address, and redirects of moved pages in every language."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import translation
from wagtail.contrib.redirects.middleware import RedirectMiddleware as WagtailRedirectMiddleware
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect

from campaign_content.languages.codes import BY_CODE, CODES

from .negotiation import from_path, preferred

GetResponse = Callable[[HttpRequest], HttpResponse]


class CookieMiddleware:
    """Drops cookies with control characters: PostgreSQL refuses a query with a NUL, and ours have none."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.COOKIES = {name: value for name, value in request.COOKIES.items() if value.isprintable()}
        return self.get_response(request)


class LanguageMiddleware:
    """Serves an address in its own language and remembers the one that a reader switched to."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        first, *rest = request.path_info.lstrip("/").split("/")
        if first.lower() in BY_CODE and first not in BY_CODE:
            # "/sr-Latn/…" typed as in <html lang>; Django's prefixes are lower case.
            path = "/".join(["", first.lower(), *rest])
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)
        in_path = from_path(request.path_info)
        code = in_path or preferred(request)
        with translation.override(code):
            request.LANGUAGE_CODE = code
            response = self.get_response(request)
            if in_path:
                response.headers.setdefault("Content-Language", BY_CODE[code].tag)
                self._remember(request, response, code)
        return response

    def _remember(self, request: HttpRequest, response: HttpResponse, code: str) -> None:
        """Keep the choice of a reader who came from the same site in another language, that is, who switched."""
        if response.status_code >= 400:
            return
        try:
            came_from = urlsplit(request.headers.get("Referer", ""))
        except ValueError:  # anybody can send anything as a referrer
            return
        if came_from.netloc != request.get_host():
            return
        before = from_path(came_from.path)
        if before and before != code and request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) != code:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                code,
                max_age=settings.LANGUAGE_COOKIE_AGE,
                samesite="Lax",
                secure=settings.LANGUAGE_COOKIE_SECURE,
                httponly=True,
            )


class RedirectMiddleware(WagtailRedirectMiddleware):
    """Wagtail's, for an old address in any language: it stores one of them, under the language active at the move."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        response = super().process_response(request, response)
        code = from_path(request.path_info)
        if response.status_code != 404 or code is None:
            return response
        rest = request.path_info.lstrip("/").removeprefix(code)
        for other in CODES:
            redirect = get_redirect(request, Redirect.normalise_path(f"/{other}{rest}", decode_unicode=False))
            if redirect and redirect.redirect_page:
                with translation.override(code):
                    target = redirect.redirect_page.specific.get_url(request)
                if target:
                    return HttpResponsePermanentRedirect(target + redirect.redirect_page_route_path)
        return response
