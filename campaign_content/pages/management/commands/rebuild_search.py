from typing import Any

from django.core.management.base import BaseCommand

from campaign_content.pages.search_index import rebuild


class Command(BaseCommand):
    help = "Index every public page anew. Readers can search meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        pages, terms = rebuild()
        self.stdout.write(f"{pages} pages indexed, {terms} unused terms forgotten.")
