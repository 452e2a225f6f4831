"""The rule coder: the ontology's cues on the syntax of each sentence."""

from collections.abc import Callable, Iterator

from dragoman.coding.anaphora import REACH
from dragoman.coding.dating import dated
from dragoman.coding.match import Match, matches
from dragoman.coding.mention import Facts, mention
from dragoman.coding.select import Made, kept
from dragoman.coding.sides import Scene
from dragoman.register import Register
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, EventMention, Sentence


def code(story: AnnotatedStory, register: Register) -> tuple[EventMention, ...]:
    """Return the event mentions of a story in reading order."""
    return in_order(story, register, code_sentence)


def in_order(
    story: AnnotatedStory, register: Register, by_sentence: Callable[..., tuple[EventMention, ...]]
) -> tuple[EventMention, ...]:
    """Return the mentions of each sentence in turn; a sentence is given those of the few before it."""
    found: list[EventMention] = []
    for sentence in story.sentences:
        if not sentence.read:
            continue
        earlier = tuple(m for m in found if sentence.index - m.sentence_index <= REACH)
        made = by_sentence(story, sentence, register, earlier)
        found.extend(dated(story, sentence, made, found))
    return tuple(found)


def code_sentence(
    story: AnnotatedStory, sentence: Sentence, register: Register, earlier: tuple[EventMention, ...] = ()
) -> tuple[EventMention, ...]:
    """Return the event mentions of one sentence; ``earlier`` are those of the sentences before it.

    Cues are read twice: first to see which of them tell an act, then with the others known, so that no act takes the
    time that stands with another.
    """
    scene = scene_of(story, sentence, register)
    facts = facts_of(story, sentence, earlier)
    again = made_of(scene, facts, longest(tuple(matches(scene.tree))))
    return tuple(sorted((item.mention for item in again), key=lambda m: (m.trigger, m.act, m.id)))


def made_of(scene: Scene, facts: Facts, cues: tuple[Match, ...]) -> tuple[Made, ...]:
    """Return the mentions that cues make, read twice (see :func:`code_sentence`)."""
    found = kept(_made(scene, facts, cues, frozenset()))
    heads = frozenset(item.match.head for item in found)
    return tuple(_made(scene, facts, tuple(item.match for item in found), heads))


def longest(cues: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return the cues without nouns that are part of a longer noun cue: a "courtesy call" is no "call"."""
    nouns = [frozenset(cue.words) for cue in cues if cue.kind == "noun"]
    return tuple(cue for cue in cues if cue.kind != "noun" or not any(frozenset(cue.words) < other for other in nouns))


def _made(scene: Scene, facts: Facts, cues: tuple[Match, ...], heads: frozenset[int]) -> Iterator[Made]:
    for cue in cues:
        made = mention(scene, facts, cue, heads - {cue.head})
        if made is not None:
            yield Made(cue, made.mention, made.shown, tuple(scene.tree.ancestors(cue.head)))


def scene_of(story: AnnotatedStory, sentence: Sentence, register: Register) -> Scene:
    """Return what the sentence offers to the coder."""
    span = sentence.span
    return Scene(
        Tree(sentence),
        tuple(actor for actor in story.actors if span.covers(actor.span)),
        tuple(place for place in story.places if span.covers(place.span)),
        register,
    )


def facts_of(story: AnnotatedStory, sentence: Sentence, earlier: tuple[EventMention, ...] = ()) -> Facts:
    """Return the times, amounts and ordinals of the sentence."""
    span = sentence.span
    return Facts(
        story=story,
        sentence=sentence,
        times=tuple(time for time in story.times if span.covers(time.span)),
        quantities=tuple(quantity for quantity in story.quantities if span.covers(quantity.span)),
        ordinals=tuple(ordinal for ordinal in story.ordinals if span.covers(ordinal.span)),
        earlier=earlier,
    )
