from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from dragoman import pipeline
from dragoman.cli.progress import plain_lines
from dragoman.cli.summary import lines
from dragoman.config import Config
from dragoman.report import Progress, Summary

Call = Callable[..., Result]


def _summary() -> Summary:
    made = Summary()
    made.items, made.stories, made.characters, made.mentions = 5, 3, 3_000, 7
    made.rejected.update({"empty": 1, "binary": 1})
    made.silent.update({"no-act": 1, "crashed": 1})
    return made


class _Builds:
    """A pipeline that only remembers what it was asked."""

    def __init__(self, summary: Summary) -> None:
        self.summary = summary
        self.asked: tuple[Sequence[str], str, Config] | None = None

    def __call__(
        self, paths: Sequence[str], record: str, config: Config, report: Callable[[Progress], None]
    ) -> Summary:
        self.asked = (paths, record, config)
        report(self.summary.progress())
        return self.summary


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> _Builds:
    fake = _Builds(_summary())
    monkeypatch.setattr(pipeline, "build", fake)
    return fake


def test_options_reach_the_pipeline(call: Call, builds: _Builds, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("[engine]\njobs = 3\ntimeout = 9.0\n[ingest]\npublisher = 'Old'\n")
    words = ("--published", "2021-12-14", "--publisher", "New", "--jobs", "2", "--config", config)
    result = call("build", tmp_path, "--record", tmp_path / "r.duckdb", *words)
    assert result.exit_code == 0, result.output
    assert builds.asked is not None
    paths, record, asked = builds.asked
    assert (list(paths), record) == ([str(tmp_path)], str(tmp_path / "r.duckdb"))
    assert (asked.engine.jobs, asked.engine.timeout) == (2, 9.0)
    assert (asked.ingest.published, asked.ingest.publisher) == (date(2021, 12, 14), "New")


def test_the_engine_and_its_settings_reach_the_pipeline(call: Call, builds: _Builds, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[engine]\nspark = ["spark.executor.memory=4g"]\n')
    words = ("--engine", "spark", "--spark", "spark.master=local[3]", "--config", config)
    assert call("build", tmp_path, "--record", tmp_path / "r.duckdb", *words).exit_code == 0
    assert builds.asked is not None
    engine = builds.asked[2].engine
    assert (engine.name, engine.spark) == ("spark", ("spark.executor.memory=4g", "spark.master=local[3]"))


def test_strict_exits_1_only_where_something_was_rejected(call: Call, builds: _Builds, tmp_path: Path) -> None:
    words = ("build", tmp_path, "--record", tmp_path / "r.duckdb")
    assert call(*words).exit_code == 0
    assert call(*words, "--strict").exit_code == 1
    builds.summary = Summary()
    builds.summary.silent["no-act"] = 4
    assert call(*words, "--strict").exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("x", "--record", "r", "--jobs", "-1"),
        ("x", "--record", "r", "--published", "2021-12"),
        ("x", "--record", "r", "--config", "none.toml"),
        ("x", "--record", "r", "--engine", "elsewhere"),
        ("x",),
    ],
)
def test_wrong_usage_exits_2(call: Call, builds: _Builds, words: tuple[str, ...]) -> None:
    assert call("build", *words).exit_code == 2
    assert builds.asked is None


def test_summary_names_reasons_and_the_next_command() -> None:
    found = lines(_summary(), 2.0, "my record.duckdb")
    text = "\n".join(found)
    assert "rejected       3 (binary 1, crashed 1, empty 1)" in text
    assert "stories read   3 (1.5 stories/s, 1,500 characters/s)" in text
    assert "without an act 1" in text
    assert found[-1] == "Next: dragoman events --record 'my record.duckdb'"


def test_summary_tells_where_the_time_went_and_what_was_passed_over() -> None:
    made = _summary()
    made.times.seconds.update({"storing": 0.5, "reading": 2.0, "publishing": 0.001})
    made.times.processors.update({"input": 0.5, "reading": 1.0})
    made.sentences, made.passed_over = 40, 10
    text = "\n".join(lines(made, 2.6, "r.duckdb"))
    assert "time           2.6 s: reading 2.0, storing 0.5\n" in text
    assert "processors     1.5 s: input 0.5, reading 1.0; 2.0 stories/s a core" in text
    assert "passed over    10 of 40 sentences (25 %)" in text


def test_plain_lines_come_every_ten_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    times = iter([0.0, 4.0, 11.0, 12.0, 22.0])
    report = plain_lines(lambda: next(times))
    for stories in (1, 200, 300, 400):
        report(Progress(stories=stories, mentions=2, rejected=1, known=0, characters=stories * 100))
    told = capsys.readouterr().err.splitlines()
    assert told == [
        "11 s: 200 stories (18.2 stories/s, 1,818 characters/s), 2 mentions, 1 rejected, 0 known",
        "22 s: 400 stories (18.2 stories/s, 1,818 characters/s), 2 mentions, 1 rejected, 0 known",
    ]


def test_a_missing_path_exits_2(call: Call, tmp_path: Path) -> None:
    result = call("build", tmp_path / "none", "--record", tmp_path / "r.duckdb")
    assert result.exit_code == 2
    assert "there is no file or folder" in result.stderr
