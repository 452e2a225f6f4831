"""An annotated story as ``dragoman annotate`` writes it."""

from collections.abc import Iterable, Iterator

from dragoman.contract import pieces
from dragoman.contract.pieces import Json
from dragoman.register import Register
from dragoman.types import (
    ActorMention,
    AnnotatedStory,
    Attribution,
    Chain,
    PlaceMention,
    QuantityMention,
    Sentence,
    TimeMention,
)


def annotated(given: AnnotatedStory, register: Register) -> Json:
    """Return everything that was read in a story. ``register`` names the states of plural mentions."""
    return {
        "furniture": pieces.spans(given.story.furniture),
        "sentences": [_sentence(one) for one in given.sentences],
        "actors": list(_actors(given.actors, register)),
        "places": [_place(one) for one in given.places],
        "times": [_time(one) for one in given.times],
        "quantities": [_quantity(one) for one in given.quantities],
        "attributions": [_attribution(one) for one in given.attributions],
        "chains": [_chain(one) for one in given.chains],
    }


def _sentence(given: Sentence) -> Json:
    return {"index": given.index, "span": pieces.span(given.span), "kind": given.kind}


def _actors(mentions: Iterable[ActorMention], register: Register) -> Iterator[Json]:
    """Yield an actor for each mention; "the two countries" gives one for each state, all with the same span."""
    for given in mentions:
        if len(given.countries) > 1:
            yield from (_one_of(given, code, register) for code in given.countries)
        else:
            yield {
                "span": pieces.span(given.span),
                "name": given.name,
                "actor": given.actor_id,
                "office": given.office,
                "country": given.country,
                "sector": given.sector,
            }


def _one_of(given: ActorMention, code: str, register: Register) -> Json:
    """Return one of the states, or bodies, that a plural mention means."""
    body = register.organisation(code)
    return {
        "span": pieces.span(given.span),
        "name": register.name_of(code),
        "actor": code,
        "office": None,
        "country": body.country if body else code,
        "sector": (body.sector or None) if body else given.sector,
    }


def _place(given: PlaceMention) -> Json:
    return {"span": pieces.span(given.span), "name": given.name, "country": given.country}


def _time(given: TimeMention) -> Json:
    return {
        "span": pieces.span(given.span),
        "text": given.text,
        "start": pieces.day(given.start),
        "end": pieces.day(given.end),
        "precision": given.precision,
        "type": given.type,
        "timex3": given.timex3,
    }


def _quantity(given: QuantityMention) -> Json:
    return {
        "span": pieces.span(given.span),
        "text": given.text,
        "kind": given.kind,
        "amount": given.amount,
        "amount_high": given.amount_high,
        "bound": given.bound,
        "unit": given.unit,
        "currency": given.currency,
    }


def _attribution(given: Attribution) -> Json:
    return {
        "source": pieces.spans(given.source),
        "cue": pieces.spans(given.cue),
        "content": pieces.spans(given.content),
        "manner": given.manner,
    }


def _chain(given: Chain) -> Json:
    return {"name": given.name, "actor": given.actor_id, "spans": pieces.spans(given.spans)}
