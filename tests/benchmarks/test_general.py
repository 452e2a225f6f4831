"""The general news: what the stories are, and that its copies are stories of their own."""

from collections import Counter
from datetime import date
from pathlib import Path

from benchmarks import general
from benchmarks.program import read
from dragoman.ingest import read as ingest
from dragoman.linking.wire import wire_copies
from dragoman.types import Story

WRITTEN = read(general.STORIES)


def test_a_tenth_is_about_states() -> None:
    kinds = Counter(row["id"].partition("-")[0] for row in WRITTEN)
    assert kinds == {"general": 90, "states": 10}
    assert len({row["id"] for row in WRITTEN}) == len({row["headline"] for row in WRITTEN}) == 100


def test_every_line_is_a_story_with_its_day_and_outlet() -> None:
    stories = list(ingest([str(general.STORIES)]))
    assert len(stories) == 100
    assert all(isinstance(story, Story) and story.published and story.publisher for story in stories)


def test_a_story_has_from_nine_to_some_twenty_sentences() -> None:
    sizes = {row["id"]: sum(len(general.pieces(part)) for part in row["text"].split("\n\n")) for row in WRITTEN}
    assert {name: size for name, size in sizes.items() if not 9 <= size <= 22} == {}


def test_every_outlet_is_told_to_be_invented() -> None:
    told = (general.STORIES.parent / "README.md").read_text(encoding="utf-8").partition("## The invented outlets")[2]
    assert {row["publisher"] for row in WRITTEN} == {line[2:] for line in told.splitlines() if line.startswith("- ")}


def test_the_first_copy_is_as_written_and_no_two_texts_are_the_same(tmp_path: Path) -> None:
    made = general.sample(3, tmp_path)
    rows = read(made.path)
    assert made.stories == len(rows) == len({row["id"] for row in rows}) == len({row["text"] for row in rows}) == 300
    assert [row["text"] for row in rows[:100]] == [row["text"] for row in WRITTEN]
    assert Counter(row["id"].partition("-")[0] for row in rows) == {"general": 270, "states": 30}


def test_a_sample_is_the_same_each_time(tmp_path: Path) -> None:
    first = general.sample(2, tmp_path).path.read_bytes()
    assert general.sample(2, tmp_path).path.read_bytes() == first


def test_a_copy_keeps_its_lead_and_the_sentences_of_each_paragraph(tmp_path: Path) -> None:
    rows = read(general.sample(2, tmp_path).path)
    for one, other in zip(rows[:100], rows[100:], strict=True):
        left, right = (row["text"].split("\n\n") for row in (one, other))
        assert left[0] == right[0]
        assert [sorted(general.pieces(part)) for part in left] == [sorted(general.pieces(part)) for part in right]


def test_a_quotation_of_two_sentences_stays_whole() -> None:
    told = '"We ask. We pay," she said. Nobody answered.'
    assert general.pieces(told) == ['"We ask. We pay," she said.', "Nobody answered."]


def test_there_are_orders_enough_for_a_long_run() -> None:
    shortest = min(WRITTEN, key=lambda row: len(row["text"]))
    paragraphs = [general.pieces(part) for part in shortest["text"].split("\n\n")]
    assert len(set(general.orders("a", paragraphs, 300))) == 300


def test_the_copies_are_not_taken_for_wire_copies(tmp_path: Path) -> None:
    rows = read(general.sample(4, tmp_path).path)
    texts = [(row["id"], row["text"]) for row in rows]
    days = {row["id"]: date.fromisoformat(row["published"]) for row in rows}
    assert wire_copies(texts, days) == ()
    assert len(wire_copies(texts)) > 100, "without their days they would be: the days are what keeps them apart"
