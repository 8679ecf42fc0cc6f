from typing import Any

from django.core.management.base import BaseCommand

from campaign_content.pages.samples import remove_samples


class Command(BaseCommand):
    help = "Remove the sample pages, events, registrations for them and offices, and nothing else."

    def handle(self, *args: Any, **options: Any) -> None:
        removed = {kind: count for kind, count in remove_samples().items() if count}
        if removed:
            self.stdout.write(
                "Removed: " + ", ".join(f"{count} sample {kind}" for kind, count in removed.items()) + "."
            )
        else:
            self.stdout.write("There are no samples.")
