"""Occasions and registrations in Wagtail's menu, and what its log says about them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from .viewsets import EventsGroup


@hooks.register("register_admin_viewset")
def events_group() -> EventsGroup:
    return EventsGroup()


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("registration.cancel", _("Cancel a registration"), _("Registration cancelled"))
