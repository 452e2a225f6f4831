"""The stories of ``corpus/attributions`` are whole: each line tells one attribution whose words stand in its story."""

import re
from pathlib import Path

import pytest

from benchmarks.gold.own_attributions import FOLDER
from benchmarks.own_attributions import read

STORIES = sorted(FOLDER.glob("*/*.txt"))
_FIELDS = 4


def lines(story: Path) -> list[str]:
    """Return the lines beside a story."""
    return story.with_suffix(".said").read_text(encoding="utf-8").splitlines()


def test_each_half_has_stories_and_each_story_its_lines() -> None:
    halves = {half: [one for one in STORIES if one.parent.name == half] for half in ("open", "held")}
    assert all(len(found) >= 6 for found in halves.values())
    assert sorted(one.with_suffix("") for one in FOLDER.glob("*/*.said")) == [one.with_suffix("") for one in STORIES]


@pytest.mark.parametrize("story", STORIES, ids=lambda one: one.stem)
def test_a_story_is_long_enough_and_plain(story: Path) -> None:
    text = story.read_text(encoding="utf-8")
    assert len(re.findall(r"[.!?][\"”]?(?:\s|$)", text)) >= (8 if story.stem.startswith("short-") else 15)
    assert text == text.strip() + "\n"
    assert not re.search(r" {2}|\t|\n{3}", text)


@pytest.mark.parametrize("story", STORIES, ids=lambda one: one.stem)
def test_each_line_tells_an_attribution_once(story: Path) -> None:
    text = story.read_text(encoding="utf-8")
    told = lines(story)
    assert all(len(line.split(" | ")) == _FIELDS for line in told)
    assert len(set(told)) == len(told)
    found = list(read(text, told))
    assert all(one.content for one in found)
    assert len({(one.source, one.content) for one in found}) == len(found)
