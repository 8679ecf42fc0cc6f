"""Words that keep their Latin letters in Cyrillic text: what every text of the campaign may need.

Keys are written as in `Glossary`: in lower case they hold in any capitals, otherwise as written; a trailing `~` stands
for any ending. The value is the Cyrillic form, or None for "as written".
Abbreviations that Serbian has made its own (EU, UN, OEBS, NATO, KFOR, UNMIK, UNICEF, SMS, PDV, JMBG) are not listed:
they are converted like words.
"""

ACRONYMS = (
    # organisations known by their English initials
    "UNHCR", "UNDP", "UNOPS", "UNESCO", "UNFPA", "IOM", "OSCE", "USAID", "DRC", "NRC", "CRS", "ICRC", "IFRC", "ECMI",
    "GIZ", "DFID", "CRP/K", "KPA", "KPCVA", "EPAP", "CRDP",
    # technology
    "PDF", "DOC", "RTF", "CSV", "XLS", "ODT", "ODS", "ZIP", "JPG", "JPEG", "PNG", "GIF", "SVG", "CD", "DVD", "USB",
    "GPS", "LTE", "NFC", "LCD", "HTML", "HTTP", "HTTPS", "CSS", "XML", "URL", "RSS", "OCR",
    # money and papers
    "EUR", "USD", "CHF", "GBP", "IBAN", "BIC", "CV", "ISO", "ISBN", "ISSN", "ATM",
    "COVID", "COVID-19", "Covid-19",
)  # fmt: skip

WORDS = (
    # products and organisations
    "apple", "bluetooth~", "caritas~", "chrome", "facebook~", "gmail~", "google~", "help", "iphone~", "javascript",
    "linkedin~", "messenger~", "microsoft~", "moneygram~", "moodle~", "outlook", "smartphone~", "viber~", "whatsapp~",
    "zoom",
    # English, Albanian and Latin words in Serbian text
    "and", "chat", "cookie", "cookies", "dhe", "download", "e-mail", "email", "feedback", "for", "hotspot", "mail",
    "of", "offline", "online", "roaming", "the", "ad hoc", "de facto", "de iure", "per capita", "prima facie",
    "pro bono",
)  # fmt: skip

NAMES = (
    "Danish Refugee Council", "Norwegian Refugee Council", "Catholic Relief Services", "Jesuit Refugee Service",
    "Mercy Corps", "Save the Children", "Terre des hommes", "Arbeiter-Samariter-Bund", "Civil Rights Defenders",
    "Civil Rights Program", "World Vision", "Western Union", "Google Play", "App Store", "Play Store",
)  # fmt: skip

# Albanian names of places without a letter that Serbian lacks; the others are known by their ë, ç, q, x or y.
# Names that are spelled alike in both languages (Prizren, Klina, Istog, Junik) are Serbian words here.
ALBANIAN_PLACES = (
    "Fushë Kosova", "Hani i Elezit", "Dragash", "Ferizaj", "Gjakova", "Gjakove", "Gjilan", "Gllogoc", "Gllogovc",
    "Kllokot", "Lipjan", "Malisheva", "Malisheve", "Partesh", "Peja", "Prishtina", "Prishtine", "Rahovec", "Ranillug",
    "Shtime", "Shtimje", "Skenderaj", "Suhareka", "Theranda", "Vushtrri", "Vushtrria",
)  # fmt: skip

GLOSSARY: dict[str, str | None] = dict.fromkeys((*ACRONYMS, *WORDS, *NAMES, *ALBANIAN_PLACES))

# Units of measure. The first hold anywhere, the others only after a number: alone they are words or letters.
UNITS = (
    "km", "cm", "mm", "dm", "kg", "mg", "dl", "ml", "kPa", "Hz", "kHz", "MHz", "GHz", "MB", "GB", "TB", "kB",
    "km/h", "m/s", "l/min",
)  # fmt: skip
UNITS_AFTER_NUMBER = ("m", "g", "l", "t", "h", "ha", "min", "V")

# Roman numerals. Serbian words that happen to be numerals when written in capitals:
NUMERAL_WORDS = ("VI", "LI", "DI", "DIV", "LIV", "CIV")
NEVER_NUMERALS = ("MI",)
# I and V alone are numerals before these words,
COUNTED_NOUNS = (
    "razred", "razreda", "razredu", "deo", "dela", "delu", "stepen", "stepena", "tom", "toma", "kvartal", "kvartalu",
    "polugodište", "polugodištu", "kategorija", "kategorije", "kategoriji", "vek", "veka", "veku",
)  # fmt: skip
# and after rulers' names (stems) and other words that a numeral follows.
COUNTING_STEMS = (
    "petar", "petr", "aleksandar", "aleksandr", "karl", "luj", "fridrih", "vilhelm", "napoleon", "đorđ", "katarin",
    "elizabet", "henri", "pavl", "murat", "mehmed", "sulejman", "selim", "uroš", "filip", "čarls", "glav", "poglavlj",
)  # fmt: skip
