"""What all tests share: a loaded campaign, and what the machine must have for some of them."""

import shutil
from collections.abc import Iterator

import hypothesis
import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker

from tests import snapshot
from tests.machine import CI, MISSING_BROWSER, MISSING_POSTGRES, missing

hypothesis.settings.register_profile("local", deadline=None, database=None)
hypothesis.settings.register_profile("ci", deadline=None, database=None, derandomize=True)
hypothesis.settings.load_profile("ci" if CI else "local")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Everything under tests/browser needs a browser, everything under tests/postgres PostgreSQL."""
    for item in items:
        for marker in {"browser", "postgres"} & set(item.path.relative_to(config.rootpath).parts):
            item.add_marker(marker)


def pytest_runtest_setup(item: pytest.Item) -> None:
    reason = missing(item)
    if reason and CI:
        pytest.fail(f"With CI=true nothing may be skipped: {reason}", pytrace=False)
    if reason:
        pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line for each reason how many tests were skipped, and how to get them."""
    reasons = [str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", [])]
    for reason in (MISSING_BROWSER, MISSING_POSTGRES):
        count = sum(reason in text for text in reasons)
        if count:
            terminalreporter.write_line(f"Skipped {count} tests: {reason}", yellow=True)


def pytest_configure() -> None:
    settings.VAR.mkdir(mode=0o700)


def pytest_unconfigure() -> None:
    shutil.rmtree(settings.VAR, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Load the campaign once; tests that commit get it back as it was."""
    with django_db_blocker.unblock():
        call_command("load_campaign")
        copy = snapshot.take()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: copy.restore())
        yield
    with django_db_blocker.unblock():
        copy.discard()


@pytest.fixture
def campaign(db: None) -> None:
    """The loaded campaign, for tests that read it. What the test changes is rolled back."""
