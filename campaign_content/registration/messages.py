"""What people are told of their registration by e-mail, in the language in which they registered.

Others may read the mailbox or the screen: a message gives reference, kind of event, when and where, and names neither
the campaign's subject nor the person. Hours and stops of a visit stand on the receipt only.
"""

from django.conf import settings
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from campaign_content.events.telling import tell_public
from campaign_content.outbox.models import Message
from campaign_content.outbox.phone import display
from campaign_content.outbox.services import queue_email
from campaign_content.pages.models import CampaignSettings

from .models import Registration


def confirmed(registration: Registration) -> None:
    """Write the message that a party has its places."""
    with translation.override(registration.language):
        _write(registration, "confirmed", _("Registration %(reference)s"))


def cancelled(registration: Registration) -> None:
    """Write the message that a party no longer has its places."""
    with translation.override(registration.language):
        _write(registration, "cancelled", _("Registration %(reference)s is cancelled"))


def about(registration: Registration) -> QuerySet[Message]:
    """All messages that were written about a registration."""
    return Message.objects.filter(key__startswith=_key(registration, ""))


def _key(registration: Registration, transition: str) -> str:
    return f"registration-{registration.reference}-{transition}"


def _write(registration: Registration, transition: str, subject: str) -> None:
    if not registration.email:
        return
    phone = CampaignSettings.load().phone
    context = {
        "reference": registration.grouped_reference,
        "kind": registration.occasion.get_kind_display(),
        "facts": tell_public(registration.occasion, registration.language).facts,
        "party": registration.members.count(),
        "receipt_url": settings.PUBLIC_URL + reverse("receipt", args=[registration.token]),
        "phone": display(phone) if phone else "",
        "ask_url": settings.PUBLIC_URL + reverse("ask"),
    }
    queue_email(
        _key(registration, transition),
        recipient=registration.email,
        language=registration.language,
        subject=subject % {"reference": registration.grouped_reference},
        body=render_to_string(f"registration/messages/{transition}.txt", context),
    )
