from dragoman.linking import Item
from dragoman.linking.history import history, latest
from dragoman.types import Status
from tests.linking.build import item


def told(status: Status, published: str | None, **rest: object) -> Item:
    return item("visit", ["BRA"], ["SWE"], status=status, published=published, **rest)  # type: ignore[arg-type]


def test_by_day_of_report_then_by_rank() -> None:
    entries = history([told("occurred", "2024-05-03"), told("agreed", "2024-05-01"), told("planned", "2024-05-01")])
    assert [entry.status for entry in entries] == ["planned", "agreed", "occurred"]


def test_unknown_days_come_first_in_order_of_rank() -> None:
    entries = history([told("cancelled", "2024-05-03"), told("occurred", None), told("planned", None)])
    assert [entry.status for entry in entries] == ["planned", "occurred", "cancelled"]
    assert latest(entries) == "cancelled"


def test_the_same_status_of_one_day_is_one_entry_by_the_surer_mention() -> None:
    sure, unsure = (
        told("planned", "2024-05-01", score=0.9, story="z"),
        told("planned", "2024-05-01", score=0.2, story="a"),
    )
    assert [entry.mention_id for entry in history([unsure, sure])] == [sure.mention.id]


def test_a_late_announcement_takes_nothing_back_and_a_denial_does() -> None:
    done = told("occurred", "2024-05-03")
    assert latest(history([done, told("planned", "2024-05-04")])) == "occurred"
    assert latest(history([done, told("denied", "2024-05-04")])) == "denied"
    assert (
        latest(history([told("agreed", "2018-05-03"), told("stalled", "2020-05-04"), told("planned", "2021-01-01")]))
        == "planned"
    )
