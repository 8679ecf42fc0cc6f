"""What an entry of the glossary may be, and which of two entries wins. Every refusal names the culprit."""

import unicodedata
from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .. import conversion
from ..conversion.alphabet import CYRILLIC, WORD, normalise
from ..conversion.glossary import ANY_ENDING, LONGEST_ENDING
from ..conversion.kept_words import GLOSSARY
from . import STEM, Row, overruled

SHORTEST_FORM, SHORTEST_STEM = 2, 3  # letters
JOINING = frozenset(" -'’./&+")


def tidy(text: str) -> str:
    """`text` with composed letters and single spaces."""
    return " ".join(normalise(text).split())


def check(row: Row, note: str = "") -> None:
    """ValidationError, by field, unless the entry is a usable one by itself."""
    found = {"form": _form_problem(row), "cyrillic": _cyrillic_problem(row), "note": _invisible(note)}
    if problems := {field: problem for field, problem in found.items() if problem}:
        raise ValidationError(problems)


def check_against(row: Row, others: Iterable[Row]) -> None:
    """ValidationError if the entry and one of the others cannot both hold."""
    for other in others:
        if _matched(row) == _matched(other):
            names = {"form": other.form, "result": result(other)}
            raise ValidationError({"form": _("The glossary has “%(form)s” already: %(result)s.") % names})
        if row.cyrillic and row.cyrillic.lower() == other.cyrillic.lower() and row.form.lower() != other.form.lower():
            names = {"cyrillic": row.cyrillic, "form": other.form}
            problem = _("“%(cyrillic)s” already stands for “%(form)s”: nobody could tell the Latin from it.") % names
            raise ValidationError({"cyrillic": problem})


def precedence(row: Row, others: Iterable[Row]) -> Iterator[str]:
    """In words, which entry wins where this one and another one with another result meet."""
    for other in others:
        if other.cyrillic == row.cyrillic:
            continue
        if _covers(row, other):
            yield _("“%(form)s” has an entry of its own, which wins: %(result)s.") % {
                "form": other.form,
                "result": result(other),
            }
        elif _covers(other, row):
            yield _("This entry wins over the wider “%(form)s”: %(result)s.") % {
                "form": other.form,
                "result": result(other),
            }
    if row.cyrillic:
        for key in GLOSSARY:
            if overruled(key, [row]):
                yield _("This entry wins over the built-in list, which keeps “%(form)s” as written.") % {
                    "form": key.removesuffix(ANY_ENDING)
                }


def result(row: Row) -> str:
    """What becomes of the entry's form, for people."""
    return row.cyrillic or _("kept as written")


def _form_problem(row: Row) -> str:
    form, letters = row.form, [letter for letter in row.form if letter.isalpha()]
    if letters and all(_script(letter) == "CYRILLIC" for letter in letters):
        latin = conversion.to_latin(form).text
        return _("This is Cyrillic. Write the Latin form here: “%(latin)s”.") % {"latin": latin}
    if problem := _wrong_character(form):
        return problem
    for letter in letters:
        if _script(letter) != "LATIN":
            return _("“%(letter)s” (%(code)s) in “%(form)s” is not a Latin letter.") % {**_name(letter), "form": form}
    if form and len(letters) < SHORTEST_FORM:
        return _("“%(form)s” is too short: write at least two letters.") % {"form": form}
    if form and not (form[0].isalnum() and (form[-1].isalnum() or form[-1] == ".")):
        return _("“%(form)s” must begin and end with a letter or a digit.") % {"form": form}
    if row.reach == STEM and form and not WORD.fullmatch(form):
        return _("A beginning is one word without digits and signs; “%(form)s” is not.") % {"form": form}
    if row.reach == STEM and form and len(letters) < SHORTEST_STEM:
        return _("“%(form)s” is too short for a beginning: write at least three letters.") % {"form": form}
    return ""


def _cyrillic_problem(row: Row) -> str:
    letters = [letter for letter in row.cyrillic if letter.isalpha()]
    if not row.cyrillic:
        return ""
    if not any(_script(letter) == "CYRILLIC" for letter in letters):
        return _("Write Cyrillic letters here, or leave it empty to keep “%(form)s” as written.") % {"form": row.form}
    if problem := _wrong_character(row.cyrillic):
        return problem
    for letter in letters:
        if letter not in CYRILLIC:
            names = {**_name(letter), "form": row.cyrillic}
            return _("“%(letter)s” (%(code)s) in “%(form)s” is not a letter of Serbian Cyrillic.") % names
    if row.reach == STEM and not WORD.fullmatch(row.cyrillic):
        return _("A beginning is one word without digits and signs; “%(form)s” is not.") % {"form": row.cyrillic}
    return ""


def _wrong_character(text: str) -> str:
    for character in text:
        if not (character.isalpha() or character.isdecimal() or character in JOINING):
            return _invisible(character) or _("An entry cannot have “%(letter)s” (%(code)s).") % _name(character)
    return ""


def _invisible(text: str) -> str:
    """Control characters, direction marks and the like: nobody would see why an entry does not match."""
    for character in text:
        if unicodedata.category(character).startswith(("C", "M")):
            return _("There is an invisible character here (%(code)s). Type the text anew.") % _name(character)
    return ""


def _name(character: str) -> dict[str, str]:
    return {"letter": character, "code": f"U+{ord(character):04X}"}


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def _matched(row: Row) -> tuple[str, str]:
    """What the entry is found by: two entries that share it leave open which of them holds."""
    if row.reach == STEM:
        return STEM, row.form.lower()
    return "any capitals" if row.form.islower() else "as written", row.form


def _covers(wide: Row, narrow: Row) -> bool:
    """Whether `wide` matches the form of `narrow` too, which is found first."""
    if wide.reach == STEM:
        ending = len(narrow.form) - len(wide.form)
        is_longer = ending > 0 or narrow.reach != STEM
        return (
            is_longer
            and ending <= LONGEST_ENDING
            and narrow.form.lower().startswith(wide.form.lower())
            and WORD.fullmatch(narrow.form) is not None
        )
    is_narrower = wide.form.islower() and not narrow.form.islower()
    return is_narrower and narrow.reach != STEM and wide.form == narrow.form.lower()
