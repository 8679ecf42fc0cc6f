"""A headless Chromium looking at the loaded campaign."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from tests.browser.screen import Screen
from tests.machine import CHROMIUM

# Playwright keeps an event loop in the main thread, where Django would then refuse all queries.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

PHONE, DESK = 360, 1280
HEIGHT = 800
ARGUMENTS = [
    "--no-sandbox",  # it does not run as root otherwise
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def base_url(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The campaign as loaded, served for all browser tests together.

    They read committed rows. One that writes is marked `django_db(transaction=True)`: the rows are put back after it.
    """
    with django_db_blocker.unblock():
        server = LiveServer("127.0.0.1")
        yield server.url
        server.stop()


@pytest.fixture(autouse=True)
def _database_for_the_server(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield


@pytest.fixture(params=[PHONE, DESK])
def screen(request: pytest.FixtureRequest, page: Page) -> Screen:
    """A page as wide as a cheap phone, then one as wide as a desk's screen."""
    page.set_viewport_size({"width": request.param, "height": HEIGHT})
    return Screen(page)


@pytest.fixture
def plain_screen(new_context: Any) -> Screen:
    """A phone's page without JavaScript."""
    context = new_context(java_script_enabled=False, viewport={"width": PHONE, "height": HEIGHT})
    return Screen(context.new_page())
