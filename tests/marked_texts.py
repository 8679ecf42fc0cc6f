"""Finds what our code and templates mark for translation, and reads catalogues, without GNU gettext."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import NamedTuple

from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("campaign_content", "print", "site")

# Which arguments of Django's functions are the text's context, singular and plural.
_ARGUMENTS = {"gettext": (None, 0, None), "ngettext": (None, 0, 1), "pgettext": (0, 1, None), "npgettext": (0, 1, 2)}
FUNCTIONS = {
    "gettext_noop": _ARGUMENTS["gettext"],
    **_ARGUMENTS,
    **{f"{name}_lazy": places for name, places in _ARGUMENTS.items()},
}
_CALL = re.compile(r"(?<![\w.])(_|n?p?gettext)\(")
_LINE = re.compile(r'(?:(?P<keyword>msg[a-z_]+(?:\[\d\])?) )?"(?P<string>.*)"')


class Text(NamedTuple):
    """One text to translate, as it stands in the code."""

    context: str | None
    singular: str
    plural: str | None


def _text(call: ast.Call, function: str) -> Text:
    """The text of a call. Raises ValueError if it does not stand there literally: nobody could collect it."""
    context, singular, plural = (
        None if place is None else str(ast.literal_eval(call.args[place])) for place in FUNCTIONS[function]
    )
    return Text(context, singular or "", plural)


def in_python(source: str) -> Iterator[Text]:
    """Texts in calls of Django's functions, whatever a module calls them."""
    nodes = list(ast.walk(ast.parse(source)))
    names = {
        name.asname or name.name: name.name
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for name in node.names
        if name.name in FUNCTIONS
    }
    for node in nodes:
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in names:
            yield _text(node, names[node.func.id])
        elif isinstance(node.func, ast.Attribute) and node.func.attr in FUNCTIONS:
            yield _text(node, node.func.attr)


def in_template(source: str) -> Iterator[Text]:
    """Texts in translation tags and in `_("…")`. Django turns all else into rows of X."""
    calls = templatize(source)
    for found in _CALL.finditer(calls):
        call = _call_at_start(calls[found.start() :])
        yield _text(call, "gettext" if found[1] == "_" else found[1])


def _call_at_start(text: str) -> ast.Call:
    """The call that `text` begins with: it ends at the first bracket that makes it whole."""
    for bracket in re.finditer(r"\)", text):
        try:
            call = ast.parse(text[: bracket.end()], mode="eval").body
        except SyntaxError:
            continue
        if isinstance(call, ast.Call):
            return call
    raise ValueError(text[:80])


@cache
def marked_texts() -> dict[Text, Path]:
    """Everything that is marked in our code and templates, with a file where it is."""
    readers = {".py": in_python, ".html": in_template, ".txt": in_template}
    return {
        text: path.relative_to(ROOT)
        for folder in SOURCES
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in readers
        for text in readers[path.suffix](path.read_text("utf-8"))
    }


class _Nothing(NullTranslations):
    """What a catalogue lacks is empty here; gettext itself would give the English back."""

    def gettext(self, message: str) -> str:
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return ""

    def pgettext(self, context: str, message: str) -> str:
        return ""

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return ""


class Catalogue(NamedTuple):
    """Our interface in one language. `counts` are numbers that need each of its plural forms, in their order."""

    locale: str
    counts: tuple[int, ...]
    folder: Path = ROOT / "locale"
    domain: str = "django"

    @property
    def path(self) -> Path:
        return self.folder / self.locale / "LC_MESSAGES" / f"{self.domain}.po"

    @property
    def entries(self) -> dict[Text, list[str]]:
        """What people wrote: each text with its translations, one for each plural form."""
        entries = {}
        for block in self.path.read_text("utf-8").split("\n\n"):
            fields: dict[str, str] = {}
            keyword = ""
            for line in filter(None, map(_LINE.fullmatch, block.splitlines())):
                keyword = line["keyword"] or keyword
                fields[keyword] = fields.get(keyword, "") + ast.literal_eval(f'"{line["string"]}"')
            text = Text(fields.get("msgctxt"), fields.get("msgid", ""), fields.get("msgid_plural"))
            entries[text] = [string for keyword, string in fields.items() if keyword.startswith("msgstr")]
        entries.pop(Text(None, "", None))  # the header
        return entries

    def compiled(self, *texts: Text) -> dict[Text, list[str]]:
        """What Django shows: each text with its translations, empty where there is none."""
        with self.path.with_suffix(".mo").open("rb") as file:
            translations = GNUTranslations(file)
        translations.add_fallback(_Nothing())
        return {text: self._shown(translations, text) for text in texts}

    def _shown(self, translations: GNUTranslations, text: Text) -> list[str]:
        context, singular, plural = text
        if plural is None:
            return [translations.pgettext(context, singular) if context else translations.gettext(singular)]
        if context:
            return [translations.npgettext(context, singular, plural, count) for count in self.counts]
        return [translations.ngettext(singular, plural, count) for count in self.counts]
