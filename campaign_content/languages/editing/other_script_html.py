"""Texts as plain HTML for the editor's eyes: what they say and which words to look at, not how the page looks."""

from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from ..conversion.alphabet import WORD
from ..texts import Text

_SHOWN = frozenset({"p", "b", "strong", "i", "em", "a", "span", "ul", "ol", "li"})
_LINE_BREAK = SafeString("<br>")


def joined(pieces: Iterable[str]) -> SafeString:
    """Pieces one after the other: HTML as it is, text escaped."""
    return format_html_join("", "{}", ((piece,) for piece in pieces))


class Marks:
    """Suspicious words, each with what is suspicious in it."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._labels = labels

    def put(self, text: str) -> SafeString:
        """Plain text as HTML with its suspicious words marked."""
        return joined(self._pieces(text))

    def _pieces(self, text: str) -> Iterator[str]:
        at = 0
        for match in WORD.finditer(text) if self._labels else ():
            label = self._labels.get(match[0])
            if label:
                yield text[at : match.start()]
                yield format_html('<mark title="{0}">{1}<span class="w-sr-only"> ({0})</span></mark>', label, match[0])
                at = match.end()
        yield text[at:]


class _Cleaner(HTMLParser):
    """Keeps the few tags that carry meaning, without links' targets."""

    def __init__(self, marks: Marks) -> None:
        super().__init__(convert_charrefs=True)
        self.html: list[SafeString] = []
        self._marks = marks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        language = dict(attrs).get("lang")
        if tag == "br":
            self.html.append(_LINE_BREAK)
        elif tag == "span" and language is not None:
            self.html.append(format_html('<span lang="{}" translate="no">', language))
        elif tag in _SHOWN:
            self.html.append(format_html("<{}>", tag))

    def handle_endtag(self, tag: str) -> None:
        if tag in _SHOWN:
            self.html.append(format_html("</{}>", tag))

    def handle_data(self, data: str) -> None:
        self.html.append(self._marks.put(data))


def text_html(text: Text, marks: Marks) -> SafeString:
    """One text."""
    if not text.is_html:
        lines = ((marks.put(line),) for line in text.value.splitlines())
        return format_html("<p>{}</p>", format_html_join(_LINE_BREAK, "{}", lines))
    cleaner = _Cleaner(marks)
    cleaner.feed(text.value)
    cleaner.close()
    return joined(cleaner.html)


def block_html(block: blocks.Block, texts: list[Text], marks: Marks) -> SafeString:
    """The texts of one block, whose paths begin inside it: a heading, paragraphs, a list, a table."""
    if isinstance(block, TypedTableBlock):
        return _table(texts, marks)
    if isinstance(block, blocks.ListBlock):
        items = groupby(texts, key=lambda text: text.path.split("/")[0])
        lines = ((_all(item, marks),) for _id, item in items)
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", lines))
    return format_html("<div>{}</div>", _all(texts, marks))


def _all(texts: Iterable[Text], marks: Marks) -> SafeString:
    """Texts one after the other; what is plain text within blocks is a heading or a title."""
    return joined(
        text_html(text, marks) if text.is_html else format_html("<p><b>{}</b></p>", marks.put(text.value))
        for text in texts
    )


def _table(texts: list[Text], marks: Marks) -> SafeString:
    cells: dict[tuple[int, int], SafeString] = {}
    caption = SafeString("")
    for text in texts:
        match text.path.split("/"):
            case ["caption"]:
                caption = format_html("<caption>{}</caption>", marks.put(text.value))
            case ["columns", number]:
                cells[0, int(number)] = marks.put(text.value)
            case ["rows", line, number, *_rest]:
                cells[int(line), int(number)] = text_html(text, marks)
    width = max((number for _line, number in cells), default=0)
    height = max((line for line, _number in cells), default=0)
    rows = joined(_row(line, width, cells) for line in range(height + 1))
    return format_html("<table>{}{}</table>", caption, rows)


def _row(line: int, width: int, cells: Mapping[tuple[int, int], SafeString]) -> SafeString:
    tag = "td" if line else "th"
    row = format_html_join("", f"<{tag}>{{}}</{tag}>", ((cells.get((line, n), ""),) for n in range(1, width + 1)))
    return format_html("<tr>{}</tr>", row)
