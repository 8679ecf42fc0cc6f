"""A published page as one reader meets it: in one language, in reading order. Screen and paper both start from this."""

from dataclasses import dataclass
from typing import NamedTuple

from wagtail.blocks import StreamValue

from campaign_content.languages.codes import BY_CODE


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

    @property
    def tag(self) -> str:
        """The language of the text, as HTML names it."""
        return BY_CODE[self.text_language].tag

    @property
    def is_in_other_language(self) -> bool:
        """Whether a list should say that readers will meet another language than theirs."""
        return self.text_language != self.language
