from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "campaign_content.pages"
    label = "pages"
    verbose_name = _("Pages")

    def ready(self) -> None:
        from . import privacy, search_index  # noqa: F401  importing classifies and connects
