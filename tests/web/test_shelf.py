"""The shelf: one build for the length of a page, the newest for the next."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dragoman.errors import DragomanError, UsageError
from dragoman.store import writing
from dragoman.store.building import identity
from dragoman.types import Noun
from dragoman.web import shelf as shelf_
from dragoman.web.filters import Filters
from dragoman.web.index import Maker
from dragoman.web.pointers import Pointers
from dragoman.web.querying import one, rows, text
from dragoman.web.settings import Settings
from dragoman.web.shelf import Shelf
from tests.cli import made


class Id(Noun, frozen=True):
    """An event's."""

    id: str


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    opened = Shelf(Settings(record=made.write(tmp_path / "r.duckdb"), cache=tmp_path / "cache"))
    yield opened
    opened.close()


def publish(path: Path) -> None:
    """Publish another build, in which there are no events."""
    with writing(path) as writer:
        writer.replace_events([])
        writer.publish()


def test_a_page_under_way_keeps_its_build(shelf: Shelf) -> None:
    with shelf.reading() as before:
        assert len(rows(before, "act_events", Id, limit=9)) == 3
        publish(shelf.settings.record)
        with shelf.reading() as after:
            assert rows(after, "act_events", Id, limit=9) == []
            assert after.generation != before.generation
        assert len(rows(before, "act_events", Id, limit=9)) == 3
        assert before.record.event(made.E_MET).act == "meet"


def test_a_reading_like_another_is_of_its_build(shelf: Shelf) -> None:
    with shelf.reading() as before:
        publish(shelf.settings.record)
        with shelf.reading(like=before) as same:
            assert same.generation == before.generation
            assert len(rows(same, "act_events", Id, limit=9)) == 3
        assert len(rows(before, "act_events", Id, limit=9)) == 3


def test_answers_are_kept_for_a_build_alone(shelf: Shelf) -> None:
    calls: list[int] = []

    def count() -> int:
        calls.append(1)
        return len(calls)

    with shelf.reading() as reading:
        assert [reading.remembered("n", count) for _ in range(3)] == [1, 1, 1]
        assert reading.remembered(("n", 2), count) == 2
    publish(shelf.settings.record)
    with shelf.reading() as reading:
        assert reading.remembered("n", count) == 3


def test_only_some_answers_are_kept(shelf: Shelf) -> None:
    with shelf.reading() as reading:
        for number in range(1200):
            assert reading.remembered(number, lambda number=number: number) == number  # type: ignore[misc]
        assert len(reading._volume.answers) <= 500


def test_an_answer_that_is_used_is_kept_before_others(shelf: Shelf) -> None:
    with shelf.reading() as reading:
        reading.remembered("run", lambda: "first")
        for number in range(1200):
            reading.remembered(number, lambda number=number: number)  # type: ignore[misc]
            assert reading.remembered("run", lambda: "made again") == "first"


def test_many_threads_may_remember_at_once(shelf: Shelf) -> None:
    with shelf.reading() as reading, ThreadPoolExecutor(8) as pool:
        keys = [number % 700 for number in range(20_000)]
        assert list(pool.map(lambda key: reading.remembered(key, lambda: key), keys)) == keys


def test_what_many_ask_for_at_once_is_made_once(shelf: Shelf) -> None:
    calls: list[int] = []
    gate = threading.Event()

    def make() -> int:
        calls.append(1)
        assert gate.wait(20)
        return 7

    with shelf.reading() as reading, ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(reading.remembered, "slow", make) for _ in range(8)]
        gate.set()
        assert [one.result() for one in asked] == [7] * 8
    assert calls == [1]


def test_what_could_not_be_made_is_tried_again(shelf: Shelf) -> None:
    def fail() -> int:
        raise UsageError("not this time")

    with shelf.reading() as reading:
        for _ in range(2):
            with pytest.raises(UsageError, match="not this time"):
                reading.remembered("n", fail)
        assert reading.remembered("n", lambda: 4) == 4


def shown(shelf: Shelf) -> int:
    """Return how many events the next page would show."""
    with shelf.reading() as reading:
        return len(rows(reading, "act_events", Id, limit=9))


def test_a_build_of_a_large_record_is_shown_when_its_rows_are_found_fast(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf_, "_SMALL", 0)
    monkeypatch.setattr(Pointers, "are_made", False)
    publish(shelf.settings.record)
    assert (shown(shelf), shelf.is_turning) == (3, True)
    publish(shelf.settings.record)
    assert (shown(shelf), shelf.is_turning) == (3, True)
    monkeypatch.setattr(Pointers, "are_made", True)
    assert shown(shelf) == 0
    assert not shelf.is_turning


def test_a_build_is_made_ready_before_anybody_asks(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, wait_for: Callable[[Callable[[], bool]], None]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(shelf_, "_LOOK", 0.01)
    monkeypatch.setattr(Maker, "ask", lambda self, name: asked.append(name))
    shelf.start()
    publish(shelf.settings.record)
    wait_for(lambda: identity(shelf.settings.record) in asked)
    assert shown(shelf) == 0


def test_a_record_that_vanished_is_an_error_for_readers_alone(shelf: Shelf) -> None:
    shelf.settings.record.unlink()
    assert not shelf.is_turning
    with pytest.raises((DragomanError, OSError)), shelf.reading():
        pass


def test_a_build_of_a_large_record_waits_for_its_index_but_not_for_ever(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf_, "_SMALL", 0)
    monkeypatch.setattr(Pointers, "are_made", True)
    monkeypatch.setattr(Maker, "is_busy", True)
    publish(shelf.settings.record)
    assert (shown(shelf), shelf.is_turning) == (3, True)
    monkeypatch.setattr(shelf_, "_LONGEST", -1.0)
    assert (shown(shelf), shelf.is_turning) == (0, False)


def test_the_last_run_is_told(shelf: Shelf) -> None:
    with shelf.reading() as reading:
        assert reading.run is not None
        assert reading.run.id == "run-1"


def test_filters_take_the_place_of_their_mark(shelf: Shelf) -> None:
    with shelf.reading() as reading:
        found = rows(reading, "act_events", Id, filters=Filters(act=("give-economic-aid",)), limit=9)
        assert [row.id for row in found] == [made.E_PAID]
        assert one(reading, "act_events", Id, filters=Filters(act=("attack",)), limit=9) is None
        first = one(reading, "act_events", Id, limit=1)
        assert first is not None
        assert first.id == made.E_MET


def test_every_question_says_what_it_asks() -> None:
    from dragoman import registry

    for name in registry.names("dragoman.web.sql", ".sql"):
        file = name.replace("-", "_")
        assert text(file).startswith("-- "), file
