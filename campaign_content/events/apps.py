from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "campaign_content.events"
    label = "events"
    verbose_name = _("Events")

    def ready(self) -> None:
        from . import loading, privacy, samples, search_index  # noqa: F401  registering is what importing does
