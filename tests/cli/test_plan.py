"""What ``plan`` tells."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dragoman.cli.plan import _LINKING, _STORING, amount, forecast, rounded
from dragoman.cli.planning import Sampled
from dragoman.report import Summary
from dragoman.types import Origin, Story

Call = Callable[..., Result]


def made(number: int) -> tuple[Sampled, Summary]:
    stories = [Story(id=f"s{n}", text="x" * (900 + n % 3 * 100), origin=Origin(uri="-")) for n in range(50)]
    found = Sampled(10, 1_000_000, float(number), 100, stories, Counter({"language": 50}), seconds=0.5)
    summary = Summary()
    summary.stories, summary.mentions = 50, 100
    summary.times.processors["reading"] = 5.0
    return found, summary


def test_the_whole_follows_from_the_sample() -> None:
    told = forecast(*made(100_000), 2, (5e8, 4e8))
    assert told.stories == 50_000
    assert told.core_seconds == pytest.approx(100_000 * 0.005 + 50_000 * 0.1 + 100_000 * (_LINKING + _STORING))
    low, high = told.seconds
    assert low < (100_000 * 0.005 + 50_000 * 0.1) / 2 + 100_000 * (_LINKING + _STORING) < high
    assert told.memory[1] == 4e8
    assert told.memory[0] > 5e8


def test_more_cores_and_more_stories() -> None:
    two, four = (forecast(*made(100_000), cores, (5e8, 4e8)) for cores in (2, 4))
    more = forecast(*made(1_000_000), 2, (5e8, 4e8))
    assert four.seconds[1] < two.seconds[1]
    assert four.core_seconds == two.core_seconds
    assert more.record == pytest.approx(10 * two.record, rel=0.1)


def test_an_input_without_a_story_says_so(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    result = call("plan", tmp_path / "a.txt")
    assert result.exit_code == 0
    assert "1 file" in result.stdout
    assert "rejected: empty 100 %" in result.stdout
    assert "Not one story" in result.stdout


def test_a_path_that_is_not_there(call: Call, tmp_path: Path) -> None:
    result = call("plan", tmp_path / "none")
    assert result.exit_code == 2
    assert "there is no file or folder" in result.stderr


@pytest.mark.parametrize(
    ("number", "words"), [(512, "1 kB"), (2_500_000, "2.5 MB"), (123e6, "123 MB"), (3.44e9, "3.4 GB"), (2e12, "2.0 TB")]
)
def test_amounts(number: float, words: str) -> None:
    assert amount(number) == words


@pytest.mark.parametrize(("number", "words"), [(7, "7"), (1_234, "1,230"), (498_765, "499,000"), (0.4, "0")])
def test_estimates_have_three_digits(number: float, words: str) -> None:
    assert rounded(number) == words
