"""Names that certainly are not Serbian, to be left as they are written.

Serbian spells foreign names by ear (Šekspir), so a capitalised word with letters that no Serbian word has in a row was
meant to stay. Of words in small letters the same is only suspected: they may be typing errors.
"""

import re
from functools import lru_cache

from .alphabet import CYRILLIC, HINTS, INSIDE_WORD, LATIN, WORD, has_any, is_written_with
from .kept_words import GIVEN_NAMES, SERBIAN_BRANCHES

# Not here, though foreign names have them too: nn, rr, dd, jj and sh, th, ph, oo, ee where prefixes or roots meet
# (vannastavni, superrevizija, ishod, rashladni, prethodni, neophodan, crnook, neefikasan).
_SHAPE = re.compile(
    r"(?<!tran)ss|tt(?!r)|ll|ff|zz|pp|bb|cc|gg|kk|mm(?!et)|zh|sz|sch|fgh|cs|ght|gh$|hn(?:$|s)|tz$|ie$"
    r"|ch(?!aj)|[aou]ck$|^.[ei]ck$|ck(?=[bcdfghlmnprst])|^ph[aeiloy]|[aei]ph(?!od)|ph$|^kh|^dh|^gj(?!um)|[aeiou]gj[aeiou]"
    r"|(?<!^u)sh(?=[bcdfgkmnpqt])|sh$|^sha(?!r)|^sh[ep](?!m)|(?<![prl])ash[aiu](?!d)|(?<!p)[aeo]sh[aeiou]$|(?<!^)(?<!v)ish[aeu](?![bvmr])"
    r"|.ush[aiu]?$|.ushit?[aiu]$|^th[aeor]|[aei]th$|(?<![rsm])[ei]th[aei](?!z|rt)|rth(?!ej)|nn(?:$|es?$|er$|a$)"
    r"|(?<!supe)(?<!inte)(?<!hipe)rr(?:$|i$|y)|^.{1,2}oo[dlmnprt]$|[^aeio]ee[dkmnprt]?$",
    re.IGNORECASE,
)
_CAPITALISED = rf"[A-ZÇËÖÜÄÉ][\w'’{INSIDE_WORD}]*+(?:-[A-ZÇËÖÜÄÉ][\w'’{INSIDE_WORD}]*+)*+"
# Words that join foreign names and that Serbian does not have.
_LINK = "of|for|and|the|dhe|e|und|für|për"
MAY_HAVE_RUN = re.compile(rf" (?:{_LINK}) ")
# Save the Children, Komuna e Prishtinës.
RUN = re.compile(
    rf"(?<![\w{INSIDE_WORD}-]){_CAPITALISED}(?: {_CAPITALISED})*+(?:(?: (?:{_LINK}))++(?: {_CAPITALISED})++)++"
)
_BEGINS_SENTENCE = re.compile(r"(?:\A|[\n.!?:;–—„\"(]) *\Z")


def is_name(word: str) -> bool:
    """Whether a capitalised word has letters in a row that Serbian spelling does not have."""
    return word[:1].isupper() and word[1:].islower() and _SHAPE.search(word) is not None


@lru_cache(maxsize=1 << 12)
def _is_foreign(stretch: str) -> bool:
    """Whether the first word of a stretch is a name in foreign letters or in a foreign spelling."""
    match = WORD.search(stretch)
    if match is None or not match[0][0].isupper():
        return False
    word = HINTS.sub("", match[0])
    return is_name(word) or not (has_any(word, CYRILLIC) or is_written_with(word, LATIN))


def is_surname(before: str, written: str) -> bool:
    """Whether a capitalised word right after a foreign name belongs to it: Bill Clinton, but Wolt Srbija."""
    return (
        before[-1:].isalpha()
        and before[:1].isupper()
        and not written.isupper()
        and not written.startswith(SERBIAN_BRANCHES)
        and _is_foreign(before)
    )


def is_first_name(before: str, written: str, after: str) -> bool:
    """Whether a name begins here that goes on in foreign letters: Enver Hoxhaj, preko Civil Rights Project.

    In the middle of a sentence a capitalised word is a name itself; in an oblique case it is Serbian (u Srbiji Wolt).
    """
    if not (after[:1].isupper() and written.isalpha() and _is_foreign(after)):
        return False
    is_in_sentence = before[-1:].islower() and written[-1] not in "aeiou" and not written.isupper()
    return written in GIVEN_NAMES or (is_in_sentence and not written.startswith(SERBIAN_BRANCHES))


def start_of_run(match: re.Match[str]) -> int:
    """Where the names of a `RUN` begin: not with the word that begins the sentence, if more follow before the link."""
    first = match[0].split(" ", 2)
    is_ordinary = _BEGINS_SENTENCE.search(match.string, max(0, match.start() - 2), match.start()) is not None
    if is_ordinary and first[1][:1].isupper():
        return match.start() + len(first[0]) + 1
    return match.start()
