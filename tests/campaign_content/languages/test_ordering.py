"""Alphabetical order in each language."""

import pytest

from campaign_content.languages.conversion import to_cyrillic
from campaign_content.languages.ordering import in_order

ORDERED = {
    "sr": ["авлија", "гост", "добро", "ђак", "живот", "јаје", "лук", "љубав", "нож", "њива", "ћуп", "џем", "шума"],
    "sr-latn": ["cena", "čaj", "ćup", "dvor", "džem", "đak", "luk", "ljubav", "nož", "njiva", "šuma", "zec", "živ"],
    "sq": [
        *("cak", "çaj", "dy", "dhe", "emër", "ëndërr", "gur", "gjak", "lule", "lloj", "natë", "njeri"),
        *("rus", "rrugë", "sy", "shi", "tre", "thikë", "xixë", "xhep", "zog", "zhurmë"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("code", ORDERED)
def test_every_letter_has_its_place(code: str) -> None:
    assert in_order(reversed(ORDERED[code]), str, code) == ORDERED[code]


@pytest.mark.parametrize(
    "words",
    [
        ["nadzor", "nadživeti", "naduvati", "nadžak"],  # nadžak has the letter dž, which follows d
        ["injekcija", "inženjer", "inje"],  # inje has the letter nj, which follows n
    ],
)
def test_divided_pairs_are_two_letters_in_both_scripts(words: list[str]) -> None:
    latin = in_order(words, str, "sr-latn")
    cyrillic = in_order([to_cyrillic(word).text for word in words], str, "sr")
    assert latin[-1] == words[-1]
    assert cyrillic[-1] == to_cyrillic(words[-1]).text
