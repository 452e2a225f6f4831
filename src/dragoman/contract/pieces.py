"""The small shapes that mentions, events and annotations have in common."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias

from dragoman import ontology
from dragoman.types import (
    ActObject,
    Event,
    EventMention,
    Occurs,
    Ordinal,
    Participant,
    Place,
    Quantity,
    Rejection,
    Span,
)

Json: TypeAlias = dict[str, Any]
"""A JSON object: keys to text, numbers, booleans, ``None``, lists and objects."""


def span(given: Span) -> Json:
    """Return ``{"start", "end"}``, code points of the text."""
    return {"start": given.start, "end": given.end}


def spans(given: Iterable[Span]) -> list[Json]:
    """Return a list of spans."""
    return [span(one) for one in given]


def day(given: date | None) -> str | None:
    """Return an ISO 8601 day, or ``None``."""
    return None if given is None else given.isoformat()


def participant(given: Participant) -> Json:
    """Return one participant of an act."""
    return {
        "side": given.side,
        "name": given.name,
        "actor": given.actor,
        "office": given.office,
        "country": given.country,
        "sector": given.sector,
        "span": span(given.span),
    }


def act_object(given: ActObject | None) -> Json | None:
    """Return what the act is about."""
    return None if given is None else {"text": given.text, "span": span(given.span)}


def quantity(given: Quantity) -> Json:
    """Return an amount of an act."""
    return {
        "kind": given.kind,
        "amount": given.amount,
        "unit": given.unit,
        "currency": given.currency,
        "text": given.text,
        "span": span(given.span),
    }


def ordinal(given: Ordinal | None) -> Json | None:
    """Return the number of the act in its series."""
    return None if given is None else {"value": given.value, "text": given.text, "span": span(given.span)}


def occurs(given: Occurs | None) -> Json | None:
    """Return when the act takes place."""
    if given is None:
        return None
    return {
        "start": day(given.start),
        "end": day(given.end),
        "precision": given.precision,
        "basis": given.basis,
        "text": given.text,
        "span": span(given.span),
    }


def place(given: Place | None) -> Json | None:
    """Return where the act takes place."""
    return None if given is None else {"name": given.name, "country": given.country, "span": span(given.span)}


def plover(given: EventMention | Event) -> Json:
    """Return the PLOVER code of act and status; ``event_type`` is ``None`` where PLOVER records no event."""
    code = ontology.plover(given.act, given.status)
    contexts = given.contexts if isinstance(given, EventMention) else code.contexts
    return {
        "of_act": code.of_act,
        "event_type": code.event_type,
        "mode": code.mode,
        "contexts": list(contexts),
        "quad": code.quad,
        "score": code.score,
    }


def cameo(given: EventMention | Event) -> Json:
    """Return the CAMEO code of act and status, as text; ``None`` where CAMEO has none."""
    code = ontology.cameo(given.act, given.status)
    return {"code": code.code, "version": code.version, "goldstein": code.goldstein}


def rejection(given: Rejection) -> Json:
    """Return why something was not read; the subject is the line that the rejection stands in."""
    return {"stage": given.stage, "reason": given.reason, "detail": given.detail}
