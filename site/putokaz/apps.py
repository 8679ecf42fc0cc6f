from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PutokazConfig(AppConfig):
    name = "putokaz"
    verbose_name = "Putokaz"

    def ready(self) -> None:
        from . import privacy  # noqa: F401  classifying is what importing does
        from .groups import after_migrate

        post_migrate.connect(after_migrate, sender=self)
