"""Where an act stands: lives of one visit, told by hand."""

from datetime import date

import msgspec
import pytest

from dragoman.analysis.ledger import state_of
from dragoman.analysis.ledger_nouns import Days, State
from dragoman.analysis.ledger_states import (
    done_days,
    first_promised,
    is_contradicted,
    lateness,
    promised_days,
)
from dragoman.linking import Item
from dragoman.linking.merge import event
from dragoman.types import Choice, Status
from tests.linking.build import item, month, on

TODAY = date(2024, 6, 30)


def told(status: Status, published: str | None, day: str | None = None, **rest: object) -> Item:
    """Return a report of a visit; stories are named after the day unless ``story`` is given."""
    rest.setdefault("story", f"story-{published}-{status}")
    return item("visit", ["BRA"], ["SWE"], status=status, published=published, occurs=on(day) if day else None, **rest)  # type: ignore[arg-type]


def state(*items: Item, as_of: date | None = TODAY) -> State:
    return state_of(event(items), as_of, items)


def days(first: str, last: str | None = None) -> Days:
    return Days(start=date.fromisoformat(first), end=date.fromisoformat(last or first))


PLAN = told("planned", "2024-05-01", "2024-06-10")


@pytest.mark.parametrize(
    ("items", "wanted"),
    [
        ([told("planned", "2024-05-01")], "open"),
        ([told("planned", "2024-05-01", "2024-07-01")], "open"),
        ([told("planned", "2024-05-01", "2024-06-30")], "open"),
        ([PLAN], "overdue"),
        ([told("agreed", "2024-05-01", "2024-06-10")], "overdue"),
        ([told("offered", "2024-05-01")], "open"),
        ([PLAN, told("occurred", "2024-06-11", "2024-06-10")], "fulfilled"),
        ([PLAN, told("ongoing", "2024-06-10")], "fulfilled"),
        ([PLAN, told("cancelled", "2024-06-01")], "cancelled"),
        ([PLAN, told("stalled", "2024-06-01")], "stalled"),
        ([PLAN, told("negated", "2024-06-12")], "stalled"),
        ([told("offered", "2024-05-01"), told("refused", "2024-05-02")], "refused"),
        ([PLAN, told("postponed", "2024-06-01")], "open"),
        ([PLAN, told("postponed", "2024-06-01", "2024-06-20")], "overdue"),
        ([PLAN, told("postponed", "2024-06-01", "2024-07-20")], "open"),
        ([PLAN, told("cancelled", "2024-05-09"), told("planned", "2024-05-20", "2024-07-01")], "open"),
        ([told("occurred", "2024-06-11")], "done"),
        ([told("occurred", "2024-06-11"), told("planned", "2024-06-20")], "done"),
        ([told("occurred", "2024-06-11"), told("denied", "2024-06-12")], "denied"),
        ([told("denied", "2024-06-12"), told("occurred", "2024-06-14")], "denied"),
        ([told("requested", "2024-05-01")], "none"),
        ([told("proposed", "2024-05-01"), told("possible", "2024-05-03")], "none"),
        ([told("threatened", "2024-05-01")], "none"),
        ([told("negated", "2024-05-01")], "none"),
    ],
)
def test_states(items: list[Item], wanted: State) -> None:
    assert state(*items) == wanted
    assert state(*reversed(items)) == wanted


def test_overdue_only_when_the_last_day_has_passed() -> None:
    june = item("visit", ["BRA"], ["SWE"], status="planned", published="2024-05-01", occurs=month("2024-06-01"))
    assert state(june, as_of=date(2024, 6, 30)) == "open"
    assert state(june, as_of=date(2024, 7, 1)) == "overdue"
    assert state(june, as_of=None) == "open"


def test_what_came_out_later_is_not_known() -> None:
    life = (PLAN, told("postponed", "2024-06-01", "2024-06-20"), told("occurred", "2024-06-21", "2024-06-20"))
    known = {
        date(2024, 4, 1): "none",
        date(2024, 5, 2): "open",
        date(2024, 6, 15): "open",
        date(2024, 6, 25): "fulfilled",
    }
    for day, wanted in known.items():
        assert state(*life, as_of=day) == wanted
        if wanted != "open":
            assert state_of(event(life), day) == wanted


def test_a_promise_told_with_its_deed_by_one_story_came_not_before() -> None:
    deed = told("occurred", "2024-06-10", story="one")
    assert state(told("planned", "2024-06-10", story="one"), deed) == "done"
    assert state(told("planned", "2024-06-10", story="other"), deed) == "done"
    assert state(told("planned", "2024-06-10", "2024-06-10", story="other"), deed) == "fulfilled"
    assert state(told("planned", "2024-06-12", "2024-06-10", story="other"), deed) == "done"
    recalled = told("planned", "2024-06-10", "2024-01-10", story="one", background=True)
    assert state(recalled, deed) == "fulfilled"


def test_what_is_recalled_does_not_change_the_news() -> None:
    assert state(PLAN, told("agreed", "2024-06-20", background=True)) == "overdue"
    assert state(PLAN, told("occurred", "2024-06-20", "2024-06-10", background=True)) == "fulfilled"


def test_a_person_has_the_last_word() -> None:
    made = msgspec.structs.replace(
        event([PLAN]),
        status="cancelled",
        chosen=(Choice(field="status", mention_id=PLAN.mention.id, rule="decided by Ada: heard so"),),
    )
    assert state_of(made, TODAY, [PLAN]) == "cancelled"


def test_the_event_alone_tells_most_states() -> None:
    for items, wanted in (([PLAN], "overdue"), ([PLAN, told("postponed", "2024-06-01", "2024-06-20")], "open")):
        assert state_of(event(items), TODAY) == wanted


def test_promised_days_are_refined_moved_and_made_void() -> None:
    june = item("visit", ["BRA"], ["SWE"], status="planned", published="2024-04-01", occurs=month("2024-06-01"))
    moved = told("postponed", "2024-06-01", "2024-06-20")
    some_day = told("postponed", "2024-06-15")
    made = event([june, PLAN, moved, some_day])
    assert promised_days(made, [june, PLAN]) == (days("2024-06-10"),)
    assert promised_days(made, [PLAN, june]) == (days("2024-06-10"),)
    assert promised_days(made, [PLAN, moved]) == (days("2024-06-10"), days("2024-06-20"))
    assert promised_days(made, [PLAN, moved, some_day]) == ()
    assert first_promised(made, [PLAN, moved, some_day]) == days("2024-06-10")


def test_the_day_of_the_words_is_no_promised_day() -> None:
    """ "On Monday he said he would go": Monday had passed when the story came out."""
    said = told("planned", "2024-05-03", "2024-05-01")
    assert promised_days(event([said]), [said]) == ()
    assert state(said) == "open"


def test_the_day_of_an_offer_is_that_of_its_words() -> None:
    """ "Brazil offered on Wednesday to host talks", told on Wednesday; a plan may be for that day, but is not due."""
    for made in ("offered", "agreed"):
        said = told(made, "2024-05-01", "2024-05-01")
        assert promised_days(event([said]), [said]) == ()
        assert state(said) == "open"
    today = told("planned", "2024-05-01", "2024-05-01")
    assert promised_days(event([today]), [today]) == (days("2024-05-01"),)
    assert state(today) == "open"


def test_days_in_a_story_of_an_unknown_day_make_nothing_overdue() -> None:
    """A deal "agreed in 2018", told nobody knows when: the day may have passed when it was told."""
    undated = told("agreed", None, "2018-06-10")
    assert state(undated) == "open"
    assert promised_days(event([undated]), [undated]) == (days("2018-06-10"),)
    assert state(undated, PLAN) == "overdue"


def test_a_day_that_a_person_left_open_is_never_overdue() -> None:
    rule = Choice(field="occurs", mention_id=PLAN.mention.id, rule="decided by Ada: heard so")
    assert PLAN.mention.occurs is not None
    made = msgspec.structs.replace(
        event([PLAN]), occurs=msgspec.structs.replace(PLAN.mention.occurs, end=None), chosen=(rule,)
    )
    assert promised_days(made, [PLAN]) == ()
    assert state_of(made, TODAY, [PLAN]) == "open"


def test_a_cancelled_trip_that_a_story_recalls_beside_the_arrival_does_not_undo_it() -> None:
    arrived = told("occurred", "2024-06-11", "2024-06-10", story="one")
    earlier = told("cancelled", "2024-06-11", story="one")
    assert state(PLAN, earlier, arrived) == "fulfilled"
    assert state(PLAN, arrived, told("cancelled", "2024-06-11", story="two")) == "cancelled"


def test_days_long_past_when_they_were_told_are_no_promise() -> None:
    """ "They will build on the June summit", in October."""
    assert state(told("planned", "2024-05-03", "2024-02-01")) == "none"


def test_a_vaguer_day_later_does_not_replace_an_exact_one() -> None:
    vague = item("visit", ["BRA"], ["SWE"], status="planned", published="2024-05-20", occurs=month("2024-06-01"))
    assert promised_days(event([PLAN, vague]), [PLAN, vague]) == (days("2024-06-10"),)


def test_when_it_was_done() -> None:
    exact, vague = told("occurred", "2024-06-12", "2024-06-11"), told("ended", "2024-07-02", None, where=None)
    assert done_days(event([PLAN, exact, vague]), [PLAN, exact, vague]) == days("2024-06-11")
    ahead = told("occurred", "2024-06-09", "2024-06-11")
    assert done_days(event([ahead]), [ahead]) is None


@pytest.mark.parametrize(
    ("done", "late"),
    [("2024-06-12", 2), ("2024-06-10", 0), ("2024-06-08", 0), ("2024-06-05", -3)],
)
def test_how_late(done: str, late: int) -> None:
    assert lateness(days("2024-06-08", "2024-06-10"), days(done)) == late
    assert lateness(None, days(done)) is None
    assert lateness(days(done), None) is None


def test_contradicted() -> None:
    deed, denial = told("occurred", "2024-06-11"), told("negated", "2024-06-11")
    assert is_contradicted(event([deed, denial]), [deed, denial])
    assert not is_contradicted(event([PLAN, deed]), [PLAN, deed])
    assert state(PLAN, deed, told("negated", "2024-06-20")) == "stalled"
