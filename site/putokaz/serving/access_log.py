"""gunicorn's log, without the full address of any reader or the key to any receipt."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from gunicorn.config import Config
from gunicorn.glogging import Logger

from .address import OURSELVES
from .masking import MaskedFormatter

LINE = "%(h)s %(m)s %(U)s %(s)s %(M)s ms"  # no query: what a reader searched for is their own matter


class MaskedLogger(Logger):
    """Writes one short line for each page, none for static files, and masks all that it writes."""

    def setup(self, cfg: Config) -> None:
        super().setup(cfg)
        for log, form in ((self.error_log, self.error_fmt), (self.access_log, self.access_fmt)):
            for handler in log.handlers:
                handler.setFormatter(MaskedFormatter(form, self.datefmt))

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: timedelta) -> None:
        is_static = environ.get("PATH_INFO", "").startswith(settings.STATIC_URL)
        if not is_static and environ.get("HTTP_USER_AGENT") != OURSELVES:
            super().access(resp, req, environ, request_time)
