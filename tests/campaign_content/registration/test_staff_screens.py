"""Occasions and registrations in Wagtail's admin, as people of each group meet them."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from campaign_content.events.models import Occasion, Resource
from campaign_content.outbox.models import Message
from campaign_content.registration import queries, services
from campaign_content.registration.errors import BusyError
from campaign_content.registration.models import Channel, Registration, State
from campaign_content.staff.models import User
from tests.occasions import make_event_page, make_occasion, make_place, register

pytestmark = pytest.mark.django_db

STAFF = "/staff"


def staff_with(*permissions: str) -> Client:
    user = User.objects.create_user(f"staff{User.objects.count()}", password="x")
    wanted = [("access_admin", "wagtailadmin"), *((name.split(".")[1], name.split(".")[0]) for name in permissions)]
    for codename, app in wanted:
        user.user_permissions.add(Permission.objects.get(codename=codename, content_type__app_label=app))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def field_worker() -> Client:
    return staff_with(
        "registration.add_registration", "registration.change_registration", "registration.view_registration"
    )


@pytest.fixture
def planner() -> Client:
    return staff_with("events.add_occasion", "events.change_occasion", "events.delete_occasion")


def page_text(client: Client, address: str) -> str:
    response = client.get(f"{STAFF}/{address}")
    assert response.status_code == 200, address
    return response.content.decode()


def by_phone(client: Client, occasion: Occasion, **changes: Any) -> Any:
    key = re.search(r'name="key" value="([^"]+)"', page_text(client, "registrations/new/"))
    data = {
        "occasion": occasion.pk, "name": "Ђорђе Чавић", "phone": "064/123-45-67", "email": "", "size": "3",
        "language": "sq", "consent": "on", "key": key[1] if key else "",
    }  # fmt: skip
    return client.post(f"{STAFF}/registrations/new/", {**data, **changes})


def test_a_registration_by_phone_goes_through_the_service(field_worker: Client) -> None:
    occasion = make_occasion(capacity=5)
    response = by_phone(field_worker, occasion)
    registration = Registration.objects.get()
    assert response.url == f"{STAFF}/registrations/inspect/{registration.pk}/"
    assert (registration.channel, registration.language) == (Channel.PHONE, "sq")
    assert registration.created_by is not None
    assert queries.availability(occasion).used == 3
    shown = page_text(field_worker, f"registrations/inspect/{registration.pk}/")
    for part in (registration.grouped_reference, "Ђорђе Чавић", "064"):
        assert part in shown
    assert str(registration.token) not in shown
    assert not re.search(r">\s*None\s*<", shown)


def test_full_is_full_for_staff_too_and_the_form_is_kept(field_worker: Client) -> None:
    occasion = make_occasion(capacity=2)
    response = by_phone(field_worker, occasion)
    assert response.status_code == 200
    assert 'value="Ђорђе Чавић"' in response.content.decode()
    assert list(response.context["form"].errors) == ["size"]
    assert not Registration.objects.exists()


def test_a_busy_moment_keeps_the_form(field_worker: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object, **__: object) -> None:
        raise BusyError

    monkeypatch.setattr(services, "register", busy)
    response = by_phone(field_worker, make_occasion())
    assert 'value="Ђорђе Чавић"' in response.content.decode()
    assert response.context["form"].non_field_errors()


def test_past_occasions_are_not_offered(field_worker: Client) -> None:
    past = make_occasion(starts_at=timezone.now() - timedelta(days=9))
    assert list(by_phone(field_worker, past).context["form"].errors) == ["occasion"]


def test_sending_the_phone_form_twice_makes_one_registration(field_worker: Client) -> None:
    occasion = make_occasion()
    first = by_phone(field_worker, occasion, key="4c5ae6de-5b2e-4f0c-9f6c-0d3f3f1c8a11")
    second = by_phone(field_worker, occasion, key="4c5ae6de-5b2e-4f0c-9f6c-0d3f3f1c8a11")
    assert first.url == second.url
    assert Registration.objects.count() == 1


def test_cancelling_asks_once_more_and_gives_the_seats_back(field_worker: Client) -> None:
    occasion = make_occasion(capacity=5)
    registration = register(occasion, size=4)
    address = f"registrations/cancel/{registration.pk}/"
    assert registration.grouped_reference in page_text(field_worker, address)
    assert queries.availability(occasion).used == 4
    field_worker.post(f"{STAFF}/{address}")
    registration.refresh_from_db()
    assert registration.state == State.CANCELLED
    assert queries.availability(occasion).used == 0
    again = field_worker.post(f"{STAFF}/{address}", follow=True)
    assert again.status_code == 200
    assert address not in page_text(field_worker, f"registrations/inspect/{registration.pk}/")


def test_there_is_no_way_to_edit_or_delete_a_registration_directly(planner: Client) -> None:
    registration = register(make_occasion())
    admin = User.objects.create_superuser("admin", password="x")
    planner.force_login(admin)
    for name in ("edit", "delete", "copy", "history", "usage"):
        assert planner.get(f"{STAFF}/registrations/{name}/{registration.pk}/").status_code == 404
    page_text(planner, f"registrations/inspect/{registration.pk}/")


def listed(client: Client, query: str) -> set[str]:
    return set(re.findall(r"\b\d{3} \d{3} \d{3}\b", page_text(client, f"registrations/?{query}")))


def test_a_number_of_noughts_finds_references_not_every_phone(field_worker: Client) -> None:
    with_noughts, without = register(make_occasion()), register(make_occasion())
    Registration.objects.filter(pk=with_noughts.pk).update(reference="110022334")
    Registration.objects.filter(pk=without.pk).update(reference="112233445")
    for noughts in ("0", "00", "0 0"):
        assert listed(field_worker, f"q={noughts}") == {"110 022 334"}, noughts


def test_registrations_are_found_by_name_in_either_script_by_phone_and_by_reference(field_worker: Client) -> None:
    wanted = register(make_occasion(), name="Ђорђе Чавић", phone="+381641112223")
    other = register(make_occasion(), name="Ana", phone="+38349999999")
    own = {wanted.grouped_reference}
    assert listed(field_worker, "") >= own | {other.grouped_reference}
    for query in ("q=djordje", "q=ČAVIĆ", "q=064+111", f"q={wanted.reference[2:7]}", f"occasion={wanted.occasion_id}"):
        assert listed(field_worker, query) == own, query
    services.cancel(other.pk)
    assert listed(field_worker, "state=cancelled") == {other.grouped_reference}


def test_a_list_on_the_screen_shows_no_phone_numbers(field_worker: Client) -> None:
    register(make_occasion(), phone="+381641112223", email="tajna@example.org")
    shown = page_text(field_worker, "registrations/")
    assert "1112223" not in re.sub(r"\W", "", shown)
    assert "tajna@example.org" not in shown


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_cannot_be_exported(field_worker: Client, kind: str) -> None:
    register(make_occasion(), name="Ana")
    assert "export=" not in page_text(field_worker, "registrations/")
    assert b"Ana" not in field_worker.get(f"{STAFF}/registrations/", {"export": kind}).getvalue()


def test_how_messages_fared_is_shown(field_worker: Client) -> None:
    registration = register(make_occasion(), email="neko@example.org")
    before = page_text(field_worker, f"registrations/inspect/{registration.pk}/")
    Message.objects.update(state=Message.State.FAILED)
    assert page_text(field_worker, f"registrations/inspect/{registration.pk}/") != before


def test_the_log_knows_references_not_names(field_worker: Client) -> None:
    by_phone(field_worker, make_occasion())
    registration = Registration.objects.get()
    field_worker.post(f"{STAFF}/registrations/cancel/{registration.pk}/")
    entries = ModelLogEntry.objects.filter(object_id=str(registration.pk), content_type__app_label="registration")
    assert sorted(entries.values_list("action", flat=True)) == ["registration.cancel", "wagtail.create"]
    for entry in entries:
        assert "Ђорђе" not in f"{entry.label}{entry.data}"
        assert entry.label == registration.grouped_reference


def test_without_permission_nothing_is_shown_or_done(planner: Client) -> None:
    occasion = make_occasion()
    registration = register(occasion)
    for address in ("", "new/", f"inspect/{registration.pk}/", f"cancel/{registration.pk}/"):
        assert planner.get(f"{STAFF}/registrations/{address}").status_code == 302
    planner.post(f"{STAFF}/registrations/cancel/{registration.pk}/")
    assert queries.availability(occasion).used == 1


def test_one_who_may_only_look_cancels_nothing() -> None:
    looker = staff_with("registration.view_registration")
    registration = register(make_occasion())
    assert f"cancel/{registration.pk}" not in page_text(looker, f"registrations/inspect/{registration.pk}/")
    looker.post(f"{STAFF}/registrations/cancel/{registration.pk}/")
    registration.refresh_from_db()
    assert registration.state == State.CONFIRMED


def occasion_form(**changes: Any) -> dict[str, Any]:
    day = timezone.localdate() + timedelta(days=30)
    return {
        "kind": "meeting", "page": "", "starts_at": f"{day} 11:00", "ends_at": f"{day} 13:00",
        "municipality": make_place().pk, "departure": "", "seats": "12", "registration_opens": "",
        "registration_closes": "", "venue_sr_latn": "Dom", "address_sr_latn": "", "itinerary_sr_latn": "",
        "venue_sq": "", "address_sq": "", "itinerary_sq": "", "latitude": "", "longitude": "", **changes,
    }  # fmt: skip


def test_an_occasion_is_made_with_its_seats(planner: Client) -> None:
    page = make_event_page()
    before = set(Occasion.objects.values_list("pk", flat=True))
    assert f'value="{page.pk}"' in page_text(planner, f"occasions/new/?page={page.pk}")
    response = planner.post(f"{STAFF}/occasions/new/", occasion_form(page=page.pk))
    assert response.status_code == 302, response.context["form"].errors
    occasion = Occasion.objects.exclude(pk__in=before).get()
    assert (occasion.page, queries.availability(occasion).capacity) == (page, 12)
    assert occasion.venue_sr == "Дом"
    assert timezone.localtime(occasion.starts_at).hour == 11


def test_changing_seats_goes_through_the_service(planner: Client) -> None:
    occasion = make_occasion(capacity=5)
    register(occasion, size=4)
    address = f"{STAFF}/occasions/edit/{occasion.pk}/"
    planner.post(address, occasion_form(seats="3"))
    assert queries.availability(occasion)[-2:] == (4, 3)
    assert "4 / 3" in page_text(planner, "occasions/")
    planner.post(address, occasion_form(seats=""))
    assert queries.availability(occasion).capacity is None
    assert Resource.objects.filter(occasion=occasion).count() == 1


def test_a_busy_moment_saves_the_occasion_and_says_that_the_seats_wait(
    planner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise BusyError

    monkeypatch.setattr(services, "set_capacity", busy)
    occasion = make_occasion(capacity=5)
    response = planner.post(f"{STAFF}/occasions/edit/{occasion.pk}/", occasion_form(seats="3"), follow=True)
    assert "error" in [message.level_tag for message in response.context["messages"]]
    assert queries.availability(occasion).capacity == 5


def test_what_cannot_be_is_refused_beside_the_form(planner: Client) -> None:
    day = timezone.localdate() + timedelta(days=30)
    response = planner.post(f"{STAFF}/occasions/new/", occasion_form(ends_at=f"{day} 10:00", seats="-1"))
    assert response.status_code == 200
    assert set(response.context["form"].errors) == {"__all__", "seats"}


BEYOND_THE_DATABASE = "9" * 20
BEYOND_PYTHON = "9" * 5000  # more digits than int() reads


@pytest.mark.parametrize("number", ["x", "-1", BEYOND_THE_DATABASE, BEYOND_PYTHON])
@pytest.mark.parametrize("field", ["page", "municipality", "departure"])
def test_numbers_that_no_row_has_are_refused_beside_the_field(planner: Client, field: str, number: str) -> None:
    response = planner.post(f"{STAFF}/occasions/new/", occasion_form(**{field: number}))
    assert list(response.context["form"].errors) == [field]


@pytest.mark.parametrize("number", ["x", "٣", BEYOND_THE_DATABASE, BEYOND_PYTHON])
def test_an_address_with_a_number_that_no_page_has_leads_to_the_empty_form(planner: Client, number: str) -> None:
    assert "page" not in planner.get(f"{STAFF}/occasions/new/", {"page": number}).context["form"].initial


def test_more_seats_than_the_database_can_count_are_refused_before_anything_is_saved(planner: Client) -> None:
    occasion = make_occasion(capacity=5, venue_sr_latn="Škola")
    for seats in (BEYOND_THE_DATABASE, "100001"):
        for address in ("new/", f"edit/{occasion.pk}/"):
            response = planner.post(f"{STAFF}/occasions/{address}", occasion_form(seats=seats, venue_sr_latn="Dom"))
            assert list(response.context["form"].errors) == ["seats"]
    assert list(Occasion.objects.filter(venue_sr_latn__in=["Škola", "Dom"])) == [occasion]
    occasion.refresh_from_db()
    assert (occasion.venue_sr_latn, queries.availability(occasion).capacity) == ("Škola", 5)


SECRETS: list[dict[str, Any]] = [
    {"venue_sr_latn": "Stanica"},
    {"address_sr_latn": "Trg 7", "address_sq": "Sheshi 7"},
    {"itinerary_sr_latn": "6.15 peron"},
    {"latitude": 0, "longitude": 0},
]


@pytest.mark.parametrize("secret", SECRETS, ids=lambda secret: next(iter(secret)))
def test_a_visit_with_secrets_stays_a_visit_until_they_are_cleared(planner: Client, secret: dict[str, Any]) -> None:
    visit = make_occasion(kind=Occasion.Kind.VISIT, **secret)
    address = f"{STAFF}/occasions/edit/{visit.pk}/"
    cleared = {"venue_sr_latn": "", "address_sr_latn": ""}
    for sent in (secret, cleared):
        response = planner.post(address, occasion_form(kind="workshop", **{**cleared, **sent}))
        assert list(response.context["form"].errors) == ["kind"]
    for kind in ("visit", "workshop"):
        assert planner.post(address, occasion_form(kind=kind, **cleared)).status_code == 302
        visit.refresh_from_db()
        assert visit.kind == kind


def test_a_visit_that_people_registered_for_stays_a_visit(planner: Client) -> None:
    visit = make_occasion(kind=Occasion.Kind.VISIT)
    services.cancel(register(visit).pk)
    response = planner.post(f"{STAFF}/occasions/edit/{visit.pk}/", occasion_form(kind="meeting", venue_sr_latn=""))
    assert list(response.context["form"].errors) == ["kind"]
    visit.refresh_from_db()
    assert visit.is_visit


def test_a_meeting_may_become_a_visit(planner: Client) -> None:
    meeting = make_occasion(venue_sr_latn="Dom")
    register(meeting)
    assert planner.post(f"{STAFF}/occasions/edit/{meeting.pk}/", occasion_form(kind="visit")).status_code == 302


@pytest.mark.parametrize(
    ("wrong", "refused"),
    [
        ({"starts_at": "0001-01-01 00:00"}, "starts_at"),
        ({"ends_at": "9999-12-31 23:00"}, "ends_at"),
        ({"registration_opens": "1999-12-31 12:00"}, "registration_opens"),
        ({"registration_closes": "2101-01-01 12:00"}, "registration_closes"),
    ],
)
def test_years_that_can_only_be_slips_are_refused(planner: Client, wrong: dict[str, str], refused: str) -> None:
    response = planner.post(f"{STAFF}/occasions/new/", occasion_form(**wrong))
    assert list(response.context["form"].errors) == [refused]


def test_an_hour_that_the_clocks_skip_is_refused(planner: Client) -> None:
    response = planner.post(
        f"{STAFF}/occasions/new/", occasion_form(starts_at="2027-03-28 02:30", ends_at="2027-03-28 05:00")
    )
    assert list(response.context["form"].errors) == ["starts_at"]


def test_an_occasion_with_registrations_is_not_deleted(planner: Client) -> None:
    occasion, unused = make_occasion(), make_occasion()
    register(occasion)
    for one in (occasion, unused):
        planner.post(f"{STAFF}/occasions/delete/{one.pk}/")
    assert Occasion.objects.filter(pk__in=[occasion.pk, unused.pk]).get() == occasion


def test_the_list_of_occasions_shows_seats_at_a_glance(planner: Client) -> None:
    limited, unlimited = make_occasion(capacity=77), make_occasion(capacity=None)
    register(limited, size=6)
    register(unlimited, size=8)
    shown = page_text(planner, "occasions/")
    assert "6 / 77" in shown
    assert re.search(r">\s*8\s*<", shown)


def test_the_list_of_occasions_leads_to_those_who_are_coming(planner: Client) -> None:
    occasion = make_occasion()
    assert f"?occasion={occasion.pk}" not in page_text(planner, "occasions/")
    helper = staff_with("events.view_occasion", "registration.view_registration", "registration.add_registration")
    shown = page_text(helper, "occasions/")
    assert f"/registrations/?occasion={occasion.pk}" in shown
    assert f"/registrations/new/?occasion={occasion.pk}" in shown
    form = page_text(helper, f"registrations/new/?occasion={occasion.pk}")
    assert f'<option value="{occasion.pk}" selected>' in form


def test_the_page_editor_leads_to_the_occasion() -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("admin", password="x"))
    page = make_event_page()
    assert f"/occasions/new/?page={page.pk}" in page_text(client, f"pages/{page.pk}/edit/")
    occasion = make_occasion(page=page)
    assert f"/occasions/edit/{occasion.pk}/" in page_text(client, f"pages/{page.pk}/edit/")


def test_one_who_may_only_look_at_occasions_sees_them() -> None:
    looker = staff_with("events.view_occasion")
    occasion = make_occasion(itinerary_sr_latn="6.15 peron")
    page_text(looker, "occasions/")
    assert "6.15 peron" in page_text(looker, f"occasions/inspect/{occasion.pk}/")
    assert looker.get(f"{STAFF}/occasions/edit/{occasion.pk}/").status_code == 302
