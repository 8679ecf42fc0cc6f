"""Words in which Latin nj or dž is two letters: in-jekcija (инјекција), nad-živeti (надживети).

Each rule is what stands before the cut and how the word may go on after it, as regular expressions. A rule is kept so
narrow that no word with a true њ, љ or џ fits it (konj, svinja, Vanja, odžak, Odžaci, nadžak, budžet); with it follow
all endings and all further prefixes. There is no rule for lj: no word was met in which it is two letters.
"""

import re

CONSONANT = "[bcčćdđfghjklmnprsštvz]"

# Foreign and compound words; nothing native has these letters in a row, so they are looked for anywhere in a word.
ANYWHERE = (
    ("in", "je[kc][ct]|jici[rj]|junk"),  # injekcija, injektor, injicirati, injunkcija
    ("kon", "jun?k|jug|jekt"),  # konjunktura, konjukcija, konjugacija, konjektura
    ("tan", "jug"),  # Tanjug, the news agency
    ("van", "jezi[čk]|jadran|jevr|jed(?:nač|arn)"),  # vanjezički
    ("n", "jugo(?=sl)"),  # vanjugoslovenski, panjugoslovenski
    ("min", "just"),  # Minjust
    ("šen", "jan|jen"),  # Šenjang, Šenjen
    ("and", "žej"),  # Andžej
    ("feld", "žandar"),  # feldžandarmerija
)

# Verbs and nouns with a prefix that ends in d, before ž.
PREFIXED = (
    # nadživeti, nadžeti, nadžnjeti; but nadžak, nadžidžan
    ("nad", f"ži[vt]|žet|žup|žanr|žel|ž{CONSONANT}"),
    # odžaliti, odživeti; but odža, odžak, Odžaci, Odžalan
    ("od", f"žal(?!an)|ži[vgž]|že[gćž]|žari|žulj|žub|žut|ž{CONSONANT}"),
    # podžupan, podžeći
    ("pod", f"žup|žanr|že[gćžlt]|ži[vgžl]|žut|žao|ž{CONSONANT}"),
    # predželudac, predžalbeni; but predžonjati
    ("pred", "ž(?!onj)"),
)
FURTHER_PREFIXES = "(?:naj|ne|po|pre|iz|is|za|do|sa|ras|raz|polu|ultra|ex)*"
STEM_STARTS = r"(?<![^\W\d_])"

# Words that only at their beginning look like this: kanjon has a true њ, anjon (анјон) has not.
INITIAL = (("(?:poli)?an", "jon"),)

SPLITS = re.compile(
    "|".join(
        [f"{before}(?={after})" for before, after in ANYWHERE]
        + [f"{STEM_STARTS}{FURTHER_PREFIXES}{before}(?={after})" for before, after in PREFIXED]
        + [f"{STEM_STARTS}{before}(?={after})" for before, after in INITIAL]
    ),
    re.IGNORECASE,
)
