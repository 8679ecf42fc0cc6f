"""Who may do what: the five groups that a new installation begins with, as data.

A coordinator changes them later in Wagtail's settings; nothing here overwrites that (groups.py).
"""

from collections.abc import Mapping
from typing import NamedTuple

COLLECT = "add change choose"  # on images and documents; to Wagtail, who may change one may delete it
WRITE = "add change"
WATCH = "add change publish lock unlock"
ALL = "add change delete"


class Role(NamedTuple):
    """One group. Actions are parted by spaces.

    `pages` hold for the whole tree; Wagtail knows no permission to look at drafts without editing, so who may not
    edit reads the published pages. `files` hold for all images and documents, `collections` for the folders they
    lie in. `models`: "app.model" → actions.
    """

    name: str
    pages: str
    files: str
    models: Mapping[str, str]
    collections: str = ""


EDITORS = Role(
    "Urednici",
    pages=WRITE,
    files=COLLECT,
    models={
        "pages.office": WRITE,
        "languages.place": WRITE,
        "languages.glossaryentry": WRITE,
        "languages.translation": "view",
        "events.occasion": f"{WRITE} view",
    },
)
REVIEWERS = Role(
    "Recenzenti",
    pages=WATCH,
    files=COLLECT,
    models={
        "pages.office": WATCH,
        "verification.approvedtext": "change publish lock unlock",
        "languages.place": WRITE,
        "languages.glossaryentry": WRITE,
        "languages.translation": "view",
        "events.occasion": f"{WRITE} view",
        "wagtailredirects.redirect": ALL,
    },
)
# Only they read Albanian: each writes, and approves what another one wrote.
TRANSLATORS = Role(
    "Prevodioci",
    pages="",
    files="choose",
    models={"languages.translation": "view change approve"},
)
FIELD_WORKERS = Role(
    "Terenski radnici",
    pages="",
    files="",
    models={
        "events.occasion": "view",
        "registration.registration": f"{WRITE} view",
        "inbox.question": "change",
    },
)
COORDINATORS = Role(
    "Koordinatori",
    pages=f"{WATCH} bulk_delete",
    files=COLLECT,
    collections=ALL,
    models={
        "pages.office": f"{WATCH} delete",
        "pages.campaignsettings": "change",
        "verification.approvedtext": f"{WATCH} delete",
        "languages.place": ALL,
        "languages.glossaryentry": ALL,
        "languages.translation": "view",
        "events.occasion": f"{ALL} view",
        "registration.registration": f"{ALL} view",
        "inbox.question": "change delete",
        "wagtailredirects.redirect": ALL,
        "wagtailcore.site": "change",
        "wagtailcore.workflow": ALL,
        "wagtailcore.task": ALL,
        "auth.group": ALL,
        "staff.user": ALL,
    },
)
ROLES = (EDITORS, REVIEWERS, TRANSLATORS, FIELD_WORKERS, COORDINATORS)

# Whatever is published was approved by one of these (Wagtail's workflow); the snippets that go the same way.
APPROVERS = (REVIEWERS, COORDINATORS)
WORKFLOW = "Druga osoba"  # a name that staff read and may change, in the language of the office
APPROVED_SNIPPETS = ("pages.office", "verification.approvedtext")
