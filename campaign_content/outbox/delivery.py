"""Handing one message to the mail server, and what happens when that fails."""

import logging
from datetime import datetime, timedelta
from smtplib import SMTPException
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from campaign_content.languages.codes import BY_CODE

from .models import Message

logger = logging.getLogger(__name__)

# The waits after the first, second, ... failed attempt; after the last one the message counts as failed.
BACKOFF = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
# For so long a message that a worker took is nobody else's. One whose worker died is tried again after it.
LEASE = timedelta(minutes=10)


@task()
def send(message_id: int) -> None:
    """Send one message if it is due. The task carries the id only: what it says of a person is erased with the row."""
    attempt(message_id)


def attempt(message_id: int, now: datetime | None = None) -> bool:
    """Try to send one message; says whether it went out. One that is not due or already taken is left alone."""
    now = now or timezone.now()
    taken = Message.objects.due(now).filter(pk=message_id).update(attempts=F("attempts") + 1, due_at=now + LEASE)
    if not taken:
        return False
    message = Message.objects.get(pk=message_id)
    try:
        _as_email(message).send()
    except (SMTPException, OSError, ValueError) as error:
        _failed(message, now, type(error).__name__)
        return False
    Message.objects.filter(pk=message_id).update(state=Message.State.SENT, sent_at=now, problem="")
    return True


def _failed(message: Message, now: datetime, problem: str) -> None:
    """Note the kind of error only: what a mail server answers quotes the address."""
    logger.warning("Message %d was not sent at attempt %d: %s.", message.pk, message.attempts, problem)
    row = Message.objects.filter(pk=message.pk)
    if message.attempts > len(BACKOFF):
        row.update(state=Message.State.FAILED, problem=problem)
    else:
        row.update(due_at=now + BACKOFF[message.attempts - 1], problem=problem)


def _as_email(message: Message) -> EmailMessage:
    return EmailMessage(
        subject=message.subject,
        body=message.body,
        to=[message.recipient],
        headers={
            # The same at every attempt, so that a mailbox can recognise a second copy.
            "Message-ID": f"<{message.key}@{urlsplit(settings.PUBLIC_URL).hostname}>",
            "Auto-Submitted": "auto-generated",  # RFC 3834: no holiday notices in return
            "Content-Language": BY_CODE[message.language].tag,
        },
    )
