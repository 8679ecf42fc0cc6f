"""What some tests need of the machine, and what to say where it is missing."""

import os
import shutil

import pytest
from django.db import connection

CI = os.environ.get("CI") == "true"  # there, nothing may be skipped
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MISSING_BROWSER = "no Chromium here; on Debian: apt install chromium"
MISSING_POSTGRES = "this run is on SQLite; `make test` runs them on PostgreSQL where that is installed"


def missing(item: pytest.Item) -> str:
    """What this machine or run lacks for the test; empty where it lacks nothing."""
    if item.get_closest_marker("browser") and not CHROMIUM:
        return MISSING_BROWSER
    if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
        return MISSING_POSTGRES
    return ""
