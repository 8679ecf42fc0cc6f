"""What each stored field says about a person, why we hold it and what erases it.

Every app lists its fields in its own `privacy.py` through `classify`; a model field that nobody lists fails the tests.
An eraser is a function that removes what is due and returns how many rows it touched; the scheduler runs them all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import Model


class ErasureError(Exception):
    """Some erasers failed. The message names them and the kinds of failure, and tells nothing of what they handled."""


class Sensitivity(StrEnum):
    """How much a field tells of a person (GDPR, articles 4 and 9; Serbian ZZPL, articles 4 and 17)."""

    NONE = "none"
    PERSONAL = "personal"
    SPECIAL = "special"


@dataclass(frozen=True)
class Field:
    """The classification of one model field. Personal and special fields need a purpose and an eraser."""

    sensitivity: Sensitivity
    purpose: str = ""
    eraser: str = ""


NONE = Field(Sensitivity.NONE)
Eraser = Callable[[datetime], int]

_fields: dict[tuple[str, str], Field] = {}
_erasers: dict[str, Eraser] = {}


def personal(purpose: str, eraser: str) -> Field:
    """A field that can point to a person."""
    return Field(Sensitivity.PERSONAL, purpose, eraser)


def special(purpose: str, eraser: str) -> Field:
    """A field of a special category: health, ethnicity, displacement."""
    return Field(Sensitivity.SPECIAL, purpose, eraser)


def classify(model: str, none: str = "", fields: Mapping[str, Field] | None = None) -> None:
    """Classify the fields of `model` ("app_label.Model"): `none` names harmless ones, parted by spaces."""
    for name in none.split():
        _fields[model.lower(), name] = NONE
    for name, field in (fields or {}).items():
        _fields[model.lower(), name] = field


def classification(model: type[Model], field: str) -> Field | None:
    """The classification of a field; None where nobody gave one."""
    return _fields.get((model._meta.label_lower, field))


def eraser(name: str) -> Callable[[Eraser], Eraser]:
    """Register a function as the eraser called `name`. It takes the present moment and returns the rows it erased."""

    def register(function: Eraser) -> Eraser:
        _erasers[name] = function
        return function

    return register


def erasers() -> Mapping[str, Eraser]:
    """All registered erasers by name."""
    return _erasers


def erase_due(now: datetime) -> dict[str, int]:
    """Run every eraser for the moment `now`; says how many rows each one erased.

    One that fails hinders no other: ErasureError comes when all have run.
    """
    erased, failed = {}, []
    for name, erase in sorted(_erasers.items()):
        try:
            erased[name] = erase(now)
        except Exception as error:
            failed.append(f"{name} ({type(error).__name__})")
    if failed:
        raise ErasureError(", ".join(failed))
    return erased
