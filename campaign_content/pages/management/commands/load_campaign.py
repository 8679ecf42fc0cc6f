from typing import Any

from django.core.management.base import BaseCommand

from campaign_content.pages.loading import load_campaign


class Command(BaseCommand):
    help = "Load the starter content, each item once: what people edited or removed stays as they left it."

    def handle(self, *args: Any, **options: Any) -> None:
        loaded = {kind: count for kind, count in load_campaign().items() if count}
        if loaded:
            self.stdout.write("Loaded: " + ", ".join(f"{count} {kind}" for kind, count in loaded.items()) + ".")
        else:
            self.stdout.write("Nothing to load: this installation has had all of the starter content.")
