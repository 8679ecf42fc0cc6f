"""Where the web listens, and whether it answers there."""

import errno
import http.client
import socket
from http import HTTPStatus

from django.conf import settings

HOST = "127.0.0.1"  # this machine only; a public installation puts a proxy in front
ANSWER_SECONDS = 60.0
OURSELVES = "putokaz-serve"  # the user agent of our own question, which the access log leaves out


class AddressError(Exception):
    """The installation cannot be reached on its port; the message says why in one line."""


def listen(port: str) -> socket.socket:
    """A socket that listens on the port from now on, so that no second installation starts beside this one."""
    if not (port.isascii() and port.isdecimal() and 0 < int(port) < 2**16):
        raise AddressError(f"PORT must be a number from 1 to 65535, not {port!r}.")
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # not held up by connections of the last run
    try:
        listener.bind((HOST, int(port)))
        listener.listen()
    except OSError as error:
        listener.close()
        reason = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be used ({error.strerror})"
        other = 8000 if int(port) != 8000 else 8001
        raise AddressError(f"Port {port} {reason}; choose another: make run PORT={other}") from error
    return listener


def answer(port: str) -> None:
    """Return when the home page has answered."""
    connection = http.client.HTTPConnection(HOST, int(port), timeout=ANSWER_SECONDS)
    try:
        connection.request("GET", f"/{settings.LANGUAGE_CODE}/", headers={"User-Agent": OURSELVES})
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        raise AddressError(f"The web does not answer: {error}") from error
    finally:
        connection.close()
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise AddressError(f"The home page answers with an error ({status}). The reason stands above.")
