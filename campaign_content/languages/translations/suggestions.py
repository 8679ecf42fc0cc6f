"""What was approved elsewhere for the same Serbian: whole texts, or single sentences of them."""

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import Max, prefetch_related_objects

from ..models.translation import ReviewedText
from ..texts import Text
from .tags import PARAGRAPH, pieces, to_html
from .texts import SourceText, source_text

OFFERED = 3  # for one text or sentence; more a translator does not read
LOOKED_UP = 10_000  # fingerprints in one query: SQLite takes 32,766 values
# A sentence ends before a capital letter, a tag or a quotation mark. An abbreviation taken for an end only means that
# nothing is offered.
_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"”“»’]))\s+(?=[A-ZČĆŠŽĐ„“\"«\[])|\s*\n\s*")
_NUMBER = re.compile(r"\d+")


class Offer(NamedTuple):
    """An Albanian text that somebody approved for the same Serbian, and where.

    `sentence` is the Serbian one; empty where the whole text is meant.
    """

    sentence: str
    text: str
    where: str
    reviewed_at: datetime


class _Piece(NamedTuple):
    """Serbian that may stand elsewhere too: `numbers` turn the tags of there into the ones of here."""

    sentence: str
    hashes: tuple[str, ...]
    numbers: Mapping[str, str]


def offers(texts: Iterable[SourceText]) -> dict[str, list[Offer]]:
    """What can be offered for each text, by path; sentences where there is nothing for the whole.

    However many texts: one query, and one for each kind of object on which something is found.
    """
    divided = {text.path: list(_pieces(text)) for text in texts}
    found = _approved(value for some in divided.values() for piece in some for value in piece.hashes)
    chosen = {path: _whole_or_sentences(some, found) for path, some in divided.items()}
    translations = [one.unit.translation for some in chosen.values() for _piece, one in some]
    prefetch_related_objects(translations, "content_object")
    return {path: [_offer(piece, one) for piece, one in some] for path, some in chosen.items()}


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order."""
    return [part.strip() for part in _END.split(text) if part.strip()]


def _pieces(text: SourceText) -> Iterator[_Piece]:
    yield _Piece("", (text.hash, *_hashes(text.text, text)), {})
    parts = sentences(text.text)
    for sentence in dict.fromkeys(parts) if len(parts) > 1 else ():
        yield _Piece(sentence, _hashes(sentence, text), _numbers(sentence))


def _hashes(words: str, text: SourceText) -> tuple[str, ...]:
    """The fingerprints that words would have as a text of their own. Plain and rich text without tags are alike."""
    try:
        rich = to_html(words, text.tags) if text.is_html else f"<p>{html.escape(words, quote=False)}</p>"
    except ValidationError:  # a bold passage or a link reaches into the next sentence
        return ()
    as_rich, as_plain = source_text(Text("", rich, is_html=True)), source_text(Text("", words, is_html=False))
    if "[" in words or PARAGRAPH in words:
        return (as_rich.hash if text.is_html else as_plain.hash,)
    return as_rich.hash, as_plain.hash


def _numbers(sentence: str) -> dict[str, str]:
    """A sentence by itself counts its tags from one: what they are called there, and what here."""
    names = (part.strip("[/]") for part, is_tag in pieces(sentence) if is_tag)
    return {str(at): name for at, name in enumerate(dict.fromkeys(name for name in names if name.isdigit()), 1)}


def _approved(hashes: Iterable[str]) -> dict[str, list[ReviewedText]]:
    """The texts approved for Serbian with these fingerprints, each text once, the newest first."""
    wanted = set(islice(dict.fromkeys(hashes), LOOKED_UP))
    newest = (
        ReviewedText.objects.filter(source_hash__in=wanted)
        .order_by()
        .values("source_hash", "text")
        .annotate(newest=Max("pk"))
        .values("newest")
    )
    found: dict[str, list[ReviewedText]] = defaultdict(list)
    for one in ReviewedText.objects.filter(pk__in=newest).select_related("unit__translation"):
        found[one.source_hash].append(one)
    return found


def _whole_or_sentences(
    divided: list[_Piece], found: Mapping[str, list[ReviewedText]]
) -> list[tuple[_Piece, ReviewedText]]:
    whole, *parts = divided
    return _fitting(whole, found) or [pair for piece in parts for pair in _fitting(piece, found)]


def _fitting(piece: _Piece, found: Mapping[str, list[ReviewedText]]) -> list[tuple[_Piece, ReviewedText]]:
    by_text: dict[str, ReviewedText] = {}
    for one in sorted(
        (one for value in dict.fromkeys(piece.hashes) for one in found.get(value, ())),
        key=lambda one: (one.reviewed_at, one.pk),
        reverse=True,
    ):
        by_text.setdefault(one.text, one)
    return [(piece, one) for one in list(by_text.values())[:OFFERED]]


def _offer(piece: _Piece, one: ReviewedText) -> Offer:
    text = "".join(_renamed(part, piece.numbers) if is_tag else part for part, is_tag in pieces(one.text))
    return Offer(piece.sentence, text, str(one.unit.translation.content_object or ""), one.reviewed_at)


def _renamed(tag: str, numbers: Mapping[str, str]) -> str:
    return _NUMBER.sub(lambda match: numbers.get(match[0], match[0]), tag)
