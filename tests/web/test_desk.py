"""What goes on beside the pages: linking anew once for many, waiting for builds, doubts of the build before."""

import threading
from pathlib import Path

import pytest

from dragoman.errors import RecordBusyError, UsageError
from dragoman.web import Settings, desk
from dragoman.web.desk import Desk
from dragoman.web.shelf import Shelf

RECORD = Path("record.duckdb")


def test_what_is_asked_is_done_before_the_wait_ends() -> None:
    done: list[Path] = []
    at = Desk(RECORD, done.append)
    assert not at.is_behind
    at.ask()
    assert at.wait(5)
    assert done == [RECORD]
    assert not at.is_behind


def test_what_is_asked_while_one_runs_is_done_together_after_it() -> None:
    begun, go, runs = threading.Event(), threading.Event(), []

    def relink(record: Path) -> None:
        runs.append(record)
        begun.set()
        go.wait(5)

    at = Desk(RECORD, relink)
    at.ask()
    assert begun.wait(5)
    for _ in range(5):
        at.ask()
    assert not at.wait(0.01)
    go.set()
    assert at.wait(5)
    assert len(runs) == 2


def test_a_record_that_is_being_built_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "_PATIENCE", 0.01)
    tries: list[str] = []

    def relink(record: Path) -> None:
        tries.append(at.trouble)
        if len(tries) < 3:
            raise RecordBusyError("another build is writing")

    at = Desk(RECORD, relink)
    at.ask()
    assert at.wait(5)
    assert tries == ["", "another build is writing", "another build is writing"]
    assert at.trouble == ""


def test_what_cannot_be_applied_is_told_and_given_up() -> None:
    def relink(record: Path) -> None:
        raise UsageError("two decisions contradict one another")

    at = Desk(RECORD, relink)
    at.ask()
    assert at.wait(5)
    assert at.trouble == "two decisions contradict one another"


def test_doubts_are_gathered_once_for_a_build(made_record: Path) -> None:
    shelf, at = Shelf(Settings(record=made_record)), Desk(made_record)
    with shelf.reading() as reading:
        first = at.doubts(reading)
        assert at.doubts(reading) is first
        assert first is not None
        assert {doubt.kind for doubt in first} <= {"pair", "mention"}
    shelf.close()
