"""How long a search takes among 100, 1,000 and 10,000 generated pages, in a database of its own.

The figures that count are the ratios to 100 pages: they come from one run, so they hold on any machine, however busy.
"""

import os
import random
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import django
from django.conf import settings
from django.db import connection

SITE = Path(__file__).parents[2] / "site"
SIZES = (100, 1_000, 10_000)
AIM = 2.0  # times as long among the most pages as among the fewest
RUNS = 15
WORDS = 30  # in the text of a page
VOCABULARY = 20_000
QUERIES = {
    "selective word": "zavarivanje",
    "common word": "pomoć",
    "typing error": "zavarivnaje",
    "two words": "pomoć povratak",
    "two words that seldom meet": "levica desnica",
    "place by another name": "Gjakovë",
}
_SYLLABLES = tuple(consonant + vowel for consonant in "bcdgjklmnprstvz" for vowel in "aeiou")


def lines() -> Iterator[str]:
    """What is measured, then one line a query: its time among the fewest pages, and how many times that among more."""
    with _own_database() as vendor:
        from .searched_pages import analyze, make

        words = _vocabulary()
        times: dict[str, list[float]] = {name: [] for name in QUERIES}
        made = 0
        for size in SIZES:
            make([_text(number, words) for number in range(made, size)])
            analyze()
            made = size
            for name, query in QUERIES.items():
                times[name].append(_seconds(query))
        sizes = ", ".join(f"{size:,}" for size in SIZES)
        yield f"Searching among {sizes} pages on {vendor} (aim: {AIM:.1f} times at most)"
        for name, (first, *others) in times.items():
            ratios = ", ".join(f"{seconds / first:4.1f} times" for seconds in others)
            yield f"  {name:34} {first * 1000:6.1f} ms, {ratios}"


@contextmanager
def _own_database() -> Iterator[str]:
    """An empty database beside the installation's own, removed afterwards; yields the name of its kind."""
    sys.path.insert(0, str(SITE))
    os.environ["DJANGO_SETTINGS_MODULE"] = "putokaz.settings.test"
    django.setup()
    settings.VAR.mkdir(mode=0o700)
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0)
    try:
        yield connection.display_name
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        shutil.rmtree(settings.VAR, ignore_errors=True)


def _vocabulary() -> list[str]:
    chance = random.Random(1)  # noqa: S311  the same words every time
    return ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 5))) for _ in range(VOCABULARY)]


def _text(number: int, vocabulary: Sequence[str]) -> tuple[str, str]:
    """The title and the text of one page: few words stand on many pages and many on few, as in any language."""
    chance = random.Random(number)  # noqa: S311  the same page every time
    chosen = [vocabulary[int(VOCABULARY ** chance.random()) - 1] for _ in range(WORDS)]
    chosen += ["pomoć", "levica" if number % 2 else "desnica"]
    if number % 3 == 0:
        chosen.append("povratak")
    if number % 25 == 0:
        chosen.append("Đakovici")
    if number < 5:
        chosen.append("zavarivanje")
    chance.shuffle(chosen)
    return " ".join(chosen[:3]), " ".join(chosen[3:])


def _seconds(query: str) -> float:
    """The time of the fastest of `RUNS` searches, from the typed words to the pages found."""
    from campaign_content.languages.search.answering import answer

    answer(query, "sr")
    spent = []
    for _ in range(RUNS):
        start = perf_counter()
        answer(query, "sr")
        spent.append(perf_counter() - start)
    return min(spent)
