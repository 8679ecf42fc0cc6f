from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InboxConfig(AppConfig):
    name = "campaign_content.inbox"
    label = "inbox"
    verbose_name = _("Inbox")

    def ready(self) -> None:
        from . import privacy  # noqa: F401  classifying is what importing does
