"""Seats against a model of a few lines that anybody can check by reading."""

import uuid
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from campaign_content.outbox.models import Message
from campaign_content.registration import queries, services
from campaign_content.registration.errors import AlreadySentError, FullError
from campaign_content.registration.models import State
from tests.occasions import make_occasion, make_party


@dataclass
class ModelParty:
    pk: int
    key: uuid.UUID
    size: int
    coming: bool = True


@dataclass
class Hall:
    capacity: int | None
    parties: list[ModelParty] = field(default_factory=list)

    @property
    def taken(self) -> int:
        return sum(party.size for party in self.parties if party.coming)

    def fits(self, size: int) -> bool:
        return self.capacity is None or self.taken + size <= self.capacity


sizes = st.integers(1, services.LARGEST_PARTY)
capacities = st.none() | st.integers(0, 40)


class Seats(RuleBasedStateMachine):
    @initialize(capacity=capacities)
    def announce(self, capacity: int | None) -> None:
        self.occasion = make_occasion(capacity=capacity)
        self.hall = Hall(capacity)

    def send(self, key: uuid.UUID, size: int) -> int:
        party = make_party(size, email="neko@example.org")
        return services.register(self.occasion.pk, party, idem_key=key, consent="").pk

    @rule(size=sizes)
    def register(self, size: int) -> None:
        key = uuid.uuid4()
        if self.hall.fits(size):
            self.hall.parties.append(ModelParty(self.send(key, size), key, size))
        else:
            with pytest.raises(FullError):
                self.send(key, size)

    @precondition(lambda self: self.hall.parties)
    @rule(data=st.data())
    def send_again(self, data: st.DataObject) -> None:
        party = data.draw(st.sampled_from(self.hall.parties))
        assert self.send(party.key, party.size) == party.pk

    @precondition(lambda self: self.hall.parties)
    @rule(data=st.data(), size=sizes)
    def send_changed(self, data: st.DataObject, size: int) -> None:
        party = data.draw(st.sampled_from(self.hall.parties))
        if size != party.size:
            with pytest.raises(AlreadySentError):
                self.send(party.key, size)

    @precondition(lambda self: self.hall.parties)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        party = data.draw(st.sampled_from(self.hall.parties))
        assert services.cancel(party.pk) is party.coming
        party.coming = False

    @rule(capacity=capacities)
    def resize(self, capacity: int | None) -> None:
        services.set_capacity(self.occasion.pk, capacity)
        self.hall.capacity = capacity

    @invariant()
    def agree(self) -> None:
        now = queries.availability(self.occasion)
        assert (now.used, now.capacity) == (self.hall.taken, self.hall.capacity)
        states = {r.pk: r.state for r in self.occasion.registrations.all()}
        assert states == {party.pk: State.CONFIRMED if party.coming else State.CANCELLED for party in self.hall.parties}

    @invariant()
    def one_message_for_each_transition(self) -> None:
        references = self.occasion.registrations.values_list("reference", flat=True)
        written = [key for key in Message.objects.values_list("key", flat=True) if key.split("-")[1] in references]
        gone = sum(not party.coming for party in self.hall.parties)
        assert len(written) == len(self.hall.parties) + gone


def test_seats_follow_the_model(db: None) -> None:
    run_state_machine_as_test(
        Seats,
        settings=settings(max_examples=25, stateful_step_count=20, suppress_health_check=[HealthCheck.too_slow]),
    )
