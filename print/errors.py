"""Why a leaflet cannot be made. Each says so in one line, in the language of whoever reads it."""

import math
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .spec import Place, string

KINDS = {
    "kind": gettext_lazy("kind of page"),
    "campaign": gettext_lazy("name of the campaign"),
    "title": gettext_lazy("title"),
    "summary": gettext_lazy("summary"),
    "notices": gettext_lazy("notices"),
    "facts": gettext_lazy("key facts"),
    "ask": gettext_lazy("whom to call"),
    "qr": gettext_lazy("QR code"),
    "visibility": gettext_lazy("text at the foot"),
    "heading": gettext_lazy("heading"),
    "paragraph": gettext_lazy("paragraph"),
    "list": gettext_lazy("list"),
    "steps": gettext_lazy("steps"),
    "checklist": gettext_lazy("checklist"),
    "callout": gettext_lazy("callout"),
    "table": gettext_lazy("table"),
    "contact": gettext_lazy("contact"),
    "image": gettext_lazy("image"),
    "document": gettext_lazy("document"),
}


def name_of(place: Place) -> str:
    """What staff call a part of the page: "block 14 (paragraph)", "key facts"."""
    kind = str(KINDS[place.kind])
    if not place.number:
        return kind
    return _("block %(number)d (%(kind)s)") % {"number": place.number, "kind": kind}


def first_words(part: Any, limit: int = 30) -> str:
    """The first words of a part, for people to find it by."""
    text = string(part)
    if len(text) <= limit:
        return text
    return text[: limit + 1].rpartition(" ")[0].rstrip(",;:.") + "…" if " " in text[:limit] else text[:limit] + "…"


class LeafletError(Exception):
    """A leaflet cannot be made."""


class NotPublishedError(LeafletError):
    """Only what readers can see is printed."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title

    def __str__(self) -> str:
        return _("“%(title)s” is not a published page of the campaign.") % {"title": self.title}


class UnknownLanguageError(LeafletError):
    """The campaign does not speak that language."""

    def __init__(self, language: str, known: tuple[str, ...]) -> None:
        super().__init__(language, known)
        self.language, self.known = language, known

    def __str__(self) -> str:
        return _("There is no language “%(language)s”; there are %(known)s.") % {
            "language": self.language,
            "known": ", ".join(self.known),
        }


class UnprintableError(LeafletError):
    """What the leaflet says cannot be printed; only a change of its content helps."""


class TextOverflowError(UnprintableError):
    """The text does not fit at the smallest legible size. Lengths are in millimetres, sizes in points."""

    def __init__(self, place: Place, words: str, size: float, missing: float) -> None:
        super().__init__(place, words, size, missing)
        self.place, self.words, self.size, self.missing = place, words, size, missing

    def __str__(self) -> str:
        return _("%(place)s “%(words)s” does not fit at %(size)g pt; %(missing)d mm are missing.") % {
            "place": capfirst(name_of(self.place)),
            "words": self.words,
            "size": self.size,
            "missing": math.ceil(self.missing),
        }


class MissingGlyphError(UnprintableError):
    """The fonts lack a character. Printed, it would be an empty box."""

    def __init__(self, character: str, place: Place, words: str) -> None:
        super().__init__(character, place, words)
        self.character, self.place, self.words = character, place, words

    def __str__(self) -> str:
        return _("%(place)s “%(words)s” has a character that cannot be printed: %(character)s (U+%(code)s).") % {
            "place": capfirst(name_of(self.place)),
            "words": self.words,
            "character": self.character if self.character.isprintable() else "?",
            "code": f"{ord(self.character):04X}",
        }


class BadImageError(LeafletError):
    """A picture's file is missing or broken."""

    def __init__(self, place: Place, words: str) -> None:
        super().__init__(place, words)
        self.place, self.words = place, words

    def __str__(self) -> str:
        return _("The picture of %(place)s “%(words)s” cannot be read.") % {
            "place": name_of(self.place),
            "words": self.words,
        }


class AddressTooLongError(UnprintableError):
    """The code would have modules too small to be read."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address

    def __str__(self) -> str:
        return _("The address %(address)s is too long for a QR code that phones can read.") % {"address": self.address}
