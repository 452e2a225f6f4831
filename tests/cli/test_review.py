"""Reviewing a record with two doubtful pairs and an uncertain mention, with keys from a pipe."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from msgspec.structs import replace

from dragoman import pipeline
from dragoman.analysis import question
from dragoman.cli.review import open_doubts
from dragoman.decisions import Decision, add, beside, load
from dragoman.store import Block, open_record, writing
from tests.cli import made

Call = Callable[..., Result]


def unsure(place: Path) -> Path:
    """Write the hand-made record with nothing linked: each mention is an event of its own."""
    found = [
        replace(one, mentions=tuple(replace(m, uncertain=m.id == made.ODD, probability=0.15) for m in one.mentions))
        for one in made.results()
    ]
    events = tuple(
        made.event(mention, f"event-{mention.id[-20:]}", (mention,)) for one in found for mention in one.mentions
    )
    events = tuple(replace(one, stories=2) if one.mention_ids == (made.PLANNED,) else one for one in events)
    same, far = made.links()
    links = (
        replace(same, same=False, probability=0.45),
        replace(same, right=made.PAID, same=False, probability=0.2),
        replace(far, probability=0.0),
    )
    with writing(place) as writer:
        writer.add(found)
        writer.replace_events([Block(links=links, events=events)])
        writer.publish()
    return place


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unsure(tmp_path_factory.mktemp("doubtful") / "made.duckdb")


@pytest.fixture
def review(doubtful: Path, tmp_path: Path, call: Call) -> Call:
    """``review("sd")`` presses keys, into a file of its own."""

    def run(keys: str, *words: str) -> Result:
        told = ("--record", doubtful, "--file", tmp_path / "mine.jsonl", "--by", "Ana")
        result = call("review", *told, *words, input=keys)
        assert result.exit_code == 0, result.output
        return result

    return run


def kinds(file: Path) -> list[str]:
    return [one.kind for one in load(file).all]


def test_doubts_come_by_nearness_times_stories(doubtful: Path) -> None:
    with open_record(doubtful) as record:
        rows = record.sql(question("doubts").sql()).to_pylist()
    assert [(row["mention"], row["other"], row["stories"], row["worth"]) for row in rows] == [
        (made.PLANNED, made.MET, 3, 2.7),
        (made.PLANNED, made.PAID, 3, 1.2),
        (made.ODD, None, 1, 1.0),
    ]
    assert [row["together"] for row in rows] == [False, False, None]


def test_one_key_a_decision(review: Call, tmp_path: Path) -> None:
    told = review("sdn").stdout
    assert "Doubt 1 of 3: one event?" in told
    assert "probability 0.45, held to be two; 3 stories hang on it" in told
    assert "[talks=act]" in told
    assert "+2.0  parties: CHL and PER in both" in told
    assert "Doubt 3 of 3: does this count?" in told
    assert "3 decisions made" in told
    made_by_ana = load(tmp_path / "mine.jsonl").all
    assert [(one.kind, one.mentions, one.by, one.why) for one in made_by_ana] == [
        ("same", (made.PLANNED, made.MET), "Ana", "seen in review"),
        ("different", (made.PLANNED, made.PAID), "Ana", "seen in review"),
        ("drop", (made.ODD,), "Ana", "seen in review"),
    ]
    assert made_by_ana[0].told[0].startswith("Meet (planned): Chile (CHL) ↔ Peru (PER)")


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        ("", []),
        ("q", []),
        ("kky", ["keep"]),
        ("k\nK\ny\n", ["keep"]),
        ("xyzs", ["same"]),
        ("suq", []),
        ("sudkq", ["different"]),
        ("sduuk", []),
        ("kusq", ["same"]),
        ("uusq", ["same"]),
        ("ssy", ["same", "same", "keep"]),
    ],
)
def test_keys(review: Call, tmp_path: Path, keys: str, left: list[str]) -> None:
    told = review(keys)
    assert kinds(tmp_path / "mine.jsonl") == left
    assert told.stdout.endswith(f"{len(left)} decision{'' if len(left) == 1 else 's'} made\n")


def test_nothing_of_before_is_undone_by_a_key(review: Call, tmp_path: Path) -> None:
    add(tmp_path / "mine.jsonl", Decision(kind="keep", mentions=(made.ODD,), by="Ben", why=""))
    assert "nothing to undo" in review("uq").stdout
    assert kinds(tmp_path / "mine.jsonl") == ["keep"]


def test_what_is_decided_or_follows_is_not_asked_again(review: Call, doubtful: Path, tmp_path: Path) -> None:
    review("dky")
    told = review("q").stdout
    assert "Doubt 1 of 1: one event?" in told
    assert "probability 0.20" in told
    review("s")
    assert review("q").stdout == "no doubts that are not decided\n"


def test_a_doubt_that_a_decision_of_a_moment_ago_settles_is_passed_over(
    doubtful: Path, review: Call, tmp_path: Path
) -> None:
    add(tmp_path / "mine.jsonl", Decision(kind="same", mentions=(made.MET, made.PAID), by="Ben", why=""))
    told = review("sk").stdout
    assert re.findall(r"Doubt \d of \d: .*", told) == ["Doubt 1 of 3: one event?", "Doubt 3 of 3: does this count?"]


def test_mentions_that_were_dropped_raise_no_doubt(doubtful: Path, tmp_path: Path) -> None:
    add(tmp_path / "mine", Decision(kind="drop", mentions=(made.PLANNED,), by="Ben", why=""))
    with open_record(doubtful) as record:
        assert [row["mention"] for row in open_doubts(record, tmp_path / "mine", 9)] == [made.ODD]
        assert open_doubts(record, tmp_path / "mine", 9)[0]["kind"] == "mention"
        assert len(open_doubts(record, tmp_path / "none", 1)) == 1


def test_the_limit_is_of_doubts(review: Call) -> None:
    assert "Doubt 2 of 2" in review("kk", "--limit", "2").stdout


def test_what_was_decided_is_applied_at_the_end(tmp_path: Path, call: Call) -> None:
    record = unsure(tmp_path / "made.duckdb")
    pipeline.relink(record)
    with open_record(record) as opened:
        assert opened.sql("SELECT 1 FROM events WHERE uncertain").num_rows >= 0
        rows = [row["mention"] for row in opened.sql(question("doubts").sql()).to_pylist() if row["kind"] == "mention"]
    assert rows == [made.ODD]
    told = call("review", "--record", record, "--by", "Ana", input="k" * (len(rows) - 1) + "n")
    assert told.exit_code == 0, told.output
    assert "1 decision made\nEvents: " in told.stdout
    assert kinds(beside(record)) == ["drop"]
    with open_record(record) as opened:
        assert opened.sql("SELECT 1 FROM event_mentions_of WHERE mention_id = ?", [made.ODD]).num_rows == 0
