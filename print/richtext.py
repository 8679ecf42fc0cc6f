"""Rich text to runs. Bold survives, the language of passages, and of links their words; what was typed is printed."""

from html import escape
from html.parser import HTMLParser

from .spec import Passage, Run, Text

BOLD = {"b", "strong"}
PARAGRAPHS = {"p", "br", "li", "div", "h2", "h3", "h4"}
UNREAD = {"script", "style"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[list[Run]] = [[]]
        self._bold = 0
        self._unread = 0
        self._languages: list[str | None] = []  # of the spans that are open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._bold += tag in BOLD
        self._unread += tag in UNREAD
        if tag == "span":
            self._languages.append(dict(attrs).get("lang", self._language))
        if tag in PARAGRAPHS:
            self.paragraphs.append([])

    def handle_endtag(self, tag: str) -> None:
        self._bold = max(0, self._bold - (tag in BOLD))
        self._unread = max(0, self._unread - (tag in UNREAD))
        if tag == "span" and self._languages:
            self._languages.pop()
        if tag in PARAGRAPHS - {"br"}:
            self.paragraphs.append([])

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.paragraphs[-1].append(Run(data, bool(self._bold), self._language))

    @property
    def _language(self) -> str | None:
        return self._languages[-1] if self._languages else None


def passage(html: str) -> Passage:
    """The paragraphs of an HTML fragment; empty ones are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(tuple(runs) for runs in map(_trimmed, reader.paragraphs) if runs)


def text(html: str) -> Text:
    """An HTML fragment as one text."""
    joined: list[Run] = []
    for paragraph in passage(html):
        joined += ([Run(" ")] if joined else []) + list(paragraph)
    return tuple(joined)


def fragment(plain: str) -> str:
    """Plain text as an HTML fragment."""
    return escape(plain or "", quote=False)


def _trimmed(runs: list[Run]) -> list[Run]:
    """A paragraph without white at its ends; none at all if it is nothing but white."""
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    return kept
