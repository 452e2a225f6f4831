"""The sides of an act as the story means them: "Warsaw closed the crossing", to Belarus by what is told before."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.coding.meant import SIDES, key_of, likeliest, marginals, naming, ranking
from dragoman.coding.mention import Facts, finished
from dragoman.coding.victims import is_nameless
from dragoman.coding.whom import NOBODY, Asked, pairs
from dragoman.ontology.schema import Act
from dragoman.register import Register
from dragoman.types import EventMention, Evidence, Participant, Side

STORY = "story"
"""What read a side that the words do not give."""
LEAST = 0.3
"""Nobody is taken against the words, or where they are silent, who is less probable: every second would be wrong."""
LONELY = 0.6
"""The same, where the words name nobody, of what a state does by itself: it arms itself against nobody."""
_BY_ITSELF = frozenset(
    {"build-up-arms", "evacuate", "exercise-alone", "hunger-strike", "mobilise", "ratify", "resign", "test-weapon"}
)
KEPT = 0.2
"""Part of the likeliest one's probability that another of the same words must have to stand beside him."""
_ANY_TEXT = "ally community country family friend government leader nation neighbour party partner people side state"
_ANY = frozenset(_ANY_TEXT.split())
"""People and bodies that may be anybody's: "partners", "other countries"."""
_MOVES = frozenset({"deploy", "deploy-peacekeepers", "withdraw", "mobilise", "build-up-arms"})
_BLAMING = frozenset({"ACCUSE"})
"""PLOVER type of acts whose target is who did what is spoken of."""
_COURTS = frozenset({"Hague", "Strasbourg", "Luxembourg"})
"""Towns of the courts before which states sue one another."""


class Sure(NamedTuple):
    """How sure a side is."""

    probability: float
    otherwise: str
    """Who is the next likeliest, with his probability."""
    by_words: bool
    """Whether the words point at him, or the story alone."""


class Settled(NamedTuple):
    """The sides of an act, and how sure each is."""

    sides: tuple[Participant, ...]
    sure: dict[Side, Sure]


def settled(asked: Asked) -> Settled:
    """Return the sides of an act as the story means them."""
    who, given = pairs(asked)
    found = ranking().probabilities(given)
    apart = marginals(found)
    own_sides = [[one for one in asked.sides if one.side == side] for side in SIDES]
    pair = likeliest(found)
    least = LONELY if asked.match.entry.act.id in _BY_ITSELF else LEAST
    best = [_best(who, *one, least) for one in zip(pair, apart, own_sides, strict=True)]
    best = [*pair] if best[0] == best[1] else best
    best[1] = _blamed(asked, who, own_sides[1]) or best[1]
    sides: list[Participant] = []
    sure: dict[Side, Sure] = {}
    for side, place, other, chances, own in zip(SIDES, best, best[::-1], apart, own_sides, strict=True):
        beside = {name for name, much in zip(who, chances, strict=True) if much >= KEPT * chances[place]}
        sides += _participants(asked, side, who[place], own, beside - {who[other]})
        sure[side] = _sure(asked, side, who, place, chances)
    return Settled(tuple(sides), sure)


def _best(
    who: Sequence[str], place: int, chances: Sequence[float], own: Sequence[Participant], silent: float = LEAST
) -> int:
    """Return the place of who stands on a side: the likeliest, or whom the words name where nobody is likely."""
    said = [who.index(key_of(one)) for one in own] or [who.index(NOBODY)]
    return place if place in said or chances[place] >= (LEAST if own else silent) else said[0]


def _blamed(asked: Asked, who: Sequence[str], own: Sequence[Participant]) -> int:
    """Return the place of who did what is condemned, where the words say so: "the attacks by Hamas"; else 0."""
    if asked.match.entry.act.plover.type not in _BLAMING:
        return 0
    tree = asked.scene.tree
    for one in own:
        places = tree.within(one.span)
        head = next((i for i in places if tree.tokens[i].head not in places), None)
        before = min(tree.subtree(head)) - 1 if head is not None else -1
        if before >= 0 and tree.tokens[before].text.lower() == "by":
            return who.index(key_of(one))
    return 0


def _sure(asked: Asked, side: Side, who: Sequence[str], place: int, chances: Sequence[float]) -> Sure:
    second = max((at for at in range(len(who)) if at != place), key=chances.__getitem__, default=place)
    by_words = any(one.side == side and key_of(one) == who[place] for one in asked.sides)
    return Sure(round(chances[place], 3), f"{_shown(asked, who[second])} {chances[second]:.2f}", by_words)


def _shown(asked: Asked, name: str) -> str:
    """Return how somebody is called in evidence: by code or id, else by his words."""
    if name == NOBODY:
        return "nobody"
    return next((one.name for one in (*asked.sides, *asked.grammar) if key_of(one) == name != one.country), name)


def _participants(
    asked: Asked, side: Side, name: str, own: Sequence[Participant], beside: Set[str]
) -> list[Participant]:
    """Return who stands on a side: the words' ``own`` where they name him, with those ``beside`` him.

    Who is only described by the words ("the crews") is of the state that is meant.
    """
    if name == NOBODY:
        return []
    if any(key_of(one) == name for one in own):
        return [one for one in own if key_of(one) == name or key_of(one) in beside]
    if own and name in asked.scene.register.states and all(map(_is_somebodys, own)):
        return [replace(one, country=name) for one in own]
    said = next((one for one in (*asked.sides, *asked.grammar) if key_of(one) == name), None)
    return [_named(asked, side, name) if said is None else replace(said, side=side)]


def _named(asked: Asked, side: Side, name: str) -> Participant:
    """Return the state or body that is meant, at the words of a mention of it."""
    register: Register = asked.scene.register
    body = register.organisation(name)
    mention = naming(asked.facts.story, name, asked.facts.sentence.index)
    return Participant(
        side=side,
        name=register.name_of(name),
        span=mention.span,
        actor=name,
        country=body.country if body is not None else name,
        sector=mention.sector if body is not None else "GOV",
    )


def _is_somebodys(one: Participant) -> bool:
    """Tell whether somebody is only described, by words for people of some state: "the crews", no name."""
    last = one.name.split()[-1].lower() if one.name.strip() else ""
    forms = {last, last.removesuffix("s"), last.removesuffix("ies") + "y"}
    return is_nameless(one) and one.name[:1].islower() and not forms & _ANY


def completed(asked: Asked, mention: EventMention) -> EventMention:
    """Return a mention of the rules with the sides that the story means."""
    found = settled(asked)
    said = {one.field: one.span or mention.trigger for one in mention.evidence}
    whole = replace(mention, participants=found.sides)
    return weighed(finished(whole, said["act"], said["status"]), found)


def weighed(mention: EventMention, found: Settled) -> EventMention:
    """Return the mention with evidence that says how sure its sides are, and who else may be meant."""
    return replace(mention, evidence=tuple(_weighed(one, found) for one in mention.evidence))


def _weighed(one: Evidence, found: Settled) -> Evidence:
    sure = next((sure for side, sure in found.sure.items() if side == one.field), None)
    if sure is None:
        return one
    return replace(one, score=sure.probability, otherwise=sure.otherwise, by=one.by if sure.by_words else STORY)


def without_means(facts: Facts, act: Act, sides: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Return the sides without a target that is none.

    A state's own forces are what it moves ("sent 5,000 soldiers"), and a court is where it sues.
    """
    if act.id == "sue":
        text = facts.story.story.text
        return tuple(one for one in sides if one.side == "source" or not _is_court(one, text))
    if act.id not in _MOVES:
        return sides
    own = {one.country for one in sides if one.side == "source"}
    return tuple(one for one in sides if one.side == "source" or one.sector != "MIL" or one.country not in {None, *own})


def _is_court(one: Participant, text: str) -> bool:
    return one.sector == "JUD" or one.span.of(text).removeprefix("the ").removeprefix("The ") in _COURTS
