from datetime import date

from dragoman.linking import Item
from dragoman.linking.history import day_of, history, latest
from dragoman.types import Status
from tests.linking.build import item, on, year


def told(status: Status, published: str | None, **rest: object) -> Item:
    return item("visit", ["BRA"], ["SWE"], status=status, published=published, **rest)  # type: ignore[arg-type]


def life(*items: Item) -> list[Status]:
    return [entry.status for entry in history(items, "visit")]


def last(*items: Item) -> Status:
    return latest(history(items, "visit"))


def test_by_day_of_report_then_by_rank() -> None:
    assert life(told("occurred", "2024-05-03"), told("agreed", "2024-05-01"), told("planned", "2024-05-01")) == [
        "planned",
        "agreed",
        "occurred",
    ]


def test_deeds_stand_at_their_own_day_and_words_at_that_of_the_report() -> None:
    """A visit of the 3rd that is told late lies before the next announcement, and a plan is as old as its report."""
    late = told("occurred", "2024-05-20", occurs=on("2024-05-03"))
    early = told("planned", "2024-05-01", occurs=on("2024-05-03"))
    denied = told("denied", "2024-05-10", occurs=on("2024-05-03"))
    assert life(denied, late, early) == ["planned", "occurred", "denied"]
    assert day_of(late) == date(2024, 5, 3)
    assert day_of(early) == date(2024, 5, 1)


def test_recalled_history_has_its_own_days() -> None:
    """A deal offered in 2017, agreed in 2018 and stalled in 2020, all recalled when it is kept alive in 2024."""
    recalled = [
        told("stalled", "2024-05-01", background=True, occurs=year(2020)),
        told("offered", "2024-05-01", background=True, occurs=year(2017)),
        told("agreed", "2024-05-01", background=True, occurs=year(2018)),
    ]
    assert life(*recalled, told("planned", "2024-05-01")) == ["offered", "agreed", "stalled", "planned"]


def test_recalled_history_without_a_day_comes_before_the_news() -> None:
    recalled = told("agreed", "2024-06-01", background=True)
    assert day_of(recalled) is None
    assert life(recalled, told("stalled", "2024-05-01")) == ["agreed", "stalled"]
    assert last(recalled, told("stalled", "2024-05-01")) == "stalled"


def test_a_day_that_had_not_come_is_not_the_day_of_a_deed() -> None:
    """ "This year", said in May, ends in December: the deed is as old as the report."""
    assert day_of(told("occurred", "2024-05-03", occurs=year(2024))) == date(2024, 5, 3)


def test_unknown_days_come_first_in_order_of_rank() -> None:
    assert life(told("cancelled", "2024-05-03"), told("stalled", None), told("planned", None)) == [
        "planned",
        "stalled",
        "cancelled",
    ]


def test_an_undated_report_counts_where_it_is_further_along() -> None:
    assert last(told("cancelled", "2024-05-03"), told("planned", None)) == "cancelled"
    assert last(told("proposed", "2024-05-03"), told("stalled", None)) == "stalled"
    assert last(told("planned", "2024-05-03"), told("occurred", None)) == "occurred"


def test_the_same_status_of_one_day_is_one_entry_by_the_surer_mention() -> None:
    sure, unsure = (
        told("planned", "2024-05-01", score=0.9, story="z"),
        told("planned", "2024-05-01", score=0.2, story="a"),
    )
    assert [entry.mention_id for entry in history([unsure, sure], "visit")] == [sure.mention.id]


def test_a_late_announcement_takes_nothing_back_and_a_denial_does() -> None:
    done = told("occurred", "2024-05-03")
    assert last(done, told("planned", "2024-05-04")) == "occurred"
    assert last(done, told("denied", "2024-05-04")) == "denied"
    assert last(told("agreed", "2018-05-03"), told("stalled", "2020-05-04"), told("planned", "2021-01-01")) == "planned"


def test_a_wish_takes_nothing_from_a_promise() -> None:
    assert last(told("planned", "2024-05-01"), told("possible", "2024-05-02")) == "planned"
    assert last(told("cancelled", "2024-05-01"), told("proposed", "2024-05-02")) == "proposed"
    assert last(told("requested", "2024-05-01"), told("possible", "2024-05-02")) == "possible"


def test_a_threat_is_the_status_of_what_it_threatens() -> None:
    threat = item("threaten", ["USA"], ["IRN"], status="occurred", published="2024-05-01")
    deed = item("sanction", ["USA"], ["IRN"], status="occurred", published="2024-05-09", story="story-b")
    assert [entry.status for entry in history([threat, deed], "sanction")][-1] == "occurred"


def test_what_a_story_tells_beside_the_deed_that_is_its_news_lies_before_it() -> None:
    """ "Months after he called off the trip, he arrived on Thursday"; a deal of long ago may well be called off now."""
    arrived = told("occurred", "2024-05-30", occurs=on("2024-05-29"), story="one")
    off = told("cancelled", "2024-05-30", story="one")
    assert life(off, arrived) == ["cancelled", "occurred"]
    assert last(off, arrived) == "occurred"
    assert last(told("occurred", "2024-05-30", occurs=on("2024-01-29"), story="one"), off) == "cancelled"
    assert last(told("cancelled", "2024-05-30", story="two"), arrived) == "cancelled"
