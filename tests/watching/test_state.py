"""What a watch remembers."""

from pathlib import Path

import pytest

from dragoman.errors import RecordError
from dragoman.watching.state import Link, Polled, State

FEED = Polled(url="https://herald.example/feed")


def _filled(path: Path, number: int = 3) -> State:
    state = State(path)
    links = [Link(url=f"https://herald.example/{n}", title=f"Story {n}") for n in range(number)]
    assert state.polled(FEED, links, due=10.0, now=1.0, etag="e", modified=None) == number
    return state


def test_a_page_is_added_once_and_still_seen(tmp_path: Path) -> None:
    state = _filled(tmp_path / "s")
    links = [Link(url="https://herald.example/2"), Link(url="https://herald.example/3")]
    assert state.polled(FEED, links, due=20.0, now=11.0, etag=None, modified="m") == 1
    assert len(state.waiting(11.0, 10)) == 4
    assert state.due_feeds([FEED.url], 19.0) == []
    assert state.due_feeds([FEED.url, "https://new.example/"], 20.0) == [
        Polled(url=FEED.url, modified="m"),
        Polled(url="https://new.example/"),
    ]


def test_it_survives_being_closed_at_any_moment(tmp_path: Path) -> None:
    state = _filled(tmp_path / "s")
    state.fetched("https://herald.example/0", "https://herald.example/zero", "<p>Ä</p>")
    state = State(tmp_path / "s")  # as after a kill: the first was never closed
    assert state.open_rounds() == [1]
    state.fetched("https://herald.example/1", "https://herald.example/1", "<p>B</p>")
    state = State(tmp_path / "s")
    assert state.open_rounds() == [1, 2]
    (page,) = state.pages_of(1)
    assert (page.url, page.title, page.html) == ("https://herald.example/zero", "Story 0", "<p>Ä</p>")
    state.built(1)
    assert state.open_rounds() == [2]
    state.built(2)
    state.fetched("https://herald.example/2", "https://herald.example/2", "<p>C</p>")
    assert State(tmp_path / "s").open_rounds() == [3]


def test_what_no_feed_names_any_more_is_forgotten(tmp_path: Path) -> None:
    state = _filled(tmp_path / "s")
    state.refused("https://herald.example/0", "robots")
    assert state.forget(0.5) == 0
    assert state.forget(2.0) == 1
    assert len(state.waiting(5.0, 10)) == 2


def test_the_text_of_pages_does_not_stay(tmp_path: Path) -> None:
    state = _filled(tmp_path / "s", number=50)
    for page in state.waiting(5.0, 50):
        state.fetched(page.url, page.url, "".join(chr(0x4E00 + hash((page.url, n)) % 20_000) for n in range(3_000)))
    full = (tmp_path / "s").stat().st_size
    (number,) = state.open_rounds()
    state.built(number)
    state.close()
    assert (tmp_path / "s").stat().st_size < full / 5


def test_another_file_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "s").write_bytes(b"This is the diary of somebody else." * 100)
    with pytest.raises(RecordError, match="no state of a watch"):
        State(tmp_path / "s")
    assert (tmp_path / "s").read_bytes().startswith(b"This is the diary")
