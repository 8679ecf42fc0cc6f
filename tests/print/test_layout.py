"""How a leaflet fills its sheet."""

from collections import Counter
from itertools import pairwise, product

import pytest

from print.errors import TextOverflowError
from print.geometry import SHEET, mm
from print.layout import Page, lay_out
from print.shapes import Box, Mark, Photo, Words
from print.spec import Ask, Callout, Fact, Heading, Items, Paragraph, Picture, Place, plain
from print.styles import Colour
from tests.print.samples import WORDS, blocks, leaflet, passage, table

LANGUAGES = ["sr", "sr-latn", "sq"]


def lines(page: Page) -> list[tuple[Words, str]]:
    return [
        (mark, "".join(fragment.text for fragment in mark.fragments).replace("\u00a0", " ").strip())
        for mark in page.marks
        if isinstance(mark, Words)
    ]


def line(page: Page, beginning: str) -> Words:
    return next(mark for mark, text in lines(page) if text.startswith(beginning))


def inside(mark: Mark) -> bool:
    right = mark.x + (mark.width if isinstance(mark, Box | Photo) else 0)
    foot = mark.y + (mark.height if isinstance(mark, Box | Photo) else 0)
    return 5 * mm <= mark.x <= right <= (SHEET.width - 4) * mm and 5 * mm <= mark.y <= foot <= (SHEET.height - 4) * mm


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("times", [1, 2])
def test_everything_stands_within_the_printable_part_of_the_sheet(language: str, times: int) -> None:
    page = lay_out(leaflet(language, blocks=blocks(language, times)))
    assert all(inside(mark) for mark in page.marks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_body_is_large_and_shrinks_as_text_grows_but_never_below_the_floor(language: str) -> None:
    sizes: list[float] = []

    def fill() -> None:
        for times in range(6):
            sizes.append(lay_out(leaflet(language, blocks=blocks(language, times))).body)

    with pytest.raises(TextOverflowError) as caught:
        fill()
    assert caught.value.size == 11
    assert sizes[:2] == [13, 13]
    assert min(sizes) >= 11
    assert all(before >= after for before, after in pairwise(sizes))


def test_no_text_is_smaller_than_eight_points() -> None:
    sizes = {mark.size for mark, _text in lines(lay_out(leaflet(blocks=blocks(times=2))))}
    assert min(sizes) >= 8


def test_the_title_is_as_large_as_two_lines_allow() -> None:
    title = WORDS["sr-latn"]["title"].split()[0]
    assert line(lay_out(leaflet()), title).size == 34
    longer = leaflet(title=plain("Kako da dobijem opremu i alat za svoj posao u poljoprivredi ili za malu radionicu?"))
    assert line(lay_out(longer), "Kako").size == 28


def test_overflow_names_the_first_block_that_does_not_fit_its_words_and_the_missing_millimetres() -> None:
    with pytest.raises(TextOverflowError) as caught:
        lay_out(leaflet(blocks=blocks(times=5)))
    problem = caught.value
    named = blocks(times=5)[problem.place.number - 1]
    assert problem.place == named.place
    assert problem.place.number > 5
    assert problem.size == 11
    with pytest.raises(TextOverflowError) as longer:
        lay_out(leaflet(blocks=blocks(times=6)))
    assert longer.value.missing > problem.missing + 30
    assert problem.words.rstrip("…") in str(problem)
    assert str(problem.place.number) in str(problem)


def test_cutting_what_is_missing_makes_it_fit() -> None:
    def with_paragraphs(count: int) -> list[Paragraph]:
        return [Paragraph(Place(number, "paragraph"), passage(WORDS["sq"]["text"])) for number in range(1, count + 1)]

    count = next(count for count in range(1, 40) if _overflows(with_paragraphs(count)))
    with pytest.raises(TextOverflowError) as caught:
        lay_out(leaflet("sq", blocks=tuple(with_paragraphs(count))))
    assert caught.value.place.number == count
    assert 0 < caught.value.missing < 40
    assert not _overflows(with_paragraphs(count - 1))


def _overflows(paragraphs: list[Paragraph]) -> bool:
    try:
        lay_out(leaflet("sq", blocks=tuple(paragraphs)))
    except TextOverflowError:
        return True
    return False


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_wider_than_the_column_is_an_overflow_of_its_block(language: str) -> None:
    block = Paragraph(Place(7, "paragraph"), passage("Pre " + "xx" * 40 + " posle"))
    with pytest.raises(TextOverflowError) as caught:
        lay_out(leaflet(language, blocks=(block,)))
    assert caught.value.place == block.place
    assert caught.value.missing > 0


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        ("facts", {"facts": (Fact(plain("Za koga"), plain("reč " * 700)),)}),
        ("facts", {"facts": (Fact(plain("Za koga"), plain("x" * 60)),)}),
        ("title", {"title": plain("Naslov" * 30)}),
        ("summary", {"summary": plain("reč " * 900), "blocks": (), "facts": ()}),
        ("qr", {"ask": Ask(plain("Pitajte nas"), plain("064 " * 30), ())}),
    ],
)
def test_parts_that_are_no_blocks_are_named_too(part: str, changes: dict[str, object]) -> None:
    with pytest.raises(TextOverflowError) as caught:
        lay_out(leaflet(**changes))
    assert caught.value.place == Place(0, part)


def test_a_table_whose_words_need_more_than_the_column_is_an_overflow() -> None:
    with pytest.raises(TextOverflowError) as caught:
        lay_out(leaflet(blocks=(table(word="x" * 80),)))
    assert caught.value.place.kind == "table"


def test_a_long_table_goes_on_in_the_next_column_under_its_headings() -> None:
    page = lay_out(leaflet(blocks=(table(rows=40),)))
    heads = [mark for mark, text in lines(page) if text == "Aktivnost"]
    assert len(heads) == 2
    assert heads[0].x < heads[1].x
    assert [text for _mark, text in lines(page) if text.isdigit()] == [str(number) for number in range(40)]


def test_a_heading_never_stands_alone_at_the_foot_of_a_column() -> None:
    """However long the text before it is, the heading and the first lines below it are in one column."""
    for items in range(12, 26):
        text = Items(Place(1, "list"), tuple(passage(WORDS["sr-latn"]["item"]) for _item in range(items)))
        heading = Heading(Place(2, "heading"), plain("Šta dalje?"))
        after = Paragraph(Place(3, "paragraph"), passage("Onda " + WORDS["sr-latn"]["text"]))
        try:
            page = lay_out(leaflet(blocks=(text, heading, after)))
        except TextOverflowError:
            break
        assert line(page, "Šta dalje").x == line(page, "Onda").x
        assert line(page, "Šta dalje").y < line(page, "Onda").y


def test_a_parted_paragraph_leaves_two_lines_on_either_side() -> None:
    """Over many lengths of a paragraph that begins near the end of the first column."""
    parted = 0
    for items, length in product(range(18, 24), range(15, 75, 3)):
        before = Items(Place(1, "list"), tuple(passage(WORDS["sr-latn"]["item"]) for _item in range(items)))
        paragraph = Paragraph(Place(2, "paragraph"), passage("jagoda " * length))
        page = lay_out(leaflet(blocks=(before, paragraph)))
        columns = Counter(mark.x for mark, text in lines(page) if "jagoda" in text)
        assert min(columns.values()) >= 2
        parted += len(columns) > 1
    assert parted > 5


def test_without_a_phone_a_ruled_line_is_left_to_write_on() -> None:
    page = lay_out(leaflet())
    (ruled,) = [mark for mark in page.marks if isinstance(mark, Box) and mark.colour is Colour.BLACK]
    ask = line(page, "Pitajte nas")
    assert ruled.width >= 60 * mm
    assert ruled.y - ask.y >= 8 * mm


def test_a_phone_stands_in_large_figures_on_one_line() -> None:
    page = lay_out(leaflet(ask=Ask(plain("Pitajte nas"), plain("064 123 45 67"), plain("radnim danom"))))
    assert not [mark for mark in page.marks if isinstance(mark, Box) and mark.colour is Colour.BLACK]
    phone = line(page, "064")
    assert phone.size == 24
    assert "".join(fragment.text for fragment in phone.fragments).replace("\u00a0", " ").strip() == "064 123 45 67"


def test_a_long_foreign_number_stays_whole_in_smaller_figures() -> None:
    page = lay_out(leaflet(ask=Ask(plain("Pitajte nas"), plain("+4915 1234 5678 901"), ())))
    phone = line(page, "+4915")
    assert 18 <= phone.size < 24
    assert "901" in phone.fragments[0].text


def test_funding_stands_beside_an_emblem_of_ten_millimetres_or_more() -> None:
    page = lay_out(leaflet())
    (emblem,) = [mark for mark in page.marks if isinstance(mark, Box) and mark.colour is Colour.EU_BLUE]
    assert emblem.height >= 10 * mm
    assert emblem.width == pytest.approx(emblem.height * 1.5)
    funding = line(page, "Projekat finansira")
    assert emblem.y < funding.y < emblem.y + emblem.height
    assert funding.x > emblem.x + emblem.width


def test_a_picture_keeps_its_shape_and_fits_the_column() -> None:
    picture = Picture(Place(1, "image"), "vrata.jpg", "", 3000, 2000, plain("Ulaz"))
    (photo,) = [mark for mark in lay_out(leaflet(blocks=(picture,))).marks if isinstance(mark, Photo)]
    assert photo.width / photo.height == pytest.approx(1.5)
    assert photo.width <= SHEET.breadth(SHEET.main) * mm


def test_each_kind_of_callout_has_a_bar() -> None:
    for tone, colour in (("note", Colour.SIGNPOST), ("ask", Colour.SIGNPOST), ("important", Colour.SOON)):
        block = Callout(Place(1, "callout"), tone, plain("Pazite"), passage("Ne plaćajte."))
        page = lay_out(leaflet(blocks=(block,), notices=()))
        assert [mark for mark in page.marks if isinstance(mark, Box) and mark.colour is colour and mark.width < 2 * mm]
