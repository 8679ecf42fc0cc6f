"""What a text that is being written becomes in the other script, and which of its words an editor should look at."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import models
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from .. import glossary
from ..codes import DERIVED, SOURCE, column
from ..conversion import suspicions
from ..conversion.suspicions import Suspicion
from ..derivation import convert
from ..script_checks import mixed_words
from ..texts import Text, map_field
from .other_script_html import Marks, block_html, joined, text_html

MOST_WORDS = 8  # of each kind in the list above the fields; in the text all are marked


class Advice(NamedTuple):
    """What staff call a kind of suspicion, what to do about it, and whether the glossary may be the place."""

    label: Any
    what_to_do: Any
    in_glossary: bool = False


ADVICE = {
    suspicions.MIXED_SCRIPTS: Advice(
        _("Two scripts in one word"), _("Type the word again; until then this cannot be published.")
    ),
    suspicions.DJ_FOR_Đ: Advice(
        _("dj or đ"), _("Write đ where you mean đ. If dj is right, add it to the glossary."), True
    ),
    suspicions.MISSING_DIACRITICS: Advice(
        _("Marks may be missing"), _("Write č, ć, š, ž and đ. If the word is right, leave it.")
    ),
    suspicions.LOOKS_FOREIGN: Advice(
        _("Looks foreign"), _("Say in the glossary how it is written, or mark it as “keep as written”."), True
    ),
    suspicions.NOT_SERBIAN: Advice(
        _("Not Serbian Cyrillic"), _("If it is another language, mark it as “keep as written”.")
    ),
}  # the gravest first


class Concern(NamedTuple):
    """All words of one kind of suspicion."""

    advice: Advice
    words: tuple[str, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """As many of the words as an editor takes in at a glance."""
        return self.words[:MOST_WORDS]

    @property
    def more(self) -> int:
        """How many words are not shown."""
        return len(self.words) - len(self.shown)


class Part(NamedTuple):
    """One field in the other script, as HTML with suspicious words marked."""

    name: str
    html: SafeString
    found: tuple[Suspicion, ...]


def parts(instance: models.Model, names: Iterable[str]) -> tuple[Part, ...]:
    """Those translated fields of `instance` in the other script, made from the source as it is in the instance."""
    return tuple(_part(instance, name) for name in names)


def concerns(found: Iterable[Suspicion]) -> tuple[Concern, ...]:
    """Suspicions gathered by kind, every word once, the gravest kind first."""
    words: dict[str, dict[str, None]] = {kind: {} for kind in ADVICE}
    for suspicion in found:
        words[suspicion.kind][suspicion.word] = None
    return tuple(Concern(ADVICE[kind], tuple(listed)) for kind, listed in words.items() if listed)


def _part(instance: models.Model, name: str) -> Part:
    field: Any = instance._meta.get_field(column(name, SOURCE))
    fixed = glossary.current()
    turned: list[Text] = []
    found: dict[Suspicion, None] = {}

    def turn(text: Text) -> str:
        converted = convert(text, DERIVED, fixed)
        turned.append(text._replace(value=converted.text))
        mixed = (Suspicion(suspicions.MIXED_SCRIPTS, word, word) for word in mixed_words(text))
        found.update(dict.fromkeys((*mixed, *converted.warnings)))  # mixed: all that publishing refuses
        return text.value

    map_field(field, "", getattr(instance, field.name), turn)
    marks = Marks({suspicion.result: str(ADVICE[suspicion.kind].label) for suspicion in found})
    if not isinstance(field, StreamField):
        html = joined(text_html(text, marks) for text in turned)
    else:
        types = {child["id"]: child["type"] for child in getattr(instance, field.name).get_prep_value()}
        html = joined(
            block_html(field.stream_block.child_blocks[types[block_id]], inside, marks)
            for block_id, inside in _by_block(turned).items()
        )
    return Part(name, html, tuple(found))


def _by_block(texts: Iterable[Text]) -> dict[str, list[Text]]:
    """The texts of each block; their paths begin below the block."""
    blocks: dict[str, list[Text]] = {}
    for text in texts:
        _field, block_id, *rest = text.path.split("/")
        blocks.setdefault(block_id, []).append(text._replace(path="/".join(rest)))
    return blocks
