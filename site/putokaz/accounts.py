"""How staff sign in. Readers have no accounts; accounts are made by coordinators or by `manage.py create_staff`."""

from typing import Any, NamedTuple

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from campaign_content.languages.codes import SOURCE
from campaign_content.staff.models import User
from campaign_content.staff.services import create_account

from .roles import COORDINATORS, EDITORS, REVIEWERS, TRANSLATORS

# Two translators: what one has written the other approves.
FIRST_ACCOUNTS = {
    "editor": EDITORS,
    "reviewer": REVIEWERS,
    "translator": TRANSLATORS,
    "translator2": TRANSLATORS,
    "coordinator": COORDINATORS,
}


class StaffAdapter(DefaultAccountAdapter):
    """django-allauth narrowed to a throttled login by user name."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("The user name or the password is wrong."),
        "too_many_login_attempts": _("Too many wrong attempts. Wait five minutes, then try again."),
    }

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing: the screen that follows shows that one is in, or out."""


class NewAccount(NamedTuple):
    """An account just made. The password is known here and nowhere else."""

    username: str
    role: str
    password: str


def make_first_accounts() -> list[NewAccount]:
    """Make one account a role, two for translators; those whose group has a member already are not made again."""
    made = []
    empty = {group.name: group for group in Group.objects.filter(user=None)}
    for username, role in FIRST_ACCOUNTS.items():
        group = empty.get(role.name)
        if group and not User.objects.filter(username=username).exists():
            made.append(NewAccount(username, role.name, create_account(username, group, SOURCE)))
    return made
