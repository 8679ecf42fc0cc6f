"""Frequent Serbian words as they look when typed without diacritics: moze for može.

Only forms that are no Serbian word themselves, or a far rarer one (kuca, "he knocks", for kuća). So *sto*, *reci*,
*cela*, *placa*, *znaci* and *vasa* are not here. All are in lower case.
"""

import re

BARE_WORDS = frozenset(
    {
        "bice", "bicemo", "bices", "bicete", "bicu", "blize", "buduci", "budzet", "budzeta", "budzetsk", "budzetu",
        "cas", "casu", "cega", "cemu", "cesto", "cija", "cije", "ciji", "ciju", "cime", "dajuci", "decak", "decija",
        "deciji", "decje", "docete", "doci", "dodje", "dodjite", "dosao", "dosla", "dosli", "drze", "drzi",
        "drzite", "duze", "hoce", "hocemo", "hoces", "hocete", "hocu", "ici", "imace", "imacemo", "imacete",
        "imajuci", "izaci", "izasao", "jace", "jos", "juce", "kaze", "kazemo", "kazes", "kljuc", "koristeci",
        "kuca", "kucama", "kuce", "kuci", "kucom", "kucu", "lakse", "lepse", "lose", "losije", "moci", "mozda",
        "moze", "mozemo", "mozes", "mozete", "muz", "naicete", "najvise", "nasao", "nase", "naseg", "nasem", "nasi",
        "nasih", "nasim", "nasla", "nasli", "nasljednistvo", "nasoj", "nasu", "nece", "necete", "necu", "nesto",
        "nista", "nizi", "noc", "noci", "nocu", "osecaj", "otisao", "otisla", "otisli", "pise", "pisemo", "pises",
        "pisete", "pisite", "placamo", "placas", "placate", "pomoc", "pomoci", "pomocnik", "pomocu", "prica",
        "pricam", "pricati", "price", "pricu", "prosao", "prosla", "prosle", "prosli", "proslih", "proslo",
        "proslog", "prosloj", "proslu", "radece", "radeci", "rec", "recju", "resiti", "ruza", "ruze", "salje",
        "saljemo", "saljete", "sest", "skola", "skolama", "skole", "skoli", "skolom", "skolu", "sreca", "srece",
        "sreci", "sreco", "sta", "svasta", "tacan", "tacke", "tacki", "tacku", "tacno", "teska", "teske", "teski",
        "tesko", "uvece", "vaseg", "vasem", "vasih", "vasim", "vasoj", "vazne", "vazni", "vaznih", "vazno", "vec",
        "vece", "veceg", "vecem", "veci", "vecina", "vecu", "vise", "viseg", "visem", "vodic", "vrse", "vrsiti",
        "zasto", "zele", "zeli", "zelim", "zelimo", "zelis", "zelite", "zelja", "zelje", "zelju", "zena", "zenama",
        "zene", "zeni", "zenom", "zenu", "ziri", "zive", "ziveti", "znajuci", "zurnal",
    }
)  # fmt: skip

# With any ending.
BARE_STEMS = frozenset(
    {
        "bivsa", "bivse", "bivsi", "boljs", "boravist", "bracn", "cacak", "cacansk", "cajetin", "casopis", "casov",
        "cekaj", "cekanj", "cekaonic", "cesc", "cetir", "cetrdes", "cetrnaest", "cetvr", "cinjenic", "citanj",
        "citav", "clan", "covec", "covek", "cuva", "danasnj", "dosadasnj", "drustv", "drzav", "duzan", "duzn",
        "fizick", "godisnj", "gracanic", "iskljuc", "istraziv", "izbeglick", "izlecen", "izracun", "izrazen",
        "izvestaj", "izvrsava", "izvrsen", "izvrsi", "jezick", "jucerasnj", "kolicin", "korisc", "krivicn",
        "krsenj", "krusevac", "lecenj", "leposavic", "licn", "maticar", "maticn", "mesecn", "mesovit", "moguc",
        "mrez", "nacin", "nadlezn", "najcesc", "najvazn", "najvec", "najvisi", "nalozen", "naslednick", "nazalost",
        "necemo", "neces", "novcan", "obavestenj", "obilic", "objasnj", "obracun", "ocekiv", "ocigledn", "ocuvanj",
        "odgovarajuc", "odlicn", "odlucen", "odlucn", "odlucuj", "odrzav", "odrzi", "ogranic", "okruzenj", "omoguc",
        "opstin", "optuz", "oruz", "ostec", "ovdasnj", "ovlasc", "ozivlj", "oznacen", "placanj", "poboljs",
        "pocetak", "pocetk", "pocetn", "pocev", "pocinj", "podnosen", "podrsk", "pojasnj", "politick", "polozaj",
        "polozen", "porodicn", "posalj", "potraziv", "potrosn", "povec", "povratnick", "pozarev", "pravnick",
        "prebivalist", "predlozen", "predstavnist", "preduzec", "pretraziv", "prikljuc", "prilozen", "primec",
        "pristin", "prituzb", "procit", "proizvodjac", "prosir", "pruza", "pruzen", "racun", "raspolozi",
        "razlicit", "razresen", "resavanj", "resenj", "sadasnj", "sadrz", "saobrac", "saopsten", "secanj",
        "sesnaest", "sezdeset", "sirenj", "sirok", "skolovanj", "skolsk", "sledec", "slicic", "slicn", "slozen",
        "slucaj", "slusa", "sluzb", "smestaj", "spoljasnj", "srecn", "sredist", "stampan", "stanovnist", "stecen",
        "strpce", "strucn", "sumadij", "sutrasnj", "svajcarsk", "tacak", "tadasnj", "tehnick", "tekuc", "teskoc",
        "traze", "trazi", "trosak", "troskov", "trzist", "tuzb", "tuzilac", "tuzioc", "ucenic", "ucenik", "ucesc",
        "ucesni", "ucestv", "ucin", "ucionic", "ukljuc", "unutrasnj", "uopst", "upucen", "upuciv", "upucuj",
        "urosevac", "usaglasen", "uspesan", "uspesn", "vanbracn", "vazan", "vazec", "vazenj", "veceras", "velicin",
        "vlasnist", "vrac", "vrsen", "vrsioc", "zajednick", "zakljuc", "zalb", "zalost", "zanr", "zapocet",
        "zapocin", "zastic", "zastit", "zatraz", "zavrs", "zeleznic", "zemljist", "zivel", "zivi", "zivot",
        "znacaj", "znacenj", "zrtv", "zvanicn", "zvecan",
    }
)  # fmt: skip

# Endings: Petrovic, mozemo and imacemo, imajuci.
BARE_ENDINGS = re.compile(r"(?:[oe]vic|[aeiu]ce(?:mo|te)|ajuci)$")
