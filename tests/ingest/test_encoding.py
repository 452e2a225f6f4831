"""Bytes to characters."""

import codecs
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.encoding import clean, decode, is_control_characters
from dragoman.ingest.raw import Flaw

TEXT = "The minister said: “we will meet in Malmö”. Россия 🇫🇮"


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_text(mark: bytes, name: str) -> None:
    assert decode(mark + TEXT.encode(name)) == TEXT


def test_utf_8_without_a_mark() -> None:
    assert decode(TEXT.encode()) == TEXT


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen_by_its_nul_bytes(name: str) -> None:
    assert decode("The two ministers met in Helsinki.".encode(name)) == "The two ministers met in Helsinki."


def test_an_old_single_byte_encoding_is_detected() -> None:
    text = "Le président a reçu le ministre des Affaires étrangères à Évian. Il a été décidé de coopérer. " * 5
    assert decode(text.encode("cp1252")) == text


def test_a_few_broken_bytes_are_kept_as_replacement_characters() -> None:
    good = "Президент принял министра. " * 20
    assert decode(good.encode() + b"\xd0") == good + "\ufffd"


def test_many_broken_bytes_are_no_text() -> None:
    flaw = decode(("я" * 40).encode() + b"\xff\xfe\xfd a" * 12)
    assert isinstance(flaw, Flaw)
    assert flaw.reason == "encoding"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 abc", b"\x89PNG\r\n\x1a\n", b"\x00\x01\x02" * 200, bytes(range(256)) * 8],
)
def test_binary(data: bytes) -> None:
    flaw = decode(data)
    assert isinstance(flaw, Flaw)
    assert flaw.reason == "binary"


def test_clean_normalises_newlines_only() -> None:
    assert clean("a\r\nb\rc\nd\u2028e\x0bf\x85g") == "a\nb\nc\nd\u2028e\x0bf\x85g"


def test_clean_replaces_what_no_store_takes() -> None:
    assert clean("a\x00b\ud800c") == "a\ufffdb\ufffdc"


def test_control_characters() -> None:
    assert is_control_characters("\x01\x02\x03 a")
    assert not is_control_characters("plain text\twith a tab\n")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_flaw(data: bytes) -> None:
    result = decode(data)
    if isinstance(result, Flaw):
        assert result.reason in {"binary", "encoding"}
    else:
        assert json.loads(json.dumps(clean(result))) == clean(result)


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "\x00" not in once
    assert "\r" not in once
    assert once.encode("utf-8").decode("utf-8") == once
