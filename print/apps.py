from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PrintConfig(AppConfig):
    name = "print"
    label = "print"
    verbose_name = _("Print")

    def ready(self) -> None:
        from . import fonts, privacy  # noqa: F401  fields are classified on import

        fonts.register()
