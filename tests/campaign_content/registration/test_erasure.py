from datetime import timedelta

import pytest
from django.core import serializers
from django.utils import timezone

from campaign_content import privacy
from campaign_content.outbox.models import Message
from campaign_content.registration import queries
from campaign_content.registration.models import Claim, Member, Registration
from tests.occasions import make_occasion, register

pytestmark = pytest.mark.django_db

MARK = "Oznakić"


def everything_stored() -> str:
    rows = [row for model in (Registration, Member, Claim, Message) for row in model.objects.all()]
    return serializers.serialize("json", rows)


def test_thirty_days_after_the_event_only_counts_are_left(settings: object) -> None:
    settings.ERASE_REGISTRATIONS_AFTER_DAYS = 30
    now = timezone.now()
    occasion = make_occasion(capacity=9)
    registration = register(occasion, 4, name=MARK, phone="+381641112223", email="oznakic@example.org")
    token = str(registration.token)
    for trace in (MARK, "+381641112223", "oznakic@example.org", token):
        assert trace in everything_stored()

    erase = privacy.erase_due
    erase(occasion.ends_at + timedelta(days=30) - timedelta(seconds=1))
    assert MARK in everything_stored()
    counts = erase(occasion.ends_at + timedelta(days=30))
    assert counts["registrations"] == 1
    stored = everything_stored()
    for trace in (MARK, MARK.lower(), "oznakic", "641112223", token):
        assert trace not in stored
    assert queries.availability(occasion, now).used == 4
    assert erase(occasion.ends_at + timedelta(days=31))["registrations"] == 0


def test_cancelled_registrations_are_erased_too() -> None:
    occasion = make_occasion()
    registration = register(occasion, name=MARK)
    Registration.objects.filter(pk=registration.pk).update(state="cancelled", cancelled_at=timezone.now())
    privacy.erasers()["registrations"](occasion.ends_at + timedelta(days=400))
    assert MARK not in everything_stored()


def test_an_erased_registration_opens_no_receipt_and_replays_nothing(client: object) -> None:
    occasion = make_occasion()
    registration = register(occasion, name=MARK)
    address = f"/sr-latn/prijava/potvrda/{registration.token}/"
    assert client.get(address).status_code == 200
    privacy.erasers()["registrations"](occasion.ends_at + timedelta(days=400))
    assert client.get(address).status_code == 404


def test_search_finds_a_person_until_erased() -> None:
    occasion = make_occasion()
    registration = register(occasion, name="Ђорђе Čavić", phone="+381641112223")
    found = Registration.objects.matching
    for words in (
        "đorđe",
        "Djordje",
        "ЂОРЂЕ",
        "cavic",
        "064 111 22",
        "+381 64 111",
        registration.grouped_reference[:7],
    ):
        assert registration in found(words), words
    for words in ("Petar", "065 111", "---", "%", "_"):
        assert registration not in found(words), words
    privacy.erasers()["registrations"](occasion.ends_at + timedelta(days=400))
    assert registration not in found("djordje")


def test_a_name_that_grows_when_folded_is_stored() -> None:
    assert register(make_occasion(), name="ﷺ" * 120).pk
