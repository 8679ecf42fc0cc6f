"""`python -m tools.bench` measures real work and says it in plain lines."""

import re
import subprocess
import sys
from pathlib import Path

from tools.bench import conversion, search

ROOT = Path(__file__).resolve().parents[2]


def test_the_text_measured_is_serbian_in_cyrillic_without_repetition() -> None:
    strings = conversion.text().split("\n")
    assert len(strings) > 500
    assert len(set(strings)) == len(strings)
    assert all(re.search("[а-я]", string) for string in strings)


def test_every_way_of_converting_is_measured_beside_the_letter_table() -> None:
    first, *measures = conversion.lines()
    assert "letter table" in first
    assert [line.strip().split("  ")[0] for line in measures] == [
        "plain text to Cyrillic, new words",
        "plain text to Cyrillic",
        "plain text to Latin",
        "HTML to Cyrillic",
    ]
    assert all(re.search(r"\d+\.\d+ MB/s, 1/\d+ of the letter table", line) for line in measures)


def test_the_bench_measures_searching_too_and_runs_by_its_name() -> None:
    few = "import runpy; from tools.bench import search; search.SIZES = (5, 10, 20); "
    command = few + "runpy.run_module('tools.bench', run_name='__main__')"
    result = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "plain text to Latin" in result.stdout
    assert "among 5, 10, 20 pages" in result.stdout
    measures = re.findall(r"^  (.+?) +\d+\.\d ms(?:, +\d+\.\d times){2}$", result.stdout, re.MULTILINE)
    assert measures == list(search.QUERIES)
