"""The benchmark of the pages: its record, its addresses, what it counts."""

from pathlib import Path

import pytest

from benchmarks import pages, pages_asked, pages_readers, pages_record, pages_visits
from benchmarks.pages_visits import Visit, Visitor
from dragoman.store import open_record


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pages") / "record.duckdb"
    assert pages_record.make(place, 3_000) >= 3_000
    return place


def test_a_large_record_is_a_record(record: Path) -> None:
    with open_record(record) as opened:
        mentions = opened.sql("SELECT count(*) AS n, count(DISTINCT id) AS ids FROM event_mentions").to_pylist()[0]
        assert mentions["n"] == mentions["ids"] >= 3_000
        lost = "SELECT count(*) AS n FROM event_mentions ANTI JOIN stories ON stories.id = story_id"
        assert opened.sql(lost).to_pylist() == [{"n": 0}]
        for event in list(opened.iter_events())[:3]:
            assert tuple(one.id for one in opened.mentions_of(event.id)) == event.mention_ids
        crowd = max(opened.iter_events(), key=lambda event: len(event.mention_ids))
        assert len(crowd.mention_ids) == len({*crowd.mention_ids}) > 30
        assert {entry.mention_id for entry in crowd.history} <= {*crowd.mention_ids}
        left = "SELECT count(*) AS n FROM event_choices ANTI JOIN events ON events.id = event_id"
        assert opened.sql(left).to_pylist() == [{"n": 0}]


def test_every_page_is_whole_and_readers_meet_no_fault(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = {name: paths[:1] for name, paths in pages_asked.addresses(record, 2).items()}
    with pages.served(record) as (process, port):
        told = pages._measured(port, process.pid, wanted["bare"])
        assert len(told.first) == 1
        assert told.weight < 1_000
        assert told.cold > 0
        assert pages_readers.read_while_building(record, port, wanted, readers=4, builds=1, pause=0.01) == []
    said = capsys.readouterr().out
    assert "4 readers at once, 1 builds published" in said
    assert "a second" in said
    assert "0 faults" in said


def test_what_a_page_loads_is_part_of_its_weight(record: Path) -> None:
    with pages.served(record) as (_, port):
        visitor = Visitor(port)
        bare, full = visitor.get("/bare"), visitor.get("/codebook")
        assert visitor.weight(bare) == bare.size
        assert visitor.weight(full) > full.size + 100_000  # fonts, htmx


def test_a_row_tells_the_first_visit_too() -> None:
    row = pages._row("event", pages.Told([30.0, 50.0], 9.0, 0.12, 130_400, 307.2), 4.0)
    assert dict(zip(pages.HEAD, row, strict=True)) == {
        "page": "event",
        "median ms": "40",
        "95 % ms": "49",
        "first ms": "307",
        "times bare": "10.0",
        "cpu ms": "9",
        "whole s": "0.1",
        "KB": "130",
    }


def test_the_95th_percentile() -> None:
    assert pages.percentile([4.0]) == 4.0
    assert pages.percentile([float(number) for number in range(101)]) == 95.0


def test_what_takes_more_than_it_may_is_named() -> None:
    quick, late = pages.Told([100.0, 120.0], 9.0, 0.1, 200_000), pages.Told([100.0, 990.0], 9.0, 0.1, 200_000)
    slow, heavy = pages.Told([160.0, 170.0], 9.0, 0.1, 1), pages.Told([1.0], 1.0, 0.1, 310_000)
    told = {"bare": quick, "event": late, "story": slow, "map": heavy, "dyad": heavy}
    assert list(pages._missed(told)) == [
        "too slow: event, 545 ms and 946 ms at 95 %",
        "too slow: story, 165 ms and 170 ms at 95 %",
        "too heavy: dyad, 310 KB",
    ]


def test_half_a_page_is_none() -> None:
    assert not pages_readers._is_whole("/", "<html>")
    assert pages_readers._is_whole("/", "<html></html>\n")
    assert pages_readers._is_whole("/api/events", '{"items":[]}')
    assert Visit("/", 200, 1.0, 2, "").size == 2
    assert pages_visits._LOADED.findall('<script src="/static/a.js" defer></script>') == ["/static/a.js"]
