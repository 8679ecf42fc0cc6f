"""Two conversions of one text side by side: the words that differ, with those around them."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

AROUND = 4  # words on either side
COMPARED = 400  # words at most, where the two have different numbers of words


class Sample(NamedTuple):
    """A changed passage: what stands before it, the words as they are and as they would be, what follows."""

    lead: str
    old: str
    new: str
    rest: str


def differences(old: str, new: str) -> Iterator[Sample]:
    """The passages in which two conversions of one text differ."""
    before, after = old.split(), new.split()
    if len(before) == len(after):
        places = [
            (at, at + 1, at, at + 1) for at, pair in enumerate(zip(before, after, strict=True)) if len({*pair}) > 1
        ]
    else:
        places = _unequal(before, after)
    for start, end, new_start, new_end in places:
        lead, rest = before[max(start - AROUND, 0) : start], before[end : end + AROUND]
        yield Sample(
            ("… " if start > AROUND else "") + " ".join(lead),
            " ".join(before[start:end]),
            " ".join(after[new_start:new_end]),
            " ".join(rest) + (" …" if end + AROUND < len(before) else ""),
        )


def _unequal(before: list[str], after: list[str]) -> list[tuple[int, int, int, int]]:
    """Where the two differ, from the first difference on; comparing all of a long text would take minutes."""
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    part = slice(same, same + COMPARED)
    opcodes = SequenceMatcher(None, before[part], after[part], autojunk=False).get_opcodes()
    return [tuple(same + place for place in places) for kind, *places in opcodes if kind != "equal"]  # type: ignore[misc]
