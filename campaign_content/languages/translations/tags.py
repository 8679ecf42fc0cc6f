"""Rich text as translators write it: plain words, with what must not be lost as tags in square brackets.

    <p>Pišite <a linktype="page" id="4">nama</a> ili <span lang="en" translate="no">UNHCR</span>.</p>
    Pišite [1]nama[/1] ili [2]UNHCR[/2].

[b] is bold. Numbers stand for links, passages kept as written and other elements of the source, in its order; [3/] is
one without words, and [[ a bracket. Paragraphs are divided by an empty line. So a form and a spreadsheet can carry the
same text.
"""

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

PARAGRAPH, LINE = "\n\n", "\n"
_LETTERS = {"b": "b", "strong": "b", "i": "i", "em": "i"}
_VOID = frozenset({"embed", "img", "hr"})
_EDITORS_OWN = frozenset({"data-block-key"})  # set anew by the editor; says nothing
_TAG = re.compile(r"\[\[|\[(?P<end>/?)(?P<name>[bi]|\d+)(?P<void>/?)\]")
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")


class Tag(NamedTuple):
    """An element of the source that its translation must keep. `is_fixed`: its words must stay as they are."""

    number: int
    element: str
    attributes: tuple[tuple[str, str], ...]
    words: str
    is_void: bool = False

    @property
    def is_fixed(self) -> bool:
        return ("translate", "no") in self.attributes

    @property
    def start(self) -> str:
        """The element's start tag as HTML."""
        attributes = "".join(f' {name}="{html.escape(value)}"' for name, value in self.attributes)
        return f"<{self.element}{attributes}{'/' if self.is_void else ''}>"

    @property
    def target(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """What makes two elements the same one."""
        return self.element, tuple(sorted(self.attributes))

    def __str__(self) -> str:
        return f"[{self.number}{'/' if self.is_void else ''}] {self.words}".rstrip()


class Tagged(NamedTuple):
    """Rich text with tags: its words, and what its numbers stand for."""

    text: str
    tags: tuple[Tag, ...]


class _Reader(HTMLParser):
    def __init__(self, known: tuple[Tag, ...]) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.tags: list[Tag] = []
        self._known = list(known)
        self._open: list[tuple[str, str, int]] = []  # element, end tag, where its words begin

    def handle_starttag(self, element: str, attrs: list[tuple[str, str | None]]) -> None:
        if element == "p":
            self._divide(PARAGRAPH)
        elif element == "br":
            self.parts.append(LINE)
        elif element in _LETTERS:
            self.parts.append(f"[{_LETTERS[element]}]")
            self._open.append((element, f"[/{_LETTERS[element]}]", 0))
        else:
            tag = self._numbered(
                element, tuple((name, value or "") for name, value in attrs if name not in _EDITORS_OWN)
            )
            self.tags.append(tag)
            self.parts.append(f"[{tag.number}/]" if tag.is_void else f"[{tag.number}]")
            if not tag.is_void:
                self._open.append((element, f"[/{tag.number}]", len(self.parts)))

    def handle_endtag(self, element: str) -> None:
        if element == "p":
            self._divide(PARAGRAPH)
        if element not in {name for name, _end, _at in self._open}:
            return
        while True:
            name, end, at = self._open.pop()
            if at:
                self._set_words(end, "".join(self.parts[at:]))
            self.parts.append(end)
            if name == element:
                return

    def handle_data(self, data: str) -> None:
        self.parts.append(_SPACE.sub(" ", data).replace("[", "[["))

    def _numbered(self, element: str, attributes: tuple[tuple[str, str], ...]) -> Tag:
        tag = Tag(0, element, attributes, "", element in _VOID)
        same = next((known for known in self._known if known.target == tag.target), None)
        if same:
            self._known.remove(same)
            return tag._replace(number=same.number)
        taken = {tag.number for tag in (*self.tags, *self._known)}
        return tag._replace(number=max(taken, default=0) + 1)

    def _set_words(self, end: str, words: str) -> None:
        number = int(end.strip("[/]"))
        place = next(place for place, tag in enumerate(self.tags) if tag.number == number)
        self.tags[place] = self.tags[place]._replace(words=without_tags(words))

    def _divide(self, divider: str) -> None:
        if self.parts and self.parts[-1] != divider:
            self.parts.append(divider)


def to_tagged(source: str, like: tuple[Tag, ...] = ()) -> Tagged:
    """The HTML `source` with tags; what it shares with the tags `like` keeps their numbers."""
    reader = _Reader(like)
    reader.feed(source)
    reader.close()
    text = "".join(reader.parts)
    paragraphs = (LINE.join(line.strip(" ") for line in part.strip().split(LINE)) for part in text.split(PARAGRAPH))
    return Tagged(PARAGRAPH.join(part for part in paragraphs if part), tuple(reader.tags))


def to_html(text: str, tags: tuple[Tag, ...]) -> str:
    """The HTML of a tagged text.

    Raises ValidationError, saying which tag, where a tag is unknown, used twice or not closed where it should be.
    """
    by_number = {str(tag.number): tag for tag in tags}
    problems = list(_problems(text, by_number))
    if problems:
        raise ValidationError(problems)
    paragraphs = re.split(r"\n[^\S\n]*\n\s*", text.strip())
    return "".join(f"<p>{_inline(part, by_number)}</p>" for part in paragraphs if part.strip())


def lost(text: str, tags: tuple[Tag, ...]) -> list[Tag]:
    """The tags that a tagged text has dropped, and those whose fixed words it has changed."""
    starts = {match["name"]: match for match in _TAG.finditer(text) if match["name"] and not match["end"]}
    missing = []
    for tag in tags:
        start = starts.get(str(tag.number))
        if start is None:
            missing.append(tag)
        elif tag.is_fixed:
            end = text.find(f"[/{tag.number}]", start.end())
            if without_tags(text[start.end() : end]).strip() != tag.words.strip():
                missing.append(tag)
    return missing


def without_tags(text: str) -> str:
    """A tagged text as plain words."""
    return _TAG.sub(lambda match: "" if match["name"] else "[", text)


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a tagged text in order as they are written, and whether each is a tag."""
    at = 0
    for match in _TAG.finditer(text):
        if match["name"]:
            yield text[at : match.start()], False
            yield match[0], True
            at = match.end()
    yield text[at:], False


def _inline(text: str, by_number: dict[str, Tag]) -> str:
    parts, at = [], 0
    for match in _TAG.finditer(text):
        parts.append(_escaped(text[at : match.start()]))
        parts.append(_element(match, by_number))
        at = match.end()
    parts.append(_escaped(text[at:]))
    return "".join(parts)


def _element(match: re.Match[str], by_number: dict[str, Tag]) -> str:
    name = match["name"]
    if name is None:
        return "["
    if name in "bi":
        return f"<{match['end']}{name}>"
    return f"</{by_number[name].element}>" if match["end"] else by_number[name].start


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br/>")


def _problems(text: str, by_number: dict[str, Tag]) -> Iterator[str]:
    used: set[str] = set()
    for paragraph in re.split(r"\n[^\S\n]*\n", text):
        still_open: list[str] = []
        for match in _TAG.finditer(paragraph):
            name = match["name"]
            if name is None:
                continue
            known = by_number.get(name)
            if name not in "bi" and known is None:
                yield _("The tag %(tag)s does not stand in the Serbian.") % {"tag": match[0]}
            elif bool(match["void"]) != bool(known and known.is_void):
                yield _("The tag %(tag)s must be written as in the Serbian.") % {"tag": match[0]}
            elif match["end"]:
                if not still_open or still_open.pop() != name:
                    yield _("The tag %(tag)s closes what is not open.") % {"tag": match[0]}
            else:
                if name not in "bi" and name in used:
                    yield _("The tag %(tag)s stands twice.") % {"tag": match[0]}
                used.add(name)
                if not match["void"]:
                    still_open.append(name)
        for name in still_open:
            yield _("The tag [%(name)s] is not closed in its paragraph.") % {"name": name}
