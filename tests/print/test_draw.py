"""What is in the file that goes to the printer."""

import hashlib
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from pytest_django import Settings

from print.errors import BadImageError
from print.spec import Ask, Items, Leaflet, Paragraph, Picture, Place, Run, Visibility, plain, words
from tests.print.samples import blocks, document, even, leaflet, passage, pdf, picture, reader, table, text

LANGUAGES = ["sr", "sr-latn", "sq"]


def printed(made: Leaflet) -> str:
    """What the leaflet says, in reading order; its steps are numbered."""
    parts: list[str] = []
    for _place, part in made.parts():
        if isinstance(part, Items) and part.place.kind == "steps":
            for number, item in enumerate(part.items, start=1):
                parts += [str(number), *words(item)]
        elif isinstance(part, Paragraph):  # its bold part touches the rest
            parts.append("".join(words(part)))
        else:
            parts += words(part)
    return even(" ".join(parts))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("times", [1, 2])
def test_the_text_copies_out_as_it_was_written_in_reading_order(language: str, times: int) -> None:
    made = leaflet(language, blocks=blocks(language, times))
    assert text(pdf(made)) == printed(made)


def test_tables_documents_and_phones_copy_out_too() -> None:
    made = leaflet(
        blocks=(table(), document()),
        ask=Ask(plain("Pitajte nas"), plain("064\u00a0123\u00a045\u00a067"), plain("radnim danom")),
    )
    assert text(pdf(made)) == printed(made)


def test_hyphens_that_were_typed_stay_and_those_of_broken_words_go() -> None:
    typed = "idi-vidi poseta " * 12 + "obaveštavanje i poljoprivrednici " * 12
    made = leaflet(blocks=(Paragraph(Place(1, "paragraph"), passage(typed)),))
    data = pdf(made)
    assert "\u00ad" in reader(data).pages[0].extract_text()
    assert even(typed) in text(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_font_is_embedded_as_a_subset_of_ours(language: str) -> None:
    fonts = reader(pdf(leaflet(language))).pages[0]["/Resources"]["/Font"]
    names = set()
    for font in fonts.values():
        description = font.get_object()["/FontDescriptor"]
        assert len(description["/FontFile2"].get_data()) > 0
        names.add(description["/FontName"])
    assert names
    assert all(re.fullmatch(r"/[A-Z]{6}\+NotoSansSR-(Regular|Bold|Italic)", name) for name in names)


def test_no_code_means_nothing() -> None:
    """A code that maps to U+0000 fails PDF/UA and PDF/A: the patch on ReportLab's ToUnicode still holds."""
    for font in reader(pdf(leaflet())).pages[0]["/Resources"]["/Font"].values():
        table = font.get_object()["/ToUnicode"].get_data().decode()
        assert "<0000>" not in table
        (declared,) = re.findall(r"(\d+) beginbfchar", table)
        assert int(declared) == len(re.findall(r"^<[0-9A-F]{2}> <[0-9A-F]{4}>$", table, re.MULTILINE))


@pytest.mark.parametrize(("language", "tag"), [("sr", "sr-Cyrl"), ("sr-latn", "sr-Latn"), ("sq", "sq")])
def test_the_file_says_its_language_title_author_subject_and_date(language: str, tag: str) -> None:
    made = leaflet(language)
    file = reader(pdf(made))
    assert file.trailer["/Root"]["/Lang"] == tag
    assert file.metadata is not None
    assert file.metadata.title == made.title[0].text
    assert file.metadata.author == made.campaign[0].text
    assert file.metadata.subject == made.summary[0].text
    assert file.metadata.creation_date == made.published_at
    assert len(file.pages) == 1
    assert [round(float(side) / 72 * 25.4) for side in file.pages[0].mediabox[2:]] == [210, 297]


def test_an_untranslated_page_is_tagged_with_the_language_it_is_in() -> None:
    made = replace(leaflet("sr-latn"), language="sq")
    assert reader(pdf(made)).trailer["/Root"]["/Lang"] == "sr-Latn"


def test_text_is_black_only() -> None:
    content = reader(pdf(leaflet(notices=()))).pages[0].get_contents()
    assert content is not None
    assert b"0 g" in content.get_data()
    assert b"0 0 0 rg" not in content.get_data()


def test_the_same_leaflet_gives_the_same_bytes_whatever_was_made_before_or_beside_it() -> None:
    made = [leaflet(language) for language in LANGUAGES]
    alone = [hashlib.sha256(pdf(each)).hexdigest() for each in made]
    with ThreadPoolExecutor(4) as pool:
        together = [hashlib.sha256(data).hexdigest() for data in pool.map(pdf, made * 6)]
    assert together == alone * 6


def test_markup_that_somebody_typed_is_printed_and_harmless() -> None:
    typed = '<img src="/etc/passwd"/> & <b>ne</b> <para><a href="javascript:alert(1)">ovde</a> &lt;'
    made = leaflet(title=plain(typed[:24]), blocks=(Paragraph(Place(1, "paragraph"), passage(typed)),))
    file = reader(pdf(made))
    assert typed in text(pdf(made))
    assert "/XObject" not in file.pages[0]["/Resources"]
    assert "/Annots" not in file.pages[0]


def test_nothing_to_say_at_the_foot_leaves_it_empty() -> None:
    made = leaflet(visibility=Visibility((), (), ()), facts=(), notices=(), blocks=())
    assert text(pdf(made)) == printed(made)


# --- Pictures ---------------------------------------------------------------------------------------


def stored(folder: Path, name: str, image: Image.Image) -> Picture:
    image.save(folder / name)
    return Picture(Place(4, "image"), name, "", image.width, image.height, plain("Ulaz u kancelariju"))


@pytest.mark.parametrize(
    ("name", "mode", "colour"),
    [
        ("foto.jpg", "RGB", (11, 84, 87)),
        ("tampa.jpg", "CMYK", (200, 20, 20, 60)),
        ("providno.png", "RGBA", (0, 0, 0, 0)),
        ("paleta.gif", "P", 7),
    ],
)
def test_pictures_of_all_kinds_are_printed(
    tmp_path: Path, settings: Settings, name: str, mode: str, colour: tuple[int, ...]
) -> None:
    settings.MEDIA_ROOT = tmp_path
    block = stored(tmp_path, name, Image.new(mode, (4000, 3000), colour))
    data = pdf(leaflet(blocks=(block,), facts=()))
    (image,) = reader(data).pages[0].images
    assert image.image is not None
    assert image.image.mode == "RGB"
    assert image.image.width < 1400
    assert len(data) < 200_000
    assert "Ulaz u kancelariju" in text(data)


def test_what_is_transparent_is_white_paper(tmp_path: Path, settings: Settings) -> None:
    settings.MEDIA_ROOT = tmp_path
    block = stored(tmp_path, "providno.png", Image.new("RGBA", (400, 300), (0, 0, 0, 0)))
    (image,) = reader(pdf(leaflet(blocks=(block,)))).pages[0].images
    assert image.image is not None
    assert image.image.getpixel((5, 5)) == (255, 255, 255)


def test_a_broken_picture_is_named_with_its_block(tmp_path: Path, settings: Settings) -> None:
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "pokvareno.jpg").write_bytes(b"\xff\xd8 nije slika")
    for name in ("pokvareno.jpg", "nema-je.jpg"):
        block = Picture(Place(4, "image"), name, "", 400, 300, plain("Ulaz"))
        with pytest.raises(BadImageError) as caught:
            pdf(leaflet(blocks=(block,)))
        assert "4" in str(caught.value)
        assert "Ulaz" in str(caught.value)


def test_the_rendered_page_is_not_blank_and_nothing_is_cut_at_its_edge() -> None:
    page = picture(pdf(leaflet()), dpi=72).convert("L")
    width, height = page.size
    edge = [page.getpixel((x, y)) for x in range(width) for y in (2, height - 3)]
    assert set(edge) == {255}
    assert page.getextrema()[0] == 0


def test_bold_runs_are_set_in_the_bold_face() -> None:
    block = Paragraph(Place(1, "paragraph"), ((Run("Ne plaćajte", bold=True), Run(" nikome.")),))
    found: dict[str, str] = {}

    def visit(text: str, _cm: object, _tm: object, font: dict[str, str] | None, _size: float) -> None:
        if font and text.strip():
            found[text.strip()] = font["/BaseFont"]

    PdfReader(reader(pdf(leaflet(blocks=(block,)))).stream).pages[0].extract_text(visitor_text=visit)
    assert found["Ne plaćajte"].endswith("-Bold")
    assert found["nikome."].endswith("-Regular")
