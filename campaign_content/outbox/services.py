"""What may happen to messages."""

from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils import timezone

from . import delivery
from .models import Message


def queue_email(key: str, *, recipient: str, language: str, subject: str, body: str) -> Message:
    """Write an e-mail within the caller's transaction; it is sent once that is committed.

    `key` names what is reported: asked again with the same key, the message that was written first stays.
    """
    now = timezone.now()
    message, created = Message.objects.get_or_create(
        key=key,
        defaults={
            "recipient": recipient,
            "language": language,
            "subject": " ".join(subject.split()),  # a line end would start another header
            "body": body,
            "due_at": now,
            "created_at": now,
        },
    )
    if created:
        # Robust: what is committed stands even if the queue cannot be reached; send_due finds the message.
        transaction.on_commit(partial(delivery.send.enqueue, message.pk), robust=True)
    return message


def send_due(now: datetime | None = None) -> int:
    """Try every message that is due, such as those that failed before; says how many went out."""
    now = now or timezone.now()
    due = list(Message.objects.due(now).order_by("due_at").values_list("pk", flat=True))
    return sum(delivery.attempt(message_id, now) for message_id in due)
