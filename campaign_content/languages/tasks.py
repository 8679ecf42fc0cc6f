"""What the worker does for the languages."""

import time
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from campaign_content.staff.models import User

from . import rederivation
from .models import Rederivation

HEARTBEAT = 1.0  # seconds between two notes on how far a run has come
PROBLEMS_KEPT = 100


def request_renewal(by: User | None = None) -> Rederivation:
    """Ask the worker to make the other script of all texts anew.

    The task is a row like the request, so that both hold with the caller's transaction, or neither.
    """
    with transaction.atomic():
        renewal = Rederivation.objects.create(requested_by=by)
        renew.enqueue()
    return renewal


def resume_renewals(now: datetime) -> bool:
    """Have a run taken up again whose worker died; says whether there was one. The scheduler asks."""
    with transaction.atomic():
        stopped = Rederivation.objects.stopped(now).update(state=Rederivation.State.WAITING)
        if stopped:
            renew.enqueue()
    return bool(stopped)


@task()
def renew() -> None:
    """Run all renewals that wait, one after the other. Those that came before one began are served by it."""
    while renewal := Rederivation.objects.claim(timezone.now()):
        try:
            _run(renewal)
        except Exception as error:
            own = Rederivation.objects.filter(pk=renewal.pk)
            own.update(state=Rederivation.State.FAILED, problems=type(error).__name__, finished_at=timezone.now())
            raise


def _run(renewal: Rederivation) -> None:
    tally, noted_at = rederivation.Tally(total=0), time.monotonic()
    for tally in rederivation.run():
        if not tally.done or time.monotonic() - noted_at > HEARTBEAT:
            noted_at = time.monotonic()
            Rederivation.objects.filter(pk=renewal.pk).update(heard_at=timezone.now(), **_figures(tally))
    served = Rederivation.objects.filter(state=Rederivation.State.WAITING, requested_at__lte=renewal.started_at)
    for finished in (Rederivation.objects.filter(pk=renewal.pk), served):
        finished.update(state=Rederivation.State.DONE, finished_at=timezone.now(), **_figures(tally))


def _figures(tally: rederivation.Tally) -> dict[str, int | str]:
    problems = "\n".join(tally.problems[:PROBLEMS_KEPT])
    return {"total": tally.total, "done": tally.done, "changed": tally.changed, "problems": problems}
