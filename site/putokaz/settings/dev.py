"""One machine, one command: what `make run` uses. Nothing here asks for a service beyond Python."""

import secrets

from .base import *
from .base import VAR, env


def installation_key() -> str:
    """The secret key of this installation, made once and kept readable by its owner only."""
    path = VAR / "secret_key"
    if not path.exists():
        VAR.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text().strip()


# Off unless asked for, so that a newcomer sees the same error pages as a reader.
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or installation_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
if not env.str("EMAIL_URL", default=""):
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR / "mail"
