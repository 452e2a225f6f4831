"""Deciding on a record of hand-made nouns that is linked by the program's own rules."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dragoman import pipeline
from dragoman.cli.deciding import tell_joined
from dragoman.decisions import Decision, add, beside, load, undo
from dragoman.store import fingerprint, lock, open_record
from tests.cli import made

Call = Callable[..., Result]
SAME = ("same", made.PAID, made.ODD)
DIFFERENT = ("different", made.PLANNED, made.MET)
DROP = ("drop", made.MET)
KEEP = ("keep", made.PAID)
FIX = ("fix", made.PAID, "amount=3 million USD")


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record as the program's own rules link it."""
    record = made.write(tmp_path_factory.mktemp("linked") / "made.duckdb")
    pipeline.relink(record)
    return record


@pytest.fixture
def linked(tmp_path: Path, once: Path) -> Path:
    """A record that the test may change."""
    return Path(shutil.copy(once, tmp_path / "made.duckdb"))


@pytest.fixture
def decide(linked: Path, call: Call) -> Call:
    """``decide("same", A, B)`` decides as Ana would."""

    def run(*words: str, by: str = "Ana", why: str = "so it is", **options: object) -> Result:
        return call("decide", *words, "--record", linked, "--by", by, "--why", why, **options)

    return run


def owner(record: Path, mention: str) -> str | None:
    """Return the event of a mention."""
    with open_record(record) as opened:
        found = opened.sql("SELECT event_id FROM event_mentions_of WHERE mention_id = ?", [mention]).to_pylist()
    return found[0]["event_id"] if found else None


def tables(record: Path) -> dict[str, str]:
    """Return every table whole but the one with a clock, rows in order."""
    with open_record(record) as opened:
        names = opened.sql("SELECT table_name FROM duckdb_tables() WHERE database_name = 'record'")
        kept = sorted(set(names["table_name"].to_pylist()) - {"runs", "meta"})
        return {name: str(opened.sql(f"SELECT * FROM {name} ORDER BY ALL").to_pylist()) for name in kept}


def test_same_makes_one_event_even_of_acts_that_are_no_kin(linked: Path, decide: Call) -> None:
    assert owner(linked, made.PAID) != owner(linked, made.ODD)
    told = decide(*SAME)
    assert told.exit_code == 0, told.output
    assert told.stdout.startswith("decision-")
    assert "Meet (occurred): ␛[31mChile|[/] (CHL)" in told.stdout
    assert "\nEvents: " in told.stdout
    assert owner(linked, made.PAID) == owner(linked, made.ODD)


def test_different_makes_two(linked: Path, decide: Call) -> None:
    assert owner(linked, made.MET) == owner(linked, made.PLANNED)
    assert decide(*DIFFERENT).exit_code == 0
    assert owner(linked, made.MET) != owner(linked, made.PLANNED)


def test_an_event_is_meant_by_its_lowest_mention(decide: Call, linked: Path, tmp_path: Path) -> None:
    event = owner(linked, made.MET)
    assert event is not None
    decide("same", event, made.PAID, "--file", str(tmp_path / "mine"))
    assert load(tmp_path / "mine").pairs("same") == {(made.PLANNED, made.PAID)}


def test_a_dropped_mention_is_in_no_event_and_is_listed(linked: Path, decide: Call, call: Call) -> None:
    kept = owner(linked, made.PLANNED)
    assert decide(*DROP, why="a rumour").exit_code == 0
    assert owner(linked, made.MET) is None
    assert owner(linked, made.PLANNED) == kept
    told = call("rejections", "--record", linked, "--format", "csv").stdout
    assert f"linking,dropped,{made.S_REPORT},Ministers meet,{made.MET}: decided by Ana: a rumour" in told
    assert call("show", made.MET, "--record", linked).exit_code == 0


def test_a_fixed_value_is_shown_with_who_says_so(linked: Path, decide: Call) -> None:
    assert decide(*FIX).exit_code == 0
    event = owner(linked, made.PAID)
    assert event is not None
    with open_record(linked) as opened:
        found = opened.event(event)
    assert [(one.amount, one.currency) for one in found.quantities] == [(3e6, "USD")]
    assert [one.rule for one in found.chosen if one.field == "quantities"] == ["decided by Ana: so it is"]


@pytest.mark.parametrize("words", [SAME, DIFFERENT, DROP, KEEP, FIX])
def test_a_decision_and_its_undoing_give_the_record_back(
    linked: Path, decide: Call, call: Call, words: tuple[str, ...]
) -> None:
    before, print_ = tables(linked), fingerprint(linked)
    id = decide(*words).stdout.split(":")[0]
    assert tables(linked) != before
    told = call("decide", "undo", id.removeprefix("decision-")[:8], "--record", linked)
    assert told.exit_code == 0, told.output
    assert tables(linked) == before
    assert fingerprint(linked) == print_
    assert not beside(linked).exists()


def test_many_decisions_are_undone_in_any_order(linked: Path, call: Call) -> None:
    before, file = tables(linked), beside(linked)
    ids = (made.PAID, made.PLANNED)
    for kind in ("drop", "keep"):
        add(file, Decision(kind=kind, mentions=(ids[kind == "keep"],), by="Ana", why=""))
    for kind, other in (("same", made.ODD), ("different", made.MET)):
        add(file, Decision(kind=kind, mentions=(made.PLANNED, other), by="Ana", why=""))  # type: ignore[arg-type]
    assert call("decide", "apply", "--record", linked).exit_code == 0
    for kind in ("different", "keep"):
        undo(file, next(load(file).of(kind)).id)  # type: ignore[arg-type]
    assert call("decide", "apply", "--record", linked).exit_code == 0
    for one in load(file).all:
        undo(file, one.id)
    assert tables(linked) != before
    assert call("decide", "apply", "--record", linked).exit_code == 0
    assert tables(linked) == before


def test_events_that_are_not_touched_keep_their_ids_and_values(linked: Path, decide: Call) -> None:
    with open_record(linked) as opened:
        before = {event.id: event for event in opened.iter_events()}
    decide(*DIFFERENT)
    decide(*FIX)
    paid, met = owner(linked, made.PAID), owner(linked, made.PLANNED)
    with open_record(linked) as opened:
        after = {event.id: event for event in opened.iter_events()}
    assert {paid, met} <= before.keys() & after.keys()
    assert {id for id in before if before[id] != after.get(id)} == {paid, met}


def test_what_contradicts_is_refused_with_the_chain(linked: Path, decide: Call, tmp_path: Path) -> None:
    mine = ("--file", str(tmp_path / "mine"))
    decide("same", made.PLANNED, made.MET, *mine)
    decide("same", made.MET, made.ODD, *mine, by="Ben")
    before = (tmp_path / "mine").read_bytes()
    told = decide("different", made.PLANNED, made.ODD, *mine, by="Cleo")
    assert (told.exit_code, told.stdout) == (2, "")
    assert "by Cleo) contradicts decision-" in told.stderr
    assert "by Ben" in told.stderr
    assert (tmp_path / "mine").read_bytes() == before


def test_two_values_for_one_event_are_refused_whichever_mention_brings_them(linked: Path, decide: Call) -> None:
    assert decide("fix", made.PLANNED, "place=Lima").exit_code == 0
    told = decide("fix", made.MET, "place=Cusco, PER")
    assert told.exit_code == 2
    assert "by Ana gives the event place=Lima: undo it first" in told.stderr
    assert decide("fix", made.MET, "place=Lima").exit_code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("same", "ffff", made.MET), "begins with 'ffff'"),
        (("same", made.MET, made.S_PLAN), f"{made.S_PLAN} is the id of a story, give that of an event or a mention"),
        (("same", made.MET, made.MET), "come to the same mention"),
        (("drop", "event-"), "begins several ids"),
        (("fix", made.PAID, "place"), "write FIELD=VALUE"),
        (("fix", made.PAID, "statsu=planned"), "did you mean status"),
        (("fix", made.PAID, "status=plannd"), "did you mean planned"),
        (("keep", made.S_PLAN), "give that of a mention"),
        (("undo", "ffff"), "there are no decisions"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_and_changes_nothing(
    linked: Path, call: Call, words: tuple[str, ...], told: str
) -> None:
    before = tables(linked)
    options = () if words[0] == "undo" else ("--why", "x", "--by", "Ana")
    result = call("decide", *words, "--record", linked, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert tables(linked) == before
    assert not beside(linked).exists()


def test_an_event_cannot_be_dropped(linked: Path, decide: Call) -> None:
    event = owner(linked, made.PAID)
    assert event is not None
    assert "is the id of an event, give that of a mention" in decide("drop", event).stderr


def test_no_record_is_made_by_deciding(tmp_path: Path, call: Call) -> None:
    result = call("decide", "apply", "--record", tmp_path / "none.duckdb")
    assert result.exit_code == 2
    assert "there is no record at" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_deciding_twice_says_so(decide: Call) -> None:
    assert "Events: " in decide(*KEEP).stdout
    again = decide(*KEEP)
    assert again.exit_code == 0
    assert "decided before" in again.stdout
    assert "Events:" not in again.stdout


def test_a_file_of_ones_own_leaves_the_record_alone(linked: Path, decide: Call, tmp_path: Path) -> None:
    before = tables(linked)
    mine = tmp_path / "ana.jsonl"
    told = decide(*SAME, "--file", str(mine))
    assert told.exit_code == 0, told.output
    assert "the record stays as it is" in told.stdout
    assert [one.kind for one in load(mine).all] == ["same"]
    assert tables(linked) == before
    assert not beside(linked).exists()


def test_mentions_that_stay_apart_although_their_events_are_one_are_told(
    linked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tell_joined(str(linked), [made.PLANNED, made.MET])
    told_of_one = capsys.readouterr()
    of_both = owner(linked, made.MET)
    assert of_both is not None
    assert (told_of_one.out, told_of_one.err) == (f"One event now: {of_both[6:14]}\n", "")
    tell_joined(str(linked), [made.PLANNED, made.MET, made.PAID])
    told = capsys.readouterr().err
    assert "their mentions are 2 events still" in told
    assert "has 2 mentions" in told


def test_while_a_build_runs_it_is_written_down_and_applied_later(linked: Path, decide: Call, call: Call) -> None:
    before = tables(linked)
    with lock.held(linked.resolve()):
        told = decide(*SAME)
    assert told.exit_code == 0
    assert "written down but not applied" in told.stderr
    assert "`dragoman decide apply --record" in told.stderr
    assert tables(linked) == before
    assert call("decide", "apply", "--record", linked).exit_code == 0
    assert owner(linked, made.PAID) == owner(linked, made.ODD)


def test_a_run_tells_how_many_decisions_there_were(linked: Path, decide: Call) -> None:
    for words in (KEEP, FIX):
        decide(*words)
    with open_record(linked) as opened:
        *_, last = opened.iter_runs()
    (told,) = last.inputs
    assert told.startswith(str(beside(linked)))
    assert f"(2 decisions, {load(beside(linked)).digest})" in told
