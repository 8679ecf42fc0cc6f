"""The web server: gunicorn, within a process that has loaded Django already."""

import socket
from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from gunicorn.app.base import BaseApplication

from .access_log import LINE, MaskedLogger

OPTIONS: dict[str, Any] = {
    "workers": 2,
    "worker_class": "gthread",
    "threads": 4,
    "preload_app": True,  # loaded once, shared by the workers
    "graceful_timeout": 5,  # seconds for pages in the making when told to stop
    "loglevel": "warning",
    "logger_class": MaskedLogger,
    "accesslog": "-",
    "access_log_format": LINE,
    "control_socket_disable": True,
}


class Web(BaseApplication):
    """Serves the campaign on a socket that listens already."""

    def __init__(self, listener: socket.socket) -> None:
        self.descriptor = listener.detach()  # gunicorn's own from here on
        super().__init__()

    def load_config(self) -> None:
        self.cfg.set("bind", f"fd://{self.descriptor}")
        for name, value in OPTIONS.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        application = get_wsgi_application()
        import_module(settings.ROOT_URLCONF)  # else each worker would, at its first request
        return application
