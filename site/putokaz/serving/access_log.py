"""gunicorn's log, without the full address of any reader."""

import logging
import re
from datetime import timedelta
from ipaddress import ip_address, ip_network
from typing import Any

from django.conf import settings
from gunicorn.config import Config
from gunicorn.glogging import Logger

from .address import OURSELVES

# Kept of an address: enough to tell a network from another, too little to tell a household (EDPB, WP 216 § 3.1.2).
KEPT_BITS = {4: 24, 6: 48}
LINE = "%(h)s %(m)s %(U)s %(s)s %(M)s ms"  # no query: what a reader searched for is their own matter
ADDRESS = re.compile(r"[0-9A-Fa-f:.]+[0-9A-Fa-f]")


def mask(text: str) -> str:
    """Shorten every IP address in a text: IPv4 to its first three numbers, IPv6 to its first three groups."""
    return ADDRESS.sub(_shorten, text)


def _shorten(found: re.Match[str]) -> str:
    try:
        address = ip_address(found[0])
    except ValueError:
        return found[0]
    mapped = getattr(address, "ipv4_mapped", None)  # ::ffff:192.0.2.7, as a socket for both families tells it
    address = mapped or address
    return str(ip_network((address, KEPT_BITS[address.version]), strict=False).network_address)


class MaskedLogger(Logger):
    """Writes one short line for each page, none for static files, and masks addresses in every message."""

    def setup(self, cfg: Config) -> None:
        super().setup(cfg)
        self.error_log.addFilter(mask_record)

    def atoms(self, resp: Any, req: Any, environ: dict[str, Any], request_time: timedelta) -> dict[str, Any]:
        return super().atoms(resp, req, environ, request_time) | {"h": mask(environ.get("REMOTE_ADDR", "-"))}

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: timedelta) -> None:
        is_static = environ.get("PATH_INFO", "").startswith(settings.STATIC_URL)
        if not is_static and environ.get("HTTP_USER_AGENT") != OURSELVES:
            super().access(resp, req, environ, request_time)


def mask_record(record: logging.LogRecord) -> bool:
    """A logging filter: lets every record through, with its message masked."""
    record.msg, record.args = mask(record.getMessage()), ()
    return True
