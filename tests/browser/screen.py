"""A page in the browser, with what a reader would trip over."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request, Response

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Screen:
    """A browser page that remembers every error from its opening on."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.problems: list[str] = []
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.problems.append(f"script: {error}"))
        page.on("requestfailed", self._on_failed)

    def open(self, path: str) -> Response:
        """Go to an address of the campaign and wait until all of it is there."""
        response = self.page.goto(path, wait_until="load")
        assert response
        return response

    def accessibility_violations(self) -> str:
        """What axe finds, as a report; empty if nothing. It needs JavaScript, and waits for ever without."""
        found = Axe().run(self.page)
        return found.generate_report() if found.violations_count else ""

    def overflow(self) -> int:
        """By how many pixels the page is wider than the screen."""
        return int(self.page.evaluate(OVERFLOW))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.problems.append(f"console: {message.text}")

    def _on_failed(self, request: Request) -> None:
        self.problems.append(f"request: {request.url} {request.failure}")
