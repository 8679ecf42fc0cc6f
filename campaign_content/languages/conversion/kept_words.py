"""Words that keep their Latin letters in Cyrillic text: what every text of the campaign may need.

Keys are written as in `Glossary`: in lower case they hold in any capitals, otherwise as written; a trailing `~` stands
for any ending. The value is the Cyrillic form, or None for "as written".
Abbreviations that Serbian has made its own (EU, UN, OEBS, NATO, KFOR, UNMIK, UNICEF, SMS, PDV, JMBG) are not listed:
they are converted like words.
"""

ACRONYMS = (
    # organisations known by their English initials
    "UNHCR", "UNDP", "UNOPS", "UNESCO", "UNFPA", "IOM", "OSCE", "USAID", "DRC", "NRC", "CRS", "ICRC", "IFRC", "ECMI",
    "GIZ", "DFID", "SDC", "OCHA", "ICMPD", "CARE", "ECHO", "ADRA", "PRM", "BBC", "CNN", "CRP/K", "KPA", "KPCVA",
    "EPAP", "CRDP",
    # technology
    "PDF", "DOC", "RTF", "CSV", "XLS", "ODT", "ODS", "ZIP", "JPG", "JPEG", "PNG", "GIF", "SVG", "CD", "DVD", "USB",
    "GPS", "GSM", "SIM", "LED", "HDMI", "VPN", "iOS", "LTE", "NFC", "LCD", "HTML", "HTTP",
    "HTTPS", "CSS", "XML", "URL", "RSS", "OCR",
    # money and papers
    "EUR", "USD", "CHF", "GBP", "IBAN", "BIC", "CV", "ISO", "ISBN", "ISSN", "ATM", "COVID", "COVID-19", "Covid-19",
    # chemistry
    "CO", "CO2", "CO₂", "H2O", "NO2", "SO2", "O2", "PM10", "pH",
)  # fmt: skip

WORDS = (
    # products and organisations
    "airbnb~", "apple", "bluetooth~", "caritas~", "chrome", "dinacard~", "facebook~", "gmail~", "google~", "help",
    "ipad~", "iphone~", "javascript", "linkedin~", "mastercard~", "messenger~", "microsoft~", "moneygram~", "moodle~",
    "outlook", "smartphone~", "viber~", "whatsapp~", "zoom",
    # English, Albanian and Latin words in Serbian text
    "account", "and", "call", "case", "chat", "check", "cookie", "cookies", "dhe", "download", "e-mail", "email",
    "feedback", "for", "hotspot", "mail", "login", "logout", "of", "office", "offline", "online", "podcast~",
    "refoulement", "roaming", "screenshot~", "team", "the", "touch", "update", "upload", "und", "wi-fi", "ad hoc",
    "bona fide", "de facto", "de iure", "de jure", "ex ante", "ex lege", "ex nunc", "ex post", "ex tunc",
    "habeas corpus", "inter alia", "lex specialis", "mutatis mutandis", "non-refoulement", "per capita",
    "prima facie", "pro bono", "ratione materiae", "ratione personae", "sui generis", "vis maior", "all inclusive",
    "fast food", "go and inform", "go and see", "first minute", "know-how", "last minute", "low cost",
)  # fmt: skip

NAMES = (
    "Danish Refugee Council", "Norwegian Refugee Council", "Catholic Relief Services", "Jesuit Refugee Service",
    "Mercy Corps", "Save the Children", "Terre des hommes", "Arbeiter-Samariter-Bund", "Civil Rights Defenders",
    "Civil Rights Program", "Civil Rights Project", "Kosovo Property Agency",
    "Kosovo Property Comparison and Verification Agency", "Housing and Property Directorate",
    "Regional Housing Programme", "Go-and-See",
    "Banca Intesa", "UniCredit", "Human Rights Watch", "Amnesty International", "Transparency International",
    "Handicap International", "Care International", "Freedom House", "Hilfe zur Selbsthilfe", "UN Women",
    "UN Habitat", "UN-Habitat", "Microsoft Teams", "Google Maps", "Google Meet", "Adobe Reader", "Acrobat Reader",
    "World Vision", "Western Union", "Google Play", "App Store", "Play Store",
)  # fmt: skip

# Albanian names of places without a letter that Serbian lacks; the others are known by their ë, ç, q, x or y.
# Names that are spelled alike in both languages (Prizren, Klina, Istog, Junik) are Serbian words here.
ALBANIAN_PLACES = (
    "Fushë Kosova", "Hani i Elezit", "Dragash", "Ferizaj", "Gjakova", "Gjakove", "Gjilan", "Gllogoc", "Gllogovc",
    "Kllokot", "Lipjan", "Malisheva", "Malisheve", "Partesh", "Peja", "Prishtina", "Prishtine", "Rahovec", "Ranillug",
    "Shtime", "Shtimje", "Skenderaj", "Suhareka", "Theranda", "Vushtrri", "Vushtrria",
)  # fmt: skip

# Given names that are spelled alike in Serbian: as a part of a name in foreign letters they stay (Enver Hoxha).
GIVEN_NAMES = frozenset(
    {
        "Adem", "Afrim", "Agim", "Agron", "Alban", "Albert", "Albin", "Alen", "Alma", "Ana", "Andrea", "Andreas",
        "Anton", "Antonio", "Arben", "Arian", "Ariana", "Armend", "Artan", "Avni", "Bajram", "Bedri", "Behar", "Bekim",
        "Benjamin", "Berat", "Besa", "Besim", "Besnik", "Blerim", "Blerta", "Bujar", "Burim", "Daniel", "Dardan",
        "David", "Dona", "Driton", "Edi", "Edita", "Edmond", "Enver", "Eva", "Fadil", "Faruk", "Fatmir", "Fatos",
        "Fehmi", "Flora", "Florent", "Gani", "Genc", "George", "Haki", "Halil", "Hamdi", "Hasan", "Ibrahim", "Ilir",
        "Isa", "Ismail", "Ivan", "Jahja", "Jakup", "James", "Jan", "Jean", "Jeton", "Jusuf", "Kadri", "Karl", "Klaus",
        "Kujtim", "Laura", "Leonard", "Linda", "Liridon", "Luan", "Lulzim", "Maria", "Marie", "Marko", "Martin",
        "Mehmet", "Memli", "Mentor", "Milan", "Mimoza", "Muhamed", "Muhamet", "Muharem", "Musa", "Mustafa", "Naim",
        "Naser", "Nazim", "Nebi", "Nevzat", "Nora", "Nuri", "Osman", "Paul", "Peter", "Petrit", "Ramadan", "Ramiz",
        "Rifat", "Robert", "Rugova", "Rustem", "Sabri", "Safet", "Sali", "Salih", "Sami", "Sandra", "Sejdi", "Selim",
        "Sinan", "Skender", "Sokol", "Sulejman", "Susan", "Tahir", "Teuta", "Thomas", "Tom", "Valon", "Veli", "Veton",
        "Visar", "Vjosa", "Zef", "Zeki", "Zenel", "Zoran",
    }
)  # fmt: skip

# What may follow the name of a foreign organisation without being a part of it (stems): Wolt Srbija.
SERBIAN_BRANCHES = (
    "Srbij", "Kosov", "Beograd", "Balkan", "Evrop", "Niš", "Novi", "Novog", "Novom", "Crn", "Bosn", "Hrvatsk", "Severn",
    "Prištin", "Jug", "Grup", "Fondacij",
)  # fmt: skip

# Both names of a place, where only the stroke tells that the second is Albanian.
BOTH_NAMES = {
    "Istok/Istog": "Исток/Istog",
    "Junik/Junik": "Јуник/Junik",
    "Prizren/Prizren": "Призрен/Prizren",
    "Vitina/Viti": "Витина/Viti",
    "Zubin Potok/Zubin Potok": "Зубин Поток/Zubin Potok",
}

GLOSSARY: dict[str, str | None] = dict.fromkeys((*ACRONYMS, *WORDS, *NAMES, *ALBANIAN_PLACES)) | BOTH_NAMES

# Units of measure. The first hold anywhere, the others only after a number: alone they are words or letters.
UNITS = (
    "km", "cm", "mm", "dm", "kg", "mg", "dl", "ml", "kPa", "Hz", "kHz", "MHz", "GHz", "MB", "GB", "TB", "kB", "kV",
    "kVA", "mA", "dB", "hPa", "MPa", "ppm", "kcal", "dpi", "g/l", "mg/l", "mg/dl", "mmol/l", "km/h", "m/s", "l/min",
    "Mb/s", "kb/s", "Mbps", "GB/s",
    "MB/s",
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
