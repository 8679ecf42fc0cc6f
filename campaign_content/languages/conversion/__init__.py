"""Serbian from one script to the other: plain text and HTML.

Only what is certainly Serbian changes. Addresses, files, units, Roman numerals, words with letters that Serbian does
not have and the forms of the glossary stay as they were written. Of HTML only the text that readers see changes.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import NamedTuple

from . import cyrillic, latin, markup
from .alphabet import CYRILLIC, PAIRS, normalise
from .glossary import SEED, Glossary
from .suspicions import Suspicion
from .turned import Turned

READ_ATTRIBUTES = frozenset({"alt", "title", "aria-label"})
PROGRAM_TEXT = frozenset({"code", "pre", "kbd", "samp", "script", "style"})

_OPENING = re.compile(r"[<&](?=[a-zA-Z/!?#]|\Z)")
_LATIN_PAIRS = frozenset(PAIRS.values())
_CYRILLIC_PAIRS = frozenset(PAIRS) | {letter.upper() for letter in PAIRS}


class Converted(NamedTuple):
    """A text in the other script, and what in it an editor should look at, each word once."""

    text: str
    warnings: tuple[Suspicion, ...]


def to_cyrillic(text: str, glossary: Glossary = SEED) -> Converted:
    """Serbian plain text in Cyrillic; white space stays as it is."""
    return _join(cyrillic.turn(normalise(text), glossary))


def to_latin(text: str, glossary: Glossary = SEED) -> Converted:
    """Serbian plain text in Latin; white space stays as it is.

    The Cyrillic forms of the glossary become its Latin forms again, so that a text written in Latin comes back as it
    was. Where two entries have one Cyrillic form, only one can come back (see `Glossary`).
    """
    return _join(latin.turn(normalise(text), glossary))


def html_to_cyrillic(html: str, glossary: Glossary = SEED) -> Converted:
    """Serbian HTML in Cyrillic: the text nodes and the attributes that are read out."""
    return _convert_html(html, lambda text: cyrillic.turn(text, glossary))


def html_to_latin(html: str, glossary: Glossary = SEED) -> Converted:
    """Serbian HTML in Latin: the text nodes and the attributes that are read out; the glossary as in `to_latin`."""
    return _convert_html(html, lambda text: latin.turn(text, glossary))


def _join(stretches: Iterable[Turned]) -> Converted:
    texts: list[str] = []
    warnings: list[Suspicion] = []
    for stretch in stretches:
        texts.append(stretch.result)
        warnings += stretch.warnings
    return Converted("".join(texts), tuple(dict.fromkeys(warnings)))


def _convert_html(html: str, turn: Callable[[str], Iterator[Turned]]) -> Converted:
    edits: list[markup.Edit] = []
    warnings: list[Suspicion] = []
    for block in markup.blocks(html, _judge, READ_ATTRIBUTES):
        texts = [normalise(piece.text) for piece in block]
        stretches = list(turn("".join(texts)))
        for stretch in stretches:
            warnings += stretch.warnings
        for piece, result in zip(block, _share_out(stretches, [len(text) for text in texts]), strict=True):
            if piece.end > piece.start and (written := _written(piece, result, html)) is not None:
                edits.append(markup.Edit(piece.start, piece.end, written))
    return Converted(markup.apply(edits, html), tuple(dict.fromkeys(warnings)))


def _written(piece: markup.Piece, result: str, html: str) -> str | None:
    """What to write for a piece that became `result`; None if it stays as it is.

    A "<" or "&" that meant itself before Cyrillic letters would begin a tag or an entity before Latin ones, and an
    entity without its semicolon would go on.
    """
    if not piece.is_entity:
        return None if result == piece.text else _OPENING.sub(lambda match: escape(match[0]), result)
    goes_on = html[piece.end - 1] != ";" and html[piece.end : piece.end + 1] in CYRILLIC
    if result == piece.text and not goes_on:
        return None
    return "".join(f"&#{ord(letter)};" if letter.isascii() else letter for letter in result)


def _judge(name: str, attributes: dict[str, str], reasons: markup.Reasons) -> markup.Reasons:
    """Text of programs, text marked as not to be translated, and text in other languages is not converted."""
    if name in PROGRAM_TEXT:
        reasons |= {"program"}
    if "translate" in attributes:
        marked = attributes["translate"].strip().lower() == "no"
        reasons = reasons | {"marked"} if marked else reasons - {"marked"}
    if "lang" in attributes:
        is_serbian = attributes["lang"].strip().lower().split("-")[0] == "sr"
        reasons = reasons - {"language"} if is_serbian else reasons | {"language"}
    return reasons


def _share_out(stretches: Iterable[Turned], lengths: list[int]) -> list[str]:
    """The results divided among pieces of the source, given their lengths.

    What two letters became goes where the first of them stood.
    """
    shares: list[list[str]] = [[] for _ in lengths]
    index, room = 0, lengths[0] if lengths else 0
    for stretch in stretches:
        ends = _ends(stretch) if len(stretch.source) > room else None
        at = taken = 0
        while at < len(stretch.source):
            while not room:
                index += 1
                room = lengths[index]
            step = min(room, len(stretch.source) - at)
            end = ends[at + step] if ends else len(stretch.result)
            shares[index].append(stretch.result[taken:end])
            at, taken, room = at + step, end, room - step
    return ["".join(share) for share in shares]


def _ends(stretch: Turned) -> list[int]:
    """How long the result is after every letter of the source.

    A fixed form that does not match letter by letter goes to the first letter.
    """
    source, result = stretch.source, stretch.result
    ends, at, done = [0], 0, 0
    while at < len(source) and done < len(result):
        if source[at : at + 2].lower() in _LATIN_PAIRS and result[done] in _CYRILLIC_PAIRS:
            at, done = at + 2, done + 1
            ends += [done, done]
        else:
            done += 2 if source[at] in _CYRILLIC_PAIRS and result[done] not in _CYRILLIC_PAIRS else 1
            at += 1
            ends.append(done)
    if at == len(source) and done == len(result):
        return ends
    return [0, *([len(result)] * len(source))]
