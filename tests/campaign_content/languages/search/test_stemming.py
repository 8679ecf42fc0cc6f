"""Which forms of words are taken for one word, and which words must stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_content.languages.folding import fold
from campaign_content.languages.search.stemming import SHORTEST_STEM, stem

# One line a word, as people write its forms.
SERBIAN = """
grant granta grantu grantom grantovi grantova grantovima grantove
kurs kursa kursu kursom kursevi kurseva kursevima kurseve
povratak povratka povratku povratkom
povratnik povratnika povratnici povratnicima povratniku povratnike
kuća kuće kući kuću kućom kućama
porodica porodice porodici porodicu porodicom porodicama
škola školi škole školu školom školama
program programa programu programom programi programima programe
problem problema problemu problemi problemima
sistem sistema sistemu sistemi sistemima
predlog predloga predlogu predlozi predlozima predloge predlogom
razlog razloga razlozi razlozima
prevoz prevoza prevozu prevozom
dokument dokumenta dokumenti dokumentima
uslov uslova uslovi uslovima uslove uslovu
prijava prijave prijavi prijavu prijavom prijavama
podatak podatka podaci podacima podatke podataka
zadatak zadatka zadaci zadacima
zajam zajma zajmu zajmom zajmovi
posao posla poslu poslovi poslova poslovima poslom
deo dela delu delovi delova
mogućnost mogućnosti mogućnostima mogućnošću
informacija informacije informaciju informacijom informacijama
grad grada gradu gradom gradovi gradova gradovima
dom doma domu domovi domovima
rok roka roku rokovi rokovima rokova
put puta putu putevi putevima
autobus autobusa autobusom autobusi autobusima
međunarodni međunarodna međunarodnog međunarodnih međunarodnim međunarodnoj međunarodnu
besplatan besplatna besplatno besplatni besplatnog besplatnih
pravni pravna pravnu pravnoj pravne
centar centra centru centri centrima centara
sredstvo sredstva sredstvima sredstava
lice lica licu licima
pomoć pomoći pomoću
vozač vozača vozači vozačima
kolač kolači kolačima
knjiga knjizi knjigom knjigama knjige
banka banci banke bankom bankama
Đakovica Đakovici Đakovicu Đakovicom Đakovice
Kragujevac Kragujevca Kragujevcu
Kosovo Kosova Kosovu Kosovom
Preševo Preševa Preševu
Beograd Beograda Beogradu
Priština Prištini Prištinu Prištine
Peć Peći
alat alata alatu alati alatima
oprema opreme opremu opremom
nalog naloga nalozi nalogom
razvoj razvoja razvoju razvojem
broj broja brojevi brojem brojeva
selo sela selu selima
žena žene ženama
termin termina termini terminima
obuka obuke obuci obuku obukom obukama
zemljište zemljišta zemljištu
"""
ALBANIAN = """
grant granti grantit grantin grante grantet granteve
qytet qyteti qytetit qytete qytetet qyteteve
shtëpi shtëpia shtëpisë shtëpinë shtëpitë shtëpive
ndihmë ndihma ndihmës ndihmën ndihmat ndihmave
familje familja familjes familjen familjet familjeve
projekt projekti projektit projektin projektet projekteve
kthim kthimi kthimin kthimit
shërbim shërbime shërbimet shërbimeve shërbimi
paket paketi paketa paketat paketën
buxhet buxheti buxhetit buxhetin
kandidat kandidati kandidatët kandidatëve
punë puna punës punën punëve punët
zyrë zyra zyrës zyrën zyrat zyrave
Prishtinë Prishtina Prishtinës Prishtinën
Gjakovë Gjakova Gjakovës Gjakovën
Pejë Peja Pejës Pejën
Ferizaj Ferizajt Ferizajit
Vushtrri Vushtrria Vushtrrisë
Istog Istogu Istogut
Deçan Deçani Deçanit
universitet universiteti universitetit universitetet
çelës çelësi çelësin çelësat çelësave
fëmijë fëmija fëmijët fëmijëve
kurs kursi kurse kurset kursin kurseve
afat afati afatit afatin afate afatet
dokument dokumenti dokumente dokumentet dokumenteve
Mitrovicë Mitrovica Mitrovicës
biznes biznesi biznese bizneset bizneseve
person persona personat personave personi
drejtë drejta drejtat drejtave
"""
# Pairs that look alike and are not the same.
APART = {
    "sr-latn": """
kosa Kosovo
kurs kursor
rad radnik
rok roba
dom doza
prevoz prevod
pravo pravilo
pomoć pomak
škola skala
putnik putovanje
posao poslanik
centar cena
grad građa
""",
    "sq": """
grant gram
kurs kursim
punë punëtor
shtëpi shteg
ndihmë ndikim
zyrë zymbyl
afat afër
kthim kthesë
familje famë
""",
}


def _lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.split("\n") if line]


@pytest.mark.parametrize("forms", _lines(SERBIAN), ids=lambda forms: forms[0])
def test_the_forms_of_a_serbian_word_share_a_stem(forms: list[str]) -> None:
    assert len({stem(fold(form), "sr-latn") for form in forms}) == 1


@pytest.mark.parametrize("forms", _lines(ALBANIAN), ids=lambda forms: forms[0])
def test_the_forms_of_an_albanian_word_share_a_stem(forms: list[str]) -> None:
    assert len({stem(fold(form), "sq") for form in forms}) == 1


@pytest.mark.parametrize(("code", "pair"), [(code, pair) for code, text in APART.items() for pair in _lines(text)])
def test_other_words_have_other_stems(code: str, pair: list[str]) -> None:
    one, other = (stem(fold(word), code) for word in pair)
    assert one != other


def test_serbian_of_both_scripts_has_one_stem() -> None:
    for forms in _lines(SERBIAN):
        assert stem(fold(forms[0]), "sr") == stem(fold(forms[0]), "sr-latn")


@given(st.text("abcdeghijklmnoprstuvz", min_size=1, max_size=15), st.sampled_from(["sr-latn", "sq"]))
def test_enough_of_every_word_is_left(word: str, code: str) -> None:
    assert len(stem(word, code)) >= min(len(word), SHORTEST_STEM)


@pytest.mark.parametrize("word", ["2022", "a1", "5a", "", "b"])
def test_numbers_and_letters_have_no_endings(word: str) -> None:
    assert {stem(word, code) for code in ("sr-latn", "sq")} == {word}
