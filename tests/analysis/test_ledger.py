"""The ledger of a small record of hand-made mentions."""

from collections.abc import Iterator
from datetime import date

import pytest

from dragoman.analysis.ledger import Amount, Days, Entry, ledger
from dragoman.linking import Item
from dragoman.linking.merge import event
from dragoman.store import Block, Reader, StoryResult, open_record, writing
from dragoman.types import Origin, Story
from tests.analysis.promises import AID, TALKS, TRIP, VOID, lives


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    path = tmp_path_factory.mktemp("ledger") / "record.duckdb"
    groups = lives()
    with writing(path) as writer:
        writer.add(_results([one for group in groups for one in group]))
        writer.replace_events([Block(links=(), events=tuple(event(group) for group in groups))])
        writer.publish()
    with open_record(path) as opened:
        yield opened


def _results(items: list[Item]) -> list[StoryResult]:
    return [
        StoryResult(
            story=Story(
                id=one.mention.story_id,
                text="a text",
                origin=Origin(uri="-"),
                publisher=one.publisher,
                published=one.published,
                headline=f"On {one.mention.act}",
            ),
            mentions=(one.mention,),
        )
        for one in items
    ]


def entry(record: Reader, items: list[Item], **rest: object) -> Entry:
    id = event(items).id
    return next(one for one in ledger(record, **rest) if one.event_id == id)  # type: ignore[arg-type]


def test_only_promises_by_day_of_first_report(record: Reader) -> None:
    found = ledger(record)
    assert [one.act for one in found] == ["give-economic-aid", "visit", "visit"]
    assert {one.as_of for one in found} == {date(2024, 7, 1)}


def test_narrowed_by_country_state_and_day(record: Reader) -> None:
    assert [one.act for one in ledger(record, country="BRA")] == ["visit", "visit"]
    assert [one.event_id for one in ledger(record, state="cancelled")] == [event(VOID).id]
    assert ledger(record, as_of=date(2024, 4, 1)) == ()
    assert ledger(record, country="ZZZ") == ()


def test_amounts_are_restated_and_not_added_up(record: Reader) -> None:
    found = entry(record, AID)
    assert found.amounts == (Amount(kind="money", unit="USD", chosen=5e8, low=5e8, high=7.25e8, text="5e+08"),)
    assert (found.state, found.done, found.late) == ("open", None, None)
    assert found.promised_on == date(2024, 5, 1)
    assert found.source_countries == ("PER",)
    assert found.target_countries == ("BOL",)


def test_the_stories_and_the_life(record: Reader) -> None:
    found = entry(record, VOID)
    assert [(one.published, one.publisher, one.headline, one.statuses) for one in found.stories] == [
        (date(2024, 5, 2), "Andes Herald (invented)", "On visit", ("planned",)),
        (date(2024, 6, 3), "Coast Tribune (invented)", "On visit", ("cancelled",)),
    ]
    assert [(step.status, step.on, step.reported) for step in found.history] == [
        ("planned", date(2024, 5, 2), date(2024, 5, 2)),
        ("cancelled", date(2024, 6, 3), date(2024, 6, 3)),
    ]
    assert found.promised_for == (Days(start=date(2024, 6, 20), end=date(2024, 6, 20)),)


def test_another_act_shows_a_promise_to_be_kept_once_it_is_reported(record: Reader) -> None:
    found = entry(record, TRIP)
    assert (found.state, found.shown_by, found.late) == ("fulfilled", event(TALKS).id, 0)
    assert found.done == Days(start=date(2024, 6, 11), end=date(2024, 6, 11))
    before = entry(record, TRIP, as_of=date(2024, 6, 12))
    assert (before.state, before.shown_by) == ("overdue", None)
    assert entry(record, TRIP, as_of=date(2024, 6, 14)).state == "fulfilled"
