"""The side that a sentence leaves unsaid: in a story on Poland and Belarus, "Warsaw closed the crossing" to Belarus."""

from msgspec.structs import replace

from dragoman.coding.match import Match
from dragoman.coding.meant import Choice, is_in_passing, key, keys_of, meant
from dragoman.coding.mention import Facts, finished
from dragoman.coding.sides import Scene
from dragoman.coding.victims import is_nameless
from dragoman.ontology.schema import Act
from dragoman.register import BODIES, Register
from dragoman.types import EventMention, Participant

_ALONE_TEXT = """
appoint-envoy attend-summit boycott build-infrastructure build-up-arms censor demonstrate evacuate execute
exercise-alone extradite grant-asylum host hunger-strike impose-curfew impose-martial-law investigate
join-organisation kill leave-organisation mobilise pardon ratify rescue resign riot strike test-weapon
"""
_ALONE = frozenset(_ALONE_TEXT.split())
"""Acts that are whole with one side, or done to anybody: a story that means somebody says so."""
_ANY_TEXT = "ally community country family friend government leader nation neighbour party partner people side state"
_ANY = frozenset(_ANY_TEXT.split())
"""People and bodies that may be anybody's: "partners", "other countries"."""
_FORCE = frozenset({"ASSAULT", "MOBILIZE"})
_MOVES = frozenset({"deploy", "deploy-peacekeepers", "withdraw", "mobilise", "build-up-arms"})
_COURTS = frozenset({"Hague", "Strasbourg", "Luxembourg"})
"""Towns of the courts before which states sue one another."""


def with_counterpart(
    scene: Scene, facts: Facts, match: Match, sides: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Return the sides of an act; the target that nobody is named for is who the story makes sure is meant.

    Somebody known must act. Acts that a state does alone are left as they are. Forces that go somewhere, and strike,
    are told to do so there: the sentence may name no third.
    """
    act, acting = match.entry.act, set(keys_of(sides))
    if act.id in _ALONE or any(one.side == "target" for one in sides) or not acting:
        return sides
    if act.mutual and (len(acting) > 1 or all(one.country in BODIES for one in sides)):
        return sides  # a body that meets, or a truce of the United Nations, is of its members or of others
    found = meant(facts.story, scene.tree.span(match.words), sides)
    if found is None or (act.plover.type in _FORCE and _is_elsewhere(scene, facts, acting, found.key)):
        return sides
    return (*sides, _participant(scene.register, found))


def _is_elsewhere(scene: Scene, facts: Facts, acting: set[str], name: str) -> bool:
    """Tell whether force is told in passing ("since Russia's invasion"), or beside a third whom it may well hit."""
    return is_in_passing(facts.story, acting) or _names_another(scene, {*acting, name})


def _names_another(scene: Scene, taken: set[str]) -> bool:
    """Tell whether the sentence itself names a state or body beside these, who may well be the one ("into Ukraine")."""
    named = {key(actor) for actor in scene.actors} | {place.country for place in scene.places}
    return bool({one for one in named if one} - taken)


def with_states(scene: Scene, facts: Facts, match: Match, sides: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Return the sides; targets who are only described ("the crews") are of the state that the story means."""
    who = [one for one in sides if one.side == "target"]
    if not who or not all(map(_is_somebodys, who)):
        return sides
    found = meant(facts.story, scene.tree.span(match.words), sides)
    if found is None or found.key not in scene.register.states:
        return sides
    return tuple(replace(one, country=found.key) if one in who else one for one in sides)


def _is_somebodys(one: Participant) -> bool:
    """Tell whether a target is only described, by words for people of some state: "the crews", no name."""
    last = one.name.split()[-1].lower() if one.name.strip() else ""
    forms = {last, last.removesuffix("s"), last.removesuffix("ies") + "y"}
    return is_nameless(one) and one.name[:1].islower() and not forms & _ANY


def completed(scene: Scene, facts: Facts, match: Match, mention: EventMention) -> EventMention:
    """Return a mention of the rules with the target that the story means, where its sentence leaves that unsaid."""
    sides = with_states(scene, facts, match, with_counterpart(scene, facts, match, mention.participants))
    if sides == mention.participants:
        return mention
    said = {one.field: one.span or mention.trigger for one in mention.evidence}
    return finished(replace(mention, participants=sides), said["act"], said["status"])


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


def _participant(register: Register, found: Choice) -> Participant:
    """Return the state or body that is meant as a target, at the words of the mention."""
    body = register.organisation(found.key)
    return Participant(
        side="target",
        name=register.name_of(found.key),
        span=found.mention.span,
        actor=found.key,
        country=body.country if body is not None else found.key,
        sector=found.mention.sector if body is not None else "GOV",
    )
