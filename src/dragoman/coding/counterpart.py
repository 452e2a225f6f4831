"""The side that a sentence leaves unsaid: in a story on Poland and Belarus, "Warsaw closed the crossing" to Belarus."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dragoman.coding.mention import Facts
from dragoman.coding.sides import Scene
from dragoman.ontology.schema import Act
from dragoman.register import Register
from dragoman.types import ActorMention, AnnotatedStory, Participant, Side

_NO_STATE = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})
_FIGHTERS = frozenset({"REB", "PRM", "UAF"})
_ELSEWHERE_TEXT = """
appoint-envoy arrest attend-summit boycott build-infrastructure build-up-arms censor convict demonstrate evacuate
execute exercise-alone extradite grant-asylum host hunger-strike impose-curfew impose-martial-law investigate
join-organisation mediate meet mobilise pardon phone-call ratify repress rescue resign riot stage-coup strike
test-weapon torture visit
"""
_ELSEWHERE = frozenset(_ELSEWHERE_TEXT.split())
"""Acts that a state may do at home, alone, or with somebody whom the story is not about."""
_REACTIONS = frozenset({"accept-proposal", "condemn", "praise", "protest-diplomatically", "reject"})
"""Acts that answer what somebody did in the sentence before."""
_MOVES = frozenset({"deploy", "deploy-peacekeepers", "withdraw", "mobilise", "build-up-arms"})
_FORCE = frozenset({"ASSAULT", "MOBILIZE"})
_COURTS = frozenset({"Hague", "Strasbourg", "Luxembourg"})
"""Towns of the courts before which states sue one another."""
_LEAST = 3
"""Sentences that must name whom the story is about."""
_ALIKE = 0.6
"""What the other must at least be spoken of, held against the side that is named; where several are, as much."""
_SHARE = 0.2
"""Part of the story's sentences that must name him."""
_MARGIN = 1.3
"""How many times the next must be spoken of less."""
_JUST_BEFORE = 1.5
"""What the sentence before counts more."""


def with_counterpart(scene: Scene, facts: Facts, act: Act, sides: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Return the sides of an act; one that nobody is named for is filled where the story makes sure who is meant.

    That is, for an answer, who acted in the sentence before; else whom the story speaks of most beside the side that is
    named, by a clear margin; forces that go somewhere are told to go there, so for them the sentence may name no third.
    Acts that a state does at home, and journeys, are left as they are.
    """
    side = _unsaid(act, sides)
    if side is None:
        return sides
    found = (_answered(facts, sides) if act.id in _REACTIONS else None) or _spoken_of(facts, act, sides)
    if found is None:
        return sides
    if act.plover.type in _FORCE and _names_another(scene, {*_keys_of(sides), key(found) or ""}):
        return sides
    return (*sides, _participant(scene.register, found, side))


def _names_another(scene: Scene, known: set[str]) -> bool:
    """Tell whether the sentence itself names a state or body beside these, who may well be the one ("into Ukraine")."""
    named = {key(actor) for actor in scene.actors} | {place.country for place in scene.places}
    return bool({one for one in named if one} - known)


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


def _unsaid(act: Act, sides: Sequence[Participant]) -> Side | None:
    """Return the side that nobody stands on, where it can be told from the story; the other has somebody known."""
    if act.id in _ELSEWHERE:
        return None
    here = {one.side for one in sides if one.country or one.actor}
    if here != {"source"} or any(one.side == "target" for one in sides):
        return None
    keys = {one.country or one.actor for one in sides}
    return None if act.mutual and len(keys) > 1 else "target"


def _answered(facts: Facts, sides: Sequence[Participant]) -> ActorMention | None:
    """Return who acted last in the sentence before, where that was somebody else."""
    own = set(_keys_of(sides))
    for mention in reversed(facts.earlier):
        if mention.sentence_index != facts.sentence.index - 1 or mention.uncertain or mention.background:
            continue
        acting = {one.span for one in mention.side("source") if not own & {one.country, one.actor}}
        found = [one for one in facts.story.actors if one.span in acting and key(one) not in own and key(one)]
        if len(acting) == len(mention.side("source")) == 1 and found:
            return found[0]
    return None


def _keys_of(sides: Iterable[Participant]) -> Iterator[str]:
    """Yield what the parties are counted by: a fighting group or a body of many states itself, all others by state."""
    for one in sides:
        apart = one.sector in _FIGHTERS or one.country in _NO_STATE
        found = one.actor if apart and one.actor else one.country
        if found:
            yield found


def _spoken_of(facts: Facts, act: Act, sides: Sequence[Participant]) -> ActorMention | None:
    """Return whom the story speaks of most beside the sides, ``None`` where no one by a clear margin.

    An assault by somebody whom a story names in passing was on anybody ("since Russia's invasion").
    """
    own = set(_keys_of(sides))
    counts: dict[str, float] = defaultdict(float)
    named: dict[str, ActorMention] = {}
    for place, who in _by_sentence(facts.story):
        for name, mention in who.items():
            counts[name] += 1 + (_JUST_BEFORE if place == facts.sentence.index - 1 else 0)
            best = named.setdefault(name, mention)
            if mention.actor_id == name and (best.actor_id != name or place < facts.sentence.index):
                named[name] = mention
    rest = sorted(((name, count) for name, count in counts.items() if name not in own), key=lambda one: -one[1])
    mine = max((counts[name] for name in own if name in counts), default=0)
    least = mine * (_ALIKE if len(own) < 2 else 1)
    if not rest or rest[0][1] < max(_LEAST, least, _SHARE * len(facts.story.sentences)):
        return None
    if act.plover.type == "ASSAULT" and mine < _ALIKE * rest[0][1]:
        return None
    return None if len(rest) > 1 and rest[0][1] < _MARGIN * rest[1][1] else named[rest[0][0]]


def _by_sentence(story: AnnotatedStory) -> Iterator[tuple[int, dict[str, ActorMention]]]:
    """Yield each sentence's number with those whom it names."""
    at = 0
    for sentence in story.sentences:
        who: dict[str, ActorMention] = {}
        while at < len(story.actors) and story.actors[at].span.start < sentence.span.end:
            name = key(story.actors[at])
            if name:
                who[name] = min(who.get(name, story.actors[at]), story.actors[at], key=lambda one: one.actor_id != name)
            at += 1
        yield sentence.index, who


def key(mention: ActorMention) -> str | None:
    """Return what a mention is counted by: a fighting group or a body of many states itself, all others by state."""
    if mention.sector == "JRN" or not mention.country:
        return None
    person = mention.office is not None or mention.via == "person"
    if mention.actor_id and not person and (mention.country in _NO_STATE or mention.sector in _FIGHTERS):
        return mention.actor_id
    return None if mention.country in _NO_STATE else mention.country


def _participant(register: Register, mention: ActorMention, side: Side) -> Participant:
    """Return the state or body that a mention is counted by, at the words of the mention."""
    found = key(mention) or ""
    body = register.organisation(found)
    return Participant(
        side=side,
        name=register.name_of(found),
        span=mention.span,
        actor=found,
        country=body.country if body is not None else found,
        sector=mention.sector if body is not None else "GOV",
    )
