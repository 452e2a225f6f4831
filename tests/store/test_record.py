"""Reading a record."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dragoman.errors import NotFoundError, UsageError
from dragoman.store import Block, Record, fingerprint, open_record, writing
from dragoman.types import Event, EventMention, Rejection


def event(*mentions: EventMention, status: Any = "occurred") -> Event:
    """Return an event of these mentions."""
    first = mentions[0]
    return Event(
        id=f"event-{first.id.removeprefix('mention-')}",
        act=first.act,
        status=status,
        participants=first.participants,
        object=None,
        quantities=(),
        ordinal=None,
        occurs=None,
        place=None,
        background=False,
        uncertain=False,
        history=(),
        mention_ids=tuple(m.id for m in mentions),
        chosen=(),
        disagreements=(),
        stories=1,
        publishers=1,
        origins=1,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, result: Any) -> Path:
    """A record of two stories with two mentions each, in two events."""
    path = tmp_path_factory.mktemp("built") / "record.duckdb"
    with writing(path) as writer:
        writer.add([result(2), result(1)])
        a, b = result(1).mentions, result(2).mentions
        writer.replace_events([Block(events=(event(b[1], a[0]), event(a[1])))])
        writer.publish()
    return path


@pytest.fixture
def record(built: Path, path: Path) -> Iterator[Record]:
    """A copy of it, open."""
    shutil.copyfile(built, path)
    with open_record(path) as record:
        yield record


def test_tables_are_arrow_and_in_order(record: Record) -> None:
    assert record.stories()["id"].to_pylist() == ["story-0001", "story-0002"]
    assert record.mentions()["id"].to_pylist()[:2] == ["mention-000101", "mention-000100"]  # by place in the text
    assert record.events()["source_countries"].to_pylist() == [["RUS"], ["RUS"]]
    assert record.events()["targets"].to_pylist() == [["Indonesia"], ["Indonesia"]]
    assert [t.num_rows for t in (record.sentences(), record.links(), record.rejections(), record.runs())] == [
        2,
        0,
        0,
        0,
    ]


def test_every_table_can_be_had_by_name(record: Record) -> None:
    assert record.table("event_mentions_of").num_rows == 3
    with pytest.raises(NotFoundError, match="no table"):
        record.table("events; DROP")


def test_nouns_are_had_by_id(record: Record, result: Any) -> None:
    assert record.story("story-0001") == result(1).story
    assert record.mention("mention-000201") == result(2).mentions[1]
    assert record.event("event-000101") == event(result(1).mentions[1])
    assert record.sentences_of("story-0002") == result(2).sentences


@pytest.mark.parametrize("kind", ["story", "mention", "event"])
def test_an_unknown_id_is_not_found(record: Record, kind: str) -> None:
    with pytest.raises(NotFoundError, match=f"no {kind} nothing"):
        getattr(record, kind)("nothing")


def test_stories_mentions_and_events_lead_to_one_another(record: Record, result: Any) -> None:
    assert record.mentions_of("event-000201") == (result(2).mentions[1], result(1).mentions[0])
    assert {m.id for m in record.mentions_of("story-0001")} == {m.id for m in result(1).mentions}
    assert [e.id for e in record.events_of("story-0001")] == ["event-000101", "event-000201"]
    assert record.events_of("story-0003") == ()


def test_a_prefix_finds_ids_with_and_without_their_word(record: Record) -> None:
    assert record.find("0001") == [
        ("story", "story-0001"),
        ("mention", "mention-000100"),
        ("mention", "mention-000101"),
        ("event", "event-000101"),
    ]
    assert record.find("event-0002") == [("event", "event-000201")]
    assert record.find("story-", limit=1) == [("story", "story-0001")]
    assert record.find("%") == record.find("") == []


def test_mentions_stream_in_any_order_and_batch(record: Record) -> None:
    def ids(**options: Any) -> list[str]:
        return [m.id[-4:] for m in record.iter_mentions(**options)]

    assert ids(order_by="id", batch=1) == ids(order_by="id") == ["0100", "0101", "0200", "0201"]
    assert ids(where="story_id = ?", params=["story-0002"], order_by="id DESC") == ["0201", "0200"]


def test_groups_hold_a_mention_in_each_of_its_blocks(record: Record) -> None:
    blocks = "SELECT id, act AS block FROM event_mentions UNION ALL SELECT id, story_id FROM event_mentions"
    groups = [(block, [m.id[-4:] for m in mentions]) for block, mentions in record.iter_mention_groups(blocks)]
    everything = ["0100", "0101", "0200", "0201"]
    assert groups == [("meet", everything), ("story-0001", everything[:2]), ("story-0002", everything[2:])]


def test_queries_take_parameters_and_loops_may_be_nested(record: Record) -> None:
    pairs = [
        (
            story.id,
            record.sql("SELECT count(*) AS n FROM event_mentions WHERE story_id = ?", [story.id])["n"][0].as_py(),
        )
        for story in record.iter_stories()
    ]
    assert pairs == [("story-0001", 2), ("story-0002", 2)]


@pytest.mark.parametrize("query", ["SELEC 1", "SELECT nothing FROM events", "DELETE FROM events", "SELECT 1; SELEC"])
def test_a_wrong_query_is_a_usage_error_in_one_line(record: Record, query: str) -> None:
    with pytest.raises(UsageError, match=r"^the query [^\n]*$"):
        record.sql(query)


def test_a_record_goes_on_showing_what_it_opened(record: Record, path: Path, result: Any) -> None:
    with writing(path) as writer:
        with open_record(path) as other:  # while a build is open
            assert other.stories().num_rows == 2
        writer.add([result(3)])
        writer.publish()
    assert record.stories().num_rows == 2
    with open_record(path) as newer:
        assert newer.stories().num_rows == 3


def test_an_unfinished_build_is_told_from_no_record(path: Path, result: Any) -> None:
    with writing(path) as writer:
        writer.add([result(1)])
    with pytest.raises(NotFoundError, match="unfinished build"):
        open_record(path)


def test_the_fingerprint_is_that_of_the_rows_in_any_order(path: Path, result: Any, tmp_path: Path) -> None:
    def build(name: str, *batches: list[int], detail: str = "") -> str:
        place = tmp_path / name
        with writing(place) as writer:
            for batch in batches:
                writer.add([result(number).__class__(**_with(result(number), detail)) for number in batch])
            writer.publish()
        return fingerprint(place)

    one = build("one", [1, 2, 3])
    assert one == build("two", [3], [2, 1])
    assert one != build("three", [1, 2])
    assert one != build("four", [1, 2, 3], detail="x")


def _with(result: Any, detail: str) -> dict[str, Any]:
    """Return the fields of a result with a rejection that says ``detail``."""
    fields = {name: getattr(result, name) for name in result.__struct_fields__}
    rejection = Rejection(stage="coding", subject_id=result.story.id, reason="no-act", detail=detail)
    return fields | {"rejections": (rejection,)}


def test_the_file_can_be_opened_by_duckdb_itself(record: Record, path: Path) -> None:
    with duckdb.connect(str(path), read_only=True) as other:
        assert other.execute("SELECT count(*) FROM wide_events").fetchone() == (2,)
