"""Pages, people and spreadsheets as the tests of the table and of the exchange need them."""

import io
import uuid
from collections.abc import Mapping
from typing import Any

import openpyxl
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.users.models import UserProfile

from campaign_content.languages.translations.spreadsheet import COLUMNS, FIRST_LINE
from campaign_content.pages.models import AboutPage, HomePage
from campaign_content.staff.models import User

PLACES = {column.key: number for number, column in enumerate(COLUMNS, 1)}


def add_page(heading: str, summary: str = "Dve rečenice.", body: str = "") -> AboutPage:
    """A published page that nobody has translated."""
    page = AboutPage(slug=f"p-{uuid.uuid4().hex}", heading_sr_latn=heading, summary_sr_latn=summary)
    if body:
        page.body_sr_latn = body
    HomePage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return AboutPage.objects.get(pk=page.pk)


def staff_with(*permissions: str) -> Client:
    """A new member of staff with these permissions, at work in the admin."""
    user = User.objects.create_user(f"staff{User.objects.count()}", password="x")
    for name in ("wagtailadmin.access_admin", *permissions):
        app, codename = name.split(".")
        user.user_permissions.add(Permission.objects.get(codename=codename, content_type__app_label=app))
    return at_work(user)


def at_work(user: User) -> Client:
    """A member of staff who has logged in and reads English."""
    UserProfile.objects.create(user=user, preferred_language="en")
    client = Client()
    client.force_login(user)
    return client


def opened(content: bytes) -> Any:
    """The sheet with the texts."""
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[-1]


def values(sheet: Any) -> list[dict[str, Any]]:
    """The lines of a sheet by the keys of its columns."""
    return [
        {key: sheet.cell(row, number).value or "" for key, number in PLACES.items()}
        for row in range(FIRST_LINE, sheet.max_row + 1)
    ]


def filled(content: bytes, texts: Mapping[str, Any]) -> bytes:
    """The file with the Albanian filled in, by the Serbian that it translates."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.worksheets[-1]
    for row in range(FIRST_LINE, sheet.max_row + 1):
        serbian = sheet.cell(row, PLACES["serbian"]).value
        if serbian in texts:
            sheet.cell(row, PLACES["albanian"]).value = texts[serbian]
    return saved(book)


def saved(book: Any) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def upload(content: bytes, name: str = "albanski.xlsx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)
