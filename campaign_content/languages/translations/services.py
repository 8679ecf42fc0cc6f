"""What may happen to a translation. Each function is one transaction; approval alone changes what readers see."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from ..models.translation import ReviewedText, State, Translation, Unit
from ..search.signals import text_changed
from ..typed import clean_typed
from .following import adopt, follow, take_over
from .mixin import TranslatedMixin, albanian_columns
from .problems import NotReadyError, problems_of
from .texts import assemble, fingerprint, inline_children, source_texts


class ConflictError(Exception):
    """Somebody else was quicker; the message says who or what, and nothing was changed."""


class NotAllowedError(Exception):
    """The person may not do this; the message says why."""


def source_of(instance: Any) -> Any:
    """The Serbian that is translated: what is published, or the latest draft of what never was or is no longer."""
    if getattr(instance, "live", True) or not getattr(instance, "latest_revision", None):
        return instance
    return instance.get_latest_revision_as_object()


@transaction.atomic
def refresh(
    instance: models.Model, *, is_new: bool = False, has_new_rows: bool = False, goes_live: bool = False
) -> Translation | None:
    """Bring the translation of an object, as it is in the database, into step with its Serbian.

    `is_new`: its row was made just now, perhaps as a copy; `has_new_rows`: inline children of it were; `goes_live`: it
    was not published before.
    """
    source = source_of(instance)
    now_fingerprint = fingerprint(source)
    translation = Translation.objects.locked(instance)
    if translation and translation.source_fingerprint == now_fingerprint:
        if has_new_rows and translation.is_reviewed and not translation.is_outdated:
            _write(instance, source, _texts(translation))  # an inline child that was approved as a draft
        return translation
    texts = source_texts(source)
    if translation is None:
        if not texts:
            return None
        translation = Translation.objects.create(content_object=instance)
        is_new = True
    follow(translation, texts)
    translation.source_fingerprint = now_fingerprint
    if is_new and take_over(translation, instance, texts):
        translation.shown_fingerprint = now_fingerprint
    _settle(translation, source)
    if goes_live and translation.is_outdated:
        # It was made from a draft that is not what is published now: nobody shall read that draft in Albanian.
        translation.shown_fingerprint, translation.reviewed_at, translation.reviewed_by = "", None, None
        translation.save()
    return translation


@transaction.atomic
def present_unreviewed(instance: models.Model, values: Mapping[str, Any]) -> None:
    """Show an Albanian that nobody has approved yet, labelled as such: the starter content. Sets the columns given."""
    for name, value in values.items():
        setattr(instance, name, value)
    instance.save_base(update_fields=frozenset(values))
    Translation.objects.for_object(instance).delete()
    refresh(instance, is_new=True)
    instance.__dict__.pop("albanian", None)


@transaction.atomic
def save_text(unit: Unit, text: str, user: Any, *, seen_source: str, seen_text: str) -> list[str]:
    """Keep what a translator has typed; returns what is still wrong with it.

    `seen_source` is the hash of the Serbian and `seen_text` the Albanian that the translator had before them. Raises
    ConflictError if either has changed meanwhile.
    """
    _locked(unit.translation)  # before the unit: whoever approves or sends takes them in this order
    unit = Unit.objects.select_for_update(of=("self",)).select_related("written_by").get(pk=unit.pk)
    text = clean_typed(text)
    if unit.source_hash != seen_source or unit.position is None:
        raise ConflictError(_("The Serbian has changed meanwhile. Load this page again; copy your text first."))
    if unit.text not in (seen_text, text):
        raise ConflictError(_("%(person)s has changed this text meanwhile.") % {"person": unit.written_by or "?"})
    if text != unit.text or unit.text_hash != unit.source_hash:
        unit.text = text
        unit.text_source, unit.text_hash = (unit.source, unit.source_hash) if text else ("", "")
        unit.stage = State.IN_WORK if text else ""
        unit.written_by, unit.written_at = user, timezone.now()
        unit.save()
    return problems_of(unit.translation, {unit.path: text}).get(unit.path, []) if text else []


@transaction.atomic
def send_for_review(translation: Translation, user: Any) -> None:
    """Hand everything in work to a second person. Raises NotReadyError, unit by unit, if a text is missing or wrong."""
    translation = _locked(translation)
    units = list(translation.units.in_source().with_state())
    texts = {unit.path: unit.text for unit in units if unit.state in (State.IN_WORK, State.AWAITING)}
    problems = problems_of(translation, texts)
    for unit in units:
        if unit.state in (State.MISSING, State.OUTDATED):
            problems.setdefault(unit.path, []).append(_("There is no Albanian for the Serbian as it is now."))
    if problems:
        raise NotReadyError(problems)
    sent = translation.units.in_source().filter(stage=State.IN_WORK).update(stage=State.AWAITING, note="")
    if not sent:
        raise NotReadyError({})
    log(translation.content_object, "languages.send", user=user)


def seal(translation: Translation) -> str:
    """What a reviewer compares: the Serbian, and each Albanian text that awaits review. It changes with any of them."""
    waiting = translation.units.in_source().filter(stage=State.AWAITING).values_list("pk", "text_hash", "text")
    return hashlib.sha256(json.dumps([translation.source_fingerprint, *waiting]).encode()).hexdigest()


@transaction.atomic
def approve(translation: Translation, user: Any, *, seen: str) -> None:
    """Approve all that awaits review and let readers see it.

    `seen` is the seal of what the reviewer compared. Raises NotAllowedError for who wrote a text themselves,
    ConflictError if a text has changed, NotReadyError if a text is missing or wrong.
    """
    translation = _locked(translation)
    instance: Any = translation.content_object
    translation = refresh(instance) or translation
    if seal(translation) != seen:
        raise ConflictError(_("A text has changed meanwhile. Compare again."))
    units = list(translation.units.in_source().with_state())
    unfinished = [unit for unit in units if unit.state not in (State.AWAITING, State.CURRENT)]
    if unfinished:
        raise NotReadyError({unit.path: [_("This text does not await review.")] for unit in unfinished})
    waiting = [unit for unit in units if unit.state == State.AWAITING]
    if not waiting:
        raise NotReadyError({})
    if any(unit.written_by_id == user.pk for unit in waiting):
        raise NotAllowedError(_("You wrote a part of this yourself. A second person approves it."))
    if problems := problems_of(translation, {unit.path: unit.text for unit in waiting}):
        raise NotReadyError(problems)
    for unit in waiting:
        _keep_reviewed(unit, unit.text, user, written_by_id=unit.written_by_id)
    _settle(translation, source_of(instance), reviewer=user)
    for alias in Page.objects.filter(alias_of=instance) if isinstance(instance, Page) else ():
        if (copy := refresh(alias.specific)) is not None:
            adopt(copy, translation)
            _settle(copy, source_of(alias.specific))
    log(instance, "languages.approve", user=user)


@transaction.atomic
def reject(translation: Translation, user: Any, notes: Mapping[int, str]) -> None:
    """Send everything that awaits review back into work, with a note for each unit by its number."""
    translation = _locked(translation)
    waiting = translation.units.in_source().filter(stage=State.AWAITING)
    if not waiting or not any(note.strip() for note in notes.values()):
        raise ValidationError(_("Say at one text at least what is to be done."))
    for unit in waiting:
        unit.stage, unit.note = State.IN_WORK, notes.get(unit.pk, "").strip()
        unit.save(update_fields=["stage", "note"])
    log(translation.content_object, "languages.reject", user=user)


@transaction.atomic
def keep_meaning(unit: Unit, user: Any, reason: str, *, seen: str) -> None:
    """Let the Albanian of an outdated unit stand: its Serbian has changed in form only. The reason is kept.

    `seen` is the hash of the Serbian that was compared. Raises ConflictError if it has changed.
    """
    reason = reason.strip()
    if not reason:
        raise ValidationError(_("Say why the meaning is the same."))
    translation = _locked(unit.translation)
    unit = translation.units.with_state().select_for_update(of=("self",)).get(pk=unit.pk)
    if unit.source_hash != seen:
        raise ConflictError(_("The Serbian has changed meanwhile. Compare again."))
    if unit.state != State.OUTDATED:
        raise ConflictError(_("This text is not outdated."))
    last = None if unit.text else unit.reviewed.first()  # newer work stands at the desk: that is what is meant
    text = last.text if last else unit.text
    if problems := problems_of(translation, {unit.path: text}):
        raise NotReadyError(problems)
    if last:
        _keep_reviewed(unit, text, user, written_by_id=last.written_by_id, reason=reason)
    else:  # nobody has approved it yet: it is in work or awaits review as before, for the Serbian of today
        unit.text_source, unit.text_hash, unit.note = unit.source, unit.source_hash, reason
        unit.save(update_fields=["text_source", "text_hash", "note"])
    instance = translation.content_object
    _settle(translation, source_of(instance))
    log(instance, "languages.keep_meaning", user=user, data={"path": unit.path, "reason": reason})


def as_it_will_be(translation: Translation) -> Any:
    """The object with the Albanian that approval would show, for looking at; nothing is saved.

    Raises NotReadyError where a text is missing.
    """
    source = source_of(translation.content_object)
    texts = _texts(translation, with_waiting=True)
    missing = [text.path for text in source_texts(source) if text.path not in texts]
    if missing:
        raise NotReadyError({path: [_("There is no Albanian for the Serbian as it is now.")] for path in missing})
    assemble(source, texts, source)
    source.__dict__["albanian"] = Translation(
        source_fingerprint=translation.source_fingerprint,
        shown_fingerprint=translation.source_fingerprint,
        reviewed_at=timezone.now(),
    )
    return source


def _locked(translation: Translation) -> Translation:
    return Translation.objects.select_for_update().get(pk=translation.pk)


def _keep_reviewed(unit: Unit, text: str, user: Any, *, written_by_id: int | None, reason: str = "") -> None:
    """Note the text as approved for the Serbian of the unit; its work is done."""
    ReviewedText.objects.update_or_create(
        unit=unit,
        source_hash=unit.source_hash,
        defaults={
            "source": unit.source,
            "text": text,
            "written_by_id": written_by_id,
            "reviewed_by": user,
            "reviewed_at": timezone.now(),
            "reason": reason,
        },
    )
    unit.text = unit.text_source = unit.text_hash = unit.stage = unit.note = ""
    unit.save(update_fields=["text", "text_source", "text_hash", "stage", "note"])


def _texts(translation: Translation, *, with_waiting: bool = False) -> dict[str, str]:
    """The approved Albanian for the Serbian of today, by path; what awaits review goes before it if asked for."""
    reviewed = ReviewedText.objects.filter(
        unit__translation=translation, unit__position__isnull=False, source_hash=models.F("unit__source_hash")
    )
    texts = dict(reviewed.values_list("unit__path", "text"))
    if with_waiting:
        waiting = translation.units.in_source().filter(stage=State.AWAITING, text_hash=models.F("source_hash"))
        texts.update(waiting.values_list("path", "text"))
    return texts


def _settle(translation: Translation, source: models.Model, reviewer: Any = None) -> None:
    """Write the Albanian columns if every text is approved, else note since when the Serbian differs from them.

    Approved texts alone suffice without a reviewer: a block was moved or taken out, or an old text has come back.
    """
    texts = _texts(translation)
    is_complete = translation.units.in_source().count() == len(texts)
    follows = translation.shown_fingerprint == translation.source_fingerprint
    if is_complete and (reviewer or not follows or not translation.is_reviewed):
        _write(translation.content_object, source, texts)
        translation.shown_fingerprint = translation.source_fingerprint
        last = ReviewedText.objects.filter(unit__translation=translation).select_related("reviewed_by").first()
        translation.reviewed_at = last.reviewed_at if last else timezone.now()
        translation.reviewed_by = reviewer or (last.reviewed_by if last else None)
    if translation.shown_fingerprint == translation.source_fingerprint:
        translation.differs_since = None
    elif translation.differs_since is None:
        translation.differs_since = timezone.now()
    translation.save()
    text_changed.send(type(source), instance=translation.content_object)


def _write(instance: Any, source: models.Model, texts: Mapping[str, str]) -> None:
    """Assemble the Albanian and write it to the row and to the rows of its inline children."""
    row = type(instance)._base_manager.get(pk=instance.pk)
    assemble(source, texts, row)
    for one in (row, *(child for _relation, child in inline_children(row) if child.pk)):
        one.save_base(update_fields=frozenset(albanian_columns(type(one))))
    if isinstance(instance, TranslatedMixin):
        instance.__dict__.pop("albanian", None)
