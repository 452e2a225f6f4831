"""One cue in its place -> one event mention, with the evidence for every value."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.coding import anaphora, slots
from dragoman.coding import status as statuses
from dragoman.coding.arguments import Argument, arguments
from dragoman.coding.match import Match
from dragoman.coding.sides import APART, Scene, at_token, known, participants
from dragoman.ids import content_id
from dragoman.tree import Tree
from dragoman.types import (
    AnnotatedStory,
    EventMention,
    Evidence,
    Noun,
    Occurs,
    Ordinal,
    Participant,
    QuantityMention,
    Sentence,
    Span,
    Status,
    TimeMention,
)

BY = "rules"
JOINT = ("CONSULT", "COOPERATE", "SUPPORT", "AGREE")
"""PLOVER types of acts that several can do together, none of them the target."""


class Coded(NamedTuple):
    """A mention, and the tokens that show its status."""

    mention: EventMention
    shown: tuple[int, ...]


class Facts(Noun, frozen=True, kw_only=True):
    """What the annotation knows about one sentence."""

    story: AnnotatedStory
    sentence: Sentence
    times: tuple[TimeMention, ...]
    quantities: tuple[QuantityMention, ...]
    ordinals: tuple[Ordinal, ...]
    earlier: tuple[EventMention, ...] = ()
    """The mentions of the sentences just before."""


def mention(
    scene: Scene, facts: Facts, match: Match, others: frozenset[int], forced: tuple[Participant, ...] | None = None
) -> Coded | None:
    """Return the mention that the cue makes, or ``None`` where the sides that the act needs are not named.

    ``forced`` gives the participants from outside (actors given with the text); then nothing is needed.
    """
    tree = scene.tree
    reading = statuses.read(tree, match.head, match.object, cue=match.words, light=slots.names_act(tree, match))
    found = without_times(tree, arguments(tree, match), facts.times)
    sides = addressed(scene, reading, sides_of(scene, match, found))
    if forced is not None:
        sides = forced
    elif not enough(match, sides, reading.status):
        return _again(scene, facts, match, others, reading, found)
    return Coded(build(scene, facts, match, others, reading, found, sides), reading.shown)


def _again(
    scene: Scene,
    facts: Facts,
    match: Match,
    others: frozenset[int],
    reading: statuses.Reading,
    found: Sequence[Argument],
) -> Coded | None:
    """Return the mention of an act that was told a little before and is named again with something new about it."""
    before = anaphora.meant(scene.tree, match, facts.earlier)
    if before is None:
        return None
    if reading.shown == (match.head,):
        reading = reading._replace(status=before.status)  # the noun alone takes the act for granted as it was told
    made = build(scene, facts, match, others, reading, found, before.participants)
    if made.act != before.act:
        same = replace(made, act=before.act, contexts=before.contexts)
        made = finished(same, scene.tree.span(match.words), shown_words(scene, reading))
    return Coded(made, reading.shown) if anaphora.adds(made) else None


def addressed(scene: Scene, reading: statuses.Reading, sides: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Put who asks on the source side and who is asked on the target side ("Kyiv urged Berlin to deliver tanks")."""
    if reading.governor is None or (reading.addressee is None and reading.status != "requested"):
        return sides
    asked = (
        [p for item in scene.tree.conjuncts(reading.addressee) for p in at_token(scene, item, "target", place=True)]
        if reading.addressee is not None
        else []
    )
    asking_token = statuses.asking(scene.tree, reading.governor)
    asking = (
        [p for item in scene.tree.conjuncts(asking_token) for p in at_token(scene, item, "source", place=False)]
        if asking_token is not None
        else []
    )
    if not asking:
        return sides
    countries = {p.country for p in asking}
    others = [replace(p, side="target") for p in sides if p.country not in countries]
    return (*asking, *(asked or others))


def sides_of(scene: Scene, match: Match, found: Sequence[Argument]) -> tuple[Participant, ...]:
    """Return who takes part by the cue's arguments."""
    act = match.entry.act
    joint = match.kind == "noun" and act.plover.type in JOINT
    return participants(scene, found, mutual=act.mutual, joint=joint, in_person=act.plover.type == "CONSULT")


def without_times(tree: Tree, found: Sequence[Argument], times: Sequence[TimeMention]) -> tuple[Argument, ...]:
    """ "talks on Tuesday" are not about Tuesday."""
    return tuple(a for a in found if not any(time.span.overlaps(tree.tokens[a.token].span) for time in times))


def at_home(sides: Sequence[Participant]) -> bool:
    """Tell whether all are of one state's own government: its ministers' meetings are no acts between states."""
    countries = {
        country for side in ("source", "target") for country in _countries([p for p in sides if p.side == side])
    }
    return len(sides) > 1 and len(countries) == 1 and None not in countries and not {p.sector for p in sides} & APART


def _countries(side: Sequence[Participant]) -> set[str | None]:
    """Return the states of a side; who stands beside somebody of a known state is taken to be of it too."""
    known_ones: set[str | None] = {one.country for one in side if one.country}
    return known_ones or {None for _ in side}


def enough(match: Match, sides: Sequence[Participant], status: Status) -> bool:
    """Tell whether the sides that the act needs are known."""
    source = known([p for p in sides if p.side == "source"])
    target = known([p for p in sides if p.side == "target"])
    act = match.entry.act
    if act.plover.type in JOINT and at_home(sides):
        return False
    together = len({p.country for p in sides if p.country}) > 1 and (act.mutual or act.plover.type == "COOPERATE")
    target = target or (together and match.entry.needs == "both")
    if status == "threatened" and not match.entry.act.mutual:
        return source or target  # "the threat of US sanctions" names the one who threatens
    return {"both": source and target, "source": source, "target": target, "any": source or target}[match.entry.needs]


def build(
    scene: Scene,
    facts: Facts,
    match: Match,
    others: frozenset[int],
    reading: statuses.Reading,
    found: Sequence[Argument],
    sides: tuple[Participant, ...],
) -> EventMention:
    """Return the mention of a cue whose status and sides are read, with the other slots that grammar gives it."""
    tree, story = scene.tree, facts.story
    trigger = tree.tokens[match.head].span
    when = slots.occurs(tree, match, facts.times, reading.status, others)
    status = _as_of(reading.status, when, story.story.published)
    where = slots.place(tree, match, story.places, sides)
    about = slots.act_object(tree, match, found, sides)
    meant = [actor.span for actor in scene.actors if len(actor.countries) > 1]
    amounts = slots.quantities(tree, match, [q for q in facts.quantities if not any(q.span.overlaps(m) for m in meant)])
    number = slots.ordinal(tree, match, facts.ordinals)
    says = slots.speaker(trigger, story.attributions, story.story.text)
    made = EventMention(
        id="",
        story_id=story.story.id,
        sentence_index=facts.sentence.index,
        sentence=facts.sentence.span,
        trigger=trigger,
        act=match.entry.act.id,
        status=status,
        participants=sides,
        object=about,
        quantities=amounts,
        ordinal=number,
        occurs=when,
        place=where,
        speaker=says,
        contexts=match.entry.act.plover.contexts,
        background=slots.is_background(when, story.story.published, status),
        score=_score(match, sides, facts.sentence),
    )
    return finished(made, tree.span(match.words), shown_words(scene, reading))


def _as_of(status: Status, when: Occurs | None, published: date | None) -> Status:
    """What lies ahead of the story has not occurred yet: "leaves on Wednesday for Belize"."""
    ahead = when is not None and when.start is not None and published is not None and when.start > published
    return "planned" if ahead and status in ("occurred", "ongoing") else status


def finished(made: EventMention, cue: Span, shown: Span) -> EventMention:
    """Return the mention with its evidence and its id, which depends on its content alone."""
    return identified(replace(made, evidence=tuple(_evidence(made, cue, shown))))


def identified(made: EventMention) -> EventMention:
    """Return the mention with the id that follows from what it says."""
    return replace(made, id=content_id("mention", *_identity(made)))


def _identity(made: EventMention) -> tuple[object, ...]:
    return (made.story_id, made.trigger, made.act, made.status, made.participants, made.occurs, made.place, made.object)


def shown_words(scene: Scene, reading: statuses.Reading) -> Span:
    """Return the words that show the status."""
    return scene.tree.span(reading.shown)


def _evidence(made: EventMention, cue: Span, shown: Span) -> Iterator[Evidence]:
    """Yield which words made each value."""
    yield Evidence(field="act", value=made.act, span=cue, by=BY, score=made.score)
    yield Evidence(field="status", value=made.status, span=shown, by=BY)
    for participant in made.participants:
        value = participant.country or participant.actor or participant.name
        yield Evidence(field=participant.side, value=value, span=participant.span, by=BY)
    if made.object is not None:
        yield Evidence(field="object", value=made.object.text, span=made.object.span, by=BY)
    for quantity in made.quantities:
        yield Evidence(field="quantity", value=f"{quantity.amount:.15g}", span=quantity.span, by=BY)
    if made.ordinal is not None:
        yield Evidence(field="ordinal", value=str(made.ordinal.value), span=made.ordinal.span, by=BY)
    if made.occurs is not None:
        yield Evidence(field="occurs", value=_interval(made), span=made.occurs.span, by=made.occurs.basis)
    if made.place is not None:
        yield Evidence(field="place", value=made.place.name, span=made.place.span, by=BY)
    if made.speaker is not None:
        yield Evidence(field="speaker", value=made.speaker.name, span=made.speaker.span, by=BY)


def _interval(made: EventMention) -> str:
    when = made.occurs
    return "" if when is None else f"{when.start or '..'}/{when.end or '..'}"


def _score(match: Match, sides: Sequence[Participant], sentence: Sentence) -> float:
    """Return a raw score between 0 and 1: how sure the cue is, and how well the sides are known. Not a probability."""
    named = [p for p in sides if p.country or p.actor]
    both = {p.side for p in named} == {"source", "target"}
    score = 0.5 * match.entry.cue.score + (0.2 if both else 0.1 if named else 0.0)
    score += 0.1 if match.kind == "verb" else 0.05
    score += 0.1 if len(match.words) > 1 else 0.0
    score -= 0.1 if sentence.kind == "headline" else 0.0
    return round(max(0.05, min(0.95, score)), 3)
