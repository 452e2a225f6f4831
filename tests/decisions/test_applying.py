import pytest
from msgspec.structs import replace

from dragoman.decisions import Applied, Decisions
from dragoman.register import load
from tests.contract.making import FULL
from tests.decisions.made import different, drop, event, fix, keep, pile, same

KNOWN = [f"mention-{id}" for id in "abcd"]


def applied(*decisions: object) -> Applied:
    return Applied(pile(*decisions), KNOWN, load())  # type: ignore[arg-type]


def test_pairs_go_to_the_linking() -> None:
    found = applied(same("a", "b"), different("b", "c"), same("a", "z"))
    assert found.same == {("mention-a", "mention-b")}
    assert found.different == {("mention-b", "mention-c")}
    assert [one.decision for one in found.idle] == [same("a", "z")]


def test_mentions_are_left_out_made_certain_or_left_alone() -> None:
    found = applied(drop("a"), keep("b"))
    a, b, c = (replace(FULL, id=f"mention-{id}", uncertain=True) for id in "abc")
    assert found.mention(a) is None
    assert found.mention(b) == replace(b, uncertain=False)
    assert found.mention(c) is c


def test_each_dropped_mention_leaves_one_rejection() -> None:
    found = applied(drop("b"), drop("b", by="Ben"), drop("a"))
    told = found.rejections({"mention-a": "story-1", "mention-b": "story-2"})
    assert [(one.subject_id, one.stage, one.reason, one.detail) for one in told] == [
        ("story-1", "linking", "dropped", "mention-a: decided by Ana: no act"),
        ("story-2", "linking", "dropped", "mention-b: decided by Ana: no act"),
    ]


def test_fixes_find_their_event_by_any_of_its_mentions() -> None:
    found = applied(fix("b", "place", "Lima"), fix("b", "status", "cancelled"), fix("d", "place", "Cusco, PER"))
    made = found.event(event("a", "b", "c"))
    assert made.place is not None
    assert (made.place.name, made.status) == ("Lima", "cancelled")
    assert found.event(event("x")) == event("x")
    assert found.idle == []


def test_of_two_values_for_one_event_the_lower_mention_s_stands() -> None:
    found = applied(fix("b", "place", "Lima"), fix("a", "place", "Santiago"), fix("c", "place", "Santiago"))
    made = found.event(event("a", "b", "c"))
    assert made.place is not None
    assert made.place.name == "Santiago"
    assert [one.decision for one in found.idle] == [fix("b", "place", "Lima")]
    assert "another place" in found.idle[0].reason


def test_a_value_that_the_register_no_longer_knows_is_told_and_left_out() -> None:
    found = applied(fix("a", "place", "Quillhaven"), fix("a", "act", "bow"))
    assert found.event(event("a")) == event("a")
    assert [one.decision.field for one in found.idle] == ["place", "act"]
    assert found.decisions.all == ()


@pytest.mark.parametrize("decisions", [Decisions(), pile(same("x", "y"))])
def test_nothing_that_applies_changes_nothing(decisions: Decisions) -> None:
    found = Applied(decisions, KNOWN, load())
    assert (found.same, found.different, found.dropped) == (frozenset(), frozenset(), frozenset())
    assert found.event(event("a")) == event("a")
