"""Ids by what they begin with, with the index and without."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import NotFoundError
from dragoman.web import Settings
from dragoman.web.resolving import begins, whole_id
from dragoman.web.shelf import Reading, Shelf
from tests.cli import made


@pytest.fixture(params=["indexed", "scanned"])
def reading(made_record: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Reading]:
    """A small record; one time there is no index."""
    shelf = Shelf(Settings(record=made_record, cache=None if request.param == "indexed" else tmp_path))
    with shelf.reading() as opened:
        assert opened.index.has("events") == (request.param == "indexed")
        yield opened
    shelf.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (made.E_MET, [("event", made.E_MET)]),
        ("1111", [("event", made.E_MET)]),
        ("event-2", [("event", made.E_PAID)]),
        (f"  {made.PLANNED[:12].upper()} ", [("mention", made.PLANNED)]),
        (made.S_COPY, [("story", made.S_COPY)]),
        ("event-", [("event", made.E_MET), ("event", made.E_PAID)]),
        (f"event-{'e' * 20}", []),
        ("story-1", []),
        ("talks", []),
        ("event-%", []),
        ("", []),
    ],
)
def test_what_begins_so(reading: Reading, typed: str, found: list[tuple[str, str]]) -> None:
    assert begins(reading, typed, 2) == found


def test_only_some_kinds(reading: Reading) -> None:
    assert begins(reading, "4444", 5, ("event",)) == []
    assert begins(reading, "4444", 5, ("event", "story")) == [("story", made.S_PLAN)]


def test_the_one_that_is_meant(reading: Reading) -> None:
    assert whole_id(reading, "2222", "event") == made.E_PAID
    with pytest.raises(NotFoundError, match="no event 'abc'"):
        whole_id(reading, "abc", "event")
    with pytest.raises(NotFoundError, match="several event 'event-': there are event-1"):
        whole_id(reading, "event-", "event")
