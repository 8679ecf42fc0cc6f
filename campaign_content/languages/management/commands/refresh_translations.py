from typing import Any

from django.core.management.base import BaseCommand

from campaign_content.languages import versions
from campaign_content.languages.translations import services
from campaign_content.languages.translations.table import translated_kinds


class Command(BaseCommand):
    help = (
        "List every page and item for translation, and compare its Albanian with its Serbian. Saving does this by "
        "itself; run it after an import that went past saving, such as loaddata. Safe to run at any time."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        found = 0
        for kind in translated_kinds():
            for instance in versions.chunked(versions.rows(kind)):
                found += services.refresh(instance) is not None
        self.stdout.write(f"{found} translations are up to date with their Serbian.")
