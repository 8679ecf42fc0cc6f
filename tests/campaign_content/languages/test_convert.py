"""`manage.py convert` as the shell sees it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
COMMAND = [sys.executable, str(ROOT / "manage.py"), "convert"]
# No database answers there.
ENVIRONMENT = os.environ | {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing"}


def convert(text: str | bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    source = text if isinstance(text, bytes) else text.encode()
    return subprocess.run(
        [*COMMAND, *arguments], input=source, capture_output=True, env=ENVIRONMENT, check=False, timeout=120
    )


def test_every_line_becomes_one_line_in_either_script() -> None:
    cyrillic = convert("Njegova ljubav\n\n  konjunktura\nposlednji", "--to", "sr")
    assert (cyrillic.returncode, cyrillic.stderr) == (0, b"")
    assert cyrillic.stdout.decode() == "Његова љубав\n\n  конјунктура\nпоследњи"
    assert convert(cyrillic.stdout, "--to", "sr-latn").stdout.decode() == "Njegova ljubav\n\n  konjunktura\nposlednji"


def test_only_a_newline_ends_a_line_and_no_byte_is_lost() -> None:
    text = "konj\r\nkonj\rkonj\x0bi\x0ci\x1ci\x85i\u2028i\u2029i\n".encode() + b"konj \xff\xfe\xe2\x80 konj\x00\n"
    result = convert(text, "--to", "sr").stdout
    assert result == text.replace(b"konj", "коњ".encode()).replace(b"i", "и".encode())


def test_html_is_converted_only_where_readers_read() -> None:
    text = '<a href="/njiva" title="njiva">kon</a>j <code>konj</code>\n<b>nezatvoren\nkonj\n'
    assert convert(text, "--to", "sr", "--html").stdout.decode() == (
        '<a href="/njiva" title="њива">коњ</a> <code>konj</code>\n<b>незатворен\nкоњ\n'
    )


def test_warnings_name_their_line_on_standard_error() -> None:
    result = convert("dobro\nkod Gashija, medju nama\nkuca\n", "--to", "sr")
    assert result.stderr.decode().splitlines() == [
        "line 2: looks foreign: Gashija",
        "line 2: dj or đ: medju",
        "line 3: missing diacritics: kuca",
    ]


def test_an_answer_comes_before_the_next_line_is_asked() -> None:
    with subprocess.Popen(
        [*COMMAND, "--to", "sr"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for latin, cyrillic in (("konj\n", "коњ\n"), ("njiva\n", "њива\n")):
            process.stdin.write(latin.encode())
            process.stdin.flush()
            assert process.stdout.readline().decode() == cyrillic
        process.stdin.close()


def test_a_reader_that_goes_away_is_no_error() -> None:
    with subprocess.Popen(
        [*COMMAND, "--to", "sr"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        _, complaint = process.communicate(b"konj\n" * 100_000)
    assert complaint == b""
    assert process.returncode == 0


@pytest.mark.parametrize("arguments", [(), ("--to", "sq")])
def test_another_script_is_refused(arguments: tuple[str, ...]) -> None:
    result = convert("konj\n", *arguments)
    assert result.returncode != 0
    assert result.stdout == b""
