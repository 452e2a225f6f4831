"""The mentions of a text, and one for each pair of sides that the caller points at."""

from dragoman import contract
from dragoman.coding import Pair, code, code_pairs
from dragoman.contract import Json, PairSpans, TextRequest
from dragoman.register import Register
from dragoman.types import ActorMention, AnnotatedStory, Participant, Side, Span


def codes(found: AnnotatedStory, asked: TextRequest, register: Register) -> tuple[list[Json], list[Json]]:
    """Return the mentions of the text, and for each pair, in order, the likeliest mention or one without an act."""
    mentions = [contract.mention(one) for one in code(found, register)]
    given = [Pair(source_spans=pair.source_spans, target_spans=pair.target_spans) for pair in asked.pairs]
    done = zip(asked.pairs, code_pairs(found, given, register), strict=True)
    pairs = [undone(asked.text, pair, found.actors) if one is None else contract.mention(one) for pair, one in done]
    return mentions, pairs


def undone(text: str, pair: PairSpans, actors: tuple[ActorMention, ...] = ()) -> Json:
    """Return the mention without an act between the sides of ``pair``."""
    sides: tuple[tuple[Side, tuple[Span, ...]], ...] = (("source", pair.source_spans), ("target", pair.target_spans))
    return contract.undone(_participant(text, span, side, actors) for side, spans in sides for span in spans)


def _participant(text: str, span: Span, side: Side, actors: tuple[ActorMention, ...]) -> Participant:
    """Return who the words are: the shortest mention that shares characters with them, else the words alone."""
    near = [actor for actor in actors if actor.span.overlaps(span)]
    named = min(near, key=lambda actor: actor.span.end - actor.span.start, default=None)
    if named is None:
        return Participant(side=side, name=" ".join(span.of(text).split()), span=span)
    return Participant(
        side=side,
        name=named.name,
        span=span,
        actor=named.actor_id,
        office=named.office,
        country=named.country,
        sector=named.sector,
    )
