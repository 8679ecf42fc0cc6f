from datetime import UTC, datetime, timedelta

import pytest
from wagtail.users.models import UserProfile

from campaign_content import privacy
from campaign_content.staff.models import User

pytestmark = pytest.mark.django_db

NOW = datetime(2027, 5, 1, 12, tzinfo=UTC)


def account(name: str, *, is_active: bool, days_unused: int) -> User:
    user = User.objects.create_user(name, is_active=is_active, last_login=NOW - timedelta(days=days_unused))
    UserProfile.objects.create(user=user)
    return user


def test_an_account_closed_for_a_year_is_erased_with_what_hangs_on_it() -> None:
    account("otišla", is_active=False, days_unused=365)
    assert privacy.erasers()["staff accounts"](NOW) == 1
    assert not User.objects.exists()
    assert not UserProfile.objects.exists()


def test_an_account_closed_lately_can_be_opened_again() -> None:
    account("na odmoru", is_active=False, days_unused=364)
    assert privacy.erasers()["staff accounts"](NOW) == 0


def test_an_open_account_is_never_erased_by_itself() -> None:
    account("retko radi", is_active=True, days_unused=3000)
    assert privacy.erasers()["staff accounts"](NOW) == 0


def test_a_closed_account_that_was_never_used_goes_by_when_it_was_made() -> None:
    User.objects.create_user("nikad", is_active=False, date_joined=NOW - timedelta(days=400))
    assert privacy.erasers()["staff accounts"](NOW) == 1
