"""`manage.py serve`: the whole installation in the foreground, on a newcomer's machine or in a small office."""

import os
import signal
import sys
from contextlib import suppress
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DEFAULT_DB_ALIAS, OperationalError, connection

from putokaz.accounts import make_first_accounts
from putokaz.serving import preparation
from putokaz.serving.address import HOST, AddressError, answer, listen
from putokaz.serving.processes import STOP_SIGNALS, ChildEndedError, Processes
from putokaz.serving.web import Web
from putokaz.serving.worker import work


class Stopped(BaseException):
    """Somebody asked for the end: Ctrl-C, a signal, a closed terminal."""


class Command(BaseCommand):
    help = "Prepares the installation, then runs web, worker and scheduler until Ctrl-C. PORT says where (8000)."
    requires_system_checks = []  # they take a second: run when the database changes

    def handle(self, *args: Any, **options: Any) -> None:
        os.umask(0o077)  # what readers send is in the files that follow
        for number in STOP_SIGNALS:
            signal.signal(number, stop)
        try:
            self.serve(settings.PORT)
        except Stopped:
            with suppress(OSError):  # the terminal may be gone
                self.say("Stopped.")
        except (AddressError, ChildEndedError) as error:
            sys.exit(str(error))

    def serve(self, port: str) -> None:
        """Prepare and run everything; returns only by an exception."""
        listener = listen(port)
        new = self.prepare()
        with Processes() as processes:
            processes.start("web", lambda: Web(listener).run())
            listener.close()
            try:
                answer(port)
            except AddressError:
                processes.watch(timeout=1)  # a child that ended is the better reason
                raise
            processes.start("worker", work)
            processes.start("scheduler", partial(call_command, "scheduler"))
            self.greet(port, new)
            processes.watch()

    def prepare(self) -> bool:
        """Bring database and files up to date; says whether the installation was created just now."""
        preparation.make_private(settings.VAR)
        try:
            connection.ensure_connection()
        except OperationalError as error:
            sys.exit(f"The database does not answer: {str(error).splitlines()[0]}")
        if preparation.is_behind():
            self.say("Preparing the database ...")
            self.check(databases=[DEFAULT_DB_ALIAS])
            preparation.migrate()
        preparation.refresh()
        new = preparation.is_new()
        if new:
            self.say("Loading the campaign ...")
            call_command("load_campaign", stdout=self.stdout)
        return new

    def greet(self, port: str, new: bool) -> None:
        """Say where everything is; at creation make the first accounts, whose passwords stand nowhere else."""
        self.say(f"Ready: http://{HOST}:{port}/")
        self.say(f"Staff: http://{HOST}:{port}/{settings.STAFF_PATH}")
        if new:
            for account in make_first_accounts():
                self.say(f"  {account.username:12} {account.password}   ({account.role})")
        self.say("A new password: .venv/bin/python manage.py staff_password USERNAME")

    def say(self, line: str) -> None:
        """Print a line at once, also into a file or a pipe."""
        self.stdout.write(line)
        self.stdout.flush()


def stop(*_: object) -> None:
    """The signal handler. Stopping takes seconds at most, so further signals are let pass."""
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    raise Stopped
