"""Which language a reader wants: by the address, else by the cookie, else by the browser, else Cyrillic."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from campaign_content.languages.codes import ALBANIAN, BY_CODE, CYRILLIC, LATIN

# Speakers of these read Serbian in Latin script; Django matches none of them with sr-latn.
_READ_LATIN = {"hr", "bs", "sh", "cnr"}


def from_browser_code(wish: str) -> str | None:
    """The campaign's language for one BCP 47 code of a browser ("sr-Latn-RS", "hr", "sq-XK"); None if it has none."""
    primary, *rest = wish.lower().split("-")
    if primary in _READ_LATIN:
        return LATIN.code
    if primary == "sr":
        return LATIN.code if "latn" in rest else CYRILLIC.code
    return ALBANIAN.code if primary == "sq" else None


def from_path(path: str) -> str | None:
    """The language that an address is in; None for addresses outside the languages."""
    first = path.lstrip("/").split("/", 1)[0]
    return first if first in BY_CODE else None


def preferred(request: HttpRequest) -> str:
    """The language for a reader whose address names none."""
    cookie = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if cookie in BY_CODE:
        return cookie
    for wish, quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if quality and (code := from_browser_code(wish)):
            return code
    return CYRILLIC.code
