"""The campaign's languages: codes, columns, labels. Every other module takes them from here."""

import os
from typing import NamedTuple


class Language(NamedTuple):
    """One of the campaign's languages.

    `code` is Django's (lower case, in URLs), `column` the ending of model columns, `tag` BCP 47 for HTML, PDF and
    hreflang, `name` what its readers call it in the switcher.
    """

    code: str
    column: str
    tag: str
    name: str


CYRILLIC = Language("sr", "sr", "sr-Cyrl", "Ћирилица")
LATIN = Language("sr-latn", "sr_latn", "sr-Latn", "Latinica")
ALBANIAN = Language("sq", "sq", "sq", "Shqip")

LANGUAGES = (CYRILLIC, LATIN, ALBANIAN)
BY_CODE = {language.code: language for language in LANGUAGES}
CODES = tuple(BY_CODE)


def _source_script() -> str:
    script = os.environ.get("SOURCE_SCRIPT", LATIN.code)
    if script not in (CYRILLIC.code, LATIN.code):
        raise ValueError(f"SOURCE_SCRIPT is '{script}'; it can be '{LATIN.code}' or '{CYRILLIC.code}'.")
    return script


# The script that editors write in; the other one follows from it (DESIGN.md, decision 3). Read from the environment,
# for it decides which columns forms offer; after a change `manage.py rederive` brings all texts into line.
SOURCE = _source_script()
DERIVED = CYRILLIC.code if LATIN.code == SOURCE else LATIN.code


def column(field: str, code: str) -> str:
    """The column that holds `field` in the language `code`: `heading` in `sr-latn` is `heading_sr_latn`."""
    return f"{field}_{BY_CODE[code].column}"


def columns(field: str) -> tuple[str, ...]:
    """The columns of `field` in all languages."""
    return tuple(column(field, code) for code in CODES)
