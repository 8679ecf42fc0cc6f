"""Making the other script of all texts anew: after a change of the glossary, of the converter or of the source script.

It is safe at any time and can be repeated: what is right is only read, what is not is written object by object, each
in a transaction of its own. It makes no revision, changes no date and sends nothing.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models, transaction
from modelcluster.models import get_field_value
from wagtail.fields import StreamField
from wagtail.models import Page, Revision

from . import glossary, versions
from .codes import DERIVED, SOURCE, column
from .conversion.glossary import Glossary
from .derivation import DerivedScriptMixin, convert_value, translated_fields
from .search.signals import text_changed

logger = logging.getLogger(__name__)


class UnreadableError(ValueError):
    """A stored content that is no list of blocks."""


@dataclass
class Tally:
    """How far a run has come, counted in rows and revisions. A problem is a line that names the object."""

    total: int
    done: int = 0
    changed: int = 0
    problems: list[str] = field(default_factory=list)


def run(*, write: bool = True) -> Iterator[Tally]:
    """Make the other script of everything anew; the same tally after each object. `write=False` only counts."""
    queries = [query for model in versions.translated_models() for query in _queries(model)]
    tally = Tally(total=sum(query.count() for query in queries))
    yield tally
    for query in queries:
        for pk in versions.numbers(query):
            try:
                tally.changed += _renew(query, pk, write=write)
            except ObjectDoesNotExist:
                pass  # deleted meanwhile
            except Exception as error:
                # Whatever one object is made of, the others shall be renewed; the caller is told of it.
                logger.warning("Could not renew the scripts of %s %s.", query.model.__name__, pk, exc_info=True)
                tally.problems.append(f"{_name(query.model, pk)}: {type(error).__name__}: {error}"[:300])
            tally.done += 1
            yield tally


def _queries(model: type[DerivedScriptMixin]) -> "list[models.QuerySet[Any]]":
    return [versions.rows(model), versions.revisions(model)]


def _name(model: type[models.Model], pk: Any) -> str:
    """What people call the object, without reading what may be broken in it."""
    if model is Revision:
        return f"{Revision._base_manager.values_list('object_str', flat=True).get(pk=pk)} ({pk})"
    return f"{model._meta.verbose_name} {pk}"


def _renew(query: "models.QuerySet[Any]", pk: Any, *, write: bool) -> bool:
    """Renew one row or revision; says whether it changed. It is locked only if it has to be written."""
    bring = _bring_revision if query.model is Revision else _bring_row
    stored = query.model._base_manager
    if not bring(stored.get(pk=pk), write=False):
        return False
    if write:
        with transaction.atomic():
            return bring(stored.select_for_update().get(pk=pk), write=True)
    return True


def _bring_row(row: DerivedScriptMixin, *, write: bool) -> bool:
    changed = bring_into_line(row, glossary.current())
    if changed and write:
        unchecked = {"clean": False} if isinstance(row, Page) else {}  # texts that were accepted once stay accepted
        row.save(update_fields=changed, **unchecked)
        text_changed.send(type(row), instance=row)
    return bool(changed)


def _bring_revision(revision: Revision, *, write: bool) -> bool:
    fixed = glossary.current()
    is_changed = False
    for holder, content in versions.held(revision.content_type.model_class(), revision.content):
        for name in bring_into_line(holder, fixed):
            content[name] = get_field_value(holder._meta.get_field(name), holder)
            is_changed = True
    if is_changed and write:
        Revision.objects.filter(pk=revision.pk).update(content=revision.content)
    return is_changed


def bring_into_line(holder: DerivedScriptMixin, fixed: Glossary) -> list[str]:
    """Derive the scripts of an object's texts; the names of the columns that changed.

    A text that only the other script has, as when the source script was just switched, is taken from there.
    """
    changed = []
    for name in translated_fields(type(holder)):
        source_field = holder._meta.get_field(column(name, SOURCE))
        written = _readable(source_field, holder) or _readable(holder._meta.get_field(column(name, DERIVED)), holder)
        for code in (SOURCE, DERIVED):
            target = holder._meta.get_field(column(name, code))
            written = convert_value(source_field, written, code, fixed)
            if _plain(target, written) != _plain(target, getattr(holder, target.name)):
                setattr(holder, target.name, written)
                changed.append(target.name)
    return changed


def _readable(text_field: Any, holder: models.Model) -> Any:
    value = getattr(holder, text_field.name)
    if isinstance(text_field, StreamField) and not value and value.raw_text:
        raise UnreadableError(f"{text_field.name} holds no blocks")
    return value


def _plain(text_field: Any, value: Any) -> Any:
    return text_field.get_prep_value(value) or ""
