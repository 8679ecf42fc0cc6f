"""What an installation needs before it can serve: a database, a cache, static files, the campaign."""

from contextlib import suppress
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from campaign_content.staff.models import User


def make_private(folder: Path) -> None:
    """Make sure of a folder that nobody else on this machine can look into."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(PermissionError):  # a folder of somebody else's; what we write into it is private all the same
        folder.chmod(0o700)


def is_behind() -> bool:
    """Whether the database lacks migrations; all of them where it is new."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def is_new() -> bool:
    """Whether nobody works in this installation yet."""
    return not User.objects.exists()


def migrate() -> None:
    """Bring the tables up to date."""
    call_command("migrate", interactive=False, verbosity=0)


def refresh() -> None:
    """Make what follows from code and settings: the cache's table and the static files. Quick if nothing changed."""
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
