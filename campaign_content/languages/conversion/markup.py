"""The readable text of HTML, block by block, with the place of every piece in the source.

Whoever changes a text puts it back at its place, so that everything else stays as it was, byte for byte: tags,
attributes, comments, broken markup. Text that inline tags divide is judged as one.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

# A quotation mark counts only after "=". Every alternative that begins also ends, at the latest with the text, so no
# input takes more than linear time.
TAG = r"""</?[a-zA-Z](?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?)*+(?:>|\Z)"""
COMMENT = r"<!---?>|<!--(?s:.*?)(?:--!?>|\Z)|<[!?][^>]*+(?:>|\Z)"
_TOKEN = re.compile(rf"(?P<comment>{COMMENT})|(?P<tag>(?=</?(?P<name>[a-zA-Z][^\s/>]*+)){TAG})|<?[^<]*+")
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"?|'(?P<single>[^']*)'?|(?P<bare>[^\s>"']+)))?"""
)
_ENTITY = re.compile(r"&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z][a-zA-Z\d]*);?")

# HTML Living Standard, 13.1.2: elements without content, and elements whose content is no markup.
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
RAW = frozenset({"script", "style", "textarea", "iframe", "noembed", "noframes", "xmp"})
INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
        "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "time", "tt", "u", "var", "wbr",
    }
)  # fmt: skip
# 13.1.2.4: elements that end where the next one begins, though nothing closes them.
IMPLIED_ENDS = {
    "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "td": {"td", "th"}, "th": {"td", "th"},
    "tr": {"tr", "td", "th"}, "option": {"option"},
}  # fmt: skip
LINE_BREAK, OTHER_CONTENT = "\n", "\ufffc"

# Why the text of an element is not read; it is read if there is no reason.
Reasons = frozenset[str]
# From an element's name, its attributes and its parent's reasons to its own reasons.
Judge = Callable[[str, dict[str, str], Reasons], Reasons]


class Piece(NamedTuple):
    """Text that stands at source[start:end]. An entity is a piece of its own, decoded; separators take no place."""

    start: int
    end: int
    text: str
    is_entity: bool = False


Block = list[Piece]


class Edit(NamedTuple):
    """What shall stand in place of source[start:end]."""

    start: int
    end: int
    text: str


def apply(edits: Iterable[Edit], source: str) -> str:
    """`source` with edits that do not overlap."""
    parts, at = [], 0
    for edit in sorted(edits):
        parts += [source[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, source[at:]])


def blocks(source: str, judge: Judge, attributes: frozenset[str] = frozenset()) -> Iterator[Block]:
    """The readable text of `source` by blocks; each value of one of the `attributes` is a block of its own."""
    elements = _OpenElements()
    block: Block = []
    at = 0
    while at < len(source) and (match := _TOKEN.match(source, at)):
        at = match.end()
        if match["comment"] is not None:
            continue
        if match["tag"] is None:
            block += [_separator(at, OTHER_CONTENT)] if elements.reasons else _pieces(source, *match.span())
            continue
        name = match["name"].lower()
        if name not in INLINE:
            yield block
            block = []
        if match[0].startswith("</"):
            elements.close(name)
            continue
        places = _attributes(source, *match.span()) if "=" in match[0] else {}
        attributes_here = {key: html.unescape(source[start:end]) for key, (start, end) in places.items()}
        reasons = judge(name, attributes_here, elements.before(name))
        if not reasons:
            yield from (_pieces(source, *places[key]) for key in attributes & places.keys())
        if name in RAW:
            at = _end_of_raw(source, name, at)
        if name in VOID or name in RAW or match[0].endswith("/>"):
            block += [] if name == "wbr" else [_separator(at, LINE_BREAK if name == "br" else OTHER_CONTENT)]
        else:
            elements.open(name, reasons)
    yield block


class _OpenElements:
    """The elements that are open at a place, and why text there is not read."""

    def __init__(self) -> None:
        self._stack: list[tuple[str, Reasons]] = []

    @property
    def reasons(self) -> Reasons:
        return self._stack[-1][1] if self._stack else frozenset()

    def before(self, name: str) -> Reasons:
        """The reasons of the element that `name` is going to stand in, once what it ends is closed."""
        while self._stack and self._is_ended_by(name, self._stack[-1][0]):
            self._stack.pop()
        return self.reasons

    def open(self, name: str, reasons: Reasons) -> None:
        self._stack.append((name, reasons))

    def close(self, name: str) -> None:
        """Closes the innermost `name` with all that is open in it; a stray end tag closes nothing."""
        for index in range(len(self._stack) - 1, -1, -1):
            if self._stack[index][0] == name:
                del self._stack[index:]
                return

    @staticmethod
    def _is_ended_by(name: str, open_name: str) -> bool:
        return open_name in IMPLIED_ENDS.get(name, ()) or (open_name == "p" and name not in INLINE)


def _attributes(source: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """The attributes of the tag at source[start:end] with the places of their values; the first of a name counts."""
    values: dict[str, tuple[int, int]] = {}
    for match in _ATTRIBUTE.finditer(source, start + 1, end):
        quoted = next((kind for kind in ("double", "single", "bare") if match[kind] is not None), None)
        values.setdefault(match["name"].lower(), match.span(quoted) if quoted else (match.end(), match.end()))
    return values


def _pieces(source: str, start: int, end: int) -> Block:
    """The text at source[start:end], entities apart."""
    text = source[start:end]
    if "&" not in text:
        return [Piece(start, end, text)]
    pieces, at = [], 0
    for match in _ENTITY.finditer(text):
        decoded = html.unescape(match[0])
        if decoded == match[0]:
            continue
        if match.start() > at:
            pieces.append(Piece(start + at, start + match.start(), text[at : match.start()]))
        pieces.append(Piece(start + match.start(), start + match.end(), decoded, is_entity=True))
        at = match.end()
    return [*pieces, Piece(start + at, end, text[at:])]


def _separator(at: int, text: str) -> Piece:
    return Piece(at, at, text)


def _end_of_raw(source: str, name: str, at: int) -> int:
    """Where the content of a raw element that begins at `at` ends: at its end tag, or with the source."""
    match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, at)
    return match.start() if match else len(source)
