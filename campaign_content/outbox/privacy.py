"""What a message says about the person it goes to."""

from datetime import datetime, timedelta

from django.db.models import Case, F, Value, When

from campaign_content.privacy import classify, eraser, personal

from .models import Message

# Long after the last attempt; a confirmation that has not gone out by then is of no use to anybody.
KEPT_FOR = timedelta(days=7)

TELLING = personal("to tell people what became of their registration", "messages")

classify(
    "outbox.Message",
    none="id key language state attempts due_at problem created_at sent_at",
    fields={"recipient": TELLING, "subject": TELLING, "body": TELLING},
)


@eraser("messages")
def erase_messages(now: datetime) -> int:
    """Empty the messages of a week ago. That there was one, and what became of it, stays."""
    unsent = When(state=Message.State.PENDING, then=Value(Message.State.FAILED))
    return (
        Message.objects.filter(created_at__lte=now - KEPT_FOR)
        .exclude(recipient="")
        .update(recipient="", subject="", body="", state=Case(unsent, default=F("state")))
    )
