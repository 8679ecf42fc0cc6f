"""Making accounts and their passwords. Each function is one transaction."""

import secrets

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.users.models import UserProfile

from .models import User

# Without letters and digits that are mistaken for each other on paper or over the phone (i l 1, o 0).
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def readable_password() -> str:
    """Four groups of four signs, 79 bits: to be typed from a screen or a slip of paper."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(4))


@transaction.atomic
def create_account(username: str, group: Group, language: str) -> str:
    """Make a member of staff who sees Wagtail in `language`; returns the password, which is stored nowhere."""
    password = readable_password()
    user = User.objects.create_user(username, password=password)
    user.groups.add(group)
    UserProfile.objects.create(user=user, preferred_language=language)
    return password


@transaction.atomic
def reset_password(user: User) -> str:
    """Give the member of staff a new password, which also ends their sessions; returns it."""
    password = readable_password()
    user.set_password(password)
    user.save(update_fields=["password"])
    return password
