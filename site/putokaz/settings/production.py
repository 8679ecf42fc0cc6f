"""A public installation. It refuses to start without a secret key, hosts, a public address and a mail server."""

from django.core.exceptions import ImproperlyConfigured

from .base import *
from .base import ALLOWED_HOSTS, PUBLIC_URL, SECRET_KEY, env

DEBUG = False
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY is missing or shorter than 50 characters. Make one and set it.")
if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS is missing: name the hosts that serve the campaign, with commas.")
if not PUBLIC_URL.startswith("https://"):
    raise ImproperlyConfigured("PUBLIC_URL must be the campaign's https:// address: printed QR codes carry it.")
if not env.str("EMAIL_URL", default=""):
    raise ImproperlyConfigured("EMAIL_URL is missing: name the mail server, else mails to readers go to the log.")

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = SECURE_HSTS_INCLUDE_SUBDOMAINS
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
if env.bool("BEHIND_PROXY", default=False):
    # Only when a proxy in front sets this header itself, else a client could claim https.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # else all readers share the proxy's address in the throttle of logins
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # Wagtail shows previews in a frame of its own, see X_FRAME_OPTIONS
