"""How far two words are from each other, and which words might be meant by a mistyped one.

Words that differ by few edits share a form that both reach by deleting letters (W. Garbe, SymSpell, 2012). So an
index of such forms finds the candidates for any typing error by plain look-ups.
"""

from itertools import combinations

SHORTEST = 5  # letters of a word whose typing errors are forgiven
_LONG = 8  # letters from which two are forgiven
_PREFIX = 7  # letters that are compared by deletions; the rest by the distance itself


def allowed_edits(length: int) -> int:
    """How many edits are forgiven in a typed word of `length` letters."""
    if length < SHORTEST:
        return 0
    return 1 if length < _LONG else 2


def indexed_edits(length: int) -> int:
    """How many letters an indexed word of `length` must be ready to lose.

    A typed word that is one edit away may have a letter more, one that is two edits away two.
    """
    if length >= _LONG - 2:
        return 2
    return 1 if length >= SHORTEST - 1 else 0


def deletions(word: str, edits: int) -> set[str]:
    """The beginnings of `word` with up to `edits` letters left out."""
    start = word[:_PREFIX]
    left_out = (gone for count in range(edits + 1) for gone in combinations(range(len(start)), count))
    return {"".join(letter for at, letter in enumerate(start) if at not in gone) for gone in left_out}


def distance(one: str, other: str, limit: int) -> int:
    """Edits from one word to the other: letters inserted, deleted, replaced, or neighbours swapped; at most limit + 1.

    Optimal string alignment: no part is edited twice.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before, last = [0] * (len(other) + 1), list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, its in enumerate(other, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != its))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == its:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > limit and min(last) > limit:
            return limit + 1
        before, last = last, current
    return min(last[-1], limit + 1)
