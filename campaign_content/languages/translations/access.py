"""Who may look at translations, write them, approve them, or say that a change has left the meaning as it was."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from wagtail.admin.admin_url_finder import AdminURLFinder

WRITE, APPROVE, VIEW = "languages.change_translation", "languages.approve_translation", "languages.view_translation"


def may_look(user: Any) -> bool:
    """Whoever works on translations may look at them too."""
    return any(user.has_perm(permission) for permission in (VIEW, WRITE, APPROVE))


def demand(user: Any, permission: str) -> None:
    """Raise PermissionDenied unless the person has the permission."""
    if not (may_look(user) if permission == VIEW else user.has_perm(permission)):
        raise PermissionDenied


def source_editor_url(user: Any, instance: models.Model) -> str:
    """Where this person edits the Serbian of an object; empty if they may not."""
    return AdminURLFinder(user).get_edit_url(instance) or ""
