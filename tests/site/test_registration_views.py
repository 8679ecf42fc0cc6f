import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import escape

from campaign_content.events.models import Occasion, Resource
from campaign_content.languages.codes import CODES
from campaign_content.outbox.models import Message
from campaign_content.registration import queries, services
from campaign_content.registration.models import Channel, Registration, State
from campaign_content.verification.models import ApprovedText
from tests.occasions import make_event_page, make_occasion, make_place, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def occasion() -> Occasion:
    return make_occasion(
        capacity=5, page=make_event_page(what_to_bring_sr_latn="Lična karta"), venue_sr_latn="Dom kulture"
    )


@pytest.fixture
def visit() -> Occasion:
    day = timezone.localtime() + timedelta(days=7)
    return make_occasion(
        capacity=5,
        kind=Occasion.Kind.VISIT,
        starts_at=day.replace(hour=6, minute=17, second=0, microsecond=0),
        ends_at=day.replace(hour=21, minute=43, second=0, microsecond=0),
        page=make_event_page("Idi-vidi"),
        municipality=make_place("Peć", "Pejë"),
        departure=make_place("Kragujevac"),
        venue_sr_latn="Autobuska stanica",
        address_sr_latn="Tajna 7",
        latitude="42.65913",
        longitude="20.28833",
        itinerary_sr_latn="6.15 peron 4\n\n12.30 škola u selu",
    )


def form_of(client: Client, occasion: Occasion, language: str = "sr-latn") -> dict[str, Any]:
    """The form as a reader gets it, filled in properly."""
    html = client.get(f"/{language}/prijava/{occasion.pk}/").content.decode()
    found = re.search(r'<input type="hidden" name="key" value="([^"]+)"', html)
    assert found, html
    return {
        "name": "Šaban Đorđević",
        "phone": "064 123 45 67",
        "email": "",
        "size": "2",
        "consent": "on",
        "key": found[1],
    }


def send(client: Client, occasion: Occasion, data: dict[str, Any], language: str = "sr-latn") -> Any:
    return client.post(f"/{language}/prijava/{occasion.pk}/", data)


def test_a_registration_leads_to_its_receipt(client: Client, occasion: Occasion) -> None:
    response = send(client, occasion, form_of(client, occasion))
    registration = Registration.objects.get()
    assert response.status_code == 302
    assert response.url == f"/sr-latn/prijava/potvrda/{registration.token}/"
    assert (registration.name, str(registration.phone)) == ("Šaban Đorđević", "+381641234567")
    assert (registration.language, registration.channel) == ("sr-latn", Channel.WEB)
    assert registration.members.count() == 2
    html = client.get(response.url).content.decode()
    assert registration.grouped_reference in html
    assert "Dom kulture" in html
    assert "Lična karta" in html
    assert f"/sr-latn/dogadjaj/{occasion.pk}.ics" in html
    assert "Đorđević" not in html


@pytest.mark.parametrize("language", CODES)
def test_form_and_receipt_are_there_in_every_language(client: Client, occasion: Occasion, language: str) -> None:
    response = send(client, occasion, form_of(client, occasion, language), language)
    assert response.url.startswith(f"/{language}/prijava/potvrda/")
    assert client.get(response.url).status_code == 200
    assert Registration.objects.get().language == language


def test_the_consent_is_shown_and_kept_word_for_word(client: Client, occasion: Occasion) -> None:
    text, _created = ApprovedText.objects.get_or_create(kind="consent")
    text.text_sr_latn, text.live = "Pristajem da me zovete.", True
    text.save()
    assert "Pristajem da me zovete." in client.get(f"/sr-latn/prijava/{occasion.pk}/").content.decode()
    send(client, occasion, form_of(client, occasion))
    assert Registration.objects.get().consent_wording.startswith("Pristajem da me zovete.\n")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "12345"),
        ("name", "Đ" * 300),
        ("phone", ""),
        ("phone", "123"),
        ("phone", "<b>064</b>"),
        ("email", "niko"),
        ("size", "0"),
        ("size", "400"),
        ("size", "-3"),
        ("size", "dvoje"),
        ("size", "9" * 400),
        ("consent", ""),
    ],
)
def test_a_wrong_entry_keeps_everything_typed_and_says_what_to_mend(
    client: Client, occasion: Occasion, field: str, value: str
) -> None:
    data = {**form_of(client, occasion), "email": "saban@example.org", field: value}
    response = send(client, occasion, data)
    html = response.content.decode()
    assert response.status_code == 200
    assert not Registration.objects.exists()
    assert list(response.context["form"].errors) == [field]
    assert f'href="#id_{field}"' in html
    assert f'id="id_{field}_error"' in html
    for name in {"name", "phone", "email", "size"}:
        if data[name]:
            assert f'value="{escape(data[name])}"' in html
    assert f'name="key" value="{data["key"]}"' in html


def test_markup_and_control_characters_do_no_harm(client: Client, occasion: Occasion) -> None:
    data = {**form_of(client, occasion), "name": "<script>alert(1)</script>\x00\x1b\u202e Ana\r\nBcc: x"}
    send(client, occasion, data)
    assert Registration.objects.get().name == "<script>alert(1)</script> Ana Bcc: x"
    refused = send(client, occasion, {**data, "name": "<script>alert(1)</script>", "size": "0"})
    assert "<script>alert" not in refused.content.decode()


@pytest.mark.parametrize("name", ["A", "Ш", "Đ. Đ.", "Nexhmije Krasniqi-Gjonçaj", "Жељко Џевердановић", "D'Angelo"])
def test_every_name_of_a_person_is_a_name(client: Client, occasion: Occasion, name: str) -> None:
    send(client, occasion, {**form_of(client, occasion), "name": name})
    assert Registration.objects.get().name == name


def test_an_injected_line_end_in_the_email_is_refused(client: Client, occasion: Occasion) -> None:
    response = send(client, occasion, {**form_of(client, occasion), "email": "a@example.org\nBcc: b@example.org"})
    assert list(response.context["form"].errors) == ["email"]


def test_a_party_that_does_not_fit_learns_how_many_places_are_left(client: Client, occasion: Occasion) -> None:
    register(occasion, size=2)
    response = send(client, occasion, {**form_of(client, occasion), "size": "4"})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["size"]
    assert "3" in response.context["form"].errors["size"][0]
    assert queries.availability(occasion).used == 2


def test_the_last_place_taken_in_between_keeps_the_form(client: Client, occasion: Occasion) -> None:
    data = form_of(client, occasion)
    register(occasion, size=5)
    html = send(client, occasion, data).content.decode()
    assert 'value="Šaban Đorđević"' in html
    assert queries.availability(occasion).used == 5


def test_sending_twice_gives_the_same_receipt(client: Client, occasion: Occasion) -> None:
    data = form_of(client, occasion)
    assert send(client, occasion, data).url == send(client, occasion, data).url
    assert Registration.objects.count() == 1


def test_the_same_form_with_other_entries_leads_to_the_first_registration(client: Client, occasion: Occasion) -> None:
    data = form_of(client, occasion)
    receipt = send(client, occasion, data).url
    response = send(client, occasion, {**data, "size": "3"})
    assert response.status_code == 200
    assert receipt in response.content.decode()
    assert queries.availability(occasion).used == 2


def test_a_damaged_form_key_is_replaced_not_refused(client: Client, occasion: Occasion) -> None:
    assert send(client, occasion, {**form_of(client, occasion), "key": "'; DROP"}).status_code == 302


def test_every_form_has_its_own_key(client: Client, occasion: Occasion) -> None:
    assert form_of(client, occasion)["key"] != form_of(client, occasion)["key"]


def test_a_post_of_ten_megabytes_is_refused(client: Client, occasion: Occasion) -> None:
    response = send(client, occasion, {**form_of(client, occasion), "name": "A" * 10 * 1024 * 1024})
    assert response.status_code == 400
    assert not Registration.objects.exists()


def test_forged_fields_change_nothing(client: Client, occasion: Occasion) -> None:
    send(client, occasion, {**form_of(client, occasion), "state": "offered", "channel": "phone", "occasion": "1"})
    registration = Registration.objects.get()
    assert (registration.state, registration.channel) == (State.CONFIRMED, Channel.WEB)
    assert registration.occasion == occasion


def test_no_form_where_nobody_can_register(client: Client, occasion: Occasion) -> None:
    address = f"/sr-latn/prijava/{occasion.pk}/"
    services.set_capacity(occasion.pk, 0)
    assert "<form method" not in client.get(address).content.decode()
    services.set_capacity(occasion.pk, 5)
    assert "<form method" in client.get(address).content.decode()
    Occasion.objects.update(registration_closes=timezone.now() - timedelta(hours=1))
    assert "<form method" not in client.get(address).content.decode()
    Resource.objects.filter(occasion=occasion).delete()
    assert "<form method" not in client.get(address).content.decode()


def test_an_unpublished_event_cannot_be_registered_for(client: Client, occasion: Occasion) -> None:
    data = form_of(client, occasion)
    occasion.page.unpublish()
    assert client.get(f"/sr-latn/prijava/{occasion.pk}/").status_code == 404
    assert send(client, occasion, data).status_code == 404
    assert client.get(f"/sr-latn/dogadjaj/{occasion.pk}.ics").status_code == 404
    assert not Registration.objects.exists()


@pytest.mark.parametrize("pk", [0, 999_999, 10**30])
def test_an_unknown_event_is_not_found(client: Client, pk: int) -> None:
    for address in (f"/sq/prijava/{pk}/", f"/sq/dogadjaj/{pk}.ics"):
        assert client.get(address).status_code == 404


def test_only_those_who_are_coming_learn_where_and_when_a_visit_goes(client: Client, visit: Occasion) -> None:
    secrets = ["Autobuska stanica", "Tajna 7", "peron 4", "škola u selu", "42.659", "06.17", "06:17", "T0617"]
    secrets += ["21.43", "21:43", "T2143"]
    public = [
        visit.page.get_url(),
        visit.page.get_parent().specific.get_url(),
        f"/sr-latn/prijava/{visit.pk}/",
        f"/sr-latn/dogadjaj/{visit.pk}.ics",
    ]
    for address in public:
        text = client.get(re.sub(r"^/sr/", "/sr-latn/", address)).content.decode()
        assert "Peć" in text
        assert [secret for secret in secrets if secret in text] == [], address

    registration = register(visit)
    receipt = f"/sr-latn/prijava/potvrda/{registration.token}/"
    told = client.get(receipt).content.decode()
    for secret in ("Autobuska stanica", "Tajna 7", "peron 4", "škola u selu", "42.65913", "06.17–21.43"):
        assert secret in told

    services.cancel(registration.pk)
    untold = client.get(receipt).content.decode()
    assert registration.grouped_reference in untold
    assert [secret for secret in secrets if secret in untold] == []


def test_the_message_tells_a_visits_party_no_hours(client: Client, visit: Occasion) -> None:
    send(client, visit, {**form_of(client, visit), "email": "a@example.org"})
    body = Message.objects.get().body
    assert "Peć / Pejë" in body
    for secret in ("Autobuska", "Tajna", "peron", "06.17", "21.43"):
        assert secret not in body


def test_a_receipt_is_private_and_unguessable(client: Client, occasion: Occasion) -> None:
    registration = register(occasion)
    response = client.get(f"/sr-latn/prijava/potvrda/{registration.token}/")
    assert "no-store" in response["Cache-Control"]
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    for other in (uuid.uuid4(), uuid.UUID(int=0)):
        assert client.get(f"/sr-latn/prijava/potvrda/{other}/").status_code == 404


def test_a_receipt_outlives_its_page(client: Client, occasion: Occasion) -> None:
    registration = register(occasion)
    occasion.page.delete()
    response = client.get(f"/sq/prijava/potvrda/{registration.token}/")
    assert response.status_code == 200
    assert registration.grouped_reference in response.content.decode()


def test_the_event_page_shows_how_seats_stand(client: Client, occasion: Occasion) -> None:
    def shown() -> tuple[str, bool]:
        html = client.get(occasion.page.url_in("sr-latn")).content.decode()
        found = re.search(r'class="state (\w+)"', html)
        return found[1] if found else "", f"/sr-latn/prijava/{occasion.pk}/" in html

    assert shown() == ("open", True)
    register(occasion, size=5)
    assert shown() == ("closed", False)
    services.set_capacity(occasion.pk, 6)
    assert shown() == ("open", True)
    services.set_capacity(occasion.pk, None)
    assert shown() == ("open", True)
    Occasion.objects.update(registration_opens=timezone.now() + timedelta(days=1))
    assert shown() == ("soon", False)
    Occasion.objects.update(registration_opens=None, registration_closes=timezone.now())
    assert shown() == ("closed", False)


def test_an_event_without_seats_says_nothing_of_them(client: Client, occasion: Occasion) -> None:
    Resource.objects.filter(occasion=occasion).delete()
    html = client.get(occasion.page.url_in("sr-latn")).content.decode()
    assert 'class="state' not in html
    assert "/prijava/" not in html


def test_the_list_of_events_parts_what_is_coming_from_what_has_been(client: Client, occasion: Occasion) -> None:
    now = timezone.now()
    old = make_occasion(
        page=make_event_page("Davni sastanak"), starts_at=now - timedelta(days=9), ends_at=now - timedelta(days=8)
    )
    draft = make_event_page("Samo nacrt")
    draft.unpublish()
    make_occasion(page=draft)
    html = client.get(old.page.get_parent().specific.url_in("sr-latn")).content.decode()
    assert html.index('id="coming"') < html.index("Kako do pomoći?") < html.index('id="past"')
    assert html.index('id="past"') < html.index("Davni sastanak")
    assert "Samo nacrt" not in html
