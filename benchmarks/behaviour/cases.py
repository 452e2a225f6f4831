"""A case: a text whose reading is known beforehand, from the reading of another text that says the same."""

from typing import NamedTuple

from benchmarks.behaviour.sentences import Pair, Sentence
from dragoman.types import Status

SLOTS = ("object", "place", "occurs", "speaker", "background", "quantities")
"""What a mention has besides act, status and sides."""


class Case(NamedTuple):
    """One case of one behaviour."""

    behaviour: str
    form: str
    """Which of the ways that the behaviour has, in a word or two."""
    sentence: Sentence
    reference: str
    """The sentence that is known to be read as it is meant; without it the case does not count."""
    states: Pair
    """In ``reference``."""
    text: str
    told: str
    """The sentence inside ``text`` whose mentions are compared; mostly all of it."""
    new: Pair
    """The states that stand in ``text`` where ``states`` stand in ``reference``."""
    status: Status = "occurred"
    sides: bool = True
    """Whether the sides are known."""
    slots: tuple[str, ...] = SLOTS
    """Which slots must stay as they are."""
    speaker: str = ""
    """A word that the speaker must have."""


def case(behaviour: str, form: str, sentence: Sentence, reference: str, text: str, states: Pair) -> Case:
    """Return the case that ``text`` is read as ``reference`` is, in every slot and with the same states."""
    return Case(behaviour, form, sentence, reference, states, text, text, states)
