"""Which side answers to which."""

from typing import Any

from dragoman.linking.facing import facing, shared
from dragoman.linking.slots import Slots, read
from dragoman.types import Participant, Span
from tests.linking.build import item

ASEAN = Participant(side="source", name="ASEAN", span=Span(0, 1), actor="asean", country="IGO")


def slots(act: str, source: list[Any], target: list[Any], **given: Any) -> Slots:
    return read(item(act, source, target, **given))


def names(left: Slots, right: Slots) -> list[tuple[str, bool]]:
    return [(side.name, side.binding) for side in facing(left, right)]


def test_sides_answer_straight_together_or_turned() -> None:
    visit, host = slots("visit", ["BRA"], ["SWE"]), slots("host", ["SWE"], ["BRA"])
    assert names(visit, visit) == [("source", True), ("target", True)]
    assert names(slots("meet", ["BRA"], ["SWE"]), slots("meet", ["SWE"], ["BRA"])) == [("parties", True)]
    assert names(visit, host) == [("source/target", True), ("target/source", True)]
    assert facing(visit, host) == facing(host, visit)


def test_who_asks_may_stand_on_the_other_side_and_binds_nothing() -> None:
    given = slots("give-aid", ["BRA"], ["SWE"])
    asked = slots("give-aid", ["SWE"], ["BRA"], status="requested")
    assert names(asked, given) == names(given, asked) == [("source/target", True), ("target/source", False)]
    alike = slots("give-aid", ["BRA"], ["SWE"], status="requested")
    assert names(alike, given) == [("source", True), ("target", True)]
    assert names(asked, slots("give-aid", ["BRA"], ["SWE"], status="requested")) == [("source", True), ("target", True)]


def test_who_asks_two_others_for_an_act_of_both_is_none_of_its_parties() -> None:
    signed = slots("sign-agreement", ["BRA"], ["SWE"])
    begged = slots("sign-agreement", ["DZA"], ["SWE"], status="requested")
    assert names(begged, signed) == names(signed, begged) == [("parties", False)]
    assert set(facing(begged, signed)[0].ours) == set(facing(signed, begged)[0].theirs) == {"SWE"}
    own = slots("sign-agreement", ["BRA"], ["SWE"], status="requested")
    assert names(own, signed) == [("parties", True)]


def test_who_asks_to_buy_stands_on_the_side_of_who_buys() -> None:
    asked, bought = slots("sell-arms", ["SWE"], ["BRA"], status="requested"), slots("buy-arms", ["SWE"], ["BRA"])
    assert names(asked, bought) == names(bought, asked) == [("source", True), ("target", True)]
    offered = slots("sell-arms", ["BRA"], ["SWE"], status="offered")
    assert names(offered, bought) == [("source/target", True), ("target/source", True)]


def test_a_group_answers_to_its_members() -> None:
    group, member = slots("meet", [ASEAN], ["USA"]), slots("meet", ["IDN"], ["USA"])
    assert shared(group.both, member.both) == (("USA", "USA"), ("asean", "IDN"))
    assert shared(group.both, slots("meet", ["BRA"], ["USA"]).both) == (("USA", "USA"),)
