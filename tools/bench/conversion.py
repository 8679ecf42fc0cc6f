"""The speed of the script converter, beside the least that any converter does: one pass of `str.translate`.

All measures come from one run on one text, so their ratios hold on any machine, however busy.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from campaign_content.languages import conversion

CATALOGUES = Path(__file__).parents[2] / "locale"
RUNS = 5
_STRING = re.compile(r'^(?:msgstr(?:\[\d\])? )?"(.+)"$', re.MULTILINE)
_CYRILLIC = re.compile("[а-яђјљњћџ]")
_LETTERS = str.maketrans("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")


def text() -> str:
    """Serbian in Cyrillic that people wrote: the interface's own translations, one string a line."""
    sources = sorted(CATALOGUES.rglob("sr/LC_MESSAGES/*.po"))
    strings = [string for source in sources for string in _STRING.findall(source.read_text(encoding="utf-8"))]
    return "\n".join(dict.fromkeys(string for string in strings if _CYRILLIC.search(string)))


def lines() -> Iterator[str]:
    """What is measured, then one line a conversion: its speed, and what part of the letter table's speed that is."""
    cyrillic = text()
    latin = conversion.to_latin(cyrillic).text
    table = _speed(lambda: latin.translate(_LETTERS), latin)
    megabytes = len(latin.encode()) / 1e6
    yield f"Converting {megabytes:.2f} MB of Serbian, in processor time (letter table: {table:.0f} MB/s)"
    html = _as_html(latin)
    for name, work, source, runs in (
        ("plain text to Cyrillic, new words", lambda: conversion.to_cyrillic(latin), latin, 1),
        ("plain text to Cyrillic", lambda: conversion.to_cyrillic(latin), latin, RUNS),
        ("plain text to Latin", lambda: conversion.to_latin(cyrillic), cyrillic, RUNS),
        ("HTML to Cyrillic", lambda: conversion.html_to_cyrillic(html), html, RUNS),
    ):
        speed = _speed(work, source, runs)
        yield f"  {name:34} {speed:6.2f} MB/s, 1/{table / speed:.0f} of the letter table"


def _as_html(plain: str) -> str:
    escaped = plain.replace("&", "&amp;").replace("<", "&lt;")
    return "\n".join(f"<p>{line}</p>" for line in escaped.split("\n"))


def _speed(work: Callable[[], object], source: str, runs: int = RUNS) -> float:
    """The speed of the fastest of `runs` runs, in MB/s of the source."""
    spent = []
    for _ in range(runs):
        start = process_time()
        work()
        spent.append(max(process_time() - start, 1e-9))
    return len(source.encode()) / 1e6 / min(spent)
