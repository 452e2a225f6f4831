"""Whom a story means as the target of an act where a sentence leaves him unsaid: "Manila rejected the criticism".

The states and bodies that the story names are held against one another, and against nobody at all: how often each is
named beside the other side, whether in this sentence or the one before, whether the sentence names its ground. What
each sign weighs was fitted to our own stories (``python -m training.meant``).
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from dragoman.coding.learned.identity import FOLDER, MEANT
from dragoman.register import BODIES
from dragoman.types import ActorMention, AnnotatedStory, Noun, Participant, Span

FIGHTERS = frozenset({"REB", "PRM", "UAF"})
NOBODY: dict[str, float] = {"nobody": 1.0}
"""What speaks for leaving the target as it is."""
SHARE = 0.25
"""Part of the sentences that name anybody which must name him: who is named in passing is nobody's counterpart. Beside
two or more who act, he must be named as often as they, or the story's main parties act together."""
Signs = dict[str, float]
"""Sign -> how much there is of it; what is not there is not named."""


class Ranking(Noun, frozen=True, kw_only=True):
    """What training found."""

    weights: dict[str, float]
    least: float
    """Probability from which on somebody is taken to be meant."""
    held_back: dict[str, float]
    """Figures on stories that were not fitted to, in ten turns."""
    data: str = ""
    """SHA-256 of the stories that it was fitted to."""

    def probabilities(self, given: Sequence[Mapping[str, float]]) -> list[float]:
        """Return how probable each of several is, that one of them, and one only, is meant."""
        logits = [sum(self.weights.get(sign, 0.0) * much for sign, much in one.items()) for one in given]
        most = max(logits)
        raised = [math.exp(one - most) for one in logits]
        return [one / sum(raised) for one in raised]


class Choice(NamedTuple):
    """Who is meant, by what he is counted, with a mention that names him."""

    key: str
    mention: ActorMention


@cache
def ranking() -> Ranking:
    """Return the weights that the package brings, loaded once a process."""
    return msgspec.json.decode(files(FOLDER).joinpath(MEANT).read_bytes(), type=Ranking)


def meant(story: AnnotatedStory, trigger: Span, sides: Sequence[Participant]) -> Choice | None:
    """Return whom the story means as the target, ``None`` where that is not sure enough.

    ``trigger`` are the words that tell the act; ``sides`` who takes part, among them targets who are only described.
    """
    named = _named(_Same(story))
    given = _signs(story, named, trigger, sides)
    if not given:
        return None
    found = ranking().probabilities([NOBODY, *given.values()])
    best = max(range(1, len(found)), key=found.__getitem__)
    if found[best] < max(ranking().least, found[0]):
        return None
    name = list(given)[best - 1]
    return Choice(name, _naming(named, name, _index(story, trigger)))


def is_in_passing(story: AnnotatedStory, names: Set[str]) -> bool:
    """Tell whether a story that names others names these, by what they are counted, in few of its sentences only."""
    named = _named(_Same(story))
    return sum(bool(names & who.keys()) for who in named) < SHARE * sum(map(bool, named))


def signs(story: AnnotatedStory, trigger: Span, sides: Sequence[Participant]) -> dict[str, Signs]:
    """Return what speaks for each of those whom the story names to be meant, in the order of the text."""
    return _signs(story, _named(_Same(story)), trigger, sides)


def key(mention: ActorMention) -> str | None:
    """Return what a mention is counted by: a fighting group or a body of many states itself, all others by state."""
    if mention.sector == "JRN" or not mention.country:
        return None
    person = mention.office is not None or mention.via == "person"
    if mention.actor_id and not person and (mention.country in BODIES or mention.sector in FIGHTERS):
        return mention.actor_id
    return None if mention.country in BODIES else mention.country


def keys_of(sides: Iterable[Participant]) -> Iterator[str]:
    """Yield what the parties are counted by: a fighting group or a body of many states itself, all others by state."""
    for one in sides:
        apart = one.sector in FIGHTERS or one.country in BODIES
        found = one.actor if apart and one.actor else one.country
        if found:
            yield found


_Named = list[dict[str, ActorMention]]
"""For each sentence those whom it names."""


class _Same:
    """A story that is the same only as itself: looking at its identity costs less than comparing its words."""

    def __init__(self, story: AnnotatedStory) -> None:
        self.story = story

    def __hash__(self) -> int:
        return id(self.story)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.story is self.story


@lru_cache(maxsize=1)
def _named(same: _Same) -> _Named:
    """Return whom each sentence names; of the last story it is remembered, as its acts are asked for in turn."""
    story = same.story
    found: _Named = [{} for _ in story.sentences]
    at = 0
    for sentence, who in zip(story.sentences, found, strict=True):
        while at < len(story.actors) and story.actors[at].span.start < sentence.span.end:
            one = story.actors[at]
            for name in _keys(one):
                if name not in who or one.actor_id == name != who[name].actor_id:
                    who[name] = one
            at += 1
    return found


def _keys(mention: ActorMention) -> Iterator[str]:
    """Yield what a mention is counted by; one of several states ("the two countries") by each of them."""
    if len(mention.countries) > 1:
        yield from (code for code in mention.countries if code not in BODIES)
        return
    name = key(mention)
    if name:
        yield name


def _index(story: AnnotatedStory, trigger: Span) -> int:
    """Return the place of the sentence among the story's."""
    return next(at for at, one in enumerate(story.sentences) if one.span.covers(trigger))


def _naming(named: _Named, name: str, at: int) -> ActorMention:
    """Return the mention of somebody that stands nearest before the end of a sentence, else the first after it.

    One that names the state itself goes before one of its people.
    """
    places = [*range(at, -1, -1), *range(at + 1, len(named))]
    every: list[ActorMention] = [named[place][name] for place in places if name in named[place]]
    return next((one for one in every if one.actor_id == name), every[0])


def _signs(story: AnnotatedStory, named: _Named, trigger: Span, sides: Sequence[Participant]) -> dict[str, Signs]:
    at = _index(story, trigger)
    sentence = story.sentences[at].span
    taken = set(keys_of(sides))
    every = Counter(name for who in named for name in who)
    least = max(SHARE * sum(map(bool, named)), max(every[name] for name in taken) if len(taken) > 1 else 0)
    often = {name: count for name, count in every.items() if name not in taken}
    most = max(often.values(), default=1)
    here = [(key(one), one.span) for one in story.actors if sentence.covers(one.span)]
    grounds = {one.country for one in story.places if sentence.covers(one.span)} - {name for name, _ in here}
    found: dict[str, Signs] = {}
    for name, count in often.items():
        if count < least:
            continue
        told = {
            "named": count / most,
            "before": float(any(who == name and span.end <= trigger.start for who, span in here)),
            "after": float(any(who == name and span.start >= trigger.end for who, span in here)),
            "just before": float(at > 0 and name in named[at - 1]),
            "later": float(not any(name in who for who in named[: at + 1])),
            "ground": float(name in grounds),
        }
        found[name] = {sign: much for sign, much in told.items() if much}
    return found
