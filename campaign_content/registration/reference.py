"""References of registrations: digits only, made for reading over the phone.

Nine digits: eight at random and a check digit by Damm's algorithm (H. M. Damm, "Total anti-symmetrische Quasigruppen",
Marburg 2004, table for order 10). It catches every single wrong digit and every swap of neighbours.
"""

import secrets

RANDOM_DIGITS = 8

_QUASIGROUP = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


def _interim(digits: str) -> int:
    state = 0
    for digit in digits:
        state = _QUASIGROUP[state][int(digit)]
    return state


def generate() -> str:
    """A new reference from the system's secure random source. Whether it is taken is the caller's question."""
    digits = f"{secrets.randbelow(10**RANDOM_DIGITS):0{RANDOM_DIGITS}d}"
    return f"{digits}{_interim(digits)}"


def is_valid(reference: str) -> bool:
    """Whether the digits, with or without the spaces of the grouped form, can be a reference."""
    digits = reference.replace(" ", "")
    return len(digits) == RANDOM_DIGITS + 1 and digits.isascii() and digits.isdigit() and _interim(digits) == 0


def grouped(reference: str) -> str:
    """In threes, as it is read out: "572 057 249"."""
    return " ".join(reference[start : start + 3] for start in range(0, len(reference), 3))
