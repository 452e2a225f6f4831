"""Addresses of items and flaws."""

from dragoman.ingest.raw import Flaw, Raw, row_address
from dragoman.types import Origin, Rejection

ORIGIN = Origin(uri="a.jsonl", offset=4)


def test_addresses_count_from_one() -> None:
    assert row_address(ORIGIN) == "a.jsonl:5"
    assert Raw(text="", origin=ORIGIN, one_of_many=True).address == "a.jsonl:5"
    assert Raw(text="", origin=ORIGIN).address == "a.jsonl"


def test_a_flaw_becomes_a_rejection() -> None:
    expected = Rejection(stage="ingest", subject_id="a", reason="empty", detail="nothing")
    assert Flaw(reason="empty", detail="nothing").at("a") == expected
