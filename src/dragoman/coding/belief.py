"""How probable it is that a mention is right as a whole: the act, and those who stand on its two sides.

The network says how sure it is that words tell an act, and which. Most mentions that are wrong all the same are wrong
in their sides. What speaks for them or against them (whether the network points at the words, whether somebody known
stands there, whether he was taken from another sentence) is weighed together with that by a logistic regression fitted
to our own stories (``python -m training.belief``).
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from dragoman.coding.gate import is_told
from dragoman.coding.learned.identity import BELIEF, FOLDER
from dragoman.coding.learned.reader import Candidate, Part, SentenceReading
from dragoman.coding.mention import Facts
from dragoman.coding.sides import Scene
from dragoman.ontology.schema import acts
from dragoman.types import EventMention, Noun, Participant, Side, Span

TOLD = 0.25
"""Probability of the act alone below which no mention of the network is sure, however well its sides are known: writers
differ in what they hold worth telling."""
_LEAST = 0.001
_UNREAD = 0.6
"""What a status counts that grammar reads alone."""
_UNASKED = 0.7
"""How probable who stands on a side is taken to be where the story was not asked whom it means."""
_LONG, _MANY = 400, 5
_PRONOUNS_TEXT = "he she they it him her them his their its we us our who which that both"
_PRONOUNS = frozenset(_PRONOUNS_TEXT.split())
_SIDES: tuple[Side, ...] = ("source", "target")
Signs = dict[str, float]
"""Sign -> how much there is of it; what is not there is not named."""


class Belief(Noun, frozen=True, kw_only=True):
    """What training found."""

    weights: dict[str, float]
    bias: float
    certain: float
    """Probability from which on a mention is not marked uncertain."""
    held_back: dict[str, float]
    """Figures on stories that were not fitted to, in five turns."""
    data: str = ""
    """SHA-256 of the stories that it was fitted to."""

    def probability(self, given: Mapping[str, float]) -> float:
        """Return how probable it is, 0 to 1, that a mention with these signs is right."""
        logit = self.bias + sum(self.weights.get(sign, 0.0) * much for sign, much in given.items())
        return 1 / (1 + math.exp(-logit))


@cache
def belief() -> Belief:
    """Return the weights that the package brings, loaded once a process."""
    return msgspec.json.decode(files(FOLDER).joinpath(BELIEF).read_bytes(), type=Belief)


def believed(scene: Scene, facts: Facts, read: SentenceReading, mention: EventMention) -> EventMention:
    """Return the mention with the probability that it is right as a whole.

    It is uncertain where it was before, where that is low, and where the network hardly sees the act, however well its
    sides are known.
    """
    found = round(belief().probability(signs(scene, facts, read, mention)), 3)
    sure = found >= belief().certain and _is_seen(facts, mention) and not mention.uncertain
    return msgspec.structs.replace(mention, probability=found, uncertain=not sure)


def _is_seen(facts: Facts, mention: EventMention) -> bool:
    """Tell whether the network sees the act, or, where the ontology's cues name it, anything in the sentence."""
    faint = is_learned(mention) and (mention.probability or 0.0) < TOLD
    return not faint and is_told(facts.sentence.span.of(facts.story.story.text))


def is_learned(mention: EventMention) -> bool:
    """Tell whether the network found the act, and not the ontology's cues alone."""
    return any(one.field == "act" and one.by == "learned" for one in mention.evidence)


def signs(scene: Scene, facts: Facts, read: SentenceReading, mention: EventMention) -> Signs:
    """Return what speaks for a mention and against it; its ``probability`` is still that of its act alone."""
    start = facts.sentence.span.start
    near = (
        one for one in read.candidates if Span(start + one.trigger[0], start + one.trigger[1]).overlaps(mention.trigger)
    )
    candidate = next(near, None)
    return {name: much for name, much in _signs(scene, facts, candidate, mention) if much}


def _signs(
    scene: Scene, facts: Facts, candidate: Candidate | None, mention: EventMention
) -> Iterator[tuple[str, float]]:
    act = acts()[mention.act]
    told = {one.field: one for one in mention.evidence}
    yield "told", _log_odds(mention.probability or mention.score)
    yield "learned", float(is_learned(mention))
    yield "status", told["status"].score if told["status"].by == "learned" else _UNREAD
    yield "mutual", float(act.mutual)
    yield "needs both", float(act.needs == "both")
    yield "background", float(mention.background)
    yield "length", min(facts.sentence.span.end - facts.sentence.span.start, _LONG) / _LONG
    yield "states", min(len({actor.country for actor in scene.actors if actor.country}), _MANY) / _MANY
    for side, other in zip(_SIDES, _SIDES[::-1], strict=True):
        who = mention.side(side)
        parts = candidate.parts if candidate is not None else {}
        for name, much in _of_side(facts, mention, who, parts.get(side, ()), parts.get(other, ())):
            yield f"{side} {name}", much
        yield f"{side} empty though needed", float(not who and act.needs in ("both", side))
        asked = side in told and told[side].otherwise is not None
        yield f"{side} meant", _log_odds(told[side].score if asked else _UNASKED)


def _log_odds(probability: float) -> float:
    least = max(_LEAST, min(1 - _LEAST, probability))
    return math.log(least / (1 - least))


def _of_side(
    facts: Facts, mention: EventMention, who: Sequence[Participant], own: Sequence[Part], other: Sequence[Part]
) -> Iterator[tuple[str, float]]:
    """Yield the signs of one side; ``own`` and ``other`` are the words that the network holds for this side or that."""
    text, sentence = facts.story.story.text, facts.sentence.span
    words = [one.span.of(text) for one in who]
    yield "empty", float(not who)
    yield "several", float(len(who) > 1)
    yield "known", float(any(one.country or one.actor for one in who))
    yield "from elsewhere", float(any(not sentence.covers(one.span) for one in who))
    yield "described", float(bool(words) and all(one[:1].islower() for one in words))
    yield "pronoun", float(any(one.lower() in _PRONOUNS for one in words))
    yield "before", float(any(one.span.end <= mention.trigger.start for one in who))
    pointed = [_pointed_at(one, own, sentence.start) for one in who]
    yield "pointed at", sum(pointed) / len(pointed) if pointed else 0.0
    yield "most", max((one.probability for one in own), default=0.0)
    yield "as other", max((_pointed_at(one, other, sentence.start) for one in who), default=0.0)


def _pointed_at(one: Participant, parts: Sequence[Part], start: int) -> float:
    """Return the greatest probability with which the network points at a participant's words."""
    there = (part for part in parts if Span(start + part.start, start + part.end).overlaps(one.span))
    return max((part.probability for part in there), default=0.0)
