"""What no log may tell: the full address of a reader, and the key to a receipt."""

import logging
import re
from ipaddress import ip_address, ip_network

# Kept of an address: enough to tell a network from another, too little to tell a household (EDPB, WP 216 § 3.1.2).
KEPT_BITS = {4: 24, 6: 48}
ADDRESS = re.compile(r"[0-9A-Fa-f:.]+[0-9A-Fa-f]")
KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)  # whoever has it reads the receipt


def mask(text: str) -> str:
    """Take every UUID out of a text and shorten every IP address: IPv4 to three numbers, IPv6 to three groups."""
    return ADDRESS.sub(_shorten, KEY.sub("…", text))


def _shorten(found: re.Match[str]) -> str:
    try:
        address = ip_address(found[0])
    except ValueError:
        return found[0]
    mapped = getattr(address, "ipv4_mapped", None)  # ::ffff:192.0.2.7, as a socket for both families tells it
    address = mapped or address
    return str(ip_network((address, KEPT_BITS[address.version]), strict=False).network_address)


class MaskedFormatter(logging.Formatter):
    """Masks the whole of what is written: the message, and the traceback below it."""

    def format(self, record: logging.LogRecord) -> str:
        return mask(super().format(record))
