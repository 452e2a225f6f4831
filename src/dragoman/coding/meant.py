"""Whom a story means by the two sides of an act, whatever the words of one sentence say of it.

The states, bodies and people that the sentence, the sentence before and the story name are held against one another,
and against nobody, for both sides at once: whether the words (grammar, or the network) point at them, how often the
story names them, where they stand, who was opposed to whom before. What each sign weighs was fitted to our own stories
(``python -m training.meant``).
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from dragoman.coding.learned.identity import FOLDER, MEANT
from dragoman.register import BODIES
from dragoman.types import ActorMention, AnnotatedStory, Noun, Participant, Side, Span

FIGHTERS = frozenset({"REB", "PRM", "UAF"})
SIDES: tuple[Side, ...] = ("source", "target")
Signs = dict[str, float]
"""Sign -> how much there is of it; what is not there is not named."""


class Pairs(NamedTuple):
    """Who may stand on the two sides: the signs of each, and of two of them together. The first is nobody."""

    both: list[Signs]
    """What speaks for each of them, on whichever side."""
    source: list[Signs]
    target: list[Signs]
    together: dict[tuple[int, int], Signs]
    """Source and target, by their places, with what speaks for the two of them together."""


class Ranking(Noun, frozen=True, kw_only=True):
    """What training found."""

    source: dict[str, float]
    """What a sign weighs for the source."""
    target: dict[str, float]
    pair: dict[str, float]
    """What a sign of two of them together weighs."""
    held_back: dict[str, float]
    """Figures on stories that were not fitted to, in turns."""
    data: str = ""
    """SHA-256 of the stories that it was fitted to."""

    def probabilities(self, given: Pairs) -> list[list[float]]:
        """Return how probable each pair is, by the places of source and target."""
        source = [_sum(self.source, one, own) for one, own in zip(given.both, given.source, strict=True)]
        target = [_sum(self.target, one, own) for one, own in zip(given.both, given.target, strict=True)]
        logits = [[one + other for other in target] for one in source]
        for (row, column), found in given.together.items():
            logits[row][column] += _sum(self.pair, found)
        most = max(map(max, logits))
        raised = [[math.exp(one - most) for one in row] for row in logits]
        whole = sum(map(sum, raised))
        return [[one / whole for one in row] for row in raised]


def _sum(weights: Mapping[str, float], *given: Signs) -> float:
    return sum([weights.get(sign, 0.0) * much for signs in given for sign, much in signs.items()])


@cache
def ranking() -> Ranking:
    """Return the weights that the package brings, loaded once a process."""
    return msgspec.json.decode(files(FOLDER).joinpath(MEANT).read_bytes(), type=Ranking)


# --- by what anybody is counted ---------------------------------------------------------------------------


def key(mention: ActorMention) -> str | None:
    """Return what a mention is counted by: a fighting group or a body of many states itself, all others by state."""
    if mention.sector == "JRN" or not mention.country:
        return None
    person = mention.office is not None or mention.via == "person"
    if mention.actor_id and not person and (mention.country in BODIES or mention.sector in FIGHTERS):
        return mention.actor_id
    return None if mention.country in BODIES else mention.country


def keys(mention: ActorMention) -> Iterator[str]:
    """Yield what a mention is counted by; one of several states ("the two countries") by each of them."""
    if len(mention.countries) > 1:
        yield from (code for code in mention.countries if code not in BODIES)
        return
    name = key(mention)
    if name:
        yield name


def key_of(one: Participant) -> str:
    """Return what a party is counted by; who has neither state nor entry, by his words' place."""
    apart = one.sector in FIGHTERS or one.country in BODIES
    found = one.actor if apart and one.actor else one.country
    return found or one.actor or f"at {one.span.start}"


# --- whom a story names -----------------------------------------------------------------------------------


class Named(NamedTuple):
    """Whom a story names, by what they are counted."""

    sentences: list[dict[str, ActorMention]]
    """For each sentence those whom it names, with a mention that does."""
    words: list[dict[str, list[Span]]]
    """For each sentence the words that do, but for the place before the report ("GENEVA, May 3 -")."""
    often: dict[str, float]
    """In how many sentences each is named, as a share of whoever is named in most."""
    first: dict[str, int]
    """The first sentence that names each."""
    main: tuple[str, ...]
    """Those whom it names most."""


class _Same:
    """A story that is the same only as itself: looking at its identity costs less than comparing its words."""

    def __init__(self, story: AnnotatedStory) -> None:
        self.story = story

    def __hash__(self) -> int:
        return id(self.story)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.story is self.story


def named(story: AnnotatedStory) -> Named:
    """Return whom a story names."""
    return _named(_Same(story))


_MAIN = 4
"""How many of those whom a story names most are asked about wherever they stand."""


@lru_cache(maxsize=1)
def _named(same: _Same) -> Named:
    """Return whom a story names; of the last story it is remembered, as its acts are asked for in turn."""
    story = same.story
    dateline = story.story.dateline_place or Span(0, 0)
    found: list[dict[str, ActorMention]] = [{} for _ in story.sentences]
    words: list[dict[str, list[Span]]] = [{} for _ in story.sentences]
    first: dict[str, int] = {}
    at = 0
    for place, (sentence, who, there) in enumerate(zip(story.sentences, found, words, strict=True)):
        while at < len(story.actors) and story.actors[at].span.start < sentence.span.end:
            one = story.actors[at]
            for name in keys(one):
                if name not in who or one.actor_id == name != who[name].actor_id:
                    who[name] = one
                first.setdefault(name, place)
                if not one.span.overlaps(dateline):
                    there.setdefault(name, []).append(one.span)
            at += 1
    often = Counter(name for who in found for name in who)
    most = max(often.values(), default=1)
    shares = {name: count / most for name, count in often.items()}
    return Named(found, words, shares, first, tuple(name for name, _ in often.most_common(_MAIN)))


def naming(story: AnnotatedStory, name: str, at: int) -> ActorMention:
    """Return the mention of somebody that stands nearest before the end of a sentence, else the first after it.

    One that names the state itself goes before one of its people.
    """
    sentences = named(story).sentences
    places = [*range(at, -1, -1), *range(at + 1, len(sentences))]
    every: list[ActorMention] = [sentences[place][name] for place in places if name in sentences[place]]
    return next((one for one in every if one.actor_id == name), every[0])


def marginals(found: Sequence[Sequence[float]]) -> tuple[list[float], list[float]]:
    """Return how probable each is as source, and as target."""
    return [sum(row) for row in found], [sum(column) for column in zip(*found, strict=True)]


def likeliest(found: Sequence[Sequence[float]]) -> tuple[int, int]:
    """Return the places of the likeliest pair."""
    rows: Iterable[tuple[float, int, int]] = (
        (one, -row, -column) for row, line in enumerate(found) for column, one in enumerate(line)
    )
    _, row, column = max(rows)
    return -row, -column
