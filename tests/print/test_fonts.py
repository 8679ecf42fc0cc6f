"""The faces that leaflets are set in."""

import hashlib

from reportlab.pdfbase import pdfmetrics

from print import fonts


def test_the_faces_are_the_ones_that_were_built() -> None:
    sums = dict(reversed(line.split()) for line in (fonts.FOLDER / "SHA256SUMS").read_text().splitlines())
    assert sums == {
        f"{face}.ttf": hashlib.sha256((fonts.FOLDER / f"{face}.ttf").read_bytes()).hexdigest() for face in fonts.FACES
    }


def test_the_licence_travels_with_them() -> None:
    assert "SIL OPEN FONT LICENSE" in (fonts.FOLDER / "OFL.txt").read_text()


def test_all_faces_have_the_same_characters() -> None:
    regular, *others = (set(pdfmetrics.getFont(face).face.charToGlyph) for face in fonts.FACES)
    assert len(regular) > 800
    assert all(other == regular for other in others)


def test_registering_again_changes_nothing() -> None:
    before = [pdfmetrics.getFont(face) for face in fonts.FACES]
    fonts.register()
    assert [pdfmetrics.getFont(face) for face in fonts.FACES] == before


def test_the_hyphen_of_a_broken_word_looks_like_a_hyphen() -> None:
    assert fonts.width("\u00ad", fonts.REGULAR) == fonts.width("-", fonts.REGULAR) > 0
