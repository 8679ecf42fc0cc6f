"""What happens while somebody else holds the occasion for too long."""

from collections.abc import Iterator

import pytest
from django.db import OperationalError, connection
from django.test import Client

from campaign_content.registration import locking, queries, services
from campaign_content.registration.errors import BusyError
from tests.occasions import make_event_page, make_occasion, register
from tests.races import held

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def impatient() -> Iterator[None]:
    """This connection waits 50 ms for a lock, not seconds."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50" if connection.vendor == "sqlite" else "SET lock_timeout = 50")
    yield
    connection.close()


def test_a_lock_held_for_long_is_busy_not_an_error() -> None:
    occasion = make_occasion()
    with held(occasion), pytest.raises(BusyError):
        register(occasion)
    assert not occasion.registrations.exists()


def test_a_lock_given_back_in_time_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    occasion = make_occasion()
    with held(occasion) as release:
        monkeypatch.setattr(locking.time, "sleep", lambda _seconds: release.set())
        register(occasion)
    assert queries.availability(occasion).used == 1


def test_it_is_tried_three_times_more_a_little_later_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(locking.time, "sleep", waits.append)
    occasion = make_occasion()
    with held(occasion), pytest.raises(BusyError):
        services.set_capacity(occasion.pk, 1)
    assert len(waits) == 3
    assert all(0.05 * 2**number <= wait <= 0.25 * 2**number for number, wait in enumerate(waits))


def test_after_the_patience_of_a_web_server_nothing_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0.0)
    waits: list[float] = []
    monkeypatch.setattr(locking.time, "sleep", waits.append)
    occasion = make_occasion()
    with held(occasion), pytest.raises(BusyError):
        services.set_capacity(occasion.pk, 1)
    assert waits == []


def test_other_failures_of_the_database_are_not_hidden() -> None:
    calls = []

    @locking.seat_service
    def broken() -> None:
        calls.append(1)
        raise OperationalError("disk full")

    with pytest.raises(OperationalError):
        broken()
    assert len(calls) == 1


def test_a_reader_gets_the_form_back_as_typed_and_a_time_to_try_again(client: Client) -> None:
    occasion = make_occasion(page=make_event_page())
    data = {"name": "Šaban", "phone": "064 123 45 67", "size": "2", "consent": "on", "key": ""}
    address = f"/sr-latn/prijava/{occasion.pk}/"
    with held(occasion):
        response = client.post(address, data)
    assert response.status_code == 503
    assert response["Retry-After"] == "5"
    html = response.content.decode()
    assert 'value="Šaban"' in html
    assert 'value="064 123 45 67"' in html
    assert 'id="errors"' in html
    assert client.post(address, data).status_code == 302
