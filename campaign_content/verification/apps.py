from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VerificationConfig(AppConfig):
    name = "campaign_content.verification"
    label = "verification"
    verbose_name = _("Verification")

    def ready(self) -> None:
        from . import privacy  # noqa: F401  classifying is what importing does
