"""Rich text becomes words with tags and comes back as it was."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from campaign_content.languages.translations.tags import lost, to_html, to_tagged, without_tags

LINK = '<a linktype="page" id="4">nama</a>'
KEPT = '<span lang="en" translate="no">UNHCR</span>'


@pytest.mark.parametrize(
    ("source", "tagged"),
    [
        ("<p>Javite se.</p>", "Javite se."),
        ("<p>Javite <b>se</b>.</p>", "Javite [b]se[/b]."),
        (f"<p>Pišite {LINK} ili {KEPT}.</p>", "Pišite [1]nama[/1] ili [2]UNHCR[/2]."),
        ("<p>Prvi.</p><p>Drugi<br/>red.</p>", "Prvi.\n\nDrugi\nred."),
        ("<p>Iznos <embed embedtype=\"fact\" id=\"3\"/>.</p>", "Iznos [1/]."),
        ("<p>5 &lt; 6 &amp; 7</p>", "5 < 6 & 7"),
        ("<p>[1] je fusnota, [b] nije</p>", "[[1] je fusnota, [[b] nije"),
        ("<p>dva\u00a0dana</p>", "dva\u00a0dana"),
        ("", ""),
        ('<p data-block-key="ab1"></p>', ""),
    ],
)  # fmt: skip
def test_rich_text_reads_as_words_with_tags(source: str, tagged: str) -> None:
    assert to_tagged(source).text == tagged


def test_what_the_editor_adds_for_itself_makes_no_other_text() -> None:
    assert to_tagged('<p data-block-key="x1">A <a id="4" linktype="page">b</a></p>').text == "A [1]b[/1]"


words = st.text(st.sampled_from("abčđ šž [1]&<>\"'"), min_size=1, max_size=12).filter(lambda text: text.strip())
inline = st.recursive(
    words.map(lambda text: ("text", text)),
    lambda inner: st.tuples(st.sampled_from(["b", "a", "span"]), st.lists(inner, min_size=1, max_size=3)),
    max_leaves=6,
)


def written(node: tuple, count: list[int]) -> str:
    kind, inner = node
    if kind == "text":
        return inner.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    inside = "".join(written(child, count) for child in inner)
    if kind == "b":
        return f"<b>{inside}</b>"
    count[0] += 1
    attributes = f'linktype="page" id="{count[0]}"' if kind == "a" else f'lang="x{count[0]}" translate="no"'
    return f"<{kind} {attributes}>{inside}</{kind}>"


@given(st.lists(st.lists(inline, min_size=1, max_size=4), min_size=1, max_size=3))
def test_tagged_text_becomes_the_same_tagged_text_again(paragraphs: list[list[tuple]]) -> None:
    count = [0]
    source = "".join("<p>" + "".join(written(node, count) for node in nodes) + "</p>" for nodes in paragraphs)
    tagged = to_tagged(source)
    again = to_tagged(to_html(tagged.text, tagged.tags), tagged.tags)
    assert again.text == tagged.text
    assert [tag.target for tag in again.tags] == [tag.target for tag in tagged.tags]


def test_a_translation_may_put_its_links_in_another_order() -> None:
    source = to_tagged('<p><a href="/1">jedan</a> pa <a href="/2">dva</a></p>')
    html = to_html("[2]dy[/2] pastaj [1]një[/1]", source.tags)
    assert html == '<p><a href="/2">dy</a> pastaj <a href="/1">një</a></p>'
    assert to_tagged(html, source.tags).text == "[2]dy[/2] pastaj [1]një[/1]"


def test_what_people_type_never_becomes_markup() -> None:
    source = to_tagged("<p>a</p>")
    assert to_html("<script>x</script> & [[b]", source.tags) == "<p>&lt;script&gt;x&lt;/script&gt; &amp; [b]</p>"


@pytest.mark.parametrize(
    "text",
    ["[1]x", "x[/1]", "[3]x[/3]", "[1]a[/1] [1]b[/1]", "[1]a\n\nb[/1]", "[1][2]a[/1][/2]", "[1/]", "[b]a"],
)
def test_wrong_tags_are_refused(text: str) -> None:
    source = to_tagged(f"<p>{LINK} {KEPT}</p>")
    with pytest.raises(ValidationError):
        to_html(text, source.tags)


def test_a_lost_link_and_a_changed_kept_passage_are_named() -> None:
    tags = to_tagged(f"<p>Pišite {LINK} ili {KEPT}.</p>").tags
    assert lost("Na shkruani [1]neve[/1] ose [2]UNHCR[/2]-së.", tags) == []
    assert [str(tag) for tag in lost("Na shkruani ose [2]UNHCR[/2].", tags)] == ["[1] nama"]
    assert [str(tag) for tag in lost("[1]neve[/1] ose [2]UNHCR-së[/2]", tags)] == ["[2] UNHCR"]


def test_plain_words_have_no_tags() -> None:
    assert without_tags("Na [1]shkruani[/1] [[1] [2/]") == "Na shkruani [1] "
