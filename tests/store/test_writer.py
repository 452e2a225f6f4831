"""Writing a record: what goes in comes out, once."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.store import Block, Changes, StoryResult, fingerprint, open_record, writing
from dragoman.types import (
    Attribution,
    Event,
    EventMention,
    Link,
    Rejection,
    Run,
    Sentence,
    Story,
    Tie,
    WireCopy,
)


def distinct(strategy: st.SearchStrategy[Any], *fields: str) -> st.SearchStrategy[list[Any]]:
    """Return a strategy for a few nouns that differ in ``fields``."""
    return st.lists(strategy, max_size=3, unique_by=lambda n: tuple(getattr(n, f) for f in fields))


@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_every_noun_comes_back_as_it_was(nouns: Any, data: st.DataObject) -> None:
    stories = data.draw(distinct(nouns(Story), "id"))
    mentions = data.draw(distinct(nouns(EventMention), "id"))
    sentences = data.draw(distinct(nouns(Sentence, tokens=()), "story_id", "index"))
    attributions = tuple(data.draw(st.lists(nouns(Attribution), max_size=3)))
    rejections = data.draw(distinct(nouns(Rejection), "stage", "subject_id", "reason", "detail"))
    runs = data.draw(distinct(nouns(Run), "id"))
    results = [StoryResult(story=story, attributions=attributions) for story in stories]
    if results:
        results[0] = StoryResult(
            story=stories[0], attributions=attributions, mentions=tuple(mentions), sentences=tuple(sentences)
        )
    with TemporaryDirectory() as folder:
        with writing(Path(folder) / "record") as writer:
            assert writer.add(results) == len(stories)
            writer.add([StoryResult(rejections=tuple(rejections))])
            for run in runs:
                writer.add_run(run)
            writer.publish()
        with open_record(Path(folder) / "record") as record:
            assert _by_id(record.iter_stories()) == _by_id(stories)
            assert _by_id(record.iter_runs()) == _by_id(runs)
            assert sorted(record.iter_rejections(), key=repr) == sorted(rejections, key=repr)
            assert all(record.attributions_of(story.id) == attributions for story in stories)
            if results:
                assert _by_id(record.iter_mentions()) == _by_id(mentions)
                read = [s for story_id in {s.story_id for s in sentences} for s in record.sentences_of(story_id)]
                assert sorted(read, key=repr) == sorted(sentences, key=repr)


@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_events_links_ties_and_copies_come_back_as_they_were(nouns: Any, data: st.DataObject) -> None:
    events = data.draw(distinct(nouns(Event), "id"))
    links = data.draw(distinct(nouns(Link), "left", "right"))
    ties = data.draw(distinct(nouns(Tie), "left", "right", "kind"))
    copies = data.draw(distinct(nouns(WireCopy), "story_id", "of", "overlap"))
    with TemporaryDirectory() as folder:
        with writing(Path(folder) / "record") as writer:
            block = Block(events=tuple(events), links=tuple(links), ties=tuple(ties))
            changes = writer.replace_events([block], wire_copies=copies)
            assert changes == Changes(new=len(events), changed=0, unchanged=0, removed=0)
            writer.publish()
        with open_record(Path(folder) / "record") as record:
            assert _by_id(record.iter_events()) == _by_id(events)
            assert sorted(record.iter_links(), key=repr) == sorted(links, key=repr)
            assert sorted(record.iter_ties(), key=repr) == sorted(ties, key=repr)
            assert sorted(record.iter_wire_copies(), key=repr) == sorted(copies, key=repr)


def _by_id(some: Any) -> list[Any]:
    """Return the nouns by id."""
    return sorted(some, key=lambda noun: noun.id)


def test_adding_twice_adds_nothing(path: Path, result: Any) -> None:
    with writing(path) as writer:
        assert writer.add([result(1), result(2), result(1)]) == 2
        assert writer.known(["story-0001", "story-0009"]) == {"story-0001"}
        writer.publish()
    once = fingerprint(path)
    with writing(path) as writer:
        assert writer.add([result(2), result(1)]) == 0
        writer.publish()
    assert fingerprint(path) == once


def test_a_rejection_is_kept_once_and_goes_when_its_story_comes(path: Path, result: Any) -> None:
    broken = Rejection(stage="ingest", subject_id="broken.html", reason="empty")
    crash = Rejection(stage="annotation", subject_id="story-0001", reason="crash")
    with writing(path) as writer:
        writer.add([StoryResult(rejections=(broken, broken)), StoryResult(rejections=(crash,))])
        writer.add([StoryResult(rejections=(broken,))])
        assert list(writer.iter_rejections()) == [crash, broken]
        writer.add([result(1)])
        assert list(writer.iter_rejections()) == [broken]


def test_a_batch_goes_in_wholly_or_not_at_all(path: Path, result: Any) -> None:
    story = result(2).story
    bad = StoryResult(story=story.__class__(**{**_fields(story), "text": "\ud800"}))
    with writing(path) as writer:
        with pytest.raises(UnicodeEncodeError):
            writer.add([result(1), bad])
        assert writer.stories().num_rows == 0
        assert writer.add([result(1)]) == 1


def _fields(noun: Any) -> dict[str, Any]:
    """Return the fields of a noun."""
    return {name: getattr(noun, name) for name in noun.__struct_fields__}


def test_the_record_names_the_version_of_its_last_run(path: Path) -> None:
    run = Run(id="run-1", started="2021-12-14", version="1.2", config="", models="", ontology="", inputs=("a",))
    with writing(path) as writer:
        writer.add_run(run)
        writer.add_run(run)
        assert list(writer.iter_runs()) == [run]
        assert writer.table("meta")["program_version"].to_pylist() == ["1.2"]


def test_runs_begun_in_one_second_come_in_the_order_in_which_they_were_written(path: Path) -> None:
    ids = ["run-b", "run-c", "run-a"]
    with writing(path) as writer:
        for id in ids:
            writer.add_run(Run(id=id, started="2021-12-14", version="1", config="", models="", ontology="", inputs=()))
        assert [run.id for run in writer.iter_runs()] == ids


def test_a_build_that_is_not_published_changes_no_record_and_is_gone_on_with(path: Path, result: Any) -> None:
    with writing(path) as writer:
        writer.add([result(1)])
        writer.publish()
    with writing(path) as writer:
        writer.add([result(2)])
    with open_record(path) as record:
        assert record.stories().num_rows == 1
    with writing(path) as writer:
        assert writer.known(["story-0001", "story-0002"]) == {"story-0001", "story-0002"}
        writer.publish()
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_errors_of_the_build_itself_are_not_taken_for_a_full_disk(path: Path) -> None:
    with pytest.raises(PermissionError), writing(path):
        raise PermissionError(13, "a story that may not be read")
    assert list(path.parent.iterdir()) == []  # nothing was added, so nothing is left to go on with
