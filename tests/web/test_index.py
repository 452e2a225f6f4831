"""The index of a record: what it tells, stage by stage, and when it is made."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.store.building import identity
from dragoman.web import indexing
from dragoman.web.index import LAST, Index, Maker, asked
from dragoman.web.index_nouns import Busy, Totals
from dragoman.web.settings import Settings
from tests.cli import made


@pytest.fixture(scope="module")
def index(made_record: Path) -> Index:
    return Maker(Settings(record=made_record)).index(identity(made_record))


def test_what_there_is_of_everything(index: Index) -> None:
    totals = index.told("totals", Totals)
    assert totals is not None
    assert (totals.stories, totals.publishers, totals.origins, totals.mentions, totals.events) == (4, 3, 3, 4, 3)
    assert (totals.rejections, totals.undated) == (2, 1)
    busiest = index.told("busiest", list[Busy])
    assert busiest is not None
    assert [(one.left_side, one.right_side, one.events) for one in busiest] == [("CHL", "PER", 2), ("BOL", "PER", 1)]


def test_names_begin_as_typed(index: Index) -> None:
    assert [(one.kind, one.id) for one in index.names("chil", 1)] == [("actor", "CHL")]
    assert [(one.kind, one.id) for one in index.names("andes her", 5)] == [("publisher", "Andes Herald (invented)")]
    assert ("act", "meet") in [(one.kind, one.id) for one in index.names("meet", 5)]


def test_all_words_must_stand(index: Index) -> None:
    assert {row.id for _, row in index.events("meet peru", 9)} == {made.E_MET, made.E_ODD}
    assert [row.id for _, row in index.stories("sixth talks", 9)] == [made.S_PLAN]
    assert index.stories("sixth bolivia", 9) == []


def test_places_go_on(index: Index) -> None:
    places = index.stories("peru", 9)
    assert [place for place, _ in places] == sorted(place for place, _ in places)
    assert index.stories("peru", 9, after=places[0][0]) == places[1:]


def test_ids_and_acts_are_looked_up(index: Index) -> None:
    assert index.ids("events", "event-1111", 9) == [made.E_MET]
    assert index.ids("stories", "story-", 9) == sorted([made.S_PLAN, made.S_REPORT, made.S_COPY, made.S_HOSTILE])
    assert {row.id for row in index.events_of("meet", 9)} == {made.E_MET, made.E_ODD}
    assert index.events_of("meet", 1)[0].id == made.E_MET


def test_letters_of_which_no_word_is_made_find_nothing(index: Index) -> None:
    assert [*index.events("_", 9), *index.stories("\U0001e950", 9)] == []


@settings(max_examples=25)
@given(st.text())
def test_whatever_is_typed_is_a_question(index: Index, words: str) -> None:
    for ask in (index.names, index.events, index.stories):
        assert isinstance(ask(words, 2), list)


def test_questions_are_words_of_which_the_last_is_unfinished() -> None:
    assert asked('say "NEAR(a b)" OR *') == '"say" "NEAR" "a" "b" "OR"*'
    assert asked(" -- ") == ""
    assert asked("a", 2) == '"a"'
    assert asked("x " * 100).count('"x"') == 12


def test_an_index_that_is_not_there_knows_nothing(tmp_path: Path) -> None:
    index = Index(tmp_path / "none")
    assert not index.has("told")
    assert index.told("totals", Totals) is None
    assert [*index.names("a", 1), *index.events("a", 1), *index.ids("events", "event-", 1)] == []


def test_it_is_made_once_for_a_build_and_swept_by_the_next(tmp_path: Path) -> None:
    path = made.write(tmp_path / "r.duckdb")
    chosen = Settings(record=path)
    indexing.make_now(chosen)
    first = Maker(chosen).index(identity(path)).path
    stamp = first.stat().st_mtime_ns
    indexing.make_now(chosen)
    assert first.stat().st_mtime_ns == stamp
    path.write_bytes(path.read_bytes())
    indexing.make_now(chosen)
    second = Maker(chosen).index(identity(path)).path
    assert second != first
    assert [file.name for file in tmp_path.glob("*.pages-*")] == [second.name]


def test_an_index_goes_on_after_the_stages_that_are_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made.write(tmp_path / "r.duckdb")
    chosen = Settings(record=path)
    calls: list[str] = []

    def broken(*_: object) -> None:
        raise OSError("the disk is full")

    def told(stage: str) -> Callable[..., None]:
        def write(*given: sqlite3.Connection) -> None:
            calls.append(stage)
            stages[stage](*given)

        return write

    stages: dict[str, Callable[..., None]] = dict(indexing.STAGES)
    monkeypatch.setattr(indexing, "STAGES", {**stages, "events": broken})
    with pytest.raises(OSError, match="full"):
        indexing.make_now(chosen)
    monkeypatch.setattr(indexing, "STAGES", {stage: told(stage) for stage in stages})
    indexing.make_now(chosen)
    assert calls == ["events", "stories", "doubts", "promises"]
    assert Maker(chosen).index(identity(path)).has(LAST)


def test_what_an_earlier_try_left_is_done_anew(tmp_path: Path) -> None:
    path = made.write(tmp_path / "r.duckdb")
    chosen = Settings(record=path)
    index = Maker(chosen).index(identity(path))
    with sqlite3.connect(index.path) as half:
        half.execute("CREATE TABLE told (name TEXT)")
    indexing.make_now(chosen)
    assert Maker(chosen).index(identity(path)).has(LAST)


def test_another_build_that_was_published_meanwhile_is_not_indexed(tmp_path: Path) -> None:
    path = made.write(tmp_path / "r.duckdb")
    index = Maker(Settings(record=path)).index("another")
    indexing.make(path, index.path, "another")
    assert not index.path.exists() or not index.has("told")


def test_a_process_of_its_own_makes_it(tmp_path: Path, wait_for: Callable[[Callable[[], bool]], None]) -> None:
    path = made.write(tmp_path / "r.duckdb")
    maker = Maker(Settings(record=path, cache=tmp_path / "cache"))
    try:
        maker.ask(identity(path))
        wait_for(lambda: maker.index(identity(path)).has(LAST))
    finally:
        maker.close()


def test_what_is_asked_while_another_is_made_is_made_after_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    maker = Maker(Settings(record=made.write(tmp_path / "r.duckdb")))
    monkeypatch.setattr(Maker, "_start", lambda self, path, name: begun.append(name))
    monkeypatch.setattr(Maker, "_runs", lambda self: True)
    maker.ask("one")
    assert begun == []
    monkeypatch.setattr(Maker, "_runs", lambda self: False)
    for _ in range(9):
        maker.ask("one")
    assert begun == ["one"] * 3  # that fails again and again is given up


def test_an_index_that_the_next_took_the_place_of_knows_nothing(tmp_path: Path) -> None:
    path = made.write(tmp_path / "r.duckdb")
    indexing.make_now(Settings(record=path))
    index = Maker(Settings(record=path)).index(identity(path))
    assert index.has(LAST)
    index.path.unlink()
    assert not index.has(LAST)
    assert index.told("totals", Totals) is None
    assert [*index.names("chile", 9), *index.stories("peru", 9)] == []


def test_it_lies_in_the_users_own_folder_where_nothing_may_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Maker(Settings(record=tmp_path / "r.duckdb")).index("x").path.parent == tmp_path / ".cache" / "dragoman"
