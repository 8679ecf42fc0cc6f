"""The asterisk after the first mention of Kosovo, in every language and script of the campaign.

What counts as a mention is data: status_names.toml. The wording that the asterisk points to is an approved text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import accumulate

from campaign_content.languages.conversion import markup

from . import status_names

MARK = "*"
# data-status-note="off" on an element: menus, and the note itself.
SWITCH, OFF = "data-status-note", "off"
LONGEST_NAME = 150  # characters of an institution's name
# Where readers read no text of the page.
NOT_READ = frozenset({"head", "title", "template", "svg", "select", "code", "pre"})

_NOT_TEXT = re.compile(rf"{markup.COMMENT}|{markup.TAG}")


def first_mention(text: str) -> int | None:
    """The offset just after the first mention of Kosovo in plain text; None if there is none."""
    return next((name.end() for name in status_names.load().name.finditer(text) if not _is_inside_other(name)), None)


def mark_html(html: str) -> tuple[str, bool]:
    """`html` with the asterisk after its first mention, and whether there is one."""
    (marked,), named = mark_fragments([html])
    return marked, named


def mark_fragments(fragments: Sequence[str]) -> tuple[list[str], bool]:
    """HTML fragments in reading order with the asterisk after the first mention of all, and whether there is one.

    Asterisks that editors typed after the name are taken away first. Names that tags or entities divide are seen;
    attributes, comments and elements with data-status-note="off" are left alone.
    """
    marked, named = [], False
    for fragment in fragments:
        # Cheap tests spare most fragments the parsing.
        text = status_names.plain(unescape(_NOT_TEXT.sub("", fragment))).lower()
        is_marked = not status_names.MARKS.isdisjoint(text)
        if (is_marked or not named) and any(form in text for form in status_names.load().forms):
            edits = list(_edits(fragment, is_named=named, is_marked=is_marked))
            named = named or any(edit.text == MARK for edit in edits)
            fragment = markup.apply(edits, fragment)
        marked.append(fragment)
    return marked, named


def _is_inside_other(name: re.Match[str]) -> bool:
    """Whether a name of Kosovo that was found is part of another name, or of an address."""
    before = status_names.plain(name.string[max(0, name.start() - LONGEST_NAME) : name.start()])
    named = status_names.plain(name[0])
    after = status_names.plain(name.string[name.end() : name.end() + LONGEST_NAME])
    start, end = len(before), len(before) + len(named)
    others = status_names.load().other.finditer(before + named + after)
    return any(other.start() <= start and end <= other.end() for other in others)


def _edits(html: str, *, is_named: bool, is_marked: bool) -> Iterator[markup.Edit]:
    """The edits of one fragment; `is_named`: an earlier one has the mention, `is_marked`: there are asterisks here."""
    for block in markup.blocks(html, _judge):
        if is_named and not is_marked:
            return
        text = "".join(piece.text for piece in block)
        starts = list(accumulate((len(piece.text) for piece in block), initial=0))
        for typed in status_names.load().marks_after_name.finditer(text):
            yield from _removals(block, starts, *typed.span(1))
        end = None if is_named else first_mention(text)
        if end is not None:
            is_named = True
            at = _place_after(block, starts, end)
            yield markup.Edit(at, at, MARK)


def _judge(name: str, attributes: dict[str, str], reasons: markup.Reasons) -> markup.Reasons:
    if name in NOT_READ:
        return reasons | {"not read"}
    return reasons | {"switched off"} if attributes.get(SWITCH) == OFF else reasons


def _place_after(block: markup.Block, starts: list[int], offset: int) -> int:
    """The place in the source just after the character that ends at `offset` of the block's text."""
    index = bisect_right(starts, offset - 1) - 1
    piece = block[index]
    return piece.end if piece.is_entity else piece.start + offset - starts[index]


def _removals(block: markup.Block, starts: list[int], start: int, end: int) -> Iterator[markup.Edit]:
    """The edits that take the block's text from `start` to `end` out of the source, and leave the tags in it."""
    for piece, begins in zip(block, starts, strict=False):
        first, last = max(start - begins, 0), min(end - begins, len(piece.text))
        if first < last and piece.end > piece.start:
            whole = piece.is_entity
            yield markup.Edit(
                piece.start if whole else piece.start + first, piece.end if whole else piece.start + last, ""
            )
