"""What a page's or snippet's history says about its Albanian."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter

MESSAGES = {
    "languages.send": (_("Send Albanian for review"), _("Albanian sent for review")),
    "languages.approve": (_("Approve Albanian"), _("Albanian approved; readers see it")),
    "languages.reject": (_("Send Albanian back"), _("Albanian sent back to the translator")),
}


class KeptMeaning(LogFormatter):
    """An editor let the Albanian of a text stand; the history says why."""

    label = _("Keep Albanian")

    def format_message(self, log_entry: Any) -> str:
        return gettext("Albanian kept, for the Serbian changed in form only: %(reason)s") % log_entry.data


@hooks.register("register_log_actions")
def register_translation_actions(actions: Any) -> None:
    """Make the actions known to Wagtail's log."""
    for name, (label, message) in MESSAGES.items():
        actions.register_action(name, label, message)
    actions.register_action("languages.keep_meaning")(KeptMeaning)
