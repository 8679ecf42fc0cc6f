from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LanguagesConfig(AppConfig):
    name = "campaign_content.languages"
    label = "languages"
    verbose_name = _("Languages")

    def ready(self) -> None:
        from . import checks, privacy  # noqa: F401  registering is what importing does
        from .derivation import silence_original_fields
        from .editing.wagtail_labels import follow_the_language
        from .search import receivers  # noqa: F401  so does this

        silence_original_fields()
        follow_the_language()
