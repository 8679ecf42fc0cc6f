"""What happens by itself as time passes. `manage.py scheduler` runs it."""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from django.core.management import call_command
from django.utils import timezone

from campaign_content import privacy
from campaign_content.languages.tasks import resume_renewals
from campaign_content.outbox.services import send_due

RETRY = timedelta(minutes=10)  # for a job that failed and is not due earlier
logger = logging.getLogger(__name__)


@dataclass
class Job:
    """Work that is due at the start and again each time `every` has passed. It is safe to run at any time."""

    name: str
    every: timedelta
    run: Callable[[], object]
    due: float = 0.0  # seconds, on the clock of time.monotonic()


def jobs() -> list[Job]:
    """All that is scheduled."""
    often, daily = timedelta(minutes=1), timedelta(days=1)
    return [
        Job("publish and expire pages", often, partial(call_command, "publish_scheduled", verbosity=0)),
        Job("send messages that are due", often, send_due),
        Job("take up renewals of texts that stopped", often, lambda: resume_renewals(timezone.now())),
        Job("erase personal data that is due", daily, lambda: privacy.erase_due(timezone.now())),
    ]


def run_due(work: Sequence[Job]) -> None:
    """Run the jobs whose time has come. One that fails is logged, hinders no other and soon gets another turn."""
    for job in work:
        if job.due > time.monotonic():
            continue
        job.due = time.monotonic() + job.every.total_seconds()
        try:
            job.run()
        except Exception:
            logger.exception("Could not %s.", job.name)
            job.due = min(job.due, time.monotonic() + RETRY.total_seconds())
