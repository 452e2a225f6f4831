"""One story through every reader of the annotation stage."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from dragoman.annotation.actors.reading import Reading
from dragoman.annotation.actors.references import actors
from dragoman.annotation.attribution import attributions
from dragoman.annotation.ordinals import find_ordinals
from dragoman.annotation.places import places
from dragoman.annotation.quantities import find_quantities
from dragoman.annotation.sentences import sentences
from dragoman.annotation.syntax import Given, Naming, parse
from dragoman.annotation.timeline import times
from dragoman.register import Register
from dragoman.types import ActorMention, AnnotatedStory, Chain, Ordinal, QuantityMention, Rejection, Sentence, Story

Chosen = Callable[[Story, Sequence[Sentence]], Sequence[bool]]
"""Tells of each sentence of a story whether it is worth the parser's time."""


def annotate(
    stories: Sequence[Story], register: Register, chosen: Chosen | None = None, naming: Naming | None = None
) -> list[AnnotatedStory | Rejection]:
    """Return one annotated story, or one rejection (``no-sentence``), for each story, in order.

    Several stories at once share the parser's batches; each is read by itself all the same. Sentences that are not
    ``chosen`` have words without syntax: names of the register and times are found in them, and little else. Entities
    are named by ``naming``, or by the English pipeline's own recogniser.
    """
    cut = [_cut(story, chosen) for story in stories]
    worth = [(story, found) for story, found in zip(stories, cut, strict=True) if _is_read(found)]
    parsed = parse([given for story, found in worth for given in _given(story, found, register)], naming)
    made: list[AnnotatedStory | Rejection] = []
    for story, found in zip(stories, cut, strict=True):
        if _is_read(found):
            found = tuple(msgspec.structs.replace(sentence, tokens=next(parsed)) for sentence in found)
        made.append(_annotate(story, found, register))
    return made


def _is_read(found: Sequence[Sentence]) -> bool:
    """Tell whether any sentence of a story is worth reading; of the others nobody asks who and when."""
    return any(sentence.read for sentence in found)


def _cut(story: Story, chosen: Chosen | None) -> tuple[Sentence, ...]:
    found = sentences(story)
    if chosen is None:
        return found
    worth = chosen(story, found)
    return tuple(msgspec.structs.replace(one, read=read) for one, read in zip(found, worth, strict=True))


def _given(story: Story, found: Iterable[Sentence], register: Register) -> Iterator[Given]:
    for sentence in found:
        names = register.find(story.text, sentence.span.start, sentence.span.end) if sentence.read else ()
        yield Given(sentence.span.of(story.text), sentence.span.start, tuple(hit.span for hit in names), sentence.read)


def _annotate(story: Story, found: tuple[Sentence, ...], register: Register) -> AnnotatedStory | Rejection:
    if not found:
        return Rejection(
            stage="annotation", subject_id=story.id, reason="no-sentence", detail="all of the text is furniture"
        )
    if not _is_read(found):
        return AnnotatedStory(story=story, sentences=found)
    readings = [Reading(story.text, sentence, register, story.published) for sentence in found]
    named = actors(readings, story)
    trees = [reading.tree for reading in readings]
    return AnnotatedStory(
        story=story,
        sentences=found,
        actors=named,
        places=places(readings),
        times=times(story, trees),
        quantities=_quantities(story, found),
        ordinals=_ordinals(story, found),
        attributions=attributions(story.text, trees, named),
        chains=chains(named),
    )


def _quantities(story: Story, found: Iterable[Sentence]) -> tuple[QuantityMention, ...]:
    """Return the amounts; in sentences that are passed over nobody asks for them."""
    return tuple(
        quantity
        for sentence in found
        if sentence.read
        for quantity in find_quantities(story.text, sentence.span.start, sentence.span.end)
    )


def _ordinals(story: Story, found: Iterable[Sentence]) -> tuple[Ordinal, ...]:
    return tuple(
        ordinal
        for sentence in found
        if sentence.read
        for ordinal in find_ordinals(story.text, sentence.span.start, sentence.span.end)
    )


def chains(named: Sequence[ActorMention]) -> tuple[Chain, ...]:
    """Return the mentions of each actor (by id, else by name) as chains, in order of first mention."""
    found: dict[str, list[ActorMention]] = {}
    for mention in named:
        if mention.countries:
            continue
        found.setdefault(mention.actor_id or mention.name, []).append(mention)
    return tuple(
        Chain(name=group[0].name, actor_id=group[0].actor_id, spans=tuple(mention.span for mention in group))
        for group in found.values()
    )
