import re

import pytest

from campaign_content.events.models import Occasion
from campaign_content.languages.codes import CODES
from campaign_content.outbox.models import Message
from campaign_content.pages.models import CampaignSettings
from campaign_content.registration import services
from tests.occasions import make_event_page, make_occasion, register

pytestmark = pytest.mark.django_db

EMAIL = "neko@example.org"


@pytest.mark.parametrize("code", CODES)
def test_the_message_gives_reference_when_where_receipt_and_how_to_cancel(code: str, settings: object) -> None:
    settings.PUBLIC_URL = "https://putokaz.example.org"
    occasion = make_occasion(venue_sr_latn="Dom kulture")
    registration = register(occasion, size=3, email=EMAIL, language=code)
    message = Message.objects.get()
    assert (message.recipient, message.language) == (EMAIL, code)
    assert registration.grouped_reference in message.subject
    for part in (
        registration.grouped_reference,
        "Дом културе" if code == "sr" else "Dom kulture",
        f"https://putokaz.example.org/{code}/prijava/potvrda/{registration.token}/",
        f"https://putokaz.example.org/{code}/pitanje/",
    ):
        assert part in message.body
    assert not re.search(r"<|&\w+;|None", message.body)


def test_the_message_names_neither_the_person_nor_the_campaigns_subject() -> None:
    page = make_event_page("Povratak na Kosovo: raseljeni pitaju")
    register(make_occasion(page=page), email=EMAIL, name="Milica Petrović", language="sr-latn")
    message = Message.objects.get()
    for word in ("Milica", "Petrović", "ovrat", "Kosov", "raselj"):
        assert word not in message.subject + message.body


def test_with_a_campaign_phone_the_message_says_it() -> None:
    campaign = CampaignSettings.load()
    campaign.phone = "+381341234567"
    campaign.save()
    register(make_occasion(), email=EMAIL, language="sr-latn")
    assert "034" in Message.objects.get().body


def test_without_an_address_there_is_no_message() -> None:
    services.cancel(register(make_occasion()).pk)
    assert not Message.objects.exists()


def test_a_cancellation_is_told_once() -> None:
    registration = register(make_occasion(), email=EMAIL)
    services.cancel(registration.pk)
    services.cancel(registration.pk)
    assert list(Message.objects.order_by("pk").values_list("key", flat=True)) == [
        f"registration-{registration.reference}-confirmed",
        f"registration-{registration.reference}-cancelled",
    ]


def test_a_refused_party_is_told_nothing() -> None:
    occasion = make_occasion(capacity=1)
    with pytest.raises(services.FullError):
        register(occasion, size=2, email=EMAIL)
    assert not Message.objects.exists()


def test_a_message_that_cannot_be_written_leaves_no_registration(monkeypatch: pytest.MonkeyPatch) -> None:
    """Registration and message stand or fall together."""
    occasion = make_occasion()

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(services.messages, "queue_email", fail)
    with pytest.raises(ZeroDivisionError):
        register(occasion, email=EMAIL)
    assert not occasion.registrations.exists()


def test_an_apostrophe_stays_an_apostrophe() -> None:
    register(make_occasion(kind=Occasion.Kind.MEETING, venue_sr_latn='Sala "D\'Arte" & co'), email=EMAIL)
    assert '"Д\'Арте"' in Message.objects.get().body or "D'Arte" in Message.objects.get().body
