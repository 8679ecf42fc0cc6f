"""Approval alone writes Albanian, and a changed Serbian can never pass for a translated one."""

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation as interface
from wagtail.models import Page

from campaign_content.languages.models import ReviewedText, Translation
from campaign_content.languages.translations import services
from campaign_content.languages.translations.problems import NotReadyError
from campaign_content.languages.translations.services import ConflictError, NotAllowedError
from campaign_content.pages.models import AboutPage, CampaignSettings, HomePage, Office, ProgrammePage
from tests.booklets.models import Booklet, Leaf
from tests.translating import approve, person, states, translate, translation_of, write

pytestmark = pytest.mark.django_db

HEADING, PARAGRAPH, TABLE = (f"{digit * 8}-1111-4111-8111-111111111111" for digit in "123")
LINKED = '<p>Pišite <a linktype="page" id="4">nama</a> ili <span lang="en" translate="no">UNHCR</span>.</p>'
BODY = [
    {"type": "heading", "id": HEADING, "value": "Šta dobijate"},
    {"type": "paragraph", "id": PARAGRAPH, "value": LINKED},
    {
        "type": "table",
        "id": TABLE,
        "value": {
            "caption": "Brojevi",
            "columns": [{"type": "text", "heading": "Vrsta"}],
            "rows": [{"values": ["<p>poseta</p>"]}, {"values": ["<p>sastanak</p>"]}],
        },
    },
]
TEXTS = {
    "heading": "Kë të pyes?",
    "summary": "Këtu. Tani.",
    f"body/{HEADING}": "Çfarë merrni",
    f"body/{PARAGRAPH}": "Na [1]shkruani[/1] ose [2]UNHCR[/2].",
    f"body/{TABLE}/caption": "Numrat",
    f"body/{TABLE}/columns/1": "Lloji",
    f"body/{TABLE}/rows/1/1": "vizitë",
    f"body/{TABLE}/rows/2/1": "takim",
}


@pytest.fixture
def about(campaign: None) -> AboutPage:
    """A published page that nobody has translated."""
    added = AboutPage(slug="proba", heading_sr_latn="Koga da pitam?", summary_sr_latn="Ovde. Sada.")
    added.body_sr_latn = json.dumps(BODY)
    HomePage.objects.get().add_child(instance=added)
    added.save_revision().publish()
    return AboutPage.objects.get(pk=added.pk)


def changed(about: AboutPage, **values: Any) -> AboutPage:
    """The page after an editor has changed and published it."""
    draft = about.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision().publish()
    return AboutPage.objects.get(pk=about.pk)


def body(about: AboutPage) -> list[dict[str, Any]]:
    return json.loads(json.dumps(list(about.body_sr_latn.get_prep_value())))


def albanian(page: Any) -> dict[str, Any]:
    values = {name: page.in_language(name, "sq") for name in page.text_fields}
    return {name: getattr(value, "get_prep_value", lambda value=value: value)() for name, value in values.items()}


def test_every_text_of_fields_blocks_and_tables_is_a_unit(about: AboutPage) -> None:
    assert states(about) == dict.fromkeys(TEXTS, "missing")
    assert translation_of(about).state == "missing"


def test_nothing_reaches_readers_before_a_second_person_approves(about: AboutPage) -> None:
    write(about, TEXTS)
    assert set(states(about).values()) == {"in_work"}
    services.send_for_review(translation_of(about), person("translator"))
    assert set(states(about).values()) == {"awaiting"}
    assert translation_of(about).state == "awaiting"
    about = AboutPage.objects.get(pk=about.pk)
    assert (about.heading_sq, about.text_language("sq")) == (None, "sr-latn")


def test_approval_writes_the_whole_page_with_links_and_kept_passages(about: AboutPage) -> None:
    translate(about, TEXTS)
    assert set(states(about).values()) == {"current"}
    assert (about.heading_sq, about.text_language("sq")) == ("Kë të pyes?", "sq")
    written = about.body_sq.get_prep_value()
    assert [block["id"] for block in written] == [HEADING, PARAGRAPH, TABLE]
    assert written[1]["value"] == (
        '<p>Na <a linktype="page" id="4">shkruani</a> ose <span lang="en" translate="no">UNHCR</span>.</p>'
    )
    assert written[2]["value"]["rows"][1]["values"] == ["<p>takim</p>"]
    assert written[2]["value"]["columns"] == [{"type": "text", "heading": "Lloji"}]
    assert about.heading_sr_latn == "Koga da pitam?"


def test_who_wrote_a_part_cannot_approve_it(about: AboutPage) -> None:
    write(about, TEXTS)
    write(about, {"heading": "Kush di?"}, by="another")
    services.send_for_review(translation_of(about), person("translator"))
    seen = services.seal(translation_of(about))
    for author in ("translator", "another"):
        with pytest.raises(NotAllowedError):
            services.approve(translation_of(about), person(author), seen=seen)
    assert not ReviewedText.objects.filter(unit__translation=translation_of(about)).exists()


def test_a_changed_serbian_text_makes_its_unit_and_the_page_outdated_until_translated_again(about: AboutPage) -> None:
    translate(about, TEXTS)
    about = changed(about, summary_sr_latn="Ovde. Sutra.")
    assert states(about) == {**dict.fromkeys(TEXTS, "current"), "summary": "outdated"}
    assert translation_of(about).state == "outdated"
    assert about.summary_sq == "Këtu. Tani."
    with interface.override("sq"):
        assert any("Që nga" in notice or "Since" in notice for notice in about.notices("sq"))
    translate(about, {"summary": "Këtu. Nesër."})
    assert (translation_of(about).state, about.summary_sq) == ("current", "Këtu. Nesër.")
    assert about.notices("sq") == ()


def test_a_draft_of_the_serbian_makes_nothing_outdated(about: AboutPage) -> None:
    translate(about, TEXTS)
    draft = about.get_latest_revision_as_object()
    draft.summary_sr_latn = "Nešto sasvim drugo. Zaista."
    draft.save_revision()
    assert translation_of(about).state == "current"


def test_approval_leaves_an_editors_draft_alone_and_publishing_it_leaves_the_albanian_alone(about: AboutPage) -> None:
    draft = about.get_latest_revision_as_object()
    draft.summary_sr_latn = "Nacrt. Još nije."
    revision = draft.save_revision()
    translate(about, TEXTS)
    assert about.get_latest_revision_as_object().summary_sr_latn == "Nacrt. Još nije."
    assert about.get_latest_revision_as_object().heading_sq == "Kë të pyes?"
    revision.publish()
    about.refresh_from_db()
    assert (about.summary_sr_latn, about.summary_sq) == ("Nacrt. Još nije.", "Këtu. Tani.")
    assert states(about)["summary"] == "outdated"


def test_an_old_revision_brings_no_old_albanian_back(about: AboutPage) -> None:
    first = about.latest_revision
    translate(about, TEXTS)
    about = changed(about, summary_sr_latn="Drugo. Novo.")
    translate(about, {"summary": "Tjetër. E re."})
    first.as_object().save_revision().publish()
    about.refresh_from_db()
    assert about.summary_sr_latn == "Ovde. Sada."
    assert about.summary_sq == "Këtu. Tani.", "the text approved for this Serbian comes back with it"
    assert translation_of(about).state == "current"


def test_a_moved_block_and_a_moved_row_keep_their_translation(about: AboutPage) -> None:
    translate(about, TEXTS)
    blocks = body(about)
    blocks[2]["value"]["rows"].reverse()
    about = changed(about, body_sr_latn=json.dumps([blocks[2], blocks[0], blocks[1]]))
    assert translation_of(about).state == "current"
    written = about.body_sq.get_prep_value()
    assert [block["id"] for block in written] == [TABLE, HEADING, PARAGRAPH]
    assert [row["values"] for row in written[0]["value"]["rows"]] == [["<p>takim</p>"], ["<p>vizitë</p>"]]


def test_a_removed_block_leaves_the_albanian_page_too(about: AboutPage) -> None:
    translate(about, TEXTS)
    about = changed(about, body_sr_latn=json.dumps(body(about)[:1]))
    assert [block["id"] for block in about.body_sq.get_prep_value()] == [HEADING]
    assert translation_of(about).state == "current"


def test_a_new_block_waits_for_its_translation_and_readers_keep_the_whole_old_page(about: AboutPage) -> None:
    translate(about, TEXTS)
    new = {"type": "heading", "id": "99999999-1111-4111-8111-111111111111", "value": "Novo"}
    about = changed(about, body_sr_latn=json.dumps([*body(about), new]))
    assert states(about)[f"body/{new['id']}"] == "missing"
    assert len(about.body_sq) == 3
    assert translation_of(about).is_outdated


def test_another_link_target_makes_a_unit_outdated_and_an_editors_key_does_not(about: AboutPage) -> None:
    translate(about, TEXTS)
    blocks = body(about)
    blocks[1]["value"] = LINKED.replace("<p>", '<p data-block-key="a1">')
    about = changed(about, body_sr_latn=json.dumps(blocks))
    assert translation_of(about).state == "current"
    blocks[1]["value"] = LINKED.replace('id="4"', 'id="5"')
    about = changed(about, body_sr_latn=json.dumps(blocks))
    assert states(about)[f"body/{PARAGRAPH}"] == "outdated"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Na shkruani ose [2]UNHCR[/2].", "[1] nama"),
        ("Na [1]shkruani[/1].", "[2] UNHCR"),
        ("Na [1]shkruani[/1] ose [2]OKB[/2].", "[2] UNHCR"),
        ("Na [1]shkruani ose [2]UNHCR[/2].", "[1]"),
        ("На [1]shkruani[/1] ose [2]UNHCR[/2].", "На"),
    ],
)
def test_a_unit_that_drops_something_cannot_be_sent_and_says_what(about: AboutPage, text: str, named: str) -> None:
    write(about, {**TEXTS, f"body/{PARAGRAPH}": text})
    with pytest.raises(NotReadyError) as refusal:
        services.send_for_review(translation_of(about), person("translator"))
    assert list(refusal.value.problems) == [f"body/{PARAGRAPH}"]
    assert named in " ".join(refusal.value.problems[f"body/{PARAGRAPH}"])


def test_an_unfinished_translation_cannot_be_sent(about: AboutPage) -> None:
    write(about, {"heading": "Kë të pyes?"})
    with pytest.raises(NotReadyError) as refusal:
        services.send_for_review(translation_of(about), person("translator"))
    assert set(refusal.value.problems) == set(TEXTS) - {"heading"}


def test_a_text_longer_than_its_field_is_named(about: AboutPage) -> None:
    unit = translation_of(about).units.get(path="heading")
    wrong = services.save_text(unit, "ë" * 121, person("t"), seen_source=unit.source_hash, seen_text="")
    assert "121" in wrong[0]
    assert "120" in wrong[0]


def test_a_text_for_a_serbian_that_changed_meanwhile_is_not_taken(about: AboutPage) -> None:
    unit = translation_of(about).units.get(path="summary")
    changed(about, summary_sr_latn="Drugo. Novo.")
    with pytest.raises(ConflictError):
        services.save_text(unit, "Këtu.", person("t"), seen_source=unit.source_hash, seen_text="")
    assert translation_of(about).units.get(path="summary").text == ""


def test_two_translators_do_not_overwrite_each_other(about: AboutPage) -> None:
    unit = translation_of(about).units.get(path="summary")
    services.save_text(unit, "Këtu. Tani.", person("one"), seen_source=unit.source_hash, seen_text="")
    with pytest.raises(ConflictError, match="one"):
        services.save_text(unit, "Atje.", person("two"), seen_source=unit.source_hash, seen_text="")
    assert translation_of(about).units.get(path="summary").text == "Këtu. Tani."


def test_a_reviewer_cannot_approve_what_they_have_not_seen(about: AboutPage) -> None:
    write(about, TEXTS)
    services.send_for_review(translation_of(about), person("translator"))
    seen = services.seal(translation_of(about))
    about = changed(about, summary_sr_latn="Drugo. Novo.")
    with pytest.raises(ConflictError):
        services.approve(translation_of(about), person("reviewer"), seen=seen)
    assert AboutPage.objects.get(pk=about.pk).heading_sq is None


def test_rejecting_sends_everything_back_with_a_note_for_each_unit(about: AboutPage) -> None:
    write(about, TEXTS)
    services.send_for_review(translation_of(about), person("translator"))
    with pytest.raises(ValidationError):
        services.reject(translation_of(about), person("reviewer"), {})
    unit = translation_of(about).units.get(path="heading")
    services.reject(translation_of(about), person("reviewer"), {unit.pk: "Më mirë: Kush di?"})
    unit.refresh_from_db()
    assert (unit.note, unit.stage) == ("Më mirë: Kush di?", "in_work")
    assert set(states(about).values()) == {"in_work"}


def test_a_change_that_leaves_the_meaning_is_marked_with_a_reason(about: AboutPage) -> None:
    translate(about, TEXTS)
    about = changed(about, summary_sr_latn="Ovde. Odmah sada.")
    unit = translation_of(about).units.get(path="summary")
    with pytest.raises(ValidationError):
        services.keep_meaning(unit, person("editor"), " ", seen=unit.source_hash)
    services.keep_meaning(unit, person("editor"), "Samo je jasnije rečeno.", seen=unit.source_hash)
    assert translation_of(about).state == "current"
    kept = unit.reviewed.first()
    assert (kept.text, kept.reason) == ("Këtu. Tani.", "Samo je jasnije rečeno.")
    assert kept.reviewed_by == person("editor")
    assert not Translation.objects.of(about).is_outdated


def test_what_lost_a_link_cannot_pass_for_the_same_meaning(about: AboutPage) -> None:
    translate(about, TEXTS)
    blocks = body(about)
    blocks[1]["value"] = LINKED.replace("</p>", ' <a href="https://primer.rs">Ovde</a>.</p>')
    about = changed(about, body_sr_latn=json.dumps(blocks))
    unit = translation_of(about).units.get(path=f"body/{PARAGRAPH}")
    with pytest.raises(NotReadyError):
        services.keep_meaning(unit, person("editor"), "Isto je.", seen=unit.source_hash)


def test_a_page_that_was_never_published_is_translated_from_its_draft_and_stays_unpublished(campaign: None) -> None:
    added = AboutPage(slug="nacrt", heading_sr_latn="Nacrt?", summary_sr_latn="Da. Ne.", live=False)
    HomePage.objects.get().add_child(instance=added)
    added.summary_sr_latn = "Možda. Ne."
    added.save_revision()
    assert translation_of(added).units.get(path="summary").source == "Možda. Ne."
    translate(added, {"heading": "Skicë?", "summary": "Ndoshta. Jo."})
    assert (added.live, added.heading_sq) == (False, "Skicë?")
    added.get_latest_revision().publish()
    added = AboutPage.objects.get(pk=added.pk)
    assert (added.heading_sq, translation_of(added).state) == ("Skicë?", "current")


def test_a_copied_page_brings_what_was_approved_and_nothing_more(about: AboutPage) -> None:
    translate(about, TEXTS)
    copy = about.copy(update_attrs={"slug": "kopija"})
    assert set(states(copy).values()) == {"current"}
    assert (copy.text_language("sq"), translation_of(copy).is_reviewed) == ("sq", True)
    about = changed(about, summary_sr_latn="Drugo. Novo.")
    stale = about.copy(update_attrs={"slug": "kopija-2"})
    assert states(stale)["summary"] != "current"


def test_a_copy_of_unreviewed_albanian_is_unreviewed(campaign: None) -> None:
    programme = ProgrammePage.objects.first()
    copy = programme.copy(update_attrs={"slug": "kopija"})
    assert set(states(copy).values()) == {"awaiting"}
    assert not translation_of(copy).is_reviewed


def test_starter_albanian_is_shown_with_its_label_until_somebody_approves(campaign: None) -> None:
    programme = ProgrammePage.objects.first()
    assert translation_of(programme).state == "awaiting"
    assert (programme.text_language("sq"), programme.albanian.is_reviewed) == ("sq", False)
    before = programme.heading_sq
    services.approve(translation_of(programme), person("r"), seen=services.seal(translation_of(programme)))
    programme = ProgrammePage.objects.get(pk=programme.pk)
    assert (programme.albanian.is_reviewed, programme.heading_sq) == (True, before)


def test_approving_starter_albanian_changes_none_of_its_words(campaign: None) -> None:
    for about in Page.objects.filter(depth__gt=1).specific():
        before = albanian(about)
        assert translation_of(about).state == "awaiting", about.slug
        approve(about)
        assert albanian(about) == before


def test_saving_cannot_write_albanian(about: AboutPage) -> None:
    about.heading_sq = "Pa leje"
    about.save()
    about.refresh_from_db()
    assert about.heading_sq is None
    about.heading_sq = "Pa leje"
    about.save(update_fields=["heading_sq"])
    about.save_revision().publish()
    about.refresh_from_db()
    assert about.heading_sq is None


def test_revisions_hold_no_albanian(about: AboutPage) -> None:
    translate(about, TEXTS)
    assert not [name for name in about.save_revision().content if name.endswith("_sq")]


def test_a_snippet_and_the_settings_are_translated_the_same_way(campaign: None) -> None:
    office = Office.objects.create(name_sr_latn="Kancelarija", address_sr_latn="Trg 1")
    translate(office, {"name": "Zyra", "address": "Sheshi 1"})
    assert (office.name_sq, office.text_language("sq")) == ("Zyra", "sq")
    office.address_sr_latn = "Trg 2"
    office.save()
    assert states(office) == {"name": "current", "address": "outdated"}
    settings = CampaignSettings.load()
    assert states(settings)["name"] == "awaiting"


def test_a_deleted_page_takes_its_translation_along(about: AboutPage) -> None:
    translate(about, TEXTS)
    about.delete()
    assert not Translation.objects.filter(object_id=about.pk, content_type__model="aboutpage").exists()


def test_deleting_a_branch_takes_the_translations_below_along(about: AboutPage) -> None:
    HomePage.objects.get().delete()
    assert not Translation.objects.filter(content_type__model__endswith="page").exists()


def test_looking_at_the_page_as_it_will_be_saves_nothing(about: AboutPage) -> None:
    write(about, TEXTS)
    with pytest.raises(NotReadyError):
        services.as_it_will_be(translation_of(about))
    services.send_for_review(translation_of(about), person("translator"))
    shown = services.as_it_will_be(translation_of(about))
    assert (shown.read("sq").title, shown.read("sq").text_language) == ("Kë të pyes?", "sq")
    assert AboutPage.objects.get(pk=about.pk).heading_sq is None


def test_inline_children_are_units_known_by_their_own_key(db: None) -> None:
    booklet = Booklet(title_sr_latn="Knjižica")
    booklet.leaves = [Leaf(text_sr_latn="Prvi list"), Leaf(text_sr_latn="Drugi list")]
    booklet.save()
    first, second = booklet.leaves.all()
    paths = [f"leaves/{leaf.key}/text" for leaf in (first, second)]
    assert list(states(booklet)) == ["title", *paths]
    translate(booklet, {"title": "Broshurë", paths[0]: "Fleta e parë", paths[1]: "Fleta e dytë"})
    assert [leaf.text_sq for leaf in Booklet.objects.get().leaves.all()] == ["Fleta e parë", "Fleta e dytë"]

    draft = Booklet.objects.get()
    draft.leaves = [draft.leaves.all()[1], draft.leaves.all()[0], Leaf(text_sr_latn="Treći list")]
    draft.leaves.all()[1].text_sr_latn = "Prvi list, izmenjen"
    draft.save_revision().publish()
    booklet = Booklet.objects.get()
    leaves = {leaf.text_sr_latn: leaf.text_sq for leaf in booklet.leaves.all()}
    assert leaves == {"Drugi list": "Fleta e dytë", "Prvi list, izmenjen": "Fleta e parë", "Treći list": None}
    assert sorted(states(booklet).values()) == ["current", "current", "missing", "outdated"]
