"""Imports only go down the floors of docs/architecture.md: site, print, campaign_content, and the apps within that."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = {"putokaz": ROOT / "site", "print": ROOT, "campaign_content": ROOT}  # package: the root it is imported from
# From the top. Packages on one floor know nothing of each other.
FLOORS = (
    ("putokaz",),
    ("print",),
    ("campaign_content.registration",),
    ("campaign_content.events",),
    ("campaign_content.inbox",),
    ("campaign_content.pages",),
    ("campaign_content.verification",),
    ("campaign_content.outbox", "campaign_content.languages"),
    ("campaign_content.staff",),
    # Two tables that import nothing: how languages are called, and what fields say about people.
    ("campaign_content.privacy", "campaign_content.languages.codes"),
)
HEIGHT = {package: len(FLOORS) - number for number, packages in enumerate(FLOORS) for package in packages}


def package_of(module: str) -> str | None:
    """The floor's package that a module belongs to, the narrowest one; None for a library's."""
    homes = [package for package in HEIGHT if f"{module}.".startswith(f"{package}.")]
    return max(homes, key=len, default=None)


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of ours by its dotted name. Migrations follow foreign keys, not floors."""
    for package, root in SOURCES.items():
        for path in sorted((root / package).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            if "migrations" not in parts:
                yield ".".join(parts), path


def imports(module: str, source: str) -> Iterator[str]:
    """Every module that `source` imports, at the top or within a function, with relative names made whole."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: -node.level] if node.level else []
            base = [*above, node.module] if node.module else above
            # `from campaign_content import events` imports campaign_content.events.
            yield from (".".join([*base, name.name]) for name in node.names)


def climbs(module: str, source: str) -> list[str]:
    """What a module imports from a higher floor or from beside it on its own."""
    here = package_of(module)
    targets = [(name, package_of(name)) for name in imports(module, source)]
    return [name for name, there in targets if here and there and there != here and HEIGHT[there] >= HEIGHT[here]]


def test_imports_only_go_down() -> None:
    found = {module: up for module, path in modules() if (up := climbs(module, path.read_text("utf-8")))}
    assert not found


def test_every_module_stands_on_a_floor() -> None:
    assert [module for module, _ in modules() if not package_of(module)] == ["campaign_content.__init__"]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("campaign_content.pages.models", "from campaign_content.events.models import Occasion"),
        ("campaign_content.pages.models", "from campaign_content import events"),
        ("campaign_content.pages.models", "def late():\n    import putokaz.urls"),
        ("campaign_content.pages.models.base", "from ...events import models"),
        ("campaign_content.outbox.models", "from campaign_content.languages import models"),
        ("campaign_content.privacy", "from campaign_content.staff.models import User"),
        ("campaign_content.languages.codes", "from .models import Place"),
        ("print.leaflet", "from putokaz.views import front"),
    ],
)
def test_an_import_upwards_or_sideways_is_found(module: str, source: str) -> None:
    assert climbs(module, source)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("putokaz.views.front", "from print.services import leaflet"),
        ("campaign_content.pages.models.base", "from ..reading import Reading"),
        ("campaign_content.outbox.models", "from campaign_content import privacy"),
        ("campaign_content.outbox.models", "from campaign_content.languages.codes import BY_CODE"),
        ("campaign_content.inbox.models", "import eventlet"),
    ],
)
def test_an_import_downwards_or_within_is_fine(module: str, source: str) -> None:
    assert not climbs(module, source)


def test_print_is_never_imported_whole() -> None:
    """`import print.x` would hide the builtin."""
    whole = [
        module
        for module, path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import)
        for name in node.names
        if name.name.split(".")[0] == "print" and not name.asname
    ]
    assert not whole


def test_site_is_a_source_root_and_no_package() -> None:
    """A package of that name hides the standard library's."""
    assert not (ROOT / "site" / "__init__.py").exists()
