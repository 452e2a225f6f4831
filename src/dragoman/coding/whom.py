"""What speaks for each who may stand on a side of an act: what the words point at, and what the story says of him."""

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from dragoman.coding.learned.reader import Candidate
from dragoman.coding.match import Match
from dragoman.coding.meant import SIDES, Named, Pairs, Signs, key_of, named
from dragoman.coding.mention import Facts
from dragoman.coding.sides import Scene
from dragoman.ontology.schema import Act
from dragoman.types import Participant, Side, Span

_ALONE_TEXT = """
appoint-envoy attend-summit boycott build-infrastructure build-up-arms censor demonstrate evacuate execute
exercise-alone extradite grant-asylum host hunger-strike impose-curfew impose-martial-law investigate
join-organisation kill leave-organisation mobilise pardon ratify rescue resign riot strike test-weapon
"""
_ALONE = frozenset(_ALONE_TEXT.split())
"""Acts that are whole with one side, or done to anybody."""
_AT_HOME_TEXT = """
censor convict demonstrate evacuate execute hunger-strike impose-curfew impose-martial-law pardon repress rescue resign
riot stage-coup strike
"""
_AT_HOME = frozenset(_AT_HOME_TEXT.split())
"""Acts that are done to one's own state or its people, more often than not."""
_FAINT = 0.05
"""Probability from which on words that the network points at are looked at."""
_LEAD = 2
"""Sentences that make the lead of a story."""
NOBODY = ""


class Asked(NamedTuple):
    """One act of a sentence, with what its words say of its sides."""

    scene: Scene
    facts: Facts
    match: Match
    sides: tuple[Participant, ...]
    """Who takes part by the words: the network's or grammar's."""
    grammar: tuple[Participant, ...]
    """Who takes part by grammar alone."""
    candidate: Candidate | None
    """What the network read; ``None`` where the rules alone found the act."""


class _Words(NamedTuple):
    """Who stands on each side by some reading of the words, by what they are counted."""

    source: Set[str]
    target: Set[str]


def pairs(asked: Asked) -> tuple[list[str], Pairs]:
    """Return those who may stand on the sides, by what they are counted (nobody first), and their signs."""
    told, at = named(asked.facts.story), asked.facts.sentence.index
    said = [(key_of(one), one) for one in (*asked.sides, *asked.grammar)]
    here = _here(asked, told.words[at], said)
    who = list(dict.fromkeys((NOBODY, *(name for name, _ in said), *here, *told.main)))
    words, grammar = _words(said[: len(asked.sides)]), _words(said[len(asked.sides) :])
    trigger = asked.scene.tree.tokens[asked.match.head].span
    states = asked.scene.register.states
    both: list[Signs] = [{}]
    for name in who[1:]:
        signs = _of_story(told, name, at, is_body=name not in states)
        if name in here:
            signs["here"] = 1.0
            signs.update(_of_place(here[name], trigger))
        both.append(signs)
    source = _of_side(asked, who, here, (words.source, words.target, grammar.source), "source")
    target = _of_side(asked, who, here, (words.target, words.source, grammar.target), "target")
    return who, Pairs(both, source, target, _together(asked, who, words))


def _here(
    asked: Asked, words: Mapping[str, list[Span]], said: Iterable[tuple[str, Participant]]
) -> Mapping[str, list[Span]]:
    """Return those whom the sentence names or describes, with the words that do."""
    found: dict[str, list[Span]] = {}
    sentence = asked.facts.sentence.span
    for name, one in said:
        spans = found.get(name) or words.get(name) or []
        if one.span not in spans and sentence.covers(one.span):
            found[name] = [*spans, one.span]
    return {**words, **found}


def _words(said: Iterable[tuple[str, Participant]]) -> _Words:
    every = list(said)
    return _Words(*({name for name, one in every if one.side == side} for side in SIDES))


def _of_story(told: Named, name: str, at: int, *, is_body: bool) -> Signs:
    """Return what the story says of somebody."""
    often = told.often.get(name)
    if often is None:
        return {"described" if name.startswith("at ") else "not named": 1.0}
    found: Signs = {"named": often}
    first = told.first[name]
    if first < _LEAD:
        found["lead"] = 1.0
    if first > at:
        found["later"] = 1.0
    if is_body:
        found["body"] = 1.0
    return found


def _of_place(words: Sequence[Span], trigger: Span) -> Signs:
    """Return on which side of the words that tell the act somebody stands."""
    found: Signs = {}
    if any(span.end <= trigger.start for span in words):
        found["before"] = 1.0
    if any(span.start >= trigger.end for span in words):
        found["after"] = 1.0
    return found


def _of_side(
    asked: Asked,
    who: Sequence[str],
    here: Mapping[str, Sequence[Span]],
    by_words: tuple[Set[str], Set[str], Set[str]],
    side: Side,
) -> list[Signs]:
    """Return what points at each of them for one side.

    ``by_words`` are those on this side, and on the other, by the words, and those on this side by grammar.
    """
    now, other, grammar = by_words
    pointed = _pointed(asked, side)
    found: list[Signs] = [_of_nobody(asked.match.entry.act, side, empty=not now)]
    for name in who[1:]:
        signs: Signs = {}
        if name in now:
            signs["now"] = 1.0
        if name in other:
            signs["now other"] = 1.0
        if name in grammar:
            signs["grammar"] = 1.0
        if pointed and name in here and (name in now or name not in other):  # else grammar has turned it over
            signs["network"] = _most(pointed, here[name])
        found.append(signs)
    return found


def _of_nobody(act: Act, side: Side, *, empty: bool) -> Signs:
    """Return what speaks for leaving a side empty."""
    given = {
        "nobody": True,
        "nobody now": empty,
        "nobody though needed": act.needs in ("both", side),
        "nobody, of an act alone": act.id in _ALONE,
        "nobody, mutual": act.mutual,
    }
    return {sign: 1.0 for sign, there in given.items() if there}


def _pointed(asked: Asked, side: Side) -> list[tuple[Span, float]]:
    """Return the words that the network points at for a side, in code points of the story, with how surely."""
    if asked.candidate is None:
        return []
    start = asked.facts.sentence.span.start
    return [
        (Span(start + part.start, start + part.end), part.probability)
        for part in asked.candidate.parts[side]
        if part.probability >= _FAINT
    ]


def _most(pointed: Sequence[tuple[Span, float]], words: Sequence[Span]) -> float:
    return max((much for there, much in pointed for span in words if span.overlaps(there)), default=0.0)


def _together(asked: Asked, who: Sequence[str], words: _Words) -> dict[tuple[int, int], Signs]:
    """Return what speaks for two together, by their places."""
    act = asked.match.entry.act
    same: Signs = {"same": 1.0}
    if act.id in _AT_HOME:
        same["same, of an act at home"] = 1.0
    if act.mutual:
        same["same, mutual"] = 1.0
    said: Signs = {**same, "same, by the words": 1.0}
    twice = words.source & words.target
    found = {(at, at): said if name in twice else same for at, name in enumerate(who)}
    found[0, 0] = {"nobody at all": 1.0}
    if asked.facts.earlier:
        found.update((two, {"opposed before": 1.0}) for two in _opposed(asked, who))
    return found


def _opposed(asked: Asked, who: Sequence[str]) -> set[tuple[int, int]]:
    """Return the pairs, by their places, of whom one did something to the other a little before."""
    places = {name: place for place, name in enumerate(who)}
    found: set[tuple[int, int]] = set()
    for mention in asked.facts.earlier:
        sides = [[places.get(key_of(one)) for one in mention.participants if one.side == side] for side in SIDES]
        found.update((row, column) for row in sides[0] for column in sides[1] if row and column and row != column)
    return found | {(column, row) for row, column in found}
