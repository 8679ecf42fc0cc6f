"""Prints what every part measures. A part is a module with `lines()`, which yields lines as they are known."""

import sys
from collections.abc import Callable, Iterator

from . import conversion, search

PARTS: tuple[Callable[[], Iterator[str]], ...] = (conversion.lines, search.lines)


def main() -> None:
    """Measure everything, part after part."""
    for lines in PARTS:
        for line in lines():
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
