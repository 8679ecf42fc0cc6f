"""Publishing, approving and typing at once: nobody's text is lost and nobody waits for each other for ever."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections

from campaign_content.languages.translations import mixin, services
from campaign_content.pages.models import AboutPage
from tests.desk import TEXTS, published
from tests.translating import person, translation_of, write

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def about() -> AboutPage:
    """A page whose Albanian awaits review."""
    page = published()
    write(page, TEXTS)
    services.send_for_review(translation_of(page), person("translator"))
    person("reviewer")
    return page


class Aside(threading.Thread):
    """Does one thing beside the test, on a connection of its own; `problem` is what it raised."""

    def __init__(self, job: Callable[[], object]) -> None:
        super().__init__()
        self.job = job
        self.problem: Exception | None = None
        self.start()

    def run(self) -> None:
        try:
            self.job()
        except Exception as problem:
            self.problem = problem
        finally:
            connections.close_all()


class Pause:
    """Holds the first caller of a function after it, until told to go on or for a while."""

    def __init__(self, patch: pytest.MonkeyPatch, owner: Any, name: str) -> None:
        self.reached, self.go = threading.Event(), threading.Event()
        original = getattr(owner, name)

        def held(*args: Any) -> Any:
            result = original(*args)
            if threading.current_thread() is not threading.main_thread() and not self.reached.is_set():
                self.reached.set()
                self.go.wait(3)
            return result

        patch.setattr(owner, name, held)


def approval(page: AboutPage) -> Callable[[], object]:
    seen = services.seal(translation_of(page))
    return lambda: services.approve(translation_of(page), person("reviewer"), seen=seen)


@pytest.mark.parametrize("place", [(mixin.AlbanianByApprovalMixin, "take_albanian_from_row"), (services, "follow")])
def test_publishing_during_an_approval_loses_no_albanian(
    about: AboutPage, monkeypatch: pytest.MonkeyPatch, place: tuple[Any, str]
) -> None:
    draft = about.get_latest_revision_as_object()
    draft.heading_sr_latn = "Novo?"
    revision = draft.save_revision()
    approve = approval(about)
    pause = Pause(monkeypatch, *place)
    publishing = Aside(revision.publish)
    assert pause.reached.wait(10)
    approving = Aside(approve)
    approving.join(1)
    pause.go.set()
    publishing.join()
    approving.join()
    assert publishing.problem is None
    assert approving.problem is None or isinstance(approving.problem, services.ConflictError)
    page = AboutPage.objects.get(pk=about.pk)
    assert page.heading_sr_latn == "Novo?"
    assert translation_of(page).is_shown == bool(page.heading_sq)


def test_what_is_typed_during_an_approval_is_kept_or_refused(about: AboutPage, monkeypatch: pytest.MonkeyPatch) -> None:
    approve = approval(about)
    pause = Pause(monkeypatch, services, "problems_of")
    approving = Aside(approve)
    assert pause.reached.wait(10)
    typing = Aside(lambda: write(about, {"heading": "Më e mirë?"}))
    typing.join(1)
    pause.go.set()
    approving.join()
    typing.join()
    page = AboutPage.objects.get(pk=about.pk)
    typed = translation_of(page).units.get(path="heading").text
    assert approving.problem is None
    assert isinstance(typing.problem, services.ConflictError) or typed == "Më e mirë?"
