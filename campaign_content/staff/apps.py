from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    name = "campaign_content.staff"
    label = "staff"
    verbose_name = _("Staff")

    def ready(self) -> None:
        from . import privacy  # noqa: F401  classifying is what importing does
