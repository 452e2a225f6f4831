"""Both coders: what the network reads, with grammar's slots, and what only the rules' cues find, with its doubt."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from dragoman.coding.belief import believed
from dragoman.coding.beside import beside
from dragoman.coding.by_phone import by_phone
from dragoman.coding.coders import rules
from dragoman.coding.counterpart import completed
from dragoman.coding.doubt import is_courtesy, is_private, out_of_place
from dragoman.coding.learned.proposing import proposed, span
from dragoman.coding.learned.reader import Candidate, SentenceReading, reader, reading
from dragoman.coding.match import Match, matches
from dragoman.coding.mention import Facts
from dragoman.coding.select import Made, kept, without_purposes
from dragoman.coding.sides import Scene
from dragoman.coding.untold import is_untold
from dragoman.coding.whom import Asked
from dragoman.register import Register
from dragoman.types import AnnotatedStory, EventMention, Sentence

FIRM = 0.6
"""Probability of an act from which on the network is followed against the rules."""


Believing = Callable[[Scene, Facts, SentenceReading, EventMention], EventMention]
"""Gives a mention, which has the probability of its act alone, that of the whole."""


def code(story: AnnotatedStory, register: Register, believe: Believing = believed) -> tuple[EventMention, ...]:
    """Return the event mentions of a story in reading order."""
    found = rules.in_order(story, register, partial(code_sentence, believe=believe))
    doubted = out_of_place(story, register) if found else frozenset[int]()
    weighed = (replace(one, uncertain=True) if one.sentence_index in doubted else one for one in found)
    return tuple(by_phone(story, weighed))


def code_sentence(
    story: AnnotatedStory,
    sentence: Sentence,
    register: Register,
    earlier: tuple[EventMention, ...] = (),
    believe: Believing = believed,
) -> tuple[EventMention, ...]:
    """Return the event mentions of one sentence; ``earlier`` are those of the sentences before it."""
    scene = rules.scene_of(story, sentence, register)
    facts = rules.facts_of(story, sentence, earlier)
    cues = rules.longest(tuple(matches(scene.tree)))
    by_rules = rules.made_of(scene, facts, cues)
    if not by_rules and not _names_somebody(scene):
        return ()
    read = reading(sentence.span.of(story.story.text))
    ruled = tuple(_ruled(scene, facts, read, by_rules))
    told = tuple(_learned(scene, facts, read.candidates, cues, ruled))
    taken = {i for item in told for i in item.match.words}
    left = (_completed(scene, facts, item) for item in ruled if not taken & set(item.match.words))
    every = (*told, *left)
    weighed_up = [item._replace(mention=believe(scene, facts, read, item.mention)) for item in every]
    made = _surest(without_purposes(scene, weighed_up))
    weighed = (_weighed(scene, item.mention) for item in made)
    return beside(sorted(weighed, key=lambda m: (m.trigger, m.act, m.id)))


def _weighed(scene: Scene, mention: EventMention) -> EventMention:
    """Return the mention, uncertain where it is between private people, mere courtesy, or its words tell no act."""
    doubted = is_private(scene, mention) or is_courtesy(scene, mention) or is_untold(scene, mention)
    return mention if mention.uncertain or not doubted else replace(mention, uncertain=True)


def _surest(made: Sequence[Made]) -> tuple[Made, ...]:
    """Return what has no rival, where no mention that is sure gives way to an uncertain one."""
    chosen = kept(item for item in made if not item.mention.uncertain)
    for item in made:
        trial = kept((*chosen, item)) if item.mention.uncertain else ()
        if all(one in trial for one in chosen):
            chosen = trial or chosen
    return chosen


def _names_somebody(scene: Scene) -> bool:
    """Tell whether anybody or any place of a state is named: without them no mention can be made of a candidate."""
    actors = any(actor.country or actor.countries or actor.actor_id for actor in scene.actors)
    return actors or any(place.country for place in scene.places)


def _learned(
    scene: Scene, facts: Facts, candidates: Sequence[Candidate], cues: Sequence[Match], ruled: Sequence[Made]
) -> Iterator[Made]:
    """Yield the mentions of the network's candidates, but those that waver between acts where the rules name one."""
    heads = [frozenset(scene.tree.within(span(facts, one.trigger))) for one in candidates]
    for candidate, own in zip(candidates, heads, strict=True):
        rival = next((item.mention.act for item in ruled if own & set(item.match.words)), None)
        if rival is not None and _wavers(candidate, rival):
            continue
        others = frozenset(i for other in heads if other is not own for i in other)
        near = [cue for cue in cues if own & set(cue.words)]
        made = proposed(scene, facts, candidate, others, near, reader().labels)
        if made is not None:
            yield made


def _completed(scene: Scene, facts: Facts, item: Made) -> Made:
    """Return a mention of the rules with the sides that the story means."""
    sides = item.mention.participants
    return item._replace(mention=completed(Asked(scene, facts, item.match, sides, sides, None), item.mention))


def _wavers(candidate: Candidate, rival: str) -> bool:
    """Tell whether the network is not firm in an act that is another than the rules'."""
    likeliest = max(range(len(candidate.acts)), key=candidate.acts.__getitem__)
    return candidate.acts[likeliest] < FIRM and reader().labels.acts[likeliest] != rival


def _ruled(scene: Scene, facts: Facts, read: SentenceReading, made: Sequence[Made]) -> Iterator[Made]:
    """Yield the rules' mentions with the network's doubt."""
    start = facts.sentence.span.start
    for item in made:
        words = [scene.tree.tokens[i].span for i in item.match.words]
        told = round(read.told([(one.start - start, one.end - start) for one in words]), 3)
        yield item._replace(mention=replace(item.mention, probability=told))
