"""The worker: runs background tasks from the database, as `manage.py db_worker` does."""

import logging
import time
from contextlib import suppress

from django.db import InterfaceError, OperationalError, connection
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker

PAUSE = 5.0  # seconds between two attempts to reach the database
logger = logging.getLogger(__name__)


def work() -> None:
    """Run tasks until told to stop. The command of the same library would log every one of them, and would end
    with its connection to the database."""
    logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
    worker = Worker(
        queue_names=["*"],
        interval=1,
        batch=False,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
    worker.configure_signals()
    while worker.running:
        try:
            worker.run()
        except (OperationalError, InterfaceError) as error:
            logger.warning("The worker lost the database (%s), waits for it.", type(error).__name__)
            _reconnect()


def _reconnect() -> None:
    """Return when the database answers again."""
    connection.close()
    while connection.connection is None:
        time.sleep(PAUSE)
        with suppress(OperationalError):
            connection.ensure_connection()
