"""Which words on a staff screen are in none of its language's catalogues: English left over, or another script."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from django import conf
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.utils import translation
from django.utils.html import strip_tags
from modeltranslation.fields import TranslationField
from modeltranslation.translator import translator
from wagtail.models import Collection, ModelLogEntry, Page, PageLogEntry, Revision, Site, Task, Workflow

from campaign_content.languages.codes import CYRILLIC
from campaign_content.languages.dates import long_date
from campaign_content.languages.models import GlossaryEntry, Unit
from campaign_content.languages.texts import Text, map_field
from campaign_content.registration.models import Registration
from campaign_content.staff.models import User
from campaign_content.verification.models import ApprovedText
from tests.marked_texts import Catalogue

# Text nodes, also of menus and dialogs that are not open, the attributes that are shown or read out, and those that
# hold what a script will say. Not read: what people type, what is marked as being in a language of its own or in none,
# keys of the keyboard, and the narrow outline that cuts words short.
# English that Wagtail 7.4 leaves no way to translate: a button for screen readers ("Search"), one of its date picker
# that is never shown, and "None" where a counter or a publisher is missing.
TEXTS = """() => {
    const attributes = ['placeholder', 'title', 'aria-label', 'aria-description', 'alt', 'label',
        'data-w-tooltip-content-value', 'data-w-progress-active-value'];
    const isMessage = ({name, value}) => name.startsWith('data-') && /^\\p{Lu}\\p{L}*[ …]/u.test(value);
    const unread = 'script, style, pre, code, kbd, textarea, iframe, svg, [contenteditable=true], [translate=no],'
        + '.w-minimap, .submit > input, .xdsoft_save_selected';
    const found = new Set();
    const visit = (node, language) => {
        if (node.nodeType === Node.TEXT_NODE) found.add(node.data);
        if (node.nodeType === Node.ELEMENT_NODE) {
            if ((node.getAttribute('lang') || language) !== language || node.matches(unread)) return;
            for (const attribute of node.attributes)
                if (attributes.includes(attribute.name) || isMessage(attribute)) found.add(attribute.value);
            if (node.matches('input[type=submit], input[type=button]')) found.add(node.value);
        }
        const inside = node instanceof HTMLTemplateElement ? node.content : node;
        for (const child of inside.childNodes) visit(child, language);
    };
    visit(document.documentElement, document.documentElement.lang);
    return [...found].map(text => text.trim().replace(/\\s+/g, ' ')).filter(text => text !== 'None');
}"""

# Names, and words that are the same in English.
ALWAYS = """Wagtail Putokaz Srpski Српски Shqip English Ћирилица Latinica JavaScript
    AVIF CSV DOCX GIF ID JPEG JPG MB ODS ODT PDF PNG QR RTF TSV TXT URL UTC WEBP XLSX Alt Ctrl Enter Esc Shift"""
SAME = {"sr": "", "sr-latn": "april panel", "sq": "import latin server tablet"}

_MARKUP = re.compile(r"%\(\w+\)[#0 +-]*[\d.]*[a-z]|%[a-z%]|\{\w*\}|<[^>]+>")
_ADDRESS = re.compile(r"\S*manage\.py \w+|\S+@\S+|\S*://\S+|(?<!\S)/\S*|\S*\w\.\w\S*|\S*\d\S*|\S*_\S*")
_WORD = re.compile(r"[^\W\d_]+")


def words(text: str) -> set[str]:
    """The words of a text in small letters, without markup, addresses, file names and numbers."""
    return {word.casefold() for word in _WORD.findall(_ADDRESS.sub(" ", _MARKUP.sub(" ", text)))}


def _spoken(code: str) -> Iterator[str]:
    """Every word of the language's catalogues: ours, those for Wagtail, and Django's own."""
    parts = [app.path for app in apps.get_app_configs() if app.name.startswith("django.")]
    folders = [*map(Path, settings.LOCALE_PATHS), *(Path(part, "locale") for part in [*parts, conf.__path__[0]])]
    for folder in folders:
        for domain in ("django", "djangojs"):
            catalogue = Catalogue(translation.to_locale(code), (), folder, domain)
            for text, forms in catalogue.entries.items() if catalogue.path.exists() else ():
                # A word that stands in the English original too may be English that was left in the translation.
                yield from words(" ".join(forms)) - words(text.singular)
    for month in range(1, 13):
        yield from words(long_date(date(2026, month, 1), code))


def _translated() -> Iterator[str]:
    """All texts in translated fields of pages and snippets."""
    for model in translator.get_registered_models(abstract=False):
        fields = [field for field in model._meta.get_fields() if isinstance(field, TranslationField)]
        for thing in model._default_manager.all():
            texts: list[str] = []

            def keep(text: Text, texts: list[str] = texts) -> str:
                texts.append(text.value)
                return text.value

            for field in fields:
                map_field(field, field.name, getattr(thing, field.name), keep)
            yield from texts


def _named() -> Iterator[str]:
    """Names that people gave, and those that Django and Wagtail store in one language when something is saved."""
    for model, *names in (
        (Page, "title", "draft_title", "slug"),
        (Group, "name"),
        (Permission, "name"),
        (Collection, "name"),
        (Site, "site_name"),
        (Task, "name"),
        (Workflow, "name"),
        (User, "username", "first_name", "last_name"),
        (GlossaryEntry, "form", "cyrillic", "note"),
        (Unit, "source", "text", "note"),
        (Registration, "consent_wording"),
        (ApprovedText, "serbian_source", "serbian_approver", "albanian_source", "albanian_approver"),
        (Revision, "object_str"),
        (ModelLogEntry, "label"),
        (PageLogEntry, "label"),
    ):
        for row in model._default_manager.values_list(*names):
            yield from row


class Reader:
    """Someone who knows one language and the campaign's content as it is now, and nothing else."""

    def __init__(self, code: str) -> None:
        spoken = set(_spoken(code))
        if code == CYRILLIC.code:
            spoken = {word for word in spoken if not re.search("[a-z]", word)}
        self.vocabulary = spoken | words(f"{ALWAYS} {SAME[code]}")
        typed = {" ".join(strip_tags(text).split()) for text in [*_translated(), *_named()] if text}
        self.passages = "\n".join(typed)
        names = sorted((text for text in typed if len(text) > 1), key=len, reverse=True)
        self.names = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
        self.odd_words = cache(self._odd_words)

    def _odd_words(self, text: str) -> frozenset[str]:
        """The words of a screen's text that are neither of the language nor of the content."""
        odd = words(text) - self.vocabulary
        if odd and len(text.split()) > 2 and text.strip("… ") in self.passages:
            return frozenset()
        return frozenset(words(self.names.sub(" ", text)) - self.vocabulary) if odd else frozenset()

    def foreign(self, texts: list[str]) -> dict[str, list[str]]:
        """Those texts of a screen that have such words, with the words."""
        return {text: sorted(odd) for text in texts if (odd := self.odd_words(text))}
