"""The script converter as a filter of the shell."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from campaign_content.languages import conversion
from campaign_content.languages.codes import CYRILLIC, LATIN

CONVERTERS = {
    (CYRILLIC.code, False): conversion.to_cyrillic,
    (CYRILLIC.code, True): conversion.html_to_cyrillic,
    (LATIN.code, False): conversion.to_latin,
    (LATIN.code, True): conversion.html_to_latin,
}


class Command(BaseCommand):
    """One line out for each line in, line by line, without a database.

    A line ends at "\\n" alone, so whatever else breaks lines somewhere (\\r, form feed, U+2028) stays inside. Bytes
    that are no UTF-8 pass through as they are. Warnings go to standard error, each with the number of its line.
    """

    help = (
        "Converts Serbian between its scripts: reads lines (UTF-8) on standard input, writes one line for each on "
        "standard output and warnings on standard error. It knows the built-in glossary, not the staff's."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--to", required=True, choices=[CYRILLIC.code, LATIN.code], help="the script to write")
        parser.add_argument("--html", action="store_true", help="each line is a fragment of HTML")

    def handle(self, *args: Any, **options: Any) -> None:
        convert = CONVERTERS[options["to"], options["html"]]
        try:
            for number, line in enumerate(sys.stdin.buffer, 1):
                converted = convert(line.decode("utf-8", "surrogateescape"))
                sys.stdout.buffer.write(converted.text.encode("utf-8", "surrogateescape"))
                sys.stdout.buffer.flush()  # so that a program may ask line by line
                for warning in converted.warnings:
                    self.stderr.write(f"line {number}: {warning}")
        except BrokenPipeError:
            # The reader has seen enough. Python would complain of the same on its way out.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
