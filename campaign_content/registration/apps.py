from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistrationConfig(AppConfig):
    name = "campaign_content.registration"
    label = "registration"
    verbose_name = _("Registration")

    def ready(self) -> None:
        from . import checks, privacy, samples  # noqa: F401  registering is what importing does
