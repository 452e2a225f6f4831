import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.decisions import Decision, contradiction, settled
from tests.decisions.made import different, drop, fix, keep, same


def test_a_chain_is_told_with_every_decision_in_it() -> None:
    chain = [same("a", "b"), same("b", "c", by="Ben"), same("x", "y")]
    assert contradiction(chain) is None
    told = contradiction([*chain, different("a", "c", by="Cleo")])
    assert told is not None
    for one in (chain[0], chain[1], different("a", "c", by="Cleo")):
        assert one.id in told
    assert same("x", "y").id not in told
    assert "by Ben" in told
    assert "`dragoman decide undo`" in told


def test_the_order_of_decisions_does_not_hide_a_chain() -> None:
    assert contradiction([different("a", "c"), same("b", "c"), same("a", "b")]) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (same("a", "b"), different("a", "b", by="Ben")),
        (drop("a"), keep("a", by="Ben")),
        (fix("a", "place", "Lima"), fix("a", "place", "Cusco", by="Ben")),
    ],
)
def test_two_that_contradict(one: Decision, other: Decision) -> None:
    told = contradiction([one, other])
    assert told is not None
    assert one.id in told
    assert other.id in told


@pytest.mark.parametrize(
    "both",
    [
        (same("a", "b"), same("a", "b", by="Ben")),
        (fix("a", "place", "Lima"), fix("a", "place", "Lima", by="Ben")),
        (fix("a", "place", "Lima"), fix("a", "status", "planned")),
        (fix("a", "place", "Lima"), fix("b", "place", "Cusco")),
        (fix("a", "place", "Lima"), keep("a")),
        (different("a", "b"), different("b", "c")),
    ],
)
def test_two_that_do_not(both: tuple[Decision, Decision]) -> None:
    assert contradiction(both) is None


def test_what_follows_is_settled() -> None:
    made = [same("a", "b"), same("b", "c"), different("c", "d")]
    assert settled(made, "mention-a", "mention-c")
    assert settled(made, "mention-a", "mention-d")
    assert settled(made, "mention-d", "mention-a")
    assert not settled(made, "mention-a", "mention-e")
    assert not settled(made, "mention-e", "mention-f")


_PAIRS = st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] < p[1])


@given(st.lists(_PAIRS, max_size=7), st.lists(_PAIRS, max_size=3))
def test_a_contradiction_is_found_whenever_there_is_one(
    together: list[tuple[str, str]], apart: list[tuple[str, str]]
) -> None:
    group = {id: {id} for id in "abcdef"}
    for a, b in together:
        joined = group[a] | group[b]
        group |= dict.fromkeys(joined, joined)
    clash = any(b in group[a] for a, b in apart)
    decisions = [*(same(*pair) for pair in together), *(different(*pair) for pair in apart)]
    assert (contradiction(decisions) is not None) == clash
