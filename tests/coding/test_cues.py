"""The weight of a sentence's words."""

import pytest

from dragoman import register
from dragoman.coding.cues import Gate, gate, logits, signs, weight
from dragoman.types import Span

REGISTER = register.load()
_WORDS = {"met": 2.0, "#treat": 0.5, "<state>": 1.0, "<two>": 0.25, "the treaty": 4.0}
GIVEN = Gate(words=_WORDS, bias=-3.0, own=2.0, story=1.0, both=-1.0, least=0.0)


def test_words_their_beginnings_neighbours_and_kinds_of_names_are_signs() -> None:
    text = "Chile met Peru"
    found = signs(text, REGISTER.find(text))
    assert {"chile", "#chile", "chile met", "met peru", "<state>", "<two>"} <= found


@pytest.mark.parametrize(("text", "right"), [("Chile met Peru. It met.", 0.25), ("Treaties", -2.5), ("", -3.0)])
def test_each_sign_counts_once(text: str, right: float) -> None:
    assert weight(text, REGISTER.find(text), GIVEN) == pytest.approx(right)


def test_the_story_counts_beside_the_sentence() -> None:
    text = "Chile met Peru. Rain fell."
    places = [Span(0, 15), Span(16, 26)]
    first, second = (weight(place.of(text), REGISTER.find(text, place.start, place.end), GIVEN) for place in places)
    mean = (first + second) / 2
    assert logits(text, places, REGISTER, GIVEN) == pytest.approx([2 * one + mean - 1 for one in (first, second)])
    assert logits("", [], REGISTER, GIVEN) == []


def test_the_package_brings_the_weights() -> None:
    assert len(gate().words) > 5_000
    act, none = "President Xi met President Putin in Moscow.", "The striker scored twice before the interval."
    assert weight(act, REGISTER.find(act), gate()) > weight(none, REGISTER.find(none), gate())
