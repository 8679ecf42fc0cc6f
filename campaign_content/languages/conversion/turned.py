"""What both directions of conversion hand back."""

from typing import NamedTuple

from .suspicions import Suspicion


class Turned(NamedTuple):
    """A stretch of text, what it was turned into, and what an editor should look at."""

    source: str
    result: str
    warnings: tuple[Suspicion, ...] = ()
