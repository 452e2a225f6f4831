"""The whole way: the same stories give the same record, nothing is lost, and every value leads back to its words."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from dragoman.config import Actors, Config, Engine
from dragoman.ontology.schema import acts
from dragoman.pipeline import build
from dragoman.report import Progress, Summary
from dragoman.store import Record, fingerprint, open_record
from dragoman.types import EventMention, Span

STORIES = Path(__file__).parents[1] / "examples" / "stories"
pytestmark = pytest.mark.xdist_group("pipeline")


def jobs(number: int, batch: int = 60_000) -> Config:
    """Return a configuration that differs in nothing but how the work is shared out."""
    return Config(engine=Engine(jobs=number, batch_characters=batch))


class Built(NamedTuple):
    """A finished record, what its build told at the end, and while it ran."""

    record: Record
    path: Path
    summary: Summary
    progress: list[Progress]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The record of all example stories, built once a session with two processes."""
    path = tmp_path_factory.mktemp("built") / "record.duckdb"
    told: list[Progress] = []
    summary = build([str(STORIES)], path, jobs(2), told.append)
    with open_record(path) as record:
        yield Built(record, path, summary, told)


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Some example stories in a folder of their own: one file each of text and page, and JSON lines."""
    folder = tmp_path_factory.mktemp("few")
    chosen = [
        *sorted(STORIES.glob("quillhaven-gazette/*.txt"))[:3],
        *sorted(STORIES.glob("*/*.html"))[:2],
        *sorted(STORIES.glob("*.jsonl"))[:1],
    ]
    for number, path in enumerate(chosen):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        text = "".join(lines[:3] if path.suffix == ".jsonl" else lines)
        (folder / f"{number}{path.suffix}").write_text(text, encoding="utf-8")
    return [str(path) for path in sorted(folder.iterdir())]


@pytest.fixture(scope="session")
def few_built(few: list[str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The fingerprint of the record of those few."""
    path = tmp_path_factory.mktemp("once") / "record.duckdb"
    assert build(few, path, jobs(1)).mentions > 10
    return fingerprint(path)


# --- the same record ------------------------------------------------------------------------------------


def test_the_order_of_the_files_does_not_matter(few: list[str], few_built: str, tmp_path: Path) -> None:
    build(few[::-1], tmp_path / "record", jobs(1))
    assert fingerprint(tmp_path / "record") == few_built


def test_jobs_and_batches_do_not_matter(few: list[str], few_built: str, tmp_path: Path) -> None:
    build(few, tmp_path / "record", jobs(2, batch=1))
    assert fingerprint(tmp_path / "record") == few_built


def test_two_builds_one_after_the_other_make_the_record_of_one(few: list[str], few_built: str, tmp_path: Path) -> None:
    build(few[:2], tmp_path / "record", jobs(1))
    build(few[2:], tmp_path / "record", jobs(1))
    assert fingerprint(tmp_path / "record") == few_built


def test_building_twice_adds_nothing(few: list[str], few_built: str, tmp_path: Path) -> None:
    path = tmp_path / "record"
    first = build(few, path, jobs(1))
    second = build(few, path, jobs(1))
    assert fingerprint(path) == few_built
    assert (second.stories, second.mentions, second.known) == (0, 0, first.stories)
    assert (second.events.new, second.events.changed, second.events.removed) == (0, 0, 0)
    assert second.events.unchanged == first.events.new
    with open_record(path) as record:
        assert record.runs().num_rows == 2


def test_a_story_that_comes_twice_in_one_build_is_read_once(few: list[str], few_built: str, tmp_path: Path) -> None:
    summary = build([*few, few[0]], tmp_path / "record", jobs(1))
    assert summary.items == summary.stories + summary.known + summary.rejected.total()
    assert summary.known == 1
    assert fingerprint(tmp_path / "record") == few_built


def test_a_finished_build_leaves_nothing_beside_the_record(built: Built) -> None:
    assert [path.name for path in built.path.parent.iterdir()] == [built.path.name]


def test_a_copy_of_the_record_is_the_record(built: Built, tmp_path: Path) -> None:
    shutil.copy(built.path, tmp_path / "copy")
    assert fingerprint(tmp_path / "copy") == fingerprint(built.path)


# --- nothing is lost ------------------------------------------------------------------------------------


def test_items_are_stories_and_rejections_and_known_ones(built: Built) -> None:
    summary = built.summary
    assert summary.items == summary.stories + summary.rejected.total() + summary.known
    assert built.record.stories().num_rows == summary.stories >= 30
    assert built.record.mentions().num_rows == summary.mentions
    assert built.record.events().num_rows == summary.events.new


def test_every_story_has_mentions_or_the_reason_why_not(built: Built) -> None:
    telling = {mention.story_id for mention in built.record.iter_mentions()}
    silent = {row["subject_id"] for row in built.record.rejections().to_pylist()}
    stories = {story.id for story in built.record.iter_stories()}
    assert telling | (silent & stories) == stories
    assert not telling & silent


def test_every_mention_is_in_one_event_and_every_event_has_mentions(built: Built) -> None:
    placed = Counter(id for event in built.record.iter_events() for id in event.mention_ids)
    assert set(placed) == {mention.id for mention in built.record.iter_mentions()}
    assert set(placed.values()) == {1}


def test_an_event_tells_what_its_mentions_tell(built: Built) -> None:
    mentions = {mention.id: mention for mention in built.record.iter_mentions()}
    for event in built.record.iter_events():
        own = [mentions[id] for id in event.mention_ids]
        kin = {event.act, *acts()[event.act].same_deed, *acts()[event.act].turned}
        assert all(mention.act in kin or acts()[mention.act].plover.type == "ASSAULT" for mention in own)
        assert {entry.mention_id for entry in event.history} <= set(event.mention_ids)
        assert event.status in {entry.status for entry in event.history}
        assert event.stories == len({mention.story_id for mention in own})
        assert 1 <= event.origins <= event.stories


def test_the_progress_grows_to_the_summary(built: Built) -> None:
    assert built.progress == sorted(built.progress, key=lambda progress: progress.stories)
    last = built.progress[-1]
    assert (last.stories, last.mentions) == (built.summary.stories, built.summary.mentions)


def test_the_run_says_what_read_the_stories(built: Built) -> None:
    (run,) = built.record.runs().to_pylist()
    assert "en_core_web_sm" in run["models"]
    assert run["ontology"].startswith("ontology-")
    assert run["inputs"] == [str(STORIES)]


# --- every value leads back to its words ----------------------------------------------------------------


def spans(mention: EventMention) -> Iterator[Span]:
    """Yield every span of a mention."""
    yield from (mention.sentence, mention.trigger)
    yield from (participant.span for participant in mention.participants)
    yield from (quantity.span for quantity in mention.quantities)
    yield from (evidence.span for evidence in mention.evidence if evidence.span is not None)
    slots = (mention.object, mention.ordinal, mention.occurs, mention.place, mention.speaker)
    yield from (slot.span for slot in slots if slot is not None)


def words(mention: EventMention) -> Iterator[tuple[Span, str]]:
    """Yield what a mention quotes, with where it quotes it from."""
    yield from ((quantity.span, quantity.text) for quantity in mention.quantities)
    for slot in (mention.object, mention.ordinal, mention.occurs):
        if slot is not None:
            yield slot.span, slot.text
    if mention.place is not None:
        yield mention.place.span, mention.place.name


def test_every_span_lies_in_its_text_and_says_what_is_quoted(built: Built) -> None:
    texts = {story.id: story.text for story in built.record.iter_stories()}
    for mention in built.record.iter_mentions():
        text = texts[mention.story_id]
        for span in spans(mention):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip()
        for span, quoted in words(mention):
            assert " ".join(span.of(text).split()) == " ".join(quoted.split())


def test_every_value_of_a_mention_has_evidence(built: Built) -> None:
    for mention in built.record.iter_mentions():
        fields = Counter(evidence.field for evidence in mention.evidence)
        assert fields["act"] == fields["status"] == 1
        assert fields["source"] == len(mention.side("source"))
        assert fields["target"] == len(mention.side("target"))
        assert fields["quantity"] == len(mention.quantities)
        for field in ("object", "ordinal", "occurs", "place"):
            assert fields[field] == (getattr(mention, field) is not None), (mention.id, field)


def test_what_a_mention_says_lies_in_its_sentence_which_is_no_furniture(built: Built) -> None:
    stories = {story.id: story for story in built.record.iter_stories()}
    for mention in built.record.iter_mentions():
        assert mention.sentence.covers(mention.trigger)
        assert not any(piece.overlaps(mention.sentence) for piece in stories[mention.story_id].furniture)


def test_no_date_is_given_to_an_act_of_a_story_without_one_unless_the_text_has_it(built: Built) -> None:
    undated = {story.id for story in built.record.iter_stories() if story.published is None}
    assert undated, "some example stories must not tell their date"
    for mention in built.record.iter_mentions():
        if mention.story_id in undated and mention.occurs is not None:
            assert mention.occurs.start is None or mention.occurs.basis in ("explicit", "text")


def test_a_record_read_with_another_register_says_so(tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text("Ghana's president met the king of Jordan in Accra on Monday.", encoding="utf-8")
    record = tmp_path / "r.duckdb"
    one = Engine(jobs=1)
    assert not build([str(story)], record, Config(engine=one)).read_otherwise
    assert not build([str(story)], record, Config(engine=one)).read_otherwise
    own = tmp_path / "states.csv"
    own.write_text("iso3,names,source,checked\nGHA,Gold Coast,own knowledge,2026-11-22\n", encoding="utf-8")
    other = Config(engine=one, actors=Actors(files=(str(own),)))
    assert build([str(story)], record, other).read_otherwise


def test_a_repetition_after_the_first_was_committed_is_known(tmp_path: Path) -> None:
    lines = [f'{{"text": "Read {number} times"}}' for number in range(230)]
    (tmp_path / "a.jsonl").write_text("\n".join([*lines, *lines, lines[0]]), encoding="utf-8")
    summary = build([str(tmp_path / "a.jsonl")], tmp_path / "r.duckdb", jobs(1))
    assert (summary.items, summary.stories, summary.known) == (461, 230, 231)


def test_the_summary_tells_where_the_time_went(built: Built) -> None:
    times = built.summary.times
    assert {"opening", "input", "reading", "storing", "linking", "publishing"} <= set(times.seconds)
    assert times.processors["reading"] > times.processors["input"] > 0
    assert built.progress[-1].phase == "linking"
