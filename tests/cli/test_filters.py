import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.cli.main import dragoman

PROGRAM = [sys.executable, "-m", "dragoman.cli.main"]
TEXT = "Chile recalled its ambassador to Peru on Monday."
ROWS: list[dict[str, Any]] = [
    {"id": "a", "text": TEXT, "published": "2024-05-02"},
    {"id": 2, "text": "Kenya plans to send 20 tonnes of food aid to Somalia."},
    {"id": "a", "text": "The sky was blue over the sea."},
]


def _lines(rows: list[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def _run(*words: str, data: bytes = b"") -> Result:
    return CliRunner().invoke(dragoman, words, input=data)


def _answers(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("words", [["mentions"], ["mentions", "-"], ["annotate"], ["annotate", "--jobs", "1", "-"]])
def test_lines_are_answered_in_their_order(words: list[str]) -> None:
    assert [one["id"] for one in _answers(_run(*words, data=_lines(ROWS)))] == ["a", 2, "a"]


def test_names_are_answered_in_their_order() -> None:
    rows = [{"id": n, "name": name} for n, name in enumerate(("France", "nobody at all", "Kenya"))]
    answers = _answers(_run("actors", "resolve", data=_lines(rows)))
    assert [(one["id"], one["country"]) for one in answers] == [(0, "FRA"), (1, None), (2, "KEN")]


def test_mentions_say_what_is_done() -> None:
    first, second, third = _answers(_run("mentions", data=_lines(ROWS)))
    assert [(one["act"], one["occurs"]["start"]) for one in first["mentions"]] == [("recall-ambassador", "2024-04-29")]
    assert [one["status"] for one in second["mentions"]] == ["planned"]
    assert (third["mentions"], third["rejections"][0]["reason"]) == ([], "no-act")


def test_bad_lines_between_good_ones_are_answered_in_their_place() -> None:
    data = b'{"id": 1\n\n   \n' + _lines(ROWS[:1]) + b'\xff\n{"id": 7, "text": 5}\n' + _lines(ROWS[1:2]).rstrip()
    answers = _answers(_run("mentions", data=data))
    assert [one["id"] for one in answers] == [None, "a", None, 7, 2]
    reasons = [[why["reason"] for why in one["rejections"]] for one in answers]
    assert reasons == [["bad-json"], [], ["encoding"], ["bad-field"], []]


def test_nothing_in_gives_nothing_out() -> None:
    assert _answers(_run("annotate", data=b"")) == []


def test_a_byte_order_mark_and_utf_16_are_understood() -> None:
    row = json.dumps({"id": "é", "text": TEXT}, ensure_ascii=False)
    for encoding in ("utf-8-sig", "utf-16"):
        assert [one["id"] for one in _answers(_run("mentions", data=row.encode(encoding)))] == ["é"]


def test_files_are_read_also_packed(tmp_path: Path) -> None:
    plain, packed = tmp_path / "rows.jsonl", tmp_path / "rows.jsonl.gz"
    plain.write_bytes(_lines(ROWS))
    packed.write_bytes(gzip.compress(_lines(ROWS)))
    expected = _run("mentions", data=_lines(ROWS)).stdout
    for path in (plain, packed):
        assert _run("mentions", str(path), "--jobs", "1").stdout == expected


def test_a_line_that_is_too_long_is_rejected_and_the_next_goes_on(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("[ingest]\nmax_bytes = 300\n")
    long = {"id": 1, "text": TEXT * 50}
    answers = _answers(_run("mentions", "--config", str(config), data=_lines([long, ROWS[0]])))
    assert [(one["id"], bool(one["mentions"])) for one in answers] == [(None, False), ("a", True)]
    assert answers[0]["rejections"][0]["reason"] == "too-large"


def test_a_register_of_ones_own_is_used(tmp_path: Path) -> None:
    register, config = tmp_path / "own.toml", tmp_path / "config.toml"
    row = 'id = "courier-league"\nname = "Courier League"\nkind = "igo"\ncountry = "IGO"\n'
    register.write_text(f'[[organisations]]\n{row}source = "our own"\nchecked = 2025-01-01\n')
    config.write_text(f"[actors]\nfiles = [{json.dumps(str(register))}]\n")
    data = _lines([{"id": 1, "name": "the Courier League"}])
    assert _answers(_run("actors", "resolve", "--config", str(config), data=data))[0]["actor"] == "courier-league"


@pytest.mark.parametrize(
    "words", [["mentions", "nowhere.jsonl"], ["annotate", "."], ["mentions", "--config", "no.toml"]]
)
def test_what_the_caller_must_mend_is_one_sentence(words: list[str]) -> None:
    result = _run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("words", [["mentions"], ["annotate"], ["actors", "resolve"]])
def test_help_shows_an_example(words: list[str]) -> None:
    assert "| dragoman " + " ".join(words) in _run(*words, "--help").stdout


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(_lines(ROWS * 3) + b"{\n")
    one, two = (_run("mentions", str(path), "--jobs", jobs) for jobs in "12")
    assert (two.exit_code, two.stdout) == (0, one.stdout)


def test_each_line_is_answered_before_the_next_is_sent() -> None:
    with subprocess.Popen([*PROGRAM, "mentions"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for row in ROWS:
            process.stdin.write(_lines([row]))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == row["id"]
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_a_reader_that_leaves_ends_the_run_in_silence(tmp_path: Path) -> None:
    path = tmp_path / "names.jsonl"
    path.write_bytes(_lines([{"id": n, "name": "Kenya"} for n in range(5_000)]))
    command = [*PROGRAM, "actors", "resolve", str(path), "--jobs", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0


def test_help_loads_nothing_heavy() -> None:
    heavy = "('spacy', 'duckdb', 'pyarrow', 'trafilatura', 'numpy')"
    modules = "dragoman.cli.mentions, dragoman.cli.annotate, dragoman.cli.actors"
    probe = f"import sys, {modules}; sys.exit(any(name in sys.modules for name in {heavy}))"
    assert subprocess.run([sys.executable, "-c", probe], check=False).returncode == 0
