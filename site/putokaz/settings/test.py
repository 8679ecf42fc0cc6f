"""What the test suite runs under: the settings of `dev`, faster and without files left behind."""

import os
import tempfile
from pathlib import Path

# Never the installation's own; tests/conftest.py makes the directory and removes it.
os.environ["VAR_DIR"] = str(Path(tempfile.gettempdir()) / f"putokaz-test-{os.getpid()}")

from .base import *
from .base import DATABASES, INSTALLED_APPS, VAR

DEBUG = False
SECRET_KEY = "test " * 12
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
INSTALLED_APPS = [*INSTALLED_APPS[:-1], "tests.booklets", INSTALLED_APPS[-1]]
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, not memory: threads and processes race on it in the seat tests.
    DATABASES["default"]["TEST"] = {"NAME": str(Path(VAR) / "test.sqlite3")}
WHITENOISE_AUTOREFRESH = True
