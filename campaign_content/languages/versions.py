"""Every stored text with two scripts: the rows of all models with translated fields, and the revisions that count.

A revision counts if somebody will meet it again without having looked: the newest, the published, those that wait for
their hour or for approval. Older ones stay as they were; going back to one derives its scripts anew.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations
from modeltranslation.translator import translator
from wagtail.models import DraftStateMixin, Revision, RevisionMixin, TaskState, WorkflowState

from .derivation import DerivedScriptMixin

CHUNK = 100  # rows in memory at a time; no cursor stays open between them, as it would hold up SQLite's writers


class Where(models.TextChoices):
    """Where a version of an object stands."""

    PUBLISHED = "published", _("published")
    DRAFT = "draft", _("draft")
    APPROVAL = "approval", _("awaiting approval")
    SCHEDULED = "scheduled", _("scheduled")


class Version(NamedTuple):
    """One object's row, or one of its revisions: what of it has texts (the object and its inline children)."""

    model: type[DerivedScriptMixin]
    pk: str
    label: str
    where: Where
    holders: list[DerivedScriptMixin]


def translated_models() -> list[type[DerivedScriptMixin]]:
    """The models whose rows have texts in two scripts."""
    registered = translator.get_registered_models(abstract=False)
    return [model for model in registered if issubclass(model, DerivedScriptMixin) and not model._meta.proxy]


def rows(model: type[DerivedScriptMixin]) -> "models.QuerySet[Any]":
    """All rows of a model."""
    return model._base_manager.all()


def revisions(model: type[DerivedScriptMixin]) -> "models.QuerySet[Any]":
    """The revisions of a model that count, each with `waits` for approval."""
    if not issubclass(model, RevisionMixin):
        return Revision.objects.none()
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    waits = TaskState.objects.filter(revision=OuterRef("pk"), workflow_state__in=WorkflowState.objects.active())
    own = Revision.objects.filter(content_type=kind).annotate(waits=Exists(waits))
    counts = Q(waits=True) | Q(approved_go_live_at__isnull=False) | Q(pk__in=rows(model).values("latest_revision"))
    if issubclass(model, DraftStateMixin):
        counts |= Q(pk__in=rows(model).values("live_revision"))
    return own.filter(counts)


def chunked(queryset: "models.QuerySet[Any]") -> Iterator[Any]:
    """The rows of a query by their numbers, a few at a time."""
    last = None
    while chunk := list((queryset if last is None else queryset.filter(pk__gt=last)).order_by("pk")[:CHUNK]):
        yield from chunk
        last = chunk[-1].pk


def numbers(queryset: "models.QuerySet[Any]") -> Iterator[Any]:
    """The primary keys of a query's rows."""
    last = None
    ordered = queryset.order_by("pk").values_list("pk", flat=True)
    while chunk := list((ordered if last is None else ordered.filter(pk__gt=last))[:CHUNK]):
        yield from chunk
        last = chunk[-1]


def held(model: type[models.Model], content: dict[str, Any]) -> Iterator[tuple[DerivedScriptMixin, dict[str, Any]]]:
    """What in a revision's content has texts: an unsaved instance, and the part of the content that it stands for."""
    if issubclass(model, DerivedScriptMixin):
        holder = model()
        for field in model._meta.concrete_fields:
            if hasattr(field, "translated_field") and field.name in content:
                setattr(holder, field.name, content[field.name])
        yield holder, content
    for relation in get_all_child_relations(model):
        for child in content.get(relation.get_accessor_name(), []):
            yield from held(relation.related_model, child)


def stored() -> Iterator[Version]:
    """All versions of all objects."""
    for model in translated_models():
        published = set()
        for row in chunked(rows(model)):
            published.add(getattr(row, "live_revision_id", None))
            where = Where.PUBLISHED if getattr(row, "live", True) else Where.DRAFT
            yield Version(model, str(row.pk), str(row), where, [row])
        for revision in chunked(revisions(model)):
            holders = [holder for holder, _content in held(model, revision.content)]
            yield Version(model, revision.object_id, revision.object_str, _where(revision, published), holders)


def _where(revision: Any, published: set[Any]) -> Where:
    if revision.approved_go_live_at is not None:
        return Where.SCHEDULED
    if revision.waits:
        return Where.APPROVAL
    return Where.PUBLISHED if revision.pk in published else Where.DRAFT
