"""Translators' texts as HTML: tags as small chips, words added and removed marked by more than colour."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .differences import Difference, differences
from .tags import pieces


def shown(text: str, *, is_html: bool) -> SafeString:
    """A text as it is written, with its tags as chips. `is_html`: brackets in it are tags."""
    if not is_html:
        return format_html("{}", text)
    chip, words = '<span class="desk-chip">{}</span>', "{}"
    return format_html_join(
        "", "{}", ((format_html(chip if is_tag else words, part),) for part, is_tag in pieces(text))
    )


def marked(before: str, after: str, *, is_html: bool) -> SafeString:
    """What has changed between two texts; empty if not a word has."""
    found = differences(before, after)
    if all(difference.kind == "kept" for difference in found):
        return SafeString()
    return format_html_join("", "{}", ((part,) for part in _marked(found, is_html)))


def _marked(found: Iterable[Difference], is_html: bool) -> Iterable[SafeString]:
    wraps = {
        "kept": ("{}{}", ""),
        "removed": ('<del><span class="w-sr-only">{} </span>{}</del>', _("Removed:")),
        "added": ('<ins><span class="w-sr-only">{} </span>{}</ins>', _("Added:")),
    }
    for kind, text in found:
        wrap, word = wraps[kind]
        yield format_html(wrap, word, shown(text, is_html=is_html))
