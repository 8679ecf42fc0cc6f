"""A published page as one reader meets it: in one language, in reading order. Screen and paper both start from this."""

from dataclasses import dataclass
from typing import NamedTuple

from wagtail.blocks import StreamValue


class KeyFact(NamedTuple):
    """One row of a page's key-facts panel."""

    label: str
    text: str


@dataclass(frozen=True)
class Reading:
    """What one page says in one language.

    `language` is the one asked for; `text_language` the one the text is in: a page that was never translated shows the
    Serbian Latin under an Albanian notice, as a whole, never a mixture.
    """

    language: str
    text_language: str
    kind: str
    title: str
    summary: str
    notices: tuple[str, ...]
    key_facts: tuple[KeyFact, ...]
    body: StreamValue
