"""What the tags of a text stand for, in words, so that a translator need not guess what [2] is."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import Page

from .tags import Tag
from .texts import SourceText


class TagHelp(NamedTuple):
    """One tag: `start` and `end` as they are typed, what it is, its Serbian words, and where a link leads."""

    start: str
    end: str
    kind: str
    words: str
    target: str
    fixed: str

    @property
    def typed(self) -> str:
        """What typing it comes to where no words are chosen."""
        return f"{self.start}{self.fixed}{self.end}"


class Targets:
    """The names of what links lead to, looked up for many texts at once."""

    def __init__(self, texts: Iterable[SourceText]) -> None:
        wanted: dict[str, set[int]] = {"page": set(), "document": set()}
        for tag in (tag for text in texts for tag in text.tags):
            kind, number = _reference(tag)
            if kind in wanted and number.isdigit():
                wanted[kind].add(int(number))
        self._names = {
            ("page", str(pk)): title
            for pk, title in Page.objects.filter(pk__in=wanted["page"]).values_list("pk", "title")
        } | {
            ("document", str(pk)): title
            for pk, title in get_document_model().objects.filter(pk__in=wanted["document"]).values_list("pk", "title")
        }

    def help(self, text: SourceText) -> list[TagHelp]:
        """What each tag of a text is, in the active language."""
        found = [self._help(tag) for tag in text.tags]
        if "[b]" in text.text and text.is_html:
            found.append(TagHelp("[b]", "[/b]", _("bold"), "", "", ""))
        return found

    def _help(self, tag: Tag) -> TagHelp:
        start, end = (f"[{tag.number}/]", "") if tag.is_void else (f"[{tag.number}]", f"[/{tag.number}]")
        if tag.is_fixed:
            return TagHelp(start, end, _("keep as written"), tag.words, "", tag.words)
        if tag.element != "a":
            return TagHelp(start, end, tag.element, tag.words, "", "")
        target = self._names.get(_reference(tag)) or dict(tag.attributes).get("href", "")
        return TagHelp(start, end, _("link"), tag.words, target, "")


def _reference(tag: Tag) -> tuple[str, str]:
    attributes = dict(tag.attributes)
    return attributes.get("linktype", ""), attributes.get("id", "")
