"""Words in which Latin nj, lj or dž is two letters: in-jekcija (инјекција), metil-jodid, nad-živeti (надживети).

Each rule is what stands before the cut and how the word may go on after it, as regular expressions. A rule is kept so
narrow that no word with a true њ, љ or џ fits it (konj, svinja, Vanja, odžak, Odžaci, nadžak, budžet); with it follow
all endings and all further prefixes.
"""

import re

# Foreign and compound words; nothing native has these letters in a row, so they are looked for anywhere in a word.
ANYWHERE = (
    ("in", "je[kc][ct]|jici[rj]|jun(?:k|gir)|jurij|justic"),  # injekcija, injektor, injicirati, injunkcija
    ("kon", "jun?k|junt|jug|jekt|juracij"),  # konjunktura, konjukcija, konjugacija, konjektura
    ("tan", "jug"),  # Tanjug, the news agency
    ("[vp]an", "jez|jadran|jevr|jermen|jelin|javn|jed(?:n|in|ar)"),  # vanjezički, vanjezgreni, panjelinizam
    ("n", "jugo(?=sl)"),  # vanjugoslovenski, panjugoslovenski
    ("min", "just"),  # Minjust
    ("and|end", "žej"),  # Andžej, Jendžej
    ("feld", "žandar"),  # feldžandarmerija
    ("[ln]", "jod(?:id|oform|ira)"),  # metiljodid, hidrogenjodid
    ("ben|bin", "jamin"),  # Benjamin
    ("netan", "jah"),  # Netanjahu
    ("man", "još[ui]"),  # Manjošu
)

# Verbs and nouns with a prefix that ends in d, before ž.
PREFIXED = (
    # nadživeti, nadžeti, nadžnjeti; but nadžak, nadžidžan, the names Nadžib, Nadžmija
    ("nad", "ži[vtr]|že[tl]|žup|žan[rj]|žal|žub|žut|ždr|ždera|žnj|žv|žb|žleb|žgr"),
    # odžaliti, odživeti; but odža, odžak, Odžaci, Odžalan
    ("od", "žal(?!an)|ži[vgždlm]|že(?!p)|žar[in]|žare[nć]|žag|žu[lbrtpm]|ž[bcčdđgmnvlz]"),
    # podžupan, podžeći; but podžapati, podžarati, podžilitati
    ("pod", "žup|žan[rd]|žar[gi]|žare[nć]|že[gćžlntrđ]|ži(?!lita|ger)|žu[tbr]|žao|žal|ž[bcčdđglmnv]"),
    # predželudac, predžalbeni; but predžonjati
    ("pred", "ž(?!onj|ak|ep|ez)"),
)
FURTHER_PREFIXES = "(?:naj|ne|po|pre|iz|is|za|do|na|sa|ras|raz|polu|ultra|super|ex)*"
STEM_STARTS = r"(?<![^\W\d_])"

# Words that only at their beginning look like this: kanjon and kompanjon have a true њ, anjon (анјон) has not.
INITIAL = (
    ("(?:poli|mono|di|tri|oksi|oksid|hidro|super|izo|bi|karb)*an", "jon"),
    ("[šnd]?an|šen|sjen", "jang|juen"),  # Nanjang, Anjang
    ("šen", "jan|jen"),  # Šenjang, Šenjen
    ("on", "jomi"),  # onjomi
)

SPLITS = re.compile(
    "|".join(
        [f"(?:{before})(?={after})" for before, after in ANYWHERE]
        + [f"{STEM_STARTS}{FURTHER_PREFIXES}{before}(?={after})" for before, after in PREFIXED]
        + [f"{STEM_STARTS}(?:{before})(?={after})" for before, after in INITIAL]
    ),
    re.IGNORECASE,
)
