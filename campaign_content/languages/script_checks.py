"""Words in two scripts at once (a Latin "lj" typed with a Cyrillic "ј"): invisible to readers, fatal to search.

Drafts may hold them; nothing that readers see may. A word ends at a hyphen, so "Wolt-у" is two words.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import ngettext
from wagtail.blocks import StreamBlockValidationError
from wagtail.fields import StreamField

from .conversion import markup
from .conversion.alphabet import WORD
from .texts import Text, map_field

_CYRILLIC = re.compile("[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]")
_LATIN = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")
_UNREAD = frozenset({"script", "style"})


class MixedScriptsError(ValidationError):
    """What readers would see has words in two scripts. `instance` is what was to be published."""

    def __init__(self, instance: models.Model, problems: dict[str, ValidationError]) -> None:
        super().__init__(problems)
        self.instance = instance

    @property
    def lines(self) -> tuple[str, ...]:
        """What is wrong, a line for each word."""
        return tuple(line for errors in self.error_dict.values() for error in errors for line in _messages(error))


def mixed_words(text: Text) -> tuple[str, ...]:
    """The words of a text that have Latin and Cyrillic letters, each once. Tags do not end a word."""
    readable = _readable(text.value) if text.is_html else text.value
    if not (_CYRILLIC.search(readable) and _LATIN.search(readable)):
        return ()
    words = WORD.findall(unicodedata.normalize("NFC", readable))
    return tuple(dict.fromkeys(word for word in words if _CYRILLIC.search(word) and _LATIN.search(word)))


def explanation(word: str) -> str:
    """What is wrong with a word in two scripts, naming the letters of the one that has fewer."""
    cyrillic, latin = (list(dict.fromkeys(letters.findall(word))) for letters in (_CYRILLIC, _LATIN))
    if len(_CYRILLIC.findall(word)) < len(_LATIN.findall(word)):
        message = ngettext(
            "“%(word)s”: the letter “%(letters)s” is Cyrillic, the others are Latin.",
            "“%(word)s”: the letters “%(letters)s” are Cyrillic, the others are Latin.",
            len(cyrillic),
        )
        return message % {"word": word, "letters": ", ".join(cyrillic)}
    message = ngettext(
        "“%(word)s”: the letter “%(letters)s” is Latin, the others are Cyrillic.",
        "“%(word)s”: the letters “%(letters)s” are Latin, the others are Cyrillic.",
        len(latin),
    )
    return message % {"word": word, "letters": ", ".join(latin)}


def problems(instance: models.Model, columns: Iterable[str]) -> dict[str, ValidationError]:
    """The errors of those columns that have words in two scripts; in blocks at the block concerned."""
    found = {}
    for column in columns:
        error = _problem(instance._meta.get_field(column), getattr(instance, column))
        if error:
            found[column] = error
    return found


def _problem(field: Any, value: Any) -> ValidationError | None:
    texts: list[Text] = []

    def look(text: Text) -> str:
        if mixed_words(text):
            texts.append(text)
        return text.value

    map_field(field, "", value, look)
    if not texts:
        return None
    if not isinstance(field, StreamField):
        return ValidationError(list(_lines(texts)))
    blocks: dict[str, list[Text]] = {}
    for text in texts:
        blocks.setdefault(text.path.split("/")[1], []).append(text)
    return StreamBlockValidationError(
        block_errors={
            index: ValidationError(list(_lines(blocks[block.id], inside=True)))
            for index, block in enumerate(value)
            if block.id in blocks
        }
    )


def _lines(texts: Iterable[Text], *, inside: bool = False) -> Iterator[str]:
    """A line for each word; `inside` a block it begins with where in the block the text stands."""
    for text in texts:
        place = " ".join(text.labels[1:]) if inside else ""
        for word in mixed_words(text):
            yield f"{place}: {explanation(word)}" if place else explanation(word)


def _messages(error: ValidationError) -> Iterator[str]:
    if isinstance(error, StreamBlockValidationError):
        for at_block in error.block_errors.values():
            yield from _messages(at_block)
    else:
        yield from error.messages


def _readable(html: str) -> str:
    """The text of HTML that readers see or hear, words that tags divide in one piece."""
    read = markup.blocks(html, _judge, frozenset({"alt", "title", "aria-label"}))
    return "\n".join("".join(piece.text for piece in block) for block in read)


def _judge(name: str, _attributes: dict[str, str], reasons: markup.Reasons) -> markup.Reasons:
    return reasons | {"unread"} if name in _UNREAD else reasons
