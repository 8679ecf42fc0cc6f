"""What may happen to seats: each function is one transaction that begins with the occasion's lock.

Nothing here waits for a network, draws a file or sends a message: messages are written with what they report and go
out after the commit.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from phonenumber_field.phonenumber import PhoneNumber

from campaign_content.events.models import Occasion, Resource, Window
from campaign_content.staff.models import User

from . import messages, queries, reference
from .errors import (
    AlreadySentError,
    ClosedError,
    FullError,
    NoRegistrationError,
    NotYetOpenError,
    PartySizeError,
    PastError,
)
from .locking import locked_occasion, seat_service
from .models import Channel, Claim, Member, Registration, State

LARGEST_PARTY = 20
_REFUSALS = {Window.NOT_YET: NotYetOpenError, Window.CLOSED: ClosedError, Window.PAST: PastError}


@dataclass(frozen=True)
class Party:
    """Who wants to come, as a checked form says it."""

    name: str
    phone: PhoneNumber | str
    email: str
    size: int
    language: str


@seat_service
def register(
    occasion_id: int,
    party: Party,
    *,
    idem_key: uuid.UUID,
    consent: str,
    channel: Channel = Channel.WEB,
    created_by: User | None = None,
    now: datetime | None = None,
) -> Registration:
    """Give a party its seats: all of them or none.

    The same form sent again gives the registration that it gave the first time. `consent` is the wording agreed to.
    Raises Occasion.DoesNotExist, a RegistrationError that says why not, or BusyError.
    """
    with locked_occasion(pk=occasion_id) as occasion:
        now = now or timezone.now()  # after the lock: the wait for it may end after the closing time
        if earlier := _sent_before(occasion, party, idem_key):
            return earlier
        resource = _seats_open_to(occasion, party, now)
        registration = Registration.objects.create(
            reference=_free_reference(),
            occasion=occasion,
            state=State.CONFIRMED,
            name=party.name,
            phone=party.phone,
            email=party.email,
            language=party.language,
            channel=channel,
            created_by=created_by,
            consent_at=now,
            consent_wording=consent,
            idem_key=idem_key,
            registered_at=now,
        )
        Member.objects.bulk_create(
            Member(registration=registration, number=number) for number in range(1, party.size + 1)
        )
        Claim.objects.create(registration=registration, resource=resource, units=party.size)
        messages.confirmed(registration)
        return registration


@seat_service
def cancel(registration_id: int, *, now: datetime | None = None) -> bool:
    """Give a party's seats back; says whether it still held or waited for any. Cancelling twice is cancelling once.

    Raises Occasion.DoesNotExist for an unknown registration, or BusyError.
    """
    with locked_occasion(registrations=registration_id):
        active = Registration.objects.filter(pk=registration_id).exclude(state=State.CANCELLED)
        if not active.update(state=State.CANCELLED, cancelled_at=now or timezone.now()):
            return False
        messages.cancelled(Registration.objects.select_related("occasion__municipality").get(pk=registration_id))
        return True


@seat_service
def set_capacity(occasion_id: int, capacity: int | None) -> Resource:
    """Say how many seats an occasion has; None for no limit. Fewer than are taken turns nobody away.

    Raises Occasion.DoesNotExist or BusyError.
    """
    with locked_occasion(pk=occasion_id) as occasion:
        resource, _created = Resource.objects.update_or_create(
            occasion=occasion, kind=Resource.Kind.TOTAL, defaults={"capacity": capacity}
        )
        return resource


def _sent_before(occasion: Occasion, party: Party, idem_key: uuid.UUID) -> Registration | None:
    """What this form gave when it was sent before. Raises AlreadySentError if it said something else then."""
    earlier = Registration.objects.filter(occasion=occasion, idem_key=idem_key).first()
    if earlier is None:
        return None
    said = (earlier.name, str(earlier.phone), earlier.email, earlier.members.count())
    if said != (party.name, str(party.phone), party.email, party.size):
        raise AlreadySentError(earlier)
    return earlier


def _seats_open_to(occasion: Occasion, party: Party, now: datetime) -> Resource:
    """The seats of an occasion if the party can have its own of them; raises the RegistrationError that forbids it."""
    if not 1 <= party.size <= LARGEST_PARTY:
        raise PartySizeError(LARGEST_PARTY)
    if refusal := _REFUSALS.get(occasion.window(now)):
        raise refusal
    resource = queries.seats(occasion)
    if resource is None:
        raise NoRegistrationError
    if resource.capacity is not None:
        left = resource.capacity - queries.units_used(resource)
        if party.size > left:
            raise FullError(max(left, 0))
    return resource


def _free_reference() -> str:
    while Registration.objects.filter(reference=(candidate := reference.generate())).exists():
        pass
    return candidate
