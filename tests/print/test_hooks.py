"""Where staff find the leaflets."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from campaign_content.languages.codes import CODES
from campaign_content.pages.models import ProgrammePage
from campaign_content.staff.models import User


@pytest.fixture
def staff(campaign: None, client: Client) -> Client:
    client.force_login(User.objects.create_superuser("urednik", password="x" * 20))
    return client


@pytest.fixture
def page(campaign: None) -> ProgrammePage:
    return ProgrammePage.objects.get(slug="oprema-i-alat")


def links(page: Page) -> list[str]:
    return [f'href="{reverse("leaflet", kwargs={"pk": page.pk, "language": code})}"' for code in CODES]


def test_the_editor_offers_a_leaflet_in_each_language(staff: Client, page: ProgrammePage) -> None:
    html = staff.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert all(link in html for link in links(page))


def test_the_list_of_pages_offers_them_for_each_page(staff: Client, page: ProgrammePage) -> None:
    html = staff.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])).text
    assert all(link in html for link in links(page))


def test_an_unpublished_page_has_none(staff: Client, page: ProgrammePage) -> None:
    page.unpublish()
    html = staff.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert not any(link in html for link in links(page))


def test_the_root_of_the_tree_has_none(staff: Client) -> None:
    root = Page.get_first_root_node()
    html = staff.get(reverse("wagtailadmin_explore", args=[root.pk])).text
    assert not any(link in html for link in links(root))
