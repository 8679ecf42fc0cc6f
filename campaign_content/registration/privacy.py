"""What a registration says about people, and its erasure after the event. What stays is a count."""

from datetime import datetime, timedelta

from django.conf import settings

from campaign_content.privacy import classify, eraser, personal

from .models import Registration

REACHING = personal("to know who is coming and to reach them", "registrations")

classify(
    "registration.Registration",
    none="id reference occasion state language channel consent_at consent_wording idem_key registered_at cancelled_at "
    "erased_at",
    fields={
        "name": REACHING,
        "name_folded": REACHING,
        "phone": REACHING,
        "email": REACHING,
        "token": personal("opens the receipt of one party", "registrations"),
        "created_by": personal("shows which member of staff took it down", "registrations"),
    },
)
classify("registration.Member", none="id registration number")
classify("registration.Claim", none="id registration resource units")


@eraser("registrations")
def erase_registrations(now: datetime) -> int:
    """Empty the registrations of occasions that ended ERASE_REGISTRATIONS_AFTER_DAYS ago."""
    ended_by = now - timedelta(days=settings.ERASE_REGISTRATIONS_AFTER_DAYS)
    due = Registration.objects.filter(occasion__ends_at__lte=ended_by, erased_at=None)
    return due.update(name="", name_folded="", phone="", email="", token=None, created_by=None, erased_at=now)
