"""What happens by itself: each job comes up in its time, and a failing one hinders no other."""

import time
from datetime import timedelta

import pytest
from django.test import override_settings
from django.utils import timezone
from wagtail.models import Page

from putokaz.scheduling import RETRY, Job, jobs, run_due


@pytest.mark.parametrize("job", jobs(), ids=lambda job: job.name)
def test_every_job_runs(job: Job, campaign: None) -> None:
    with override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}):
        job.run()


def test_a_scheduled_page_goes_live(campaign: None) -> None:
    page = Page.objects.filter(live=True).last().specific
    page.unpublish()
    page.go_live_at = timezone.now() - timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    run_due(jobs())
    assert Page.objects.get(pk=page.pk).live


def test_a_job_waits_for_its_turn() -> None:
    runs: list[str] = []
    work = [
        Job("often", timedelta(0), lambda: runs.append("often")),
        Job("daily", timedelta(days=1), lambda: runs.append("daily")),
    ]
    run_due(work)
    run_due(work)
    assert runs == ["often", "daily", "often"]
    assert work[1].due > time.monotonic()


def test_a_failing_job_is_logged_and_hinders_no_other(caplog: pytest.LogCaptureFixture) -> None:
    runs: list[str] = []

    def fail() -> None:
        raise ValueError("nothing works")

    run_due([Job("do the impossible", timedelta(1), fail), Job("go on", timedelta(1), lambda: runs.append("went on"))])
    assert runs == ["went on"]
    assert "Could not do the impossible." in caplog.text
    assert "nothing works" in caplog.text


@pytest.mark.parametrize("every", [timedelta(minutes=1), timedelta(days=1)])
def test_a_failing_job_is_tried_again_soon(every: timedelta) -> None:
    def fail() -> None:
        raise ValueError

    job = Job("do the impossible", every, fail)
    run_due([job])
    assert time.monotonic() < job.due <= time.monotonic() + min(every, RETRY).total_seconds()
