"""Other states, or the same two the other way round: only the sides move."""

from collections.abc import Iterator

from benchmarks.behaviour.cases import Case, case
from benchmarks.behaviour.sentences import Pair, Sentence
from benchmarks.behaviour.states import pair
from benchmarks.behaviour.wording import active

SWAPPED = "the two states swapped"
REPLACED = "other states"
TURNS = 4
"""Pairs of other states for a sentence."""


def pairs(sentence: Sentence, number: int, turns: int) -> list[Pair]:
    """Return that many pairs of other states for a sentence; a pair has none of the states that it is written with."""
    own = set(sentence.pair)
    found = (pair(number, turn) for turn in range(turns * 3))
    return [one for one in found if not own & set(one)][:turns]


def swapped(number: int, sentence: Sentence) -> Iterator[Case]:
    """Yield the sentence with its states swapped, as it is written and with two other pairs."""
    for states in (sentence.pair, *pairs(sentence, number, 2)):
        turned = (states[1], states[0])
        made = case(SWAPPED, states[0].name, sentence, _said(sentence, states), _said(sentence, turned), states)
        yield made._replace(new=turned)


def replaced(number: int, sentence: Sentence) -> Iterator[Case]:
    """Yield the sentence with other states."""
    for states in pairs(sentence, number, TURNS):
        said = _said(sentence, states)
        yield case(REPLACED, states[0].region, sentence, _said(sentence, sentence.pair), said, sentence.pair)._replace(
            new=states
        )


def _said(sentence: Sentence, states: Pair) -> str:
    return f"{active(sentence, states)}."
