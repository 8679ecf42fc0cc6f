from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from campaign_content.languages import rederivation
from campaign_content.languages.codes import BY_CODE, DERIVED, SOURCE


class Command(BaseCommand):
    help = (
        "Make the other script of all texts anew, in rows and in the revisions that count: the newest, the published, "
        "the scheduled, those that wait for approval. Safe to run at any time; what is right stays untouched. "
        "To switch the script that editors write in, set SOURCE_SCRIPT (sr or sr-latn) in the environment of the site "
        "and its workers, restart them, and run this command in the same environment."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only count what would change")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        *_, tally = rederivation.run(write=not dry_run)
        change = "would change" if dry_run else "changed"
        self.stdout.write(
            f"Looked at {tally.done} rows and revisions, {BY_CODE[SOURCE].name} to {BY_CODE[DERIVED].name}: "
            f"{tally.changed} {change}."
        )
        for problem in tally.problems:
            self.stderr.write(problem)
        if tally.problems:
            raise CommandError(f"{len(tally.problems)} could not be read and stay as they were.")
