"""Rows as crawlers write them."""

import pytest

from dragoman.ingest.crawlers import flat


def test_flat_rows_come_back_as_they_are() -> None:
    row = {"text": "words", "source": "The Invented Herald"}
    assert flat(row) is row


def test_an_address_as_source_is_the_url() -> None:
    assert flat({"source": "https://herald.example/1", "text": "w"}) == {"url": "https://herald.example/1", "text": "w"}
    assert flat({"source": "https://herald.example/1", "url": "https://herald.example/2"})["url"].endswith("2")  # type: ignore[attr-defined]


def test_a_named_source() -> None:
    assert flat({"source": {"id": "x", "name": "The Invented Herald"}})["source"] == "The Invented Herald"
    assert flat({"source": {}})["source"] is None


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({"summary": ["A"], "sections": [{"headline": ["H"], "paragraphs": ["B", "C"]}]}, "A\nH\nB\nC"),
        ({"summary": "A", "sections": None}, "A"),
        ({"sections": ["no section", {"paragraphs": [1, "B", None, " "]}]}, "B"),
        ({}, None),
    ],
)
def test_the_body_of_fundus(body: object, text: str | None) -> None:
    assert flat({"body": body})["body"] == text


def test_the_page_of_fundus() -> None:
    page = {"content": "<p>", "requested_url": "https://a.example/r", "source_info": {"publisher": "Herald"}}
    assert flat({"html": page}) == {"html": "<p>", "url": "https://a.example/r", "publisher": "Herald"}
