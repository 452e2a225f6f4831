"""What speaks for an act in a sentence before anything is parsed: words with weights, fitted to the corpus.

A cheap look, some millionths of a second a word. It never says that there is an act: only where there is so surely none
that the costly readers may be spared.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from statistics import fmean

import msgspec

from dragoman.coding.learned.identity import FOLDER, GATE
from dragoman.register import Hit, Register
from dragoman.types import Noun, Span

_WORD = re.compile(r"[^\W\d_]+")
_STEM, _PAIRED = 5, 6
"""Letters by which a word is known by its beginning, alone and next to another."""


class Gate(Noun, frozen=True, kw_only=True):
    """What training found: weights that make the logit of an act, and the least one with which a sentence goes on."""

    words: dict[str, float]
    """Weights of words and of the kinds of names, added up once each."""
    bias: float
    """Weight of a sentence with none of them."""
    own: float
    """What the weight of the sentence counts."""
    story: float
    """What the mean weight of the story's sentences counts: in the report of a match little is told of states."""
    both: float
    """Added to the two."""
    least: float
    data: str = ""
    """SHA-256 of the corpora that it was fitted to."""

    def logit(self, weight: float, mean: float) -> float:
        """Return the logit of the probability that a sentence tells an act between political actors."""
        return self.own * weight + self.story * mean + self.both


@cache
def gate() -> Gate:
    """Return the weights that the package brings, loaded once a process."""
    return msgspec.json.decode(files(FOLDER).joinpath(GATE).read_bytes(), type=Gate)


def weight(text: str, hits: Iterable[Hit], given: Gate) -> float:
    """Return how much the words of a sentence, and the names of the register in it, speak for an act."""
    get = given.words.get
    return given.bias + sum(get(one, 0.0) for one in signs(text, hits))


def logits(text: str, places: Sequence[Span], register: Register, given: Gate) -> list[float]:
    """Return for each sentence of a story, by its place in the text, the logit that it tells an act."""
    weights = [weight(place.of(text), register.find(text, place.start, place.end), given) for place in places]
    mean = fmean(weights) if weights else 0.0
    return [given.logit(one, mean) for one in weights]


def signs(text: str, hits: Iterable[Hit]) -> set[str]:
    """Return what can have a weight: words, their beginnings, neighbours, and the kinds of names."""
    words = _WORD.findall(text.lower())
    found = set(words)
    found.update("#" + word[:_STEM] for word in words)
    found.update(f"{a[:_PAIRED]} {b[:_PAIRED]}" for a, b in pairwise(words))
    found.update(_kinds(hits))
    return found


def _kinds(hits: Iterable[Hit]) -> Iterator[str]:
    """Yield a sign for each kind of name, and one where names of several stand."""
    somebody: set[str] = set()
    for hit in hits:
        yield f"<{hit.kind}>"
        somebody.update(hit.ids[:1])
    if len(somebody) > 1:
        yield "<two>"
