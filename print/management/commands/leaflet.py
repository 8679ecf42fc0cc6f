"""Writes the leaflet of a published page to a file."""

import os
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db import DatabaseError
from wagtail.models import Page

from campaign_content.languages.codes import CODES
from print.errors import LeafletError
from print.services import leaflet_pdf

FAILED = 2


class Command(BaseCommand):
    help = "Writes the one-page A4 leaflet of a published page as PDF."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the last part of the page's address")
        parser.add_argument("--language", required=True, help=", ".join(CODES))
        parser.add_argument("--output", required=True, type=Path, help="the PDF file to write")

    @no_translations  # what operators read is English, as in the other commands
    def handle(self, *args: Any, slug: str, language: str, output: Path, **options: Any) -> None:
        try:
            pdf = leaflet_pdf(_page(slug), language)
        except LeafletError as problem:
            raise CommandError(str(problem), returncode=FAILED) from problem
        except DatabaseError as problem:
            reason = str(problem).splitlines()[0]
            raise CommandError(f"The database cannot be read: {reason}", returncode=FAILED) from problem
        try:
            _write(output, pdf)
        except OSError as problem:
            raise CommandError(f"{output} cannot be written: {problem.strerror}", returncode=FAILED) from problem
        self.stdout.write(f"{output}: {len(pdf)} bytes")


def _page(slug: str) -> Page:
    """The live page of that slug. Raises CommandError if there is none, or more than one."""
    pages = list(Page.objects.live().filter(slug=slug, depth__gt=1))
    if not pages:
        raise CommandError(f"There is no published page “{slug}”.", returncode=FAILED)
    if len(pages) > 1:
        message = f"{len(pages)} pages are called “{slug}”; give them slugs of their own."
        raise CommandError(message, returncode=FAILED)
    return pages[0]


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
