"""The benchmark: its sample, its measuring, and one whole run over two of the example stories."""

import os
import sys
from pathlib import Path

import pytest

from benchmarks import bench, samples
from benchmarks.processes import measure, tree
from benchmarks.program import FailedError, read
from benchmarks.tables import table


def test_the_examples_stand_in_for_statements_that_are_absent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(samples, "BESIDE", tmp_path / "none.jsonl")
    assert samples.chosen(None) == samples.EXAMPLES
    assert samples.chosen("given.jsonl") == Path("given.jsonl")


def test_a_sample_is_evenly_spread_and_written_as_json_lines(tmp_path: Path) -> None:
    some = samples.sample(samples.EXAMPLES, 3, tmp_path)
    rows = read(some.path)
    assert some.stories == len(rows) == 3
    assert some.megabytes == pytest.approx(sum(len(row["text"].encode()) for row in rows) / 1e6)
    assert samples.sample(samples.EXAMPLES, None, tmp_path).stories > 30


def test_a_command_is_measured_with_the_memory_of_its_children(tmp_path: Path) -> None:
    held = "import sys, time; kept = bytearray(b'x') * 60_000_000; time.sleep(0.6); print('held')"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {held!r}], check=True)"
    cost = measure((sys.executable, "-c", parent), tmp_path)
    assert cost.printed == "held\n"
    assert cost.seconds >= 0.6
    assert cost.cpu_seconds > 0
    assert cost.peak_bytes > 60_000_000


def test_a_command_that_fails_is_told_by_its_last_word(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="ended with 3: so it is"):
        measure((sys.executable, "-c", "import sys; print('so it is', file=sys.stderr); sys.exit(3)"), tmp_path)


def test_a_tree_holds_its_root() -> None:
    assert tree(os.getpid())[0] == os.getpid()


def test_numbers_stand_right_and_words_left() -> None:
    rows = [("x", "1.5", "at most 2"), ("long", "10.0", "")]
    assert table(("a", "b", "c"), rows).splitlines() == [
        "a        b  c",
        "----  ----  ---------",
        "x      1.5  at most 2",
        "long  10.0",
    ]


def test_every_way_is_compared_with_one_that_came_before(tmp_path: Path) -> None:
    found = bench.ways(tmp_path / "stories.jsonl", tmp_path, 4)
    names = [way.name for way in found]
    assert all(names.index(way.beside) <= place for place, way in enumerate(found))
    assert "build --jobs 4" in names
    assert "build --jobs 1" in [way.name for way in bench.ways(tmp_path / "stories.jsonl", tmp_path, 1)]


def test_a_quick_run_prints_speed_start_up_and_memory(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {0}, raising=False)
    assert bench.main(["--stories", str(samples.EXAMPLES), "--quick", "--sample", "2"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("2 stories, 0.00 MB of text; 1 cores")
    for row in ("build --jobs 1", "mentions --jobs 1", "annotation and coding", "dragoman --help", "dragoman mentions"):
        line = next(line for line in told.splitlines() if line.startswith(row))
        numbers = line.removeprefix(row).split("spaCy")[0].removeprefix(" on one short story").split()
        assert float(numbers[0]) > 0, line
        assert all(float(number) >= 0 for number in numbers), line


def test_a_file_that_is_not_there_fails_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--stories", str(tmp_path / "none.jsonl"), "--quick"]) == 2
    assert "none.jsonl" in capsys.readouterr().err
