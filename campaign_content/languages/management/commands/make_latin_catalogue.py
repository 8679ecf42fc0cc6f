"""Makes the Serbian Latin catalogues of the interface from the Cyrillic ones."""

import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from campaign_content.languages.conversion import to_latin

CYRILLIC_LOCALE, LATIN_LOCALE = "sr", "sr_Latn"

# A line of a catalogue: its keyword if it begins a string, and the string between the quotation marks.
_LINE = re.compile(r'^(?P<start>(?:#~ )?(?P<keyword>[a-z]+(?:\[\d\])?)? ?)"(?P<string>.*)"$')
# What is no text inside a string: escapes, placeholders, HTML tags.
_NOT_TEXT = re.compile(r"(\\.|%\([^)]*\)[#0 +-]*[\d.]*[a-z]|%[a-z%]|\{[^}]*\}|<[^>]*>)")


class Command(BaseCommand):
    """For developers: run after every change of the Cyrillic catalogues."""

    help = "Makes locale/sr_Latn from locale/sr by the script converter."

    def handle(self, *args: Any, **options: Any) -> None:
        """Writes a Latin catalogue beside every Cyrillic one under LOCALE_PATHS."""
        sources = [
            source
            for locale in settings.LOCALE_PATHS
            for source in sorted(Path(locale, CYRILLIC_LOCALE, "LC_MESSAGES").glob("*.po"))
        ]
        if not sources:
            raise CommandError("No Cyrillic catalogue was found under LOCALE_PATHS.")
        for source in sources:
            target = source.parents[2] / LATIN_LOCALE / "LC_MESSAGES" / source.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(latin_catalogue(source.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
            if options["verbosity"]:
                self.stdout.write(f"{target} was made from {source}")


def latin_catalogue(catalogue: str) -> str:
    """A gettext catalogue with its Serbian strings in Latin; msgids, comments, placeholders and tags stay."""
    lines, keyword = [], ""
    for line in catalogue.splitlines():
        match = _LINE.match(line)
        if match is None:
            lines.append(line)
            continue
        keyword = match["keyword"] or keyword
        string = match["string"]
        if keyword.startswith("msgstr"):
            string = _latin_string(string)
        lines.append(f'{match["start"]}"{string}"')
    return "\n".join(lines) + "\n"


def _latin_string(string: str) -> str:
    if string == rf"Language: {CYRILLIC_LOCALE}\n":
        return rf"Language: {LATIN_LOCALE}\n"
    parts = _NOT_TEXT.split(string)
    return "".join(part if index % 2 else to_latin(part).text for index, part in enumerate(parts))
