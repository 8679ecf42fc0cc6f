"""A translation as its desk shows it: every text with its Albanian, state, change, help and offers."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..models.translation import ReviewedText, State, Translation, Unit
from . import suggestions
from .marking import marked, shown
from .problems import text_problems
from .services import source_of
from .standing import signed
from .suggestions import Offer
from .tag_help import TagHelp, Targets
from .texts import SourceText, source_texts

WORKED_ON = (State.IN_WORK, State.AWAITING)
TO_DO = (State.MISSING, State.OUTDATED, State.IN_WORK)


@dataclass
class Row:
    """One text at the desk.

    `text` is the Albanian that stands in the field: what is being worked on, else what was approved last. `typed`
    replaces it where saving failed, so that nobody's typing is lost; `theirs` is then what somebody else wrote.
    """

    unit: Unit
    source: SourceText
    label: str
    former: ReviewedText | None
    approved: ReviewedText | None
    help: list[TagHelp] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    typed: str | None = None
    theirs: str = ""
    reason: str = ""

    @property
    def state(self) -> State:
        return State(self.unit.state)

    @property
    def is_outdated(self) -> bool:
        return self.state == State.OUTDATED

    @property
    def is_worked_on(self) -> bool:
        """Whether the Albanian in the field is somebody's work, and not for a Serbian that has gone again."""
        return bool(self.unit.text) and self.state != State.CURRENT

    @property
    def text(self) -> str:
        if self.is_worked_on:
            return self.unit.text
        known = self.approved or self.former
        return known.text if known else ""

    @property
    def in_field(self) -> str:
        """What stands in the field to write in."""
        return self.text if self.typed is None else self.typed

    @property
    def lines(self) -> int:
        """How high the field is, in lines, so that the text can be seen whole."""
        longest = max(self.in_field, self.source.text, key=len)
        return min(2 + len(longest) // 50 + longest.count("\n"), 30)

    @property
    def before(self) -> str | None:
        """The Serbian that the Albanian in the field was written for, if it was another one."""
        if self.is_worked_on and self.state == State.OUTDATED:
            return self.unit.text_source
        return self.former.source if self.former and not self.approved else None

    @property
    def serbian(self) -> SafeString:
        return shown(self.source.text, is_html=self.source.is_html)

    @property
    def changed_serbian(self) -> SafeString:
        """The Serbian with what was added and removed marked; empty if not a word has changed."""
        return marked(self.before or "", self.source.text, is_html=self.source.is_html)

    @property
    def albanian(self) -> SafeString:
        return shown(self.text, is_html=self.source.is_html)

    @property
    def changed_albanian(self) -> SafeString:
        """What awaits review, marked against what was approved last."""
        return marked(self.former.text, self.text, is_html=self.source.is_html) if self.former else SafeString()

    @property
    def signed(self) -> str:
        """Who wrote or approved the Albanian in the field, and when."""
        if self.is_worked_on:
            return signed(self.unit.written_by, self.unit.written_at)
        known = self.approved or self.former
        return signed(known.reviewed_by, known.reviewed_at) if known else ""

    @property
    def wanted_tags(self) -> list[TagHelp]:
        """The links and kept passages that the Albanian in the field does not have yet."""
        return [tag for tag in self.help if tag.start not in self.in_field]


def rows_of(translation: Translation, source: Any = None) -> list[Row]:
    """All texts of a translation in the order of the Serbian. The number of queries does not grow with theirs.

    `source` is the object with the Serbian, if it is at hand.
    """
    texts = {text.path: text for text in source_texts(source or source_of(translation.content_object))}
    rows = [_row(unit, texts[unit.path]) for unit in _units(translation) if unit.path in texts]
    targets, offered = Targets(texts.values()), suggestions.offers(row.source for row in rows)
    for row in rows:
        row.help = targets.help(row.source)
        row.offers = [offer for offer in _former(row) + offered[row.source.path] if offer.text != row.text]
    return rows


def row_of(unit: Unit) -> Row | None:
    """One text as it is now, without help and offers; None if the Serbian has it no more."""
    source = source_of(unit.translation.content_object)
    texts = {text.path: text for text in source_texts(source)}
    found = _units(unit.translation).filter(pk=unit.pk).first()
    return _row(found, texts[found.path]) if found and found.path in texts else None


def _units(translation: Translation) -> QuerySet[Unit]:
    reviewed = ReviewedText.objects.select_related("reviewed_by")
    return (
        translation.units.in_source()
        .with_state()
        .select_related("written_by")
        .prefetch_related(Prefetch("reviewed", queryset=reviewed))
    )


def _row(unit: Unit, source: SourceText) -> Row:
    reviewed = list(unit.reviewed.all())
    approved = next((one for one in reviewed if one.source_hash == unit.source_hash), None)
    row = Row(unit, source, source.label, reviewed[0] if reviewed else None, approved)
    if row.state in WORKED_ON:
        row.problems = text_problems(source, unit.text)
    return row


def _former(row: Row) -> list[Offer]:
    """The Albanian approved last, where another one stands in the field."""
    if row.former is None or row.approved:
        return []
    return [Offer("", row.former.text, _("the Albanian before the change"), row.former.reviewed_at)]
