"""The ontology's own examples -> sentences to learn from, with the spans that the rules coder finds in them.

An example says which act it tells, how far and between whom, and no more. Where the rules coder reads it as it must be
read (``make test`` holds that, but for those marked ``misses``), its spans are good to learn from. A counter-example in
which the rules find nothing is a sentence without an act.
"""

from collections.abc import Iterable, Iterator

from dragoman import register
from dragoman.annotation import annotate
from dragoman.answering.story import story_of_text
from dragoman.coding import code
from dragoman.ontology.schema import Act, acts
from dragoman.register import Register
from dragoman.types import AnnotatedStory, EventMention, Rejection, Span
from training.corpus import CorpusMention, CorpusSentence, Spans

WRITER = "ontology"


def sentences() -> tuple[CorpusSentence, ...]:
    """Return the examples and counter-examples, in the order of the acts' names."""
    names = register.load()
    return tuple(one for act in acts().values() for one in _of(act, names))


def named(given: Iterable[CorpusSentence]) -> dict[str, Spans]:
    """Return, for each text, the spans of the actors that the register or a title names there."""
    names = register.load()
    read = {one.text: _annotated(one.text, names) for one in given}
    return {
        text: tuple(sorted({(actor.span.start, actor.span.end) for actor in story.actors if actor.via != "pronoun"}))
        for text, story in read.items()
        if story is not None
    }


def _of(act: Act, names: Register) -> Iterator[CorpusSentence]:
    for example in act.example:
        found = None if example.misses else _read(example.text, names)
        if found and any(one.act == act.id and one.status == example.status for one in found):
            yield CorpusSentence(id="", text=example.text, writer=WRITER, mentions=tuple(map(_mention, found)))
    for counter in act.counter:
        found = None if counter.misses else _read(counter.text, names)
        if found == ():
            yield CorpusSentence(id="", text=counter.text, writer=WRITER, trap=counter.why)


def _read(text: str, names: Register) -> tuple[EventMention, ...] | None:
    """Return what the rules find in one sentence; ``None`` where the text is no single sentence."""
    story = _annotated(text, names)
    return None if story is None or len(story.sentences) != 1 else code(story, names, "rules")


def _annotated(text: str, names: Register) -> AnnotatedStory | None:
    story = story_of_text(text)
    if isinstance(story, Rejection):
        return None
    (found,) = annotate([story], names)
    return None if isinstance(found, Rejection) else found


def _mention(given: EventMention) -> CorpusMention:
    return CorpusMention(
        act=given.act,
        status=given.status,
        trigger=_span(given.trigger),
        source=tuple(_span(one.span) for one in given.side("source")),
        target=tuple(_span(one.span) for one in given.side("target")),
        object=(_span(given.object.span),) if given.object else (),
        time=(_span(given.occurs.span),) if given.occurs else (),
        place=(_span(given.place.span),) if given.place else (),
        quantity=tuple(_span(one.span) for one in given.quantities),
        speaker=(_span(given.speaker.span),) if given.speaker else (),
        background=given.background,
    )


def _span(given: Span) -> tuple[int, int]:
    return given.start, given.end
