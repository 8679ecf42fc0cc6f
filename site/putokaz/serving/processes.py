"""Long-running functions as children of one supervisor: when one ends, all end."""

import ctypes
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import wait
from multiprocessing.context import ForkProcess

from django.db import connections

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
STOP_SECONDS = 10.0  # for work in hand; after that a child is killed
PR_SET_PDEATHSIG = 1  # from <linux/prctl.h>
_fork = multiprocessing.get_context("fork")


class ChildEndedError(Exception):
    """A child ended that should have gone on. Its name and exit status are the arguments."""

    def __str__(self) -> str:
        name, status = self.args
        return f"The {name} stopped by itself (status {status}), so everything stops. The reason stands above."


class Processes:
    """The children of this process. Leaving the context stops them all."""

    def __init__(self) -> None:
        self.children: list[ForkProcess] = []

    def __enter__(self) -> "Processes":
        return self

    def __exit__(self, *_: object) -> None:
        for child in self.children:
            child.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for child in self.children:
            child.join(max(0.0, deadline - time.monotonic()))
            child.kill()

    def start(self, name: str, run: Callable[[], object]) -> None:
        """Run a function in a child that shares all that is loaded so far."""
        connections.close_all()  # a connection shared by two processes garbles both
        child = _fork.Process(target=_run, args=(run, os.getpid()), name=name)
        # Signals wait until the child has dropped our handlers, and until we have noted the child.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, STOP_SIGNALS)
        try:
            child.start()
            self.children.append(child)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def watch(self, timeout: float | None = None) -> None:
        """Wait for a child to end, which raises ChildEndedError; returns when `timeout` seconds passed without."""
        ended = wait([child.sentinel for child in self.children], timeout)
        for child in self.children:
            if child.sentinel in ended:
                child.join()
                raise ChildEndedError(child.name, child.exitcode)


def _run(run: Callable[[], object], parent: int) -> None:
    os.setpgid(0, 0)  # Ctrl-C reaches the supervisor only, which then stops its children in order
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP_SIGNALS)
    _end_with(parent)
    run()


def _end_with(parent: int) -> None:
    """Ask the kernel to stop this process when its parent dies, even by SIGKILL."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:  # it died before we asked
        sys.exit(1)
