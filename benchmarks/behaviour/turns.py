"""The same said in another way: passive, reported, the time in front."""

from collections.abc import Iterator

from benchmarks.behaviour.cases import SLOTS, Case, case
from benchmarks.behaviour.sentences import Sentence
from benchmarks.behaviour.swaps import pairs
from benchmarks.behaviour.wording import active, lowered, passive

PASSIVE = "active and passive"
REPORTED = "reported speech"
FRONT = "the time in front"
_BUT_SPEAKER = tuple(slot for slot in SLOTS if slot != "speaker")
_REPORTS = (
    ("{0}, officials said.", "officials"),
    ("According to diplomats, {1}.", "diplomats"),
    ("A spokeswoman said that {1}.", "spokeswoman"),
    ("{0}, according to the state news agency.", "agency"),
)
"""Frames for a sentence that begins and one that goes on, and a word of the speaker."""


def passives(number: int, sentence: Sentence) -> Iterator[Case]:
    """Yield the passive, as the sentence is written and with two other pairs of states."""
    for states in (sentence.pair, *pairs(sentence, number, 2)) if sentence.passive else ():
        said, turned = f"{active(sentence, states)}.", f"{passive(sentence, states)}."
        yield case(PASSIVE, states[0].name, sentence, said, turned, states)


def reports(_number: int, sentence: Sentence) -> Iterator[Case]:
    """Yield the sentence as something that somebody says."""
    said = active(sentence)
    for frame, speaker in _REPORTS:
        text = frame.format(said, lowered(said, sentence.pair))
        made = case(REPORTED, speaker, sentence, f"{said}.", text, sentence.pair)
        yield made._replace(slots=_BUT_SPEAKER, speaker=speaker)


def fronts(number: int, sentence: Sentence) -> Iterator[Case]:
    """Yield the sentence with its time in front, as it is written and with two other pairs of states."""
    for states in (sentence.pair, *pairs(sentence, number, 2)):
        said, moved = active(sentence, states), active(sentence, states, front=True)
        yield case(FRONT, states[0].name, sentence, f"{said}.", f"{moved}.", states)
