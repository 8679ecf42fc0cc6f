"""What a question says about the reader who sent it."""

from datetime import datetime

from campaign_content.privacy import classify, eraser, personal

from .models import Question

ANSWERING = personal("to answer the reader's question", "questions")

classify(
    "inbox.Question",
    none="id key language page created_at state answered_at",
    fields={
        "name": ANSWERING,
        "phone": ANSWERING,
        "email": ANSWERING,
        "text": ANSWERING,
        "note": ANSWERING,
        "answered_by": personal("shows which member of staff answered", "questions"),
    },
)


@eraser("questions")
def erase_questions(now: datetime) -> int:
    """Delete questions that have served, or that nobody answered for twice as long."""
    erased, _by_model = Question.objects.due_for_erasure(now).delete()
    return erased
