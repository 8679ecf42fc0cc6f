"""Erases what libraries would keep: sessions, tasks, open forms, old logs and mails, files that nothing names."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.files.storage import Storage, default_storage
from django.core.mail import get_connection
from django.core.mail.backends.filebased import EmailBackend
from django.db import connection
from django.db.models import FileField
from django_tasks_db.models import DBTaskResult
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import ModelLogEntry, PageLogEntry, UploadedFile, WorkflowState

from campaign_content.privacy import eraser

# Long enough to see what went wrong over a weekend and a holiday.
TASK_RESULTS_KEPT = timedelta(days=7)
# Where mails are written into files, somebody who tries the campaign out looks at them there.
MAIL_FILES_KEPT = timedelta(days=7)
# What a member of staff left open yesterday will not be taken up again from here.
TRACES_KEPT = timedelta(days=1)
# Grants are audited up to five years after their last payment (Regulation (EU, Euratom) 2018/1046, article 132).
LOG_KEPT = timedelta(days=5 * 366)
# Where Wagtail puts uploads. Whatever else lies in the media folder is not ours to remove.
UPLOAD_FOLDERS = ("original_images", "images", "documents", "avatar_images", "wagtail_uploads")


@eraser("sessions")
def erase_sessions(now: datetime) -> int:
    """Delete sessions that are over."""
    erased, _by_model = Session.objects.filter(expire_date__lte=now).delete()
    return erased


@eraser("task results")
def erase_task_results(now: datetime) -> int:
    """Delete finished tasks with what they were given and what they returned."""
    erased, _by_model = DBTaskResult.objects.finished().filter(finished_at__lte=now - TASK_RESULTS_KEPT).delete()
    return erased


@eraser("editing traces")
def erase_editing_traces(now: datetime) -> int:
    """Delete Wagtail's notes on who has what open, previews of unsaved forms, and uploads nobody finished."""
    limit = now - TRACES_KEPT
    sessions, _by_model = EditingSession.objects.filter(last_seen_at__lte=limit).delete()
    previews, _by_model = FormState.objects.filter(last_updated_at__lte=limit).delete()
    uploads = [upload.pk for upload in UploadedFile.objects.all() if _is_older(upload.file.name, limit)]
    UploadedFile.objects.filter(pk__in=uploads).delete()  # "media files" takes what this leaves on the disk
    return sessions + previews + len(uploads)


@eraser("cache")
def erase_cache(now: datetime) -> int:
    """Delete what is over in the cache's table, such as the addresses of failed logins: Django leaves it there."""
    erased = 0
    for cache in settings.CACHES.values():
        if cache["BACKEND"] == "django.core.cache.backends.db.DatabaseCache":
            table = connection.ops.quote_name(cache["LOCATION"])
            moment = connection.ops.adapt_datetimefield_value(now)
            with connection.cursor() as cursor:
                cursor.execute(f"DELETE FROM {table} WHERE expires < %s", [moment])  # noqa: S608  no reader names it
                erased += cursor.rowcount
    return erased


@eraser("mail files")
def erase_mail_files(now: datetime) -> int:
    """Delete old mails where they are written into files instead of being sent."""
    backend = get_connection()
    if not isinstance(backend, EmailBackend):
        return 0
    limit = (now - MAIL_FILES_KEPT).timestamp()
    old = [path for path in Path(backend.file_path).glob("*.log") if path.stat().st_mtime <= limit]
    for path in old:
        path.unlink()
    return len(old)


@eraser("staff log")
def erase_staff_log(now: datetime) -> int:
    """Delete what Wagtail's log and finished workflows say about who did what, once no audit can ask for it."""
    limit = now - LOG_KEPT
    pages, _by_model = PageLogEntry.objects.filter(timestamp__lte=limit).delete()
    others, _by_model = ModelLogEntry.objects.filter(timestamp__lte=limit).delete()
    states = WorkflowState.objects.filter(created_at__lte=limit)
    workflows, _by_model = states.exclude(pk__in=WorkflowState.objects.active()).delete()
    return pages + others + workflows


@eraser("media files")
def erase_media_files(now: datetime) -> int:
    """Delete uploaded files that no row names any more: a removed account's picture, an unfinished upload.

    Images and documents take their files along when an editor deletes them.
    """
    named = set(_names_in_use())
    stored = (name for folder in UPLOAD_FOLDERS for name in _files(default_storage, folder))
    orphans = [name for name in stored if name not in named and _is_older(name, now - TRACES_KEPT)]
    for name in orphans:
        default_storage.delete(name)
    return len(orphans)


def _names_in_use() -> Iterator[str]:
    for model in apps.get_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, FileField):
                yield from model._base_manager.values_list(field.name, flat=True)


def _files(storage: Storage, folder: str) -> Iterator[str]:
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:  # nothing was ever uploaded there
        return
    yield from (f"{folder}/{name}" for name in files)
    for name in folders:
        yield from _files(storage, f"{folder}/{name}")


def _is_older(name: str, limit: datetime) -> bool:
    """Whether the stored file is gone or was last written before the moment."""
    return not default_storage.exists(name) or default_storage.get_modified_time(name) <= limit
