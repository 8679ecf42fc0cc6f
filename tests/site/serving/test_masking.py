"""No log line tells a reader's full address, or the key to a receipt."""

import logging
import sys
from uuid import uuid4

import pytest

from putokaz.serving.masking import MaskedFormatter, mask


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("192.0.2.77", "192.0.2.0"),
        ("203.0.113.255", "203.0.113.0"),
        ("2001:db8:aa:bb:cc:dd:ee:ff", "2001:db8:aa::"),
        ("2001:db8::1", "2001:db8::"),
        ("::ffff:192.0.2.77", "192.0.2.0"),
    ],
)
def test_an_address_keeps_its_network_only(address: str, masked: str) -> None:
    assert mask(address) == masked


def test_addresses_within_a_sentence_are_masked() -> None:
    assert mask("Invalid request from ip=192.0.2.77: bad line.") == "Invalid request from ip=192.0.2.0: bad line."
    assert mask("[2001:db8:aa:bb::1] and 192.0.2.77.") == "[2001:db8:aa::] and 192.0.2.0."


@pytest.mark.parametrize("text", ["12:30:45", "Django 5.2.19", "-", "/sr/2026.11.23/", "1.2.3.4.5"])
def test_what_is_no_address_stays(text: str) -> None:
    assert mask(text) == text


def test_the_key_to_a_receipt_is_taken_out() -> None:
    key = str(uuid4())
    assert mask(f"Not Found: /sr/prijava/potvrda/{key}/") == "Not Found: /sr/prijava/potvrda/…/"
    assert mask(f"/sr/prijava/potvrda/{key.upper()}/") == "/sr/prijava/potvrda/…/"


def test_a_traceback_is_masked_too() -> None:
    key = str(uuid4())
    try:
        raise LookupError(f"no {key} for 192.0.2.77")
    except LookupError:
        record = logging.LogRecord("x", logging.ERROR, "x", 1, "At %s", (key,), sys.exc_info())
    text = MaskedFormatter("{message}", style="{").format(record)
    assert text.startswith("At …\nTraceback")
    assert text.endswith("LookupError: no … for 192.0.2.0")
