"""Which language `/` leads to."""

import pytest
from django.test import Client

from putokaz.negotiation import from_browser_code, from_path


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ("sr", "sr"), ("sr-RS", "sr"), ("sr-Cyrl-RS", "sr"), ("sr-Latn", "sr-latn"), ("sr-Latn-RS", "sr-latn"),
        ("hr", "sr-latn"), ("hr-HR", "sr-latn"), ("bs", "sr-latn"), ("bs-Cyrl", "sr-latn"), ("sh", "sr-latn"),
        ("cnr", "sr-latn"), ("cnr-ME", "sr-latn"), ("sq", "sq"), ("sq-XK", "sq"), ("sq-AL", "sq"),
        ("de", None), ("mk", None), ("*", None), ("", None),
    ],
)  # fmt: skip
def test_a_browser_code_leads_to_the_language_its_speakers_read(wish: str, code: str | None) -> None:
    assert from_browser_code(wish) == code


@pytest.mark.parametrize(
    ("path", "code"), [("/sr/", "sr"), ("/sr-latn/kontakt/", "sr-latn"), ("/sq", "sq"), ("/srb/", None), ("/", None)]
)
def test_an_address_names_its_language_by_its_first_part(path: str, code: str | None) -> None:
    assert from_path(path) == code


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("", "/sr/"),
        ("de,en;q=0.5", "/sr/"),
        ("de,sq;q=0.7,en;q=0.5", "/sq/"),
        ("hr-HR,hr;q=0.9,en;q=0.8", "/sr-latn/"),
        ("en,sr-Latn-RS;q=0.9,sr;q=0.8", "/sr-latn/"),
        ("sq;q=0.3,sr;q=0.8", "/sr/"),
        ("\x00;;q=x,,", "/sr/"),
    ],
)
def test_the_front_door_follows_the_browser(client: Client, header: str, target: str) -> None:
    response = client.get("/", headers={"Accept-Language": header})
    assert response.status_code == 302
    assert response["Location"] == target


def test_the_cookie_comes_before_the_browser(client: Client) -> None:
    client.cookies["putokaz_language"] = "sq"
    assert client.get("/", headers={"Accept-Language": "sr"})["Location"] == "/sq/"


def test_a_cookie_of_an_unknown_language_is_ignored(client: Client) -> None:
    client.cookies["putokaz_language"] = "../de"
    assert client.get("/", headers={"Accept-Language": "sq"})["Location"] == "/sq/"
