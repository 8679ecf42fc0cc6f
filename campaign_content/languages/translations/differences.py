"""What has changed between two texts, word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import NamedTuple

_WORDS = re.compile(r"\s+|\[[^\]\s]{1,6}\]|[\w-]+|[^\w\s]")
COMPARED = 1_000_000  # pairs of words; more take seconds, and nobody reads such a comparison


class Difference(NamedTuple):
    """A stretch of text that both have (`kept`), only the former (`removed`) or only the latter (`added`)."""

    kind: str
    text: str


def differences(before: str, after: str) -> list[Difference]:
    """The stretches of two texts in order; words and tags are never cut."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    start = _shared(old, new)
    end = min(_shared(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    middle = _compared(old[start : len(old) - end], new[start : len(new) - end])
    found = [("kept", old[:start]), *middle, ("kept", old[len(old) - end :])]
    return [Difference(kind, "".join(words)) for kind, words in found if words]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many same words the two begin."""
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    if len(old) * len(new) > COMPARED:
        yield from (("removed", old), ("added", new))
        return
    for kind, *span in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        old_start, old_end, new_start, new_end = span
        if kind == "equal":
            yield "kept", old[old_start:old_end]
        else:
            yield "removed", old[old_start:old_end]
            yield "added", new[new_start:new_end]
