"""The rule coder: the ontology's cues on the syntax of each sentence."""

from collections.abc import Iterator
from functools import cache

from dragoman.coding.match import Match, matches
from dragoman.coding.mention import Facts, mention
from dragoman.coding.select import Made, kept
from dragoman.coding.sides import Scene
from dragoman.register import Register
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, EventMention, Ordinal, Sentence, Span


def code(story: AnnotatedStory, register: Register, ordinals: tuple[Ordinal, ...] = ()) -> tuple[EventMention, ...]:
    """Return the event mentions of a story in reading order."""
    found: list[EventMention] = []
    for sentence in story.sentences:
        found.extend(code_sentence(story, sentence, register, ordinals))
    return tuple(found)


def code_sentence(
    story: AnnotatedStory, sentence: Sentence, register: Register, ordinals: tuple[Ordinal, ...]
) -> tuple[EventMention, ...]:
    """Return the event mentions of one sentence."""
    scene = scene_of(story, sentence, register)
    facts = facts_of(story, sentence, ordinals)
    cues = tuple(matches(scene.tree))
    return kept(_made(scene, facts, cues))


def _made(scene: Scene, facts: Facts, cues: tuple[Match, ...]) -> Iterator[Made]:
    heads = frozenset(cue.head for cue in cues)
    for cue in cues:
        made = mention(scene, facts, cue, heads - {cue.head})
        if made is not None:
            yield Made(cue, made.mention, made.shown)


def scene_of(story: AnnotatedStory, sentence: Sentence, register: Register) -> Scene:
    """Return what the sentence offers to the coder."""
    span = sentence.span
    return Scene(
        Tree(sentence),
        tuple(actor for actor in story.actors if span.covers(actor.span)),
        tuple(place for place in story.places if span.covers(place.span)),
        register,
    )


def facts_of(story: AnnotatedStory, sentence: Sentence, ordinals: tuple[Ordinal, ...]) -> Facts:
    """Return the times, amounts and ordinals of the sentence."""
    span = sentence.span
    return Facts(
        story=story,
        sentence=sentence,
        times=tuple(time for time in story.times if span.covers(time.span)),
        quantities=tuple(quantity for quantity in story.quantities if span.covers(quantity.span)),
        ordinals=tuple(ordinal for ordinal in ordinals if span.covers(ordinal.span)),
    )
