"""Places: their names, their order in lists and forms, and how they are found."""

import tomllib
from pathlib import Path

import pytest
from django.test import Client
from django.utils import translation

from campaign_content.languages.models import Place
from campaign_content.pages.loading import STARTER
from campaign_content.staff.models import User

pytestmark = pytest.mark.django_db

PLACES = tomllib.loads((Path(STARTER) / "places.toml").read_text("utf-8"))["place"]
ADD = "/staff/snippets/languages/place/add/"
LIST = "/staff/snippets/languages/place/"
CHOOSER = "/staff/snippets/choose/languages/place/"


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("urednik", password="x"))
    return client


@pytest.fixture
def places() -> list[Place]:
    """Some whose order differs between the languages: Č, Š and Đ stand elsewhere than Ç, Sh and Gj."""
    names = [("Čenta", "Çenta"), ("Šabac", "Shabac"), ("Đurđin", "Gjurgjin"), ("Cer", "Zer")]
    return [Place.objects.create(name_sr_latn=serbian, name_sq=albanian) for serbian, albanian in names]


def test_all_municipalities_of_kosovo_have_both_names() -> None:
    kosovo, _serbia = (Path(STARTER) / "places.toml").read_text("utf-8").split("\n# Towns and municipalities in Serbia")
    found = tomllib.loads(kosovo)["place"]
    assert len({place["key"] for place in found}) == 38
    assert all(place["names_in_both"] and place["name"]["sr_latn"] and place["name"]["sq"] for place in found)


def test_no_place_is_listed_twice() -> None:
    for language in ("sr_latn", "sq"):
        names = [place["name"][language] for place in PLACES]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("code", "label"), [("sr", "Ђаковица / Gjakovë"), ("sr-latn", "Đakovica / Gjakovë"), ("sq", "Gjakovë / Đakovica")]
)
def test_both_names_are_shown_where_they_differ(code: str, label: str) -> None:
    place = Place.objects.create(name_sr_latn="Đakovica", name_sq="Gjakovë", names_in_both=True)
    assert place.label(code) == label
    with translation.override(code):
        assert str(place) == label


def test_a_name_that_is_the_same_is_shown_once() -> None:
    assert Place(name_sr_latn="Prizren", name_sq="Prizren", names_in_both=True).label("sr-latn") == "Prizren"


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("sr", ["Ђурђин", "Цер", "Чента", "Шабац"]),
        ("sr-latn", ["Cer", "Čenta", "Đurđin", "Šabac"]),
        ("sq", ["Çenta", "Gjurgjin", "Shabac", "Zer"]),
    ],
)
def test_places_are_in_the_order_of_the_active_language(places: list[Place], code: str, names: list[str]) -> None:
    with translation.override(code):
        assert [str(place) for place in Place.objects.in_order() if place in places] == names


@pytest.mark.parametrize("typed", ["Ђаковица", "djakovica", "Dakovica", "GJAKOVE", "gjakovë", "Đak"])
@pytest.mark.parametrize("screen", [LIST, f"{CHOOSER}results/"])
def test_staff_find_a_place_in_any_spelling(places: list[Place], staff: Client, screen: str, typed: str) -> None:
    html = staff.get(screen, {"q": typed}).content.decode()
    assert "akovica" in html or "аковица" in html
    assert "Šabac" not in html
    assert "Шабац" not in html


@pytest.mark.parametrize("screen", [LIST, f"{LIST}?ordering=name_sr_latn", f"{CHOOSER}results/", "/staff/occasions/"])
def test_staff_see_places_by_alphabet(staff: Client, screen: str) -> None:
    html = staff.get(screen, headers={"accept-language": "sr-latn"}).content.decode()
    places = [found for name in ("Beograd", "Bujanovac", "Čačak", "Dečani") if (found := html.find(name)) >= 0]
    assert len(places) == 4
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["", "   "])
def test_a_place_without_a_name_is_refused_in_the_form(staff: Client, name: str) -> None:
    count = Place.objects.count()
    response = staff.post(ADD, {"name_sr_latn": name, "name_sq": "Pejë", "other_names": ""})
    assert response.status_code == 200
    assert "name_sr_latn" in response.context["form"].errors
    assert Place.objects.count() == count


def test_a_place_is_added_with_its_other_names(staff: Client) -> None:
    staff.post(ADD, {"name_sr_latn": "Osojane", "name_sq": "Osojan", "other_names": " Bregovina \n\n"})
    place = Place.objects.get(name_sr_latn="Osojane")
    assert place.name_sr == "Осојане"
    assert list(Place.objects.named("бреговина")) == [place]


def test_a_place_without_any_name_can_be_labelled_and_saved() -> None:
    place = Place(name_sr_latn="", name_sq=None)
    place.save()
    assert [place.label(code) for code in ("sr", "sr-latn", "sq")] == ["", "", ""]
