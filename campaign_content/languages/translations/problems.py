"""What is wrong with a translated text: lost tags, too many letters, letters of the other script."""

import re
import unicodedata
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..models.translation import Translation
from .tags import lost, to_html, without_tags
from .texts import SourceText, source_texts

_CYRILLIC_WORD = re.compile(r"\w*[\u0400-\u04ff]\w*")
_LONE_MARK = re.compile(r"(?:(?<=\s)|^)[\u0300-\u036f\u20d0-\u20f0]+\w*")


class NotReadyError(Exception):
    """A translation cannot go on as it is. `problems` says by path what is wrong with which unit."""

    def __init__(self, problems: Mapping[str, list[str]]) -> None:
        super().__init__(problems)
        self.problems = problems


def _has_words(text: str) -> bool:
    """Whether anything of a tagged text is seen: neither spaces nor invisible characters (Unicode category Cf)."""
    return any(not char.isspace() and unicodedata.category(char) != "Cf" for char in without_tags(text))


def problems_of(translation: Translation, texts: Mapping[str, str]) -> dict[str, list[str]]:
    """What is wrong with Albanian `texts`, by path; nothing for those in order."""
    from .services import source_of

    sources = {text.path: text for text in source_texts(source_of(translation.content_object))}
    found = {path: text_problems(sources[path], text) for path, text in texts.items() if path in sources}
    return {path: problems for path, problems in found.items() if problems}


def text_problems(source: SourceText, text: str) -> list[str]:
    """What is wrong with `text` as the Albanian of `source`, in the active language."""
    problems: list[str] = []
    if not _has_words(text) and _has_words(source.text):
        problems.append(_("There is no text."))
    if source.is_html:
        try:
            to_html(text, source.tags)
        except ValidationError as error:
            problems += error.messages
        problems += [_("Missing or changed: %(tag)s") % {"tag": tag} for tag in lost(text, source.tags)]
    elif "\n" in text and "\n" not in source.text:
        problems.append(_("This text is one line."))
    if source.limit and len(text) > source.limit:
        problems.append(
            _("%(length)d letters; there is room for %(limit)d.") % {"length": len(text), "limit": source.limit}
        )
    for word in dict.fromkeys(_LONE_MARK.findall(without_tags(text))):
        problems.append(_("An accent stands without its letter: %(word)s") % {"word": f"\u25cc{word}"})
    kept = {tag.words for tag in source.tags if tag.is_fixed}
    for word in dict.fromkeys(_CYRILLIC_WORD.findall(without_tags(text))):
        if not any(word in words for words in kept):
            problems.append(_("Cyrillic letters in Albanian: %(word)s") % {"word": word})
    return problems
