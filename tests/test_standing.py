from pathlib import Path

import pytest

from dragoman import pipeline, standing
from dragoman.config import Config, Engine
from dragoman.decisions import Decision, Decisions, add, beside, load
from dragoman.errors import NotFoundError
from dragoman.store import fingerprint, open_record, writing
from tests.cli import made

DROP = Decision(kind="drop", mentions=(made.MET,), by="Ana", why="rumour")
SAME = Decision(kind="same", mentions=(made.PAID, made.ODD), by="Ana", why="one")
FIX = Decision(kind="fix", mentions=(made.PLANNED,), field="place", value="Cusco, PER", by="Ana", why="page 2")
GONE = Decision(kind="keep", mentions=("mention-z",), by="Ana", why="")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return made.write(tmp_path / "made.duckdb")


def test_only_what_the_record_has_is_applied(record: Path) -> None:
    with open_record(record) as opened:
        found = standing.applied(opened, Decisions(all=(DROP, SAME, GONE)))
        assert found.decisions.all == (DROP, SAME)
        assert [one.decision for one in found.idle] == [GONE]
        (told,) = standing.rejections(opened, found)
        assert (told.subject_id, told.detail) == (made.S_REPORT, f"{made.MET}: decided by Ana: rumour")
        nothing = standing.applied(opened, Decisions())
        assert (nothing.decisions.all, standing.rejections(opened, nothing)) == ((), ())


def test_the_configuration_is_that_of_the_last_run_that_tells_one(record: Path) -> None:
    with open_record(record) as opened:
        assert standing.settings_of(opened) == Config()


def test_a_run_is_told_of_the_file(record: Path) -> None:
    assert standing.inputs(record, Decisions()) == ()
    (told,) = standing.inputs(record, Decisions(all=(DROP,)))
    assert told == f"{beside(record)} (1 decision, {Decisions(all=(DROP,)).digest})"


def test_what_was_decided_before_is_touched_when_it_is_taken_back(record: Path) -> None:
    for one in (DROP, SAME, FIX):
        add(beside(record), one)
    summary = pipeline.relink(record)
    assert (summary.decisions, summary.idle) == (3, ())
    with open_record(record) as opened:
        nothing = standing.applied(opened, Decisions())
        assert standing.touched(opened, nothing) == {made.MET, made.PAID, made.ODD, made.PLANNED}


def test_decisions_are_applied_to_a_record_that_is_linked_for_the_first_time_as_to_one_that_was(
    record: Path, tmp_path: Path
) -> None:
    other = made.write(tmp_path / "other.duckdb")
    pipeline.relink(other)
    for path in (record, other):
        for one in (DROP, SAME, FIX):
            add(beside(path), one)
        pipeline.relink(path)
    assert fingerprint(record) == fingerprint(other)


def test_linking_again_makes_no_record(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        pipeline.relink(tmp_path / "none.duckdb")
    assert list(tmp_path.iterdir()) == []


def test_a_build_applies_the_file_and_tells_of_it(tmp_path: Path) -> None:
    record, story = tmp_path / "made.duckdb", tmp_path / "empty.txt"
    story.write_text("", encoding="utf-8")
    with writing(record) as writer:
        writer.add(made.results())
        writer.publish()
    for one in (DROP, GONE):
        add(beside(record), one)
    summary = pipeline.build([str(story)], record, Config(engine=Engine(jobs=1)))
    assert (summary.decisions, [one.decision for one in summary.idle]) == (1, [GONE])
    assert load(beside(record)).all == (DROP, GONE)
    with open_record(record) as opened:
        assert opened.sql("SELECT 1 FROM event_mentions_of WHERE mention_id = ?", [made.MET]).num_rows == 0
        (run,) = opened.iter_runs()
    assert run.inputs == (str(story), *standing.inputs(record, load(beside(record))))
