"""A candidate of the network -> a mention: its act, status and sides from the network, the other slots from grammar."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import numpy as np
from msgspec.structs import replace

from dragoman.coding import counterpart, slots
from dragoman.coding import status as statuses
from dragoman.coding.arguments import Argument, arguments
from dragoman.coding.belief import TOLD
from dragoman.coding.counterpart import Settled, weighed, without_means
from dragoman.coding.learned.bounds import bounded, thing
from dragoman.coding.learned.clauses import by_clause, on_a_journey, without_backers, without_topic
from dragoman.coding.learned.reader import Candidate, Choice, Labels, Part, choice
from dragoman.coding.lexicon import Entry
from dragoman.coding.match import Match, ruled_out
from dragoman.coding.mention import JOINT, Facts, addressed, at_home, build, enough, finished, sides_of, without_times
from dragoman.coding.select import Made
from dragoman.coding.sides import Scene, joined, known
from dragoman.coding.victims import with_victims_state
from dragoman.coding.whom import Asked
from dragoman.ontology.schema import Cue, acts
from dragoman.tree import Tree
from dragoman.types import ActObject, EventMention, Evidence, Occurs, Participant, Place, Quantity, Span, Status

BY = "learned"
TRUST = 20.0
"""How many times likelier an act becomes where a cue of the ontology names it: measured on held-back sentences."""
_FIRM = 0.5
"""Probability of a status from which on it stands against the grammar's reading."""


_FROM = frozenset(("agent", "after 'by'", "after 'from'"))
"""Rules of grammar that tell who acts, whatever the network holds for likelier."""
SURE = 0.5
"""Probability from which on words are taken for a side before grammar is asked."""


def proposed(
    scene: Scene, facts: Facts, candidate: Candidate, others: frozenset[int], cues: Sequence[Match], labels: Labels
) -> Made | None:
    """Return the mention of a candidate, ``None`` where the sides that its act needs are not known.

    ``cues`` are the rules' cues at the same words: they speak for their acts, and their grammar helps with the sides.
    """
    places = scene.tree.within(span(facts, candidate.trigger))
    against = frozenset(act for place in places for act in ruled_out(scene.tree, place))
    act = act_of(candidate, cues, labels, against)
    match = _match(scene.tree, facts, candidate, act.value, cues)
    if match is None:
        return None
    reading = statuses.read(scene.tree, match.head, match.object, cue=match.words)
    status = on_a_journey(scene.tree, match, _status(candidate.status, reading.status))
    found = without_times(scene.tree, arguments(scene.tree, match), facts.times)
    probability = candidate.probability * act.probability
    asked = _asked(scene, facts, candidate, match, found, reading._replace(status=status))
    meant = counterpart.settled(asked) if probability >= TOLD else Settled(asked.sides, {})
    sides = meant.sides
    known_all = enough(match, sides, status)
    if not (known_all or _named(match, sides)):
        return None
    made = build(scene, facts, match, others, reading._replace(status=status), found, sides)
    made = bounded(scene.tree, facts, _slots(scene, facts, candidate, made, probability))
    made = weighed(signed(made, act, candidate.status), meant)
    made = replace(made, uncertain=not (known_all or _is_by_name(scene, match, sides)))
    return Made(match, made, reading.shown, tuple(scene.tree.ancestors(match.head)))


def _named(match: Match, sides: Sequence[Participant]) -> bool:
    """Tell whether all sides that the act needs are named, one of them by a state or an entry of the register."""
    act = match.entry.act
    if not known(sides) or (at_home(sides) and act.plover.type in JOINT):
        return False
    have = {one.side for one in sides}
    return {"both": len(have) == 2, "source": "source" in have, "target": "target" in have}.get(match.entry.needs, True)


def _is_by_name(scene: Scene, match: Match, sides: Sequence[Participant]) -> bool:
    """Tell whether people meet by name, of whom those on one side are in office and no register knows others.

    "General Rodolphe Haykal met France's defence minister": that a minister meets him says that he is somebody.
    """
    if match.entry.act.plover.type != "CONSULT" or not any(one.office for one in sides):
        return False
    strangers = [one for one in sides if not (one.country or one.actor)]
    words = [scene.tree.tokens[i] for one in strangers for i in scene.tree.within(one.span)]
    return bool(words) and all(one.pos == "PROPN" and one.text[0].isupper() for one in words)


def act_of(
    candidate: Candidate, cues: Sequence[Match], labels: Labels, against: frozenset[str] = frozenset()
) -> Choice:
    """Return the likeliest act and the next, where acts that the rules' cues name count :data:`TRUST` times.

    Those ``against`` which the words speak count as many times less.
    """
    named = {cue.entry.act.id for cue in cues}
    weighed = np.array(candidate.acts, dtype=np.float32)
    trust = [TRUST if act in named else 1 / TRUST if act in against else 1.0 for act in labels.acts]
    weighed *= np.array(trust, dtype=np.float32)
    return choice(weighed / weighed.sum(), labels.acts)


def span(facts: Facts, given: tuple[int, int] | Part) -> Span:
    """Return the span in the story of a span in the sentence."""
    start = facts.sentence.span.start
    return Span(start + given[0], start + given[1])


_CONTENT = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "ADV"})
"""Parts of speech one of which a trigger must have: nobody can check an act that "in" or "to" tells."""


def _match(tree: Tree, facts: Facts, candidate: Candidate, act: str, cues: Sequence[Match]) -> Match | None:
    """Return the rules' cue for the act; else one of another act at the same words, read as this; else a bare one."""
    cue = min(cues, key=lambda one: one.entry.act.id != act, default=None)
    if cue is not None:
        entry = Entry(acts()[act], Cue(), cue.entry.words, cue.entry.head)
        return cue if cue.entry.act.id == act else cue._replace(entry=entry, object=None)
    places = tree.within(span(facts, candidate.trigger))
    return at_words(tree, places, act) if any(tree.tokens[i].pos in _CONTENT for i in places) else None


def at_words(tree: Tree, places: Sequence[int], act: str) -> Match:
    """Return a cue of the act at words that the ontology does not list for it."""
    head = heads(tree, places)[-1]
    pos = tree.tokens[head].pos
    kind: Literal["verb", "noun", "adjective"]
    kind = "verb" if pos in ("VERB", "AUX") else "adjective" if pos == "ADJ" else "noun"
    words = tuple(tree.tokens[place].lemma.lower() for place in places)
    return Match(Entry(acts()[act], Cue(), words, len(words) - 1), kind, head, tuple(places), None)


def heads(tree: Tree, places: Sequence[int]) -> list[int]:
    """Return the tokens of a phrase that hang on none of it, and what is coordinated with them inside of it."""
    inside = set(places)
    found = [i for i in places if tree.tokens[i].head not in inside or tree.tokens[i].head == i]
    for place in found:
        found += [i for i in tree.all(place, "conj") if i in inside and i not in found]
    words = [i for i in found if tree.tokens[i].pos not in ("PUNCT", "CCONJ", "ADP", "DET")]
    return sorted(words) or sorted(found)


def _status(told: Choice, read: Status) -> Status:
    """Return the network's status; where it hesitates between two and grammar reads one of them, that one."""
    if told.probability < _FIRM and read == told.runner_up:
        return read
    return told.value  # type: ignore[return-value]


def _asked(
    scene: Scene,
    facts: Facts,
    candidate: Candidate,
    match: Match,
    found: Sequence[Argument],
    reading: statuses.Reading,
) -> Asked:
    """Return what the words say of who takes part."""
    found = without_backers(match, without_topic(scene.tree, match, found))
    grammar = addressed(scene, reading, sides_of(scene, match, found))
    given = _sides(scene, facts, candidate, match, found, grammar, asked=reading.status == "requested")
    return Asked(scene, facts, match, with_victims_state(scene, match.entry.act, given), grammar, candidate)


def _sides(
    scene: Scene,
    facts: Facts,
    candidate: Candidate,
    match: Match,
    found: Sequence[Argument],
    grammar: tuple[Participant, ...],
    *,
    asked: bool,
) -> tuple[Participant, ...]:
    """Return who takes part: by grammar where a cue has both sides in its syntax, else by what the network points at.

    A side that the network leaves empty is filled by grammar, where that has none by what the network holds possible.
    """
    if _is_cue(match) and _is_whole(grammar) and not at_home(grammar):
        return grammar
    act, mutual = match.entry.act, match.entry.act.mutual
    sure = by_clause(scene, match, found, _pointed_at(scene.tree, facts, candidate, SURE), asked=asked)
    sides = without_means(facts, act, joined(scene, sure, mutual=mutual))
    sides = sides if mutual else _turned(scene.tree, sides, found)
    if _is_whole(sides) and not at_home(sides):
        return sides
    sides = without_means(facts, act, _filled(sides, grammar))
    if _is_whole(sides):
        return sides
    possible = by_clause(scene, match, found, _pointed_at(scene.tree, facts, candidate, 0), asked=asked)
    return _filled(sides, joined(scene, possible, mutual=mutual))


def _turned(tree: Tree, sides: tuple[Participant, ...], found: Sequence[Argument]) -> tuple[Participant, ...]:
    """Return the sides, changed over where the network's target is where it comes from by grammar: "a warning from"."""
    said = [tree.tokens[one.token].span for one in found if one.role == "source" and one.rule in _FROM]
    if any(one.role == "source" and one.rule == "subject" for one in found):
        return sides
    whence = [one.side == "target" and any(one.span.covers(span) for span in said) for one in sides]
    if not any(whence) or any(one.side == "target" and not turned for one, turned in zip(sides, whence, strict=True)):
        return sides
    turned = tuple(replace(one, side="target" if one.side == "source" else "source") for one in sides)
    return tuple(sorted(turned, key=lambda one: one.side != "source"))


def _pointed_at(tree: Tree, facts: Facts, candidate: Candidate, least: float) -> list[Argument]:
    """Return the words that the network holds for a side with at least that probability, the surest first."""
    said = [(given, part) for part in ("source", "target") for given in candidate.parts[part]]
    said.sort(key=lambda one: (-one[0].probability, one[0].start))
    return [
        Argument("source" if part == "source" else "target", head, BY)
        for given, part in said
        if given.probability >= least
        for head in heads(tree, tree.within(span(facts, given)))
    ]


def _is_whole(sides: Sequence[Participant]) -> bool:
    """Tell whether both sides have somebody known."""
    return all(known([one for one in sides if one.side == side]) for side in ("source", "target"))


def _filled(sides: tuple[Participant, ...], more: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return the sides, an empty one filled with others who are not on the other side already."""
    have = {one.side for one in sides}
    taken = {one.country for one in sides if one.country} | {one.span for one in sides}
    return (
        *sides,
        *(one for one in more if one.side not in have and one.country not in taken and one.span not in taken),
    )


def _is_cue(match: Match) -> bool:
    """Tell whether the words are a cue of the ontology for the act, and no bare words."""
    return bool(match.entry.cue.verbs or match.entry.cue.nouns or match.entry.cue.adjectives)


def _slots(scene: Scene, facts: Facts, candidate: Candidate, made: EventMention, probability: float) -> EventMention:
    """Return the mention with the slots that the network points at and the annotation knows."""
    parts = candidate.parts
    return replace(
        made,
        object=made.object or _object(scene.tree, facts, parts["object"]),
        occurs=made.occurs or _time(facts, parts["time"]),
        place=_place(scene, facts, parts["place"]) or made.place,
        quantities=_quantities(facts, parts["quantity"]) or made.quantities,
        background=candidate.background > 0.5 or made.background,
        score=round(probability, 3),
        probability=round(probability, 3),
    )


def signed(made: EventMention, act: Choice, status: Choice) -> EventMention:
    """Return the mention with evidence that says what the network read, how sure it was, and what came second."""
    said = {e.field: e for e in made.evidence}
    whole = finished(made, _span_of(said, "act", made.trigger), _span_of(said, "status", made.trigger))
    return replace(whole, evidence=tuple(_signed(whole.evidence, {"act": act, "status": status})))


def _span_of(said: dict[str, Evidence], field: str, otherwise: Span) -> Span:
    return said[field].span or otherwise if field in said else otherwise


def _signed(evidence: Iterable[Evidence], choices: Mapping[str, Choice]) -> Iterator[Evidence]:
    for one in evidence:
        choice = choices.get(one.field)
        if choice is None or choice.value != one.value:
            yield one
            continue
        other = f"{choice.runner_up} {choice.runner_up_probability:.2f}"
        yield replace(one, by=BY, score=round(choice.probability, 3), otherwise=other)


def _object(tree: Tree, facts: Facts, given: Sequence[Part]) -> ActObject | None:
    return thing(tree, facts, span(facts, max(given, key=lambda one: one.end - one.start))) if given else None


def _time(facts: Facts, given: Sequence[Part]) -> Occurs | None:
    for one in given:
        for time in facts.times:
            if time.span.overlaps(span(facts, one)) and slots.is_dating(time):
                return slots.occurs_at(time)
    return None


def _place(scene: Scene, facts: Facts, given: Sequence[Part]) -> Place | None:
    for one in given:
        for place in scene.places:
            if place.span.overlaps(span(facts, one)):
                return Place(name=place.name, country=place.country, span=place.span)
    return None


def _quantities(facts: Facts, given: Sequence[Part]) -> tuple[Quantity, ...]:
    inside = [q for q in facts.quantities if any(q.span.overlaps(span(facts, one)) for one in given)]
    return tuple(slots.quantity(one) for one in inside if slots.is_amount(one))
