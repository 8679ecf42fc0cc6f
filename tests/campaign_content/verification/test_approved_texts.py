"""Approved texts: the words of each language, and whether somebody answers for them."""

from datetime import date

import pytest
from django.utils import translation

from campaign_content.verification.models import ApprovedText, Wording

pytestmark = pytest.mark.django_db


@pytest.fixture
def text() -> ApprovedText:
    ApprovedText.objects.filter(kind="consent").delete()
    return ApprovedText.objects.create(kind="consent", text_sr_latn="Pristajem.", text_sq="Pajtohem.")


def test_a_text_nobody_approved_is_shown_and_says_so(text: ApprovedText) -> None:
    assert ApprovedText.objects.wording("consent", "sr") == Wording("Пристајем.", approved=False)
    assert ApprovedText.objects.wording("consent", "sq") == Wording("Pajtohem.", approved=False)


def test_approval_counts_for_its_own_language_only(text: ApprovedText) -> None:
    text.albanian_approver, text.albanian_approved_on = "Komuna", date(2026, 11, 1)
    text.save()
    assert ApprovedText.objects.wording("consent", "sq").approved
    assert not ApprovedText.objects.wording("consent", "sr").approved


@pytest.mark.parametrize(("approver", "day"), [("Opština", None), ("", date(2026, 11, 1))])
def test_an_approver_without_a_date_or_a_date_without_an_approver_is_no_approval(
    text: ApprovedText, approver: str, day: date | None
) -> None:
    text.serbian_approver, text.serbian_approved_on = approver, day
    assert not text.wording("sr-latn").approved


def test_a_draft_changes_nothing_for_readers(text: ApprovedText) -> None:
    text.text_sr_latn = "Drugo."
    text.save_revision()
    assert ApprovedText.objects.wording("consent", "sr-latn").text == "Pristajem."


def test_a_text_that_is_missing_or_withdrawn_is_empty_and_breaks_nothing(text: ApprovedText) -> None:
    text.unpublish()
    assert ApprovedText.objects.wording("consent", "sr") == Wording("", approved=False)
    assert ApprovedText.objects.wording("unknown", "sq") == Wording("", approved=False)


def test_staff_read_who_approved_and_when(text: ApprovedText) -> None:
    text.serbian_approver, text.serbian_approved_on = "Opština", date(2026, 11, 1)
    with translation.override("en"):
        assert text.approval("sr-latn") == "Opština, 1. novembra 2026."
        assert text.approval("sq") == "not yet approved"
