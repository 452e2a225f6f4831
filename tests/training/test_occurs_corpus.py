"""The short stories of days and statuses, and the lint that holds them."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from training.occurs_corpus import DatedStory, faults, read

CORPUS = Path(__file__).parents[2] / "corpus"
GOOD = DatedStory(
    id="a",
    part="open",
    publisher="b",
    published=date(2024, 5, 3),
    headline="c",
    text="Kenya met Ethiopia on Friday.",
    act="meet",
    status="occurred",
    trigger=(6, 9),
    start=date(2024, 5, 3),
    end=date(2024, 5, 3),
)


@pytest.mark.parametrize("part", ["open", "held"])
def test_every_story_of_the_corpus_holds(part: str) -> None:
    stories = read(CORPUS, part)
    assert len(stories) == 40
    assert {one.headline: list(faults(one)) for one in stories if list(faults(one))} == {}


def test_no_story_is_in_it_twice() -> None:
    stories = [*read(CORPUS, "open"), *read(CORPUS, "held")]
    assert len({one.id for one in stories}) == len({one.text for one in stories}) == len(stories)


def test_a_story_in_order_has_no_faults() -> None:
    assert list(faults(GOOD)) == []


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"act": "dance"}, "no act 'dance'"),
        ({"trigger": (6, 90)}, "outside the text"),
        ({"trigger": (7, 9)}, "cuts a word"),
        ({"start": None}, "an end without a start"),
        ({"end": date(2024, 5, 1)}, "is before"),
        ({"end": date(2024, 5, 4)}, "not over"),
        ({"end": None}, "without an end"),
    ],
)
def test_faults(given: dict[str, object], fault: str) -> None:
    assert any(fault in one for one in faults(msgspec.structs.replace(GOOD, **given)))
