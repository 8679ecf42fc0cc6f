import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.conf import LazySettings
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.mail import send_mail
from django.core.management import call_command
from django.db import connection
from django_tasks_db.models import DBTaskResult
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import ModelLogEntry, Page, TaskState, UploadedFile, WorkflowState
from wagtail.users.models import UserProfile

from campaign_content import privacy
from campaign_content.staff.models import User

pytestmark = pytest.mark.django_db

NOW = datetime(2032, 6, 1, 12, tzinfo=UTC)


def erase(name: str) -> int:
    return privacy.erasers()[name](NOW)


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("mara")


@pytest.fixture
def media(settings: LazySettings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = str(tmp_path)
    return tmp_path


def stored(media: Path, name: str, written: datetime) -> Path:
    path = media / default_storage.save(name, ContentFile(b"x"))
    os.utime(path, (written.timestamp(), written.timestamp()))
    return path


def test_sessions_that_are_over_go() -> None:
    for left in (timedelta(hours=-1), timedelta(hours=1)):
        session = SessionStore()
        session.create()
        Session.objects.filter(pk=session.session_key).update(expire_date=NOW + left)
    assert erase("sessions") == 1
    assert Session.objects.get().expire_date > NOW


@pytest.mark.parametrize(("status", "days", "goes"), [("SUCCESSFUL", 8, 1), ("FAILED", 8, 1), ("SUCCESSFUL", 6, 0)])
def test_finished_tasks_go_after_a_week(status: str, days: int, goes: int) -> None:
    DBTaskResult.objects.create(
        status=status, finished_at=NOW - timedelta(days=days), args_kwargs={}, task_path="x", run_after=NOW
    )
    assert erase("task results") == goes


def test_a_task_that_still_has_to_run_stays() -> None:
    DBTaskResult.objects.create(args_kwargs={}, task_path="x", run_after=NOW - timedelta(days=30))
    assert erase("task results") == 0


def test_what_somebody_left_open_goes_the_next_day(editor: User) -> None:
    for hours in (25, 23):
        left = NOW - timedelta(hours=hours)
        kind = ContentType.objects.get_for_model(Page)
        EditingSession.objects.create(user=editor, content_type=kind, object_id="1", last_seen_at=left)
        FormState.objects.create(
            user=editor, content_type=kind, object_id=str(hours), data="name=Mara", last_updated_at=left
        )
    assert erase("editing traces") == 2
    assert FormState.objects.get().object_id == "23"


def test_an_upload_that_nobody_finished_goes_with_its_file(media: Path, editor: User) -> None:
    path = stored(media, "wagtail_uploads/slika.jpg", NOW - timedelta(days=2))
    UploadedFile.objects.create(file="wagtail_uploads/slika.jpg", uploaded_by_user=editor)
    assert erase("editing traces") == 1
    assert erase("media files") == 1
    assert not path.exists()


def test_what_is_over_leaves_the_caches_table(settings: LazySettings) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
    call_command("createcachetable")
    for days in (-1, 1):
        with time_machine.travel(NOW + timedelta(days=days), tick=False):
            cache.set(f"rl:login:ip:192.0.2.{days + 1}", "x", timeout=60)
    assert erase("cache") == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM cache")
        assert cursor.fetchall() == [(":1:rl:login:ip:192.0.2.2",)]


def test_mails_in_files_go_after_a_week(settings: LazySettings, tmp_path: Path) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)
    kept = [tmp_path / "readme.txt"]
    kept[0].touch()
    for hours in (-1, 1):
        before = set(tmp_path.iterdir())
        send_mail("Prijava", "Mara Anić", None, ["mara@example.org"])
        (mail,) = set(tmp_path.iterdir()) - before
        written = (NOW - timedelta(days=7) + timedelta(hours=hours)).timestamp()
        os.utime(mail, (written, written))
        kept += [mail] if hours > 0 else []
    os.utime(kept[0], (0, 0))
    assert erase("mail files") == 1
    assert set(tmp_path.iterdir()) == set(kept)


def test_mails_that_are_sent_leave_no_files_to_erase() -> None:
    assert erase("mail files") == 0


def test_the_log_is_kept_as_long_as_an_audit_may_ask(editor: User) -> None:
    kind = ContentType.objects.get_for_model(User)
    for years in (6, 4):
        ModelLogEntry.objects.create(
            content_type=kind,
            object_id="1",
            label=f"{years} years old",
            action="wagtail.edit",
            timestamp=NOW - timedelta(days=365 * years),
            user=editor,
        )
    erase("staff log")
    assert ModelLogEntry.objects.get(content_type=kind).label == "4 years old"


@pytest.mark.parametrize(
    ("status", "goes"), [(WorkflowState.STATUS_APPROVED, True), (WorkflowState.STATUS_IN_PROGRESS, False)]
)
def test_an_old_workflow_goes_unless_it_is_under_way(status: str, goes: bool, editor: User) -> None:
    page = Page.objects.filter(depth=2).get()
    with time_machine.travel(NOW - timedelta(days=6 * 366), tick=False):
        page.specific.save_revision(user=editor)
        state = page.get_workflow().start(page.specific, editor)
    WorkflowState.objects.update(status=status)
    erase("staff log")
    assert WorkflowState.objects.filter(pk=state.pk).exists() is not goes
    assert TaskState.objects.exists() is not goes


def test_the_picture_of_a_removed_account_goes(media: Path, editor: User) -> None:
    old = NOW - timedelta(days=2)
    path = stored(media, "avatar_images/mara.png", old)
    profile = UserProfile.objects.create(user=editor, avatar="avatar_images/mara.png")
    assert erase("media files") == 0
    profile.delete()
    assert erase("media files") == 1
    assert not path.exists()


def test_files_in_use_just_written_or_not_of_wagtail_stay(media: Path, editor: User) -> None:
    UserProfile.objects.create(user=editor, avatar="avatar_images/mara.png")
    kept = [
        stored(media, "avatar_images/mara.png", NOW - timedelta(days=2)),
        stored(media, "documents/sad.pdf", NOW - timedelta(hours=1)),
        stored(media, "elsewhere/old.pdf", NOW - timedelta(days=2)),
    ]
    assert erase("media files") == 0
    assert all(path.exists() for path in kept)


def test_without_any_upload_there_is_nothing_to_erase(media: Path) -> None:
    assert erase("media files") == 0
