"""What templates need of the campaign: the status note, links to other languages, phone numbers, sizes."""

import re
from typing import Any, NamedTuple

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from campaign_content.languages.codes import BY_CODE, CYRILLIC, LANGUAGES, Language
from campaign_content.languages.numbers import file_size
from campaign_content.outbox.phone import display
from campaign_content.pages.models import CampaignDocument, CampaignImage, ContentPage, HomePage, Office
from campaign_content.pages.models.office import OfficeCard
from campaign_content.verification.models import ApprovedText, Wording
from campaign_content.verification.status_note import mark_html
from print.services import leaflet_size, short_address

register = template.Library()


class StatusNoteNode(template.Node):
    """Marks the first mention of the name in what it encloses and sets the note at its end."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        html, named = mark_html(self.nodelist.render(context))
        note = ""
        if named:
            wording = approved_text("status_note", context["language"])
            note = render_to_string(
                "components/status_note.html", {"wording": wording, "language": context["language"]}
            )
        return mark_safe(html + note)  # noqa: S308  the rendered, escaped output of templates


@register.tag
def statusnote(parser: Parser, token: Token) -> StatusNoteNode:
    """{% statusnote %}…{% endstatusnote %}: where Kosovo is named, the asterisk and the note follow by themselves."""
    nodelist = parser.parse(("endstatusnote",))
    parser.delete_first_token()
    return StatusNoteNode(nodelist)


@register.simple_tag
def approved_text(kind: str, language: Language) -> Wording:
    """The wording of an approved text in the language of the page."""
    return ApprovedText.objects.wording(kind, language.code)


@register.simple_tag(takes_context=True)
def alternates(context: Context) -> list[dict[str, Any]]:
    """The same address in each language, for the switcher and for hreflang."""
    request: HttpRequest = context["request"]
    page = context.get("page")
    links = []
    for language in LANGUAGES:
        if isinstance(page, ContentPage) and page.pk:
            path = page.url_in(language.code, request)
        elif context.get("is_error"):
            path = f"/{language.code}/"
        else:
            path = _same_path(request, language)
        links.append({"language": language, "path": path, "url": settings.PUBLIC_URL + path})
    return links


def _same_path(request: HttpRequest, language: Language) -> str:
    parts = request.path.split("/")
    if len(parts) < 2 or parts[1] not in BY_CODE:
        return f"/{language.code}/"
    parts[1] = language.code
    query = request.META.get("QUERY_STRING", "") if request.method == "GET" else ""
    return "/".join(parts) + (f"?{query}" if query else "")


@register.simple_tag
def default_alternate(links: list[dict[str, Any]]) -> str:
    """The address for readers of no listed language: the Cyrillic one."""
    return next(link["url"] for link in links if link["language"] is CYRILLIC)


@register.simple_tag
def menu() -> list[ContentPage]:
    """The home page and the pages that editors put into the menu, in the order of the tree; menus show their kinds."""
    home = HomePage.objects.live().first()
    return [home, *home.get_children().live().public().in_menu().specific()] if home else []


@register.simple_tag
def page_leaflet(page: ContentPage, language: Language) -> dict[str, Any] | None:
    """Size and short address of a page's leaflet; None where none can be made."""
    size = leaflet_size(page, language.code)
    if size is None:
        return None
    return {"size": file_size(size, language.code), "short_address": short_address(page, language.code)}


@register.simple_tag
def size_of(document: CampaignDocument, language: Language) -> str:
    """How large the file of a document is."""
    return file_size(document.get_file_size(), language.code)


@register.simple_tag
def office_card(office: Office | None, language: Language) -> OfficeCard | None:
    """What a contact block shows of an office; nothing of one that is not published."""
    return OfficeCard.of(office, language.code) if office and office.live else None


class Alternative(NamedTuple):
    """The alternative text of an image, and the language that it is in (BCP 47)."""

    text: str
    tag: str


@register.simple_tag
def image_alt(image: CampaignImage, language: Language) -> Alternative:
    """What an image shows, in the language of the page or, while nobody has translated it, in Serbian."""
    code = image.text_language(language.code)
    return Alternative(image.in_language("alt", code) or "", BY_CODE[code].tag)


@register.filter
def first_sentence(text: str) -> str:
    """The first sentence of a summary, for lists. A point after a digit is an ordinal's, not a sentence's."""
    return re.split(r"(?<=[^\d][.!?])\s", text, maxsplit=1)[0]


@register.filter
def phone(number: Any) -> str:
    """A phone number grouped for reading, never broken."""
    return display(number) if number else ""
