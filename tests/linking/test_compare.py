from dragoman.linking.compare import NOTHING, Decided, comparable, compare
from dragoman.linking.slots import Slots, read
from dragoman.linking.weights import HAND_SET
from tests.linking.build import item, on


def pair(**other: object) -> tuple[Slots, Slots]:
    first = read(item("visit", ["RUS"], ["IDN"], id="mention-a", story="a", occurs=on("2021-07-06")))
    given = {"occurs": on("2021-07-06"), **other}
    return first, read(item("visit", ["RUS"], ["IDN"], id="mention-b", story="b", **given))  # type: ignore[arg-type]


BOTH = ("mention-a", "mention-b")


def test_a_pair_that_is_one_event() -> None:
    found = compare(*pair(), HAND_SET, NOTHING)
    assert (found.same, found.vetoed, found.decided) == (True, False, False)
    assert found.link is not None
    assert (found.link.left, found.link.right, found.link.same) == (*BOTH, True)


def test_a_forbidden_pair_keeps_its_link_where_it_came_near() -> None:
    found = compare(*pair(occurs=on("2021-09-20")), HAND_SET, NOTHING)
    assert (found.same, found.vetoed) == (False, True)
    assert found.link is None or not found.link.same


def test_a_decision_stands_above_all_reasons() -> None:
    same = compare(*pair(occurs=on("2021-09-20")), HAND_SET, Decided(same=frozenset({BOTH})))
    assert (same.same, same.vetoed, same.decided) == (True, False, True)
    different = compare(*pair(), HAND_SET, Decided(different=frozenset({BOTH})))
    assert (different.same, different.vetoed, different.decided) == (False, True, True)
    for found, probability in ((same, 1.0), (different, 0.0)):
        assert found.link is not None
        assert found.link.probability == probability
        assert "decided" in {reason.feature for reason in found.link.reasons}
        assert "a person decided" in {reason.detail for reason in found.link.reasons}
        assert found.link.weight == round(sum(reason.weight for reason in found.link.reasons), 3)


def test_the_link_says_who_decided() -> None:
    found = compare(*pair(), HAND_SET, Decided(same=frozenset({BOTH}), said=((BOTH, "decided by Ana: one speech"),)))
    assert found.link is not None
    assert "decided by Ana: one speech" in {reason.detail for reason in found.link.reasons}


def test_decisions_are_found_in_either_order() -> None:
    assert Decided(same=frozenset({BOTH})).of(*reversed(BOTH)) == Decided(same=frozenset({BOTH})).of(*BOTH) == 1
    assert NOTHING.of(*BOTH) == 0


def test_only_words_for_one_deed_are_compared() -> None:
    visit, other = pair()
    assert comparable(visit, other)
    assert not comparable(visit, read(item("sanction", ["RUS"], ["IDN"])))
    assert comparable(read(item("sell-arms", ["RUS"], ["IDN"])), read(item("buy-arms", ["IDN"], ["RUS"])))
