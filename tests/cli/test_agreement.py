import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from dragoman.decisions import Decision, add

Call = Callable[..., Result]


def write(file: Path, by: str, *kinds: str) -> Path:
    for number, kind in enumerate(kinds):
        pair = (f"mention-{number}", f"mention-{number}x")
        add(file, Decision(kind=kind, mentions=pair, by=by, why=""))  # type: ignore[arg-type]
    return file


def test_agreement_of_two_files(tmp_path: Path, call: Call) -> None:
    ana = write(tmp_path / "ana.jsonl", "Ana", "same", "same", "different")
    ben = write(tmp_path / "ben.jsonl", "Ben", "same", "different", "different", "same")
    add(ben, Decision(kind="fix", mentions=("mention-1",), field="place", value="Lima", by="Ben", why=""))
    told = call("agreement", ana, ben)
    assert told.exit_code == 0, told.output
    rows = [line.split() for line in told.stdout.splitlines()[2:]]
    assert rows == [["same", "event", "3", "1", "2", "66.7", "0.44"], ["fix", "place", "0", "1", "0", "-", "-"]]
    found = json.loads(call("agreement", ana, ben, "--format", "json").stdout)
    assert [(one["field"], one["both"]) for one in found] == [("same event", 3), ("fix place", 0)]
    assert (
        call("agreement", ana, ben, "--format", "csv").stdout.splitlines()[0] == "field,both,one,agreed,percent,alpha"
    )


def test_a_file_that_is_not_there_is_named(tmp_path: Path, call: Call) -> None:
    told = call("agreement", tmp_path / "none.jsonl", tmp_path / "none.jsonl")
    assert told.exit_code == 2
    assert "none.jsonl" in told.stderr
