"""What may be asked of the printing floor: codes, addresses and leaflets."""

import hashlib
import secrets

from django.conf import settings
from django.core.cache import cache
from django.db import IntegrityError, transaction
from wagtail.models import Page

from campaign_content.languages.codes import CODES
from campaign_content.pages.models import ContentPage

from . import fonts
from .draw import to_pdf
from .errors import LeafletError, NotPublishedError, UnknownLanguageError, UnprintableError
from .layout import lay_out
from .models import ShortCode
from .source import leaflet_of
from .spec import Leaflet
from .typography import check_characters

CODE_DIGITS = 6
ATTEMPTS = 10
# Raise when leaflets are to look different: finished files are kept under it.
VERSION = 1
KEEP_SECONDS = 7 * 24 * 60 * 60


def short_code(page: Page, language: str) -> ShortCode:
    """The code of a page in a language, made on first use. Two askers at once get the same one."""
    for attempt in reversed(range(ATTEMPTS)):
        code = ShortCode.objects.filter(page_id=page.pk, language=language).first()
        if code:
            return code
        digits = str(secrets.randbelow(9 * 10 ** (CODE_DIGITS - 1)) + 10 ** (CODE_DIGITS - 1))
        try:
            with transaction.atomic():
                return ShortCode.objects.create(page_id=page.pk, language=language, digits=digits)
        except IntegrityError:  # the digits are taken, or another asker was faster
            if not attempt:
                raise
    raise AssertionError("unreachable")


def short_address(page: Page, language: str) -> str:
    """The address to print and to type."""
    return f"{settings.PUBLIC_URL}/q/{short_code(page, language).digits}"


def qr_payload(page: Page, language: str) -> str:
    """The same address in capitals, which a QR code stores in fewer modules."""
    return short_address(page, language).upper()


def leaflet_pdf(page: Page, language: str) -> bytes:
    """The leaflet of a published page as PDF. Raises a LeafletError that says in one line why there is none."""
    if language not in CODES:
        raise UnknownLanguageError(language, CODES)
    published = Page.objects.live().public().filter(pk=page.pk).first()
    specific = published.specific if published else None
    if not isinstance(specific, ContentPage) or specific.last_published_at is None:
        raise NotPublishedError(page.title)
    leaflet = leaflet_of(
        specific,
        language,
        short_address=short_address(specific, language),
        payload=qr_payload(specific, language),
    )
    key = "leaflet:" + hashlib.sha256(f"{VERSION} {fonts.SUMS} {leaflet.digest()}".encode()).hexdigest()
    made: bytes | UnprintableError | None = cache.get(key)
    if made is None:
        made = _made(leaflet)
        cache.set(key, made, KEEP_SECONDS)
    if isinstance(made, UnprintableError):
        raise made
    return made


def _made(leaflet: Leaflet) -> bytes | UnprintableError:
    """The PDF, or why there can be none as long as the leaflet says what it says: pages ask for its size often."""
    try:
        check_characters(leaflet)
        return to_pdf(lay_out(leaflet), leaflet)
    except UnprintableError as problem:
        return problem.with_traceback(None)


def leaflet_size(page: Page, language: str) -> int | None:
    """The size of a leaflet in bytes; None where none can be made."""
    try:
        return len(leaflet_pdf(page, language))
    except LeafletError:
        return None
