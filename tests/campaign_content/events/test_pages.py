"""An event page describes its occasion; what happens to the page never changes the occasion or its seats."""

import pytest
from django.core.management import call_command

from campaign_content.events.models import EventPage, Occasion, Resource
from campaign_content.outbox.models import Message
from campaign_content.registration import queries
from tests.occasions import make_event_page, make_occasion, register

pytestmark = pytest.mark.django_db


def seats_and_all(occasion: Occasion) -> object:
    row = Occasion.objects.filter(pk=occasion.pk).values()
    return list(row), queries.availability(Occasion.objects.get(pk=occasion.pk)), list(Resource.objects.values())


def test_a_page_takes_its_kind_and_its_facts_from_the_occasion() -> None:
    page = make_event_page(what_to_bring_sr_latn="Lična karta")
    assert page.read("sr-latn").key_facts[0].text == "Lična karta"
    make_occasion(page=page, kind=Occasion.Kind.ROUND_TABLE)
    reading = EventPage.objects.get(pk=page.pk).read("sr-latn")
    assert reading.kind == str(Occasion.Kind.ROUND_TABLE.label) or reading.kind
    assert [fact.text for fact in reading.key_facts][-1] == "Lična karta"
    assert "Kragujevac" in [fact.text for fact in reading.key_facts]


def test_facts_never_speak_of_seats() -> None:
    page = make_event_page()
    occasion = make_occasion(page=page, capacity=777)
    before = page.read("sr-latn").key_facts
    register(occasion, size=3)
    assert EventPage.objects.get(pk=page.pk).read("sr-latn").key_facts == before
    assert not any("77" in fact.text for fact in before)


def test_publishing_reverting_and_copying_a_page_changes_no_seat() -> None:
    page = make_event_page("Prvi naslov")
    occasion = make_occasion(page=page, capacity=9, itinerary_sr_latn="6.00 polazak")
    register(occasion, size=4)
    before = seats_and_all(occasion)

    first = page.save_revision()
    page.heading_sr_latn = "Drugi naslov"
    page.save_revision().publish()
    assert seats_and_all(occasion) == before
    first.publish()
    assert seats_and_all(occasion) == before
    copy = page.copy(update_attrs={"slug": "kopija"}, copy_revisions=True)
    assert seats_and_all(occasion) == before
    assert copy.specific.occasion is None
    page.unpublish()
    assert seats_and_all(occasion) == before


def test_deleting_a_page_leaves_the_occasion_and_its_registrations() -> None:
    page = make_event_page()
    occasion = make_occasion(page=page, capacity=9)
    register(occasion, size=4)
    page.delete()
    occasion.refresh_from_db()
    assert occasion.page is None
    assert queries.availability(occasion).used == 4


def test_a_revision_holds_nothing_of_the_occasion() -> None:
    page = make_event_page()
    make_occasion(page=page, itinerary_sr_latn="6.00 polazak sa perona")
    assert "peron" not in str(page.save_revision().content)


def test_samples_go_with_their_registrations_and_nothing_else_goes() -> None:
    sample, real = make_occasion(is_sample=True), make_occasion()
    register(sample, email="proba@example.org")
    kept = register(real, email="prava@example.org")
    call_command("remove_samples", verbosity=0)
    assert not Occasion.objects.filter(pk=sample.pk).exists()
    assert list(real.registrations.all()) == [kept]
    addresses = ["proba@example.org", "prava@example.org"]
    assert [message.recipient for message in Message.objects.filter(recipient__in=addresses)] == ["prava@example.org"]
    assert Resource.objects.filter(occasion=real).exists()
