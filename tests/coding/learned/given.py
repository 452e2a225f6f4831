"""Candidates made by hand, as the network might give them."""

from typing import get_args

from dragoman.coding.learned.reader import Candidate, Choice, Labels, Part, SentenceReading
from dragoman.ontology.schema import acts
from dragoman.types import Status

PARTS = ("source", "target", "object", "time", "place", "quantity", "speaker")
LABELS = Labels(
    acts=tuple(acts()),
    statuses=get_args(Status),
    parts=PARTS,
    threshold=0.2,
    certain=0.4,
    temperatures={},
    data="",
    seed=0,
    epochs=0,
    base="",
    held_back={},
)
OCCURRED = Choice("occurred", 0.8, "planned", 0.1)


def candidate(
    text: str,
    trigger: str,
    act: dict[str, float],
    *,
    status: Choice = OCCURRED,
    probability: float = 0.9,
    background: float = 0.0,
    **parts: tuple[str, ...],
) -> Candidate:
    """Return a candidate at words of the text; acts that are not named get nothing."""
    return Candidate(
        place(text, trigger),
        tuple(act.get(one, 0.0) for one in LABELS.acts),
        status,
        probability,
        background,
        {part: tuple(Part(*place(text, words), 0.9) for words in parts.get(part, ())) for part in PARTS},
    )


def place(text: str, words: str) -> tuple[int, int]:
    """Return where the words first stand."""
    start = text.index(words)
    return start, start + len(words)


class Said(SentenceReading):
    """A reading of which only the candidates and one probability for all other words are known."""

    def __init__(self, candidates: tuple[Candidate, ...], otherwise: float = 0.0) -> None:
        self.candidates = candidates
        self._otherwise = otherwise

    def told(self, spans: object) -> float:
        return self._otherwise
