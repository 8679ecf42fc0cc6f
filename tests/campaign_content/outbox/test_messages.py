"""Messages on their way to a real mail server on this machine."""

import logging
import socket
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.db import transaction
from django.utils import timezone

from campaign_content import privacy
from campaign_content.outbox import delivery, services
from campaign_content.outbox.models import Message
from tests.races import at_once

ADDRESS = "marko.markovic@example.org"


class Mailbox:
    """Takes what it is sent; refuses while `answer` says so."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.answer = ""

    async def handle_RCPT(  # noqa: N802  aiosmtpd's name
        self, server: Any, session: Any, envelope: Any, address: str, rcpt_options: list[str]
    ) -> str:
        if self.answer:
            return self.answer.format(address=address)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  aiosmtpd's name
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    settings.EMAIL_USE_TLS = False
    box = Mailbox()
    server = Controller(box, hostname=settings.EMAIL_HOST, port=settings.EMAIL_PORT)
    server.start()
    yield box
    server.stop()


def written(key: str = "registration-572057249-confirmed", **fields: str) -> Message:
    given = {"recipient": ADDRESS, "language": "sr", "subject": "Пријава 572 057 249", "body": "Пријављени сте.\nŠ Ë"}
    return services.queue_email(key, **{**given, **fields})


@pytest.mark.django_db
def test_a_message_arrives_whole(mailbox: Mailbox, settings: Any) -> None:
    settings.PUBLIC_URL = "https://putokaz.example.org"
    message = written()
    assert delivery.attempt(message.pk) is True
    message.refresh_from_db()
    assert (message.state, message.attempts) == (Message.State.SENT, 1)
    assert message.sent_at is not None
    (mail,) = mailbox.mails
    assert mail["Subject"] == "Пријава 572 057 249"
    assert mail["To"] == ADDRESS
    assert mail["Message-ID"] == "<registration-572057249-confirmed@putokaz.example.org>"
    assert mail["Content-Language"] == "sr-Cyrl"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail.get_content().split("\r\n")[:2] == ["Пријављени сте.", "Š Ë"]


@pytest.mark.django_db(transaction=True)
def test_a_message_goes_out_when_its_transaction_is_committed(mailbox: Mailbox) -> None:
    with transaction.atomic():
        message = written()
        assert mailbox.mails == []
    assert len(mailbox.mails) == 1
    message.refresh_from_db()
    assert message.state == Message.State.SENT


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_is_never_sent(mailbox: Mailbox) -> None:
    with transaction.atomic():
        written()
        transaction.set_rollback(True)
    assert mailbox.mails == []
    assert not Message.objects.exists()


@pytest.mark.django_db
def test_one_key_is_one_message(mailbox: Mailbox) -> None:
    assert written().pk == written(body="Nešto drugo").pk
    services.send_due()
    services.send_due()
    assert len(mailbox.mails) == 1


@pytest.mark.django_db
def test_a_line_end_in_the_subject_makes_no_header(mailbox: Mailbox) -> None:
    written(subject="Sastanak\r\nBcc: svi@example.org")
    assert services.send_due() == 1
    assert mailbox.mails[0]["Bcc"] is None


@pytest.mark.django_db
def test_a_refused_message_is_tried_again_later_each_time_and_then_given_up(mailbox: Mailbox) -> None:
    mailbox.answer = "451 not now"
    message = written()
    now = timezone.now()
    for wait in delivery.BACKOFF:
        assert services.send_due(now) == 0
        message.refresh_from_db()
        assert (message.state, message.due_at) == (Message.State.PENDING, now + wait)
        assert services.send_due(now + wait - timedelta(seconds=1)) == 0
        now += wait
    message.refresh_from_db()
    assert message.attempts == len(delivery.BACKOFF)
    assert services.send_due(now) == 0
    message.refresh_from_db()
    assert (message.state, message.attempts) == (Message.State.FAILED, len(delivery.BACKOFF) + 1)
    mailbox.answer = ""
    assert services.send_due(now + timedelta(days=1)) == 0


@pytest.mark.django_db
def test_a_message_refused_at_first_arrives_at_the_next_attempt(mailbox: Mailbox) -> None:
    mailbox.answer = "451 not now"
    message = written()
    services.send_due()
    mailbox.answer = ""
    assert services.send_due(timezone.now() + delivery.BACKOFF[0]) == 1
    message.refresh_from_db()
    assert (message.state, message.problem) == (Message.State.SENT, "")
    assert len(mailbox.mails) == 1


@pytest.mark.django_db
def test_no_address_reaches_the_log_or_the_row(mailbox: Mailbox, caplog: pytest.LogCaptureFixture) -> None:
    mailbox.answer = "550 no mailbox {address} here"
    message = written()
    with caplog.at_level(logging.DEBUG):
        delivery.attempt(message.pk)
    message.refresh_from_db()
    assert message.problem == "SMTPRecipientsRefused"
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name != "mail.log")  # aiosmtpd's own
    assert f"Message {message.pk} was not sent" in ours
    assert ADDRESS not in ours


@pytest.mark.django_db
def test_without_a_mail_server_the_message_waits(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    message = written()
    assert services.send_due() == 0
    message.refresh_from_db()
    assert (message.state, message.problem) == (Message.State.PENDING, "ConnectionRefusedError")


@pytest.mark.django_db(transaction=True)
def test_many_workers_at_once_send_a_message_once(mailbox: Mailbox) -> None:
    message = Message.objects.create(
        key="k",
        recipient=ADDRESS,
        language="sq",
        subject="S",
        body="B",
        due_at=timezone.now(),
        created_at=timezone.now(),
    )
    results = at_once([lambda: delivery.attempt(message.pk)] * 8)
    assert sorted(results) == [False] * 7 + [True]
    assert len(mailbox.mails) == 1


@pytest.mark.django_db
def test_a_worker_that_died_while_sending_costs_one_retry(mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    class Killed(BaseException):
        pass

    def die(_message: Message) -> None:
        raise Killed

    message = written()
    now = timezone.now()
    with monkeypatch.context() as patch:
        patch.setattr(delivery, "_as_email", die)
        with pytest.raises(Killed):
            delivery.attempt(message.pk, now)
    assert services.send_due(now + delivery.LEASE - timedelta(seconds=1)) == 0
    assert services.send_due(now + delivery.LEASE) == 1
    assert services.send_due(now + 2 * delivery.LEASE) == 0
    assert len(mailbox.mails) == 1


@pytest.mark.django_db
def test_after_a_week_only_that_there_was_a_message_is_left(mailbox: Mailbox) -> None:
    sent, unsent, fresh = written("sent"), written("unsent"), written("fresh")
    delivery.attempt(sent.pk)
    now = timezone.now()
    Message.objects.exclude(pk=fresh.pk).update(created_at=now - timedelta(days=7))
    assert privacy.erasers()["messages"](now) == 2
    assert privacy.erasers()["messages"](now) == 0
    for message, state in ((sent, "sent"), (unsent, "failed")):
        message.refresh_from_db()
        assert (message.recipient, message.subject, message.body, message.state) == ("", "", "", state)
    fresh.refresh_from_db()
    assert fresh.recipient == ADDRESS
    assert services.send_due(now) == 1
