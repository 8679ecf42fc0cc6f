"""`manage.py scheduler`: publishing, messages, erasure and clearing, as time passes."""

import signal
import sys
import time
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from putokaz.scheduling import jobs, run_due

TICK = 10.0  # seconds between two looks at the jobs


class Command(BaseCommand):
    help = "Runs scheduled work until it is stopped: publishing, messages, erasure, clearing."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stopping = self.busy = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.stop)
        work = jobs()
        while not self.stopping:
            self.busy = True
            run_due(work)
            close_old_connections()
            self.busy = False
            if not self.stopping:
                time.sleep(TICK)

    def stop(self, *_: object) -> None:
        """Let the round of work in hand finish; cut short nothing but sleep."""
        self.stopping = True
        if not self.busy:
            sys.exit(0)
