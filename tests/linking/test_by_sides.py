"""What is remembered of sides is what would be said anew."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.linking.features import parties
from dragoman.linking.slots import Slots, read
from dragoman.linking.weights import HAND_SET
from tests.linking.build import Given, item, on, person

_PARTIES: list[Given] = ["BRA", "SWE", "USA", "EUR", person("Ana Silva", "BRA", "President"), person("Bo Lind", "BRA")]
_SIDES = st.lists(st.sampled_from(_PARTIES), max_size=3)


@st.composite
def mentions(draw: st.DrawFn) -> Slots:
    """Return the slots of one mention of acts that face one another in every way."""
    return read(
        item(
            draw(st.sampled_from(["visit", "host", "meet", "accuse", "shell", "bomb", "sell-arms", "buy-arms"])),
            draw(_SIDES),
            draw(_SIDES),
            story=draw(st.sampled_from("ab")),
            status=draw(st.sampled_from(["occurred", "planned", "requested", "offered"])),
            occurs=draw(st.sampled_from([None, on("2024-05-01")])),
        )
    )


@settings(max_examples=400, deadline=None)
@given(left=mentions(), right=mentions())
def test_a_remembered_reason_is_the_one_that_would_be_given_anew(left: Slots, right: Slots) -> None:
    assert parties.reason(left, right, HAND_SET) == parties.reason.__wrapped__(left, right, HAND_SET)  # type: ignore[attr-defined]


def test_other_weights_give_other_reasons() -> None:
    one, other = (read(item("visit", ["BRA"], ["SWE"], story=story)) for story in "ab")
    heavier = replace(HAND_SET, side=HAND_SET.side + 1)
    found = [parties.reason(one, other, weights) for weights in (HAND_SET, heavier, HAND_SET)]
    assert [reason.weight if reason else 0 for reason in found] == [1.5, 3.5, 1.5]
