"""The fields of a row."""

from datetime import date

import pytest

from dragoman.ingest.fields import NAMES, field_of, raw_of
from dragoman.ingest.raw import Flaw, Raw
from dragoman.types import Origin

ORIGIN = Origin(uri="a")


def _raw(row: dict[str, object]) -> Raw:
    raw = raw_of(row, ORIGIN)
    assert isinstance(raw, Raw)
    return raw


def test_every_name_is_read_whatever_its_case() -> None:
    for field, names in NAMES:
        for name in names:
            raw = _raw({"text": "words", name.upper(): "x"} if field != "text" else {name.upper(): "x"})
            assert (raw.origin.given_id if field == "given_id" else getattr(raw, field)) == "x"


def test_dates_and_numbers_are_given_as_text() -> None:
    assert _raw({"text": "a", "published": date(2021, 7, 8)}).published == "2021-07-08"
    assert _raw({"text": "a", "date": 20210708, "id": 7}).published == "20210708"
    assert _raw({"text": "a", "id": 7}).origin.given_id == "7"
    assert _raw({"text": "a", "authors": ["B C", "D E"]}).byline == "B C, D E"


def test_a_field_without_a_value_falls_to_the_next_name() -> None:
    assert _raw({"text": None, "body": "words", "title": ""}).text == "words"
    assert _raw({"text": "a", "title": ""}).headline is None


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({}, "no-text"),
        ({"headline": "x"}, "no-text"),
        ({"text": None}, "no-text"),
        ({"text": 5}, "bad-field"),
        ({"text": ["a"]}, "bad-field"),
        ({"text": "a", "published": {"y": 1}}, "bad-field"),
        ({"text": "a", "published": True}, "bad-field"),
        ({"text": "a", "url": 1.5}, "bad-field"),
    ],
)
def test_flaws(row: dict[str, object], reason: str) -> None:
    flaw = raw_of(row, ORIGIN)
    assert isinstance(flaw, Flaw)
    assert flaw.reason == reason


def test_field_of() -> None:
    assert field_of(" Title ") == "headline"
    assert field_of("colour") is None
