import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from campaign_content.staff.models import User
from campaign_content.staff.services import ALPHABET, create_account, readable_password, reset_password

pytestmark = pytest.mark.django_db


def test_a_password_has_no_signs_that_are_mistaken_for_others() -> None:
    passwords = [readable_password() for _ in range(50)]
    assert set("".join(passwords)) <= set(ALPHABET) | {"-"}
    assert not set(ALPHABET) & set("il1o0")
    assert len(set(passwords)) == 50


def test_an_account_works_in_its_group_and_language() -> None:
    group = Group.objects.create(name="Vozači")
    password = create_account("mara", group, "sr-latn")
    user = User.objects.get(username="mara")
    assert user.check_password(password)
    assert list(user.groups.all()) == [group]
    assert user.wagtail_userprofile.get_preferred_language() == "sr-latn"


def test_a_reset_password_ends_the_sessions_of_the_old_one() -> None:
    group = Group.objects.get(name="Urednici")
    create_account("mara", group, "sr-latn")
    user, browser = User.objects.get(username="mara"), Client()
    browser.force_login(user)
    assert browser.get(reverse("wagtailadmin_home")).status_code == 200
    password = reset_password(user)
    assert User.objects.get(username="mara").check_password(password)
    assert browser.get(reverse("wagtailadmin_home")).status_code == 302
