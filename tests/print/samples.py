"""Leaflets made by hand, and how to look into the PDF that comes out."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pypdfium2
from PIL import Image
from pypdf import PdfReader

from print.draw import to_pdf
from print.layout import lay_out
from print.spec import (
    Ask,
    Block,
    Callout,
    Document,
    Fact,
    Heading,
    Items,
    Leaflet,
    Paragraph,
    Passage,
    Place,
    QRTarget,
    Run,
    Table,
    Visibility,
    plain,
)

WORDS = {
    "sr": {
        "campaign": "Одрживи повратак",
        "kind": "Подршка",
        "title": "Како да добијем опрему и алат за свој посао?",
        "summary": "Пројекат даје бесповратну помоћ у опреми и алату. Помоћ је за мала предузећа на Косову*.",
        "notice": "Као што је описано 24. јуна 2022; питајте нас да ли је сада отворено.",
        "fact": ("За кога", "За породице интерно расељених лица које желе да покрену пољопривредни посао."),
        "heading": "Како да се пријавите?",
        "text": "Бесповратно значи да се помоћ не враћа. Обавештења о идентификацији корисника и о пољопривредним "
        "активностима дајемо у канцеларији, у 8 места и на 5 презентација.",
        "item": "Сачекајте одговор пре него што нешто купите.",
        "ask": "Питајте нас",
        "says": "Усмерите камеру овамо: отвара се ова страна.",
        "note": "* Ова ознака не прејудицира ставове о статусу.",
        "funding": "Пројекат финансира Европска унија.",
    },
    "sr-latn": {
        "campaign": "Održivi povratak",
        "kind": "Podrška",
        "title": "Kako da dobijem opremu i alat za svoj posao?",
        "summary": "Projekat daje bespovratnu pomoć u opremi i alatu. Pomoć je za mala preduzeća na Kosovu*.",
        "notice": "Kao što je opisano 24. juna 2022; pitajte nas da li je sada otvoreno.",
        "fact": ("Za koga", "Za porodice interno raseljenih lica koje žele da pokrenu poljoprivredni posao."),
        "heading": "Kako da se prijavite?",
        "text": "Bespovratno znači da se pomoć ne vraća. Obaveštenja o identifikaciji korisnika i o poljoprivrednim "
        "aktivnostima dajemo u kancelariji, u 8 mesta i na 5 prezentacija.",
        "item": "Sačekajte odgovor pre nego što nešto kupite.",
        "ask": "Pitajte nas",
        "says": "Usmerite kameru ovamo: otvara se ova strana.",
        "note": "* Ova oznaka ne prejudicira stavove o statusu.",
        "funding": "Projekat finansira Evropska unija.",
    },
    "sq": {
        "campaign": "Kthim i qëndrueshëm",
        "kind": "Mbështetje",
        "title": "Si të marr pajisje dhe vegla për punën time?",
        "summary": "Projekti jep ndihmë pa kthim, në pajisje dhe vegla. Ndihma është për biznese në Kosovë*.",
        "notice": "Siç është përshkruar më 24 qershor 2022; na pyesni a është hapur tani.",
        "fact": ("Për kë", "Për familjet e personave të zhvendosur që duan të nisin një punë në bujqësi."),
        "heading": "Si të aplikoni?",
        "text": "Pa kthim do të thotë që ndihma nuk kthehet mbrapsht. Njoftimet për përzgjedhjen e përfituesve dhe për "
        "punët bujqësore i japim në zyrë, në 8 vende dhe në 5 prezantime.",
        "item": "Prisni përgjigjen para se të blini diçka.",
        "ask": "Na pyesni",
        "says": "Drejtojeni kamerën këtu: hapet kjo faqe.",
        "note": "* Ky përcaktim nuk paragjykon qëndrimet për statusin.",
        "funding": "Projekti financohet nga Bashkimi Evropian.",
    },
}
ADDRESS = "https://povratak.example/q/482915"


def passage(*texts: str) -> Passage:
    return tuple(plain(text) for text in texts)


def blocks(language: str = "sr-latn", times: int = 1) -> tuple[Block, ...]:
    """A heading, a paragraph, steps, a checklist and a callout, so many times."""
    words = WORDS[language]
    found: list[Block] = []
    for _time in range(times):
        number = len(found)
        item = passage(words["item"])
        found += [
            Heading(Place(number + 1, "heading"), plain(words["heading"])),
            Paragraph(Place(number + 2, "paragraph"), ((Run("B. ", bold=True), Run(words["text"])),)),
            Items(Place(number + 3, "steps"), (item, item, item)),
            Items(Place(number + 4, "checklist"), (item, item)),
            Callout(Place(number + 5, "callout"), "important", plain(words["heading"]), item),
        ]
    return tuple(found)


def leaflet(language: str = "sr-latn", **changes: Any) -> Leaflet:
    words = WORDS[language]
    made = Leaflet(
        language=language,
        text_language=language,
        published_at=datetime(2026, 3, 3, 22, 30, tzinfo=UTC),
        campaign=plain(words["campaign"]),
        kind=plain(words["kind"]),
        title=plain(words["title"]),
        summary=plain(words["summary"]),
        notices=(plain(words["notice"]),),
        facts=(Fact(plain(words["fact"][0]), plain(words["fact"][1])),),
        blocks=blocks(language),
        ask=Ask(plain(words["ask"]), (), ()),
        qr=QRTarget(ADDRESS.upper(), plain(words["says"]), plain(ADDRESS), plain("3. 3. 2026.")),
        visibility=Visibility(plain(words["note"]), plain(words["funding"]), ()),
    )
    return replace(made, **changes)


def table(rows: int = 12, word: str = "Okrugli stolovi") -> Table:
    cells = tuple((passage(word), passage(str(number))) for number in range(rows))
    return Table(Place(1, "table"), plain("Aktivnosti"), (plain("Aktivnost"), plain("Koliko")), cells)


def document() -> Document:
    return Document(Place(1, "document"), plain("Obrazac"), plain("(PDF, 20 KB)"))


def pdf(made: Leaflet) -> bytes:
    return to_pdf(lay_out(made), made)


def reader(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def text(data: bytes) -> str:
    """The text of the first page in content order, words whole, spaces even."""
    return even(reader(data).pages[0].extract_text())


def even(text: str) -> str:
    """Without soft hyphens and what a line's end adds to them, spaces and line ends as single spaces."""
    return " ".join(re.sub("\u00ad\\s*", "", text).split())


def picture(data: bytes, dpi: int = 150) -> Image.Image:
    """The first page as a reader sees it."""
    return pypdfium2.PdfDocument(data)[0].render(scale=dpi / 72).to_pil().convert("RGB")
