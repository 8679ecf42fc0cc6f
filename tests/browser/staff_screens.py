"""The screens that staff meet: a line each, with what is opened on them. The test reads a screen after every step."""

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Page, expect

from tests.browser.staff_things import picture

Step = Callable[[Page], None]

SAVED = ".messages .success"
FAILED = ".messages .error"
MODAL = ".modal.in .modal-body"
CLOSE = ".modal.in button.close"


class Screen(NamedTuple):
    """Where (below /staff/; names in braces are those of staff_things.py) and what is then done, in this order."""

    address: str
    steps: tuple[Step, ...]


def at(address: str, *steps: Step) -> Screen:
    return Screen(address, steps)


def click(selector: str, shows: str) -> Step:
    """Press what a selector names, until something else is seen."""

    def step(page: Page) -> None:
        page.locator(selector).locator("visible=true").first.click()
        expect(page.locator(shows).locator("visible=true").first).to_be_visible()

    return step


def write(selector: str, text: str) -> Step:
    return lambda page: page.locator(selector).first.fill(text)


def send(button: str, shows: str) -> Step:
    """Send the form of a button as it stands, past what the browser itself would refuse."""

    def step(page: Page) -> None:
        with page.expect_navigation():
            page.locator(button).first.evaluate(
                "button => { button.form.noValidate = true; button.form.requestSubmit(button); }"
            )
        expect(page.locator(shows).first).to_be_visible()

    return step


def upload(name: str, content: bytes, shows: str) -> Step:
    def step(page: Page) -> None:
        file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        page.locator("input[type=file]").first.set_input_files([file])  # type: ignore[list-item]
        expect(page.locator(shows).first).to_be_visible()

    return step


def side(panel: str) -> Step:
    return click(f"[data-side-panel-toggle={panel}]", f"[data-side-panel={panel}]")


def add_block(icon: str, shows: str) -> Step:
    """Add a block of the kind with this icon at the end of the page's first text."""

    def step(page: Page) -> None:
        page.locator(".c-sf-add-button").locator("visible=true").last.click()
        click(f".w-combobox__option:has(use[href='#icon-{icon}'])", shows)(page)

    return step


MORE = click("footer .w-dropdown__toggle", "footer .w-dropdown__content")
TEXT = ".Draftail-Editor [contenteditable=true]"

EXPLORER = (
    at(
        "",
        click(".sidebar-page-explorer-item button", ".c-page-explorer__item"),
        click(".sidebar-footer button[aria-haspopup=menu]", ".sidebar-footer--open"),
    ),
    at("pages/"),
    at(
        "pages/{home}/",
        click(".w-drilldown button", ".w-drilldown__submenu, .w-drilldown__menu"),
        click("[data-bulk-action-checkbox]", "[data-bulk-action-footer]"),
    ),
    at("pages/{index}/?ordering=ord"),
    at("pages/{home}/add_subpage/"),
    at("pages/search/?q=poneti"),
    at("pages/search/?q=Obrasci"),
    at("pages/usage/events/eventpage/"),
    *(at(f"bulk/wagtailcore/page/{action}/?id={{changed}}") for action in ("delete", "move", "publish", "unpublish")),
)
EDITOR = (
    at(
        "pages/add/events/eventpage/{index}/",
        click(".c-sf-add-button", ".w-combobox__option"),
        click(".w-combobox__option:has(use[href='#icon-pilcrow'])", TEXT),
        click("[role=tab] >> nth=-1", "[name=slug]"),
        write("[name=slug]", "ne može"),
        send("[name=action-publish]", FAILED),
    ),
    at("pages/{changed}/edit/", send(".action-save", SAVED), send("[name=action-publish]", SAVED)),
    at(
        "pages/{changed}/edit/",
        *(side(panel) for panel in ("checks", "preview", "status")),
        click("[data-a11y-dialog-show=schedule-publishing-dialog]", "#schedule-publishing-dialog .w-dialog__box"),
    ),
    at("pages/{draft}/edit/", send("[name=action-submit]", SAVED)),
    at("pages/{moderated}/edit/", MORE, click("[data-workflow-action-modal-url*=reject]", MODAL)),
    at("pages/{moderated}/edit/", MORE, click("[data-workflow-action-modal-url*=approve]", MODAL)),
    at("pages/{locked}/edit/", side("status")),
    at("pages/{scheduled}/edit/", side("status")),
    at(
        "pages/{changed}/edit/",
        add_block("pilcrow", TEXT),
        click(TEXT, TEXT),
        lambda page: page.keyboard.type("/"),
        add_block("image", ".image-chooser"),
        click(".image-chooser [data-chooser-action-choose]", MODAL),
        click(CLOSE, ".image-chooser"),
        add_block("doc-full", ".document-chooser"),
        click(".document-chooser [data-chooser-action-choose]", MODAL),
        click(CLOSE, ".document-chooser"),
        add_block("mail", ".snippet-chooser"),
        click(".snippet-chooser [data-chooser-action-choose]", MODAL),
    ),
)
PAGE = (
    *(at(f"pages/{{changed}}/{action}/") for action in ("unpublish", "copy", "move", "delete", "history", "usage")),
    *(at(f"pages/{{home}}/{action}/") for action in ("unpublish", "copy", "delete")),
    at("pages/{changed}/move/{home}/confirm/"),
    at("pages/{changed}/revisions/compare/earliest...latest/"),
    at("pages/{changed}/revisions/{revision}/revert/"),
    at("pages/{scheduled}/revisions/{scheduled_revision}/unschedule/"),
    at("pages/{moderated}/workflow_history/"),
    at("pages/{moderated}/workflow_history/detail/{flow}/"),
)
FILES = (
    at("images/", click("[data-bulk-action-checkbox]", "[data-bulk-action-footer]")),
    at("images/?q=Kragujevac"),
    at("images/multiple/add/", upload("Obrasci.png", picture(), "#upload-list form")),
    at("images/multiple/add/", upload("Obrasci.txt", b"", "#upload-list .upload-failure")),
    *(at(f"images/{address}") for address in ("{image}/", "{image}/delete/", "usage/{image}/")),
    at("documents/", click("[data-bulk-action-checkbox]", "[data-bulk-action-footer]")),
    at("documents/multiple/add/", upload("Obrasci.pdf", b"%PDF-1.4", "#upload-list form")),
    *(at(f"documents/{address}/{{document}}/") for address in ("edit", "delete", "usage")),
    *(
        at(f"bulk/pages/{model}/{action}/?id={{{thing}}}")
        for model, thing in (("campaignimage", "image"), ("campaigndocument", "document"))
        for action in ("delete", "add_tags", "add_to_collection")
    ),
)
SNIPPETS = (
    at("snippets/pages/office/", click("[data-bulk-action-checkbox]", "[data-bulk-action-footer]")),
    at("snippets/pages/office/add/"),
    at("snippets/pages/office/edit/{office}/", send(".action-save", SAVED), send("[name=action-publish]", SAVED)),
    *(
        at(f"snippets/pages/office/{action}/{{office}}/")
        for action in ("delete", "unpublish", "usage", "history", "copy", "workflow_history")
    ),
    at("bulk/pages/office/delete/?id={office}"),
    at("snippets/verification/approvedtext/"),
    at("snippets/verification/approvedtext/edit/{text}/"),
    at("snippets/languages/place/"),
    at("snippets/languages/place/add/"),
    at("snippets/languages/place/edit/{place}/"),
)
LANGUAGES = (
    at("translations/", click("[data-controller~=w-drilldown] button", ".w-drilldown__menu")),
    at("translations/{untranslated}/", click("button[name=action][value=send]", ".help-critical, .error-message")),
    at("translations/{awaiting}/"),
    at("translations/{awaiting}/review/"),
    at("translations/{untranslated}/review/"),
    at("translations/import/"),
    at("glossary/"),
    at("glossary/new/", write("[name=form]", "Kragujevac"), send("#w-editor-form button[type=submit]", "main")),
    at("glossary/edit/{entry}/"),
    at("glossary/delete/{entry}/"),
    at("glossary/renewals/{renewal}/"),
)
OURS = (
    at("occasions/"),
    at("occasions/new/"),
    at("registrations/"),
    at("registrations/new/"),
    at("registrations/inspect/{registration}/"),
    at("registrations/cancel/{registration}/"),
    at("questions/"),
    at("questions/edit/{question}/"),
)
REPORTS = tuple(
    at(f"reports/{name}/")
    for name in ("locked", "workflow", "workflow_tasks", "site-history", "aging-pages", "page-types-usage")
)
SETTINGS = (
    at("account/"),
    at("settings/pages/campaignsettings/1/"),
    at("collections/"),
    at("collections/{collection}/"),
    at("collections/{collection}/delete/"),
    at("redirects/"),
    at("redirects/add/", send("main form button[type=submit]", FAILED)),
    at("redirects/{redirect}/"),
    at("workflows/list/"),
    at("workflows/usage/{workflow}/"),
    at("workflows/tasks/index/"),
    at("users/"),
    at("users/new/", send("main form button[type=submit]", FAILED)),
    at("users/edit/{user}/"),
    at("groups/"),
)
SCREENS = (*EXPLORER, *EDITOR, *PAGE, *FILES, *SNIPPETS, *LANGUAGES, *OURS, *REPORTS, *SETTINGS)
