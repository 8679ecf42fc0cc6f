import re
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone, translation
from django.utils.html import escape
from wagtail.users.models import UserProfile

from campaign_content.staff.models import User
from putokaz.accounts import StaffAdapter, make_first_accounts

pytestmark = pytest.mark.django_db

PASSWORD = "kmrt-7hqe-x2np-w4vc"
LOGIN = "/staff/login/"


@pytest.fixture(autouse=True)
def fresh_throttle() -> None:
    cache.clear()


@pytest.fixture
def coordinator() -> User:
    return User.objects.create_superuser("Mara", password=PASSWORD)


def log_in(browser: Client, password: str, username: str = "Mara", address: str = "10.0.0.1") -> str:
    """Try to log in; the page that answers, empty where the door opened."""
    data = {"login": username, "password": password}
    response = browser.post(LOGIN, data, headers={"accept-language": "sq"}, REMOTE_ADDR=address)
    return "" if response.status_code == 302 else response.content.decode()


def too_many() -> str:
    """What someone who tried too often reads, in the language that `log_in` asks for."""
    with translation.override("sq"):
        return escape(str(StaffAdapter.error_messages["too_many_login_attempts"]))


def test_the_names_that_settings_use_lead_to_the_login() -> None:
    assert reverse(settings.LOGIN_URL) == LOGIN
    assert reverse(settings.WAGTAILADMIN_LOGIN_URL) == LOGIN


def test_the_staffs_screens_ask_for_a_login(client: Client) -> None:
    assert client.get("/staff/", follow=True).redirect_chain == [(f"{LOGIN}?next=/staff/", 302)]


def test_a_right_password_opens_the_staffs_screens(coordinator: User) -> None:
    browser = Client()
    response = browser.post(LOGIN, {"login": "Mara", "password": PASSWORD})
    assert response.headers["Location"] == reverse("wagtailadmin_home")
    assert browser.get("/staff/").status_code == 200


def test_the_user_name_may_be_typed_in_any_case(coordinator: User) -> None:
    assert log_in(Client(), PASSWORD, "mara") == ""


def test_the_session_ends_with_the_browser(coordinator: User) -> None:
    response = Client().post(LOGIN, {"login": "Mara", "password": PASSWORD})
    assert response.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == ""


def test_after_five_wrong_tries_the_right_password_fails_too_until_the_window_is_over(coordinator: User) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        wrong = [log_in(Client(), "wrong", address=f"10.0.0.{number}") for number in range(5)]
        assert all(too_many() not in page for page in wrong)
        assert too_many() in log_in(Client(), PASSWORD)
        clock.shift(timedelta(minutes=5, seconds=1))
        assert log_in(Client(), PASSWORD) == ""


def test_one_machine_cannot_try_many_names(coordinator: User) -> None:
    with time_machine.travel(timezone.now(), tick=False):
        for number in range(10):
            log_in(Client(), "wrong", f"name{number}")
        assert too_many() in log_in(Client(), PASSWORD)
        assert log_in(Client(), PASSWORD, address="10.0.0.2") == ""


def test_a_flood_of_tries_is_told_to_wait_in_the_readers_language() -> None:
    with time_machine.travel(timezone.now(), tick=False):
        for number in range(30):
            log_in(Client(), "wrong", f"name{number}")
        response = Client().post(LOGIN, {"login": "x", "password": "x"}, REMOTE_ADDR="10.0.0.1")
    assert response.status_code == 429
    assert response.templates[0].name == "429.html"


def test_a_colleague_is_not_locked_out_by_someone_elses_tries(coordinator: User) -> None:
    User.objects.create_superuser("Ana", password=PASSWORD)
    for number in range(6):
        log_in(Client(), "wrong", address=f"10.0.0.{number}")
    assert log_in(Client(), PASSWORD, "Ana", address="10.0.1.1") == ""


def test_a_wrong_password_keeps_the_user_name_and_not_the_password(coordinator: User) -> None:
    page = log_in(Client(), "pogrešna")
    assert 'value="Mara"' in page
    assert "pogrešna" not in page


def test_wagtails_own_login_is_not_there_beside_the_throttled_one() -> None:
    assert reverse("wagtailadmin_login") == LOGIN
    assert Client().get(LOGIN).templates[0].name == "account/login.html"


@pytest.mark.parametrize(
    "name", ["account_signup", "account_email", "account_reset_password", "account_change_password"]
)
def test_nothing_else_of_allauth_is_reachable(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_logging_out_needs_a_button_and_then_closes_the_door(coordinator: User) -> None:
    browser = Client()
    browser.force_login(coordinator)
    assert "<button" in browser.get(reverse("wagtailadmin_logout")).content.decode()
    assert browser.get("/staff/").status_code == 200
    assert browser.post(reverse("wagtailadmin_logout")).headers["Location"] == LOGIN
    assert browser.get("/staff/").status_code == 302


def test_a_closed_account_is_told_so(coordinator: User) -> None:
    User.objects.update(is_active=False)
    browser = Client()
    response = browser.post(LOGIN, {"login": "Mara", "password": PASSWORD}, follow=True)
    assert response.templates[0].name == "account/account_inactive.html"
    assert browser.get("/staff/").status_code == 302


def test_a_coordinator_makes_accounts_in_wagtail_and_editors_do_not() -> None:
    new = {
        "username": "terenac",
        "email": "terenac@example.org",
        "first_name": "Ana",
        "last_name": "Anić",
        "password1": PASSWORD,
        "password2": PASSWORD,
        "groups": [str(Group.objects.get(name="Terenski radnici").pk)],
    }
    for role, is_allowed in (("Urednici", False), ("Koordinatori", True)):
        user, browser = User.objects.create_user(role), Client()
        user.groups.add(Group.objects.get(name=role))
        browser.force_login(user)
        browser.post(reverse("wagtailusers_users:add"), new)
        assert User.objects.filter(username="terenac").exists() is is_allowed
    assert log_in(Client(), PASSWORD, "terenac") == ""


def test_first_accounts_are_made_once() -> None:
    User.objects.all().delete()
    made = make_first_accounts()
    assert [(account.username, account.role) for account in made] == [
        ("editor", "Urednici"),
        ("reviewer", "Recenzenti"),
        ("translator", "Prevodioci"),
        ("translator2", "Prevodioci"),
        ("coordinator", "Koordinatori"),
    ]
    for account in made:
        assert User.objects.get(username=account.username).check_password(account.password)
    assert set(UserProfile.objects.values_list("preferred_language", flat=True)) == {"sr-latn"}
    assert make_first_accounts() == []


def test_a_role_that_has_its_people_gets_no_first_account() -> None:
    make_first_accounts()
    User.objects.filter(username="editor").update(username="ana")
    assert make_first_accounts() == []


def test_create_staff_prints_passwords_once() -> None:
    User.objects.all().delete()
    first, second = StringIO(), StringIO()
    call_command("create_staff", stdout=first)
    call_command("create_staff", stdout=second)
    assert len(re.findall(r"(?:\w{4}-){3}\w{4}", first.getvalue())) == 5
    assert "-" not in second.getvalue()


def test_staff_password_gives_a_new_one(coordinator: User) -> None:
    out = StringIO()
    call_command("staff_password", "mara", stdout=out)
    username, password = out.getvalue().split()
    assert username == "Mara"
    assert log_in(Client(), password) == ""


def test_staff_password_of_nobody_is_one_clear_line() -> None:
    with pytest.raises(CommandError, match=r"^No member of staff is called nobody\.$") as problem:
        call_command("staff_password", "nobody")
    assert problem.value.returncode == 2
