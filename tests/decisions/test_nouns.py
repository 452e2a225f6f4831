from msgspec.structs import replace

from dragoman.decisions import Decisions
from tests.decisions.made import different, drop, fix, keep, pile, same


def test_an_id_depends_on_what_was_decided_and_by_whom_not_on_the_words() -> None:
    one = same("a", "b")
    assert one.id == replace(one, why="other words", told=("a", "b")).id
    assert len({one.id, same("a", "c").id, same("a", "b", by="Ben").id, different("a", "b").id}) == 4
    assert fix("a", "place", "Jakarta").id != fix("a", "place", "").id


def test_the_digest_does_not_depend_on_the_order() -> None:
    assert pile(same("a", "b"), drop("c")).digest == pile(drop("c"), same("a", "b")).digest
    assert pile(same("a", "b")).digest != Decisions().digest


def test_decisions_about_mentions_that_are_not_there_do_not_stand() -> None:
    given = pile(same("a", "b"), drop("c"), fix("z", "place", "Lima"))
    standing, idle = given.standing({"mention-a", "mention-c"})
    assert standing.all == (drop("c"),)
    assert [(one.decision.kind, one.reason) for one in idle] == [
        ("same", "mention-b is not in the record"),
        ("fix", "mention-z is not in the record"),
    ]


def test_nothing_else_stands_about_a_dropped_mention() -> None:
    given = pile(same("a", "b"), different("a", "c"), drop("b"), keep("d"))
    standing, idle = given.standing({f"mention-{id}" for id in "abcd"})
    assert standing.all == (different("a", "c"), drop("b"), keep("d"))
    assert [one.reason for one in idle] == ["mention-b is dropped"]


def test_a_dropped_mention_that_is_gone_hinders_nothing_but_itself() -> None:
    standing, idle = pile(drop("z"), drop("z", by="Ben")).standing({"mention-a"})
    assert standing.all == ()
    assert len(idle) == 2


def test_pairs_and_mentions() -> None:
    given = pile(same("a", "b"), different("b", "c"), drop("d"))
    assert given.pairs("same") == {("mention-a", "mention-b")}
    assert given.pairs("different") == {("mention-b", "mention-c")}
    assert given.mentions() == {f"mention-{id}" for id in "abcd"}
