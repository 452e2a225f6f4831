"""Mentions made by hand: one call, only the slots that matter."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from dragoman.ids import content_id
from dragoman.linking import Item
from dragoman.types import (
    ActObject,
    EventMention,
    Occurs,
    Ordinal,
    Participant,
    Place,
    Precision,
    Quantity,
    Side,
    Span,
    Status,
)

NOWHERE = Span(0, 1)
Given = str | Participant


def person(name: str, country: str, office: str | None = None, actor: str | None = None) -> Participant:
    """Return a person; ``side`` is set by :func:`item`."""
    return Participant(
        side="source", name=name, span=NOWHERE, actor=actor, office=office, country=country, sector="GOV"
    )


def on(day: str, end: str | None = None, precision: Precision = "day") -> Occurs:
    """Return an interval: one day, or up to ``end``."""
    last = date.fromisoformat(end or day)
    return Occurs(
        start=date.fromisoformat(day), end=last, precision=precision, basis="explicit", text=day, span=NOWHERE
    )


def month(first: str) -> Occurs:
    """Return the month that begins on ``first``."""
    start = date.fromisoformat(first)
    end = (start.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return on(first, end.isoformat(), "month")


def year(number: int) -> Occurs:
    """Return a year."""
    return on(f"{number}-01-01", f"{number}-12-31", "year")


def money(amount: float, currency: str = "USD") -> Quantity:
    """Return an amount of money."""
    return Quantity(kind="money", amount=amount, unit=None, currency=currency, text=f"{amount:g}", span=NOWHERE)


def up_to(amount: float) -> Quantity:
    """Return an amount of money that is the most there may be."""
    return replace(money(amount), bound="at-most")


def count(amount: float, unit: str) -> Quantity:
    """Return a number of things."""
    return Quantity(kind="count", amount=amount, unit=unit, currency=None, text=f"{amount:g} {unit}", span=NOWHERE)


def place(name: str, country: str | None = None) -> Place:
    """Return a place."""
    return Place(name=name, country=country, span=NOWHERE)


def item(
    act: str,
    sources: Sequence[Given] = (),
    targets: Sequence[Given] = (),
    *,
    story: str = "story-a",
    status: Status = "occurred",
    occurs: Occurs | None = None,
    published: str | None = None,
    publisher: str | None = None,
    origin: str | None = None,
    where: Place | None = None,
    ordinal: int | None = None,
    quantities: tuple[Quantity, ...] = (),
    thing: str | None = None,
    **rest: Any,
) -> Item:
    """Return an item; its mention's id comes from content unless ``id`` is given."""
    sides = (*_participants("source", sources), *_participants("target", targets))
    made = EventMention(
        id=rest.pop("id", ""),
        story_id=story,
        sentence_index=rest.pop("sentence_index", 0),
        sentence=Span(0, 9),
        trigger=Span(2, 5),
        act=act,
        status=status,
        participants=sides,
        object=ActObject(text=thing, span=NOWHERE) if thing else None,
        quantities=quantities,
        ordinal=Ordinal(value=ordinal, text=str(ordinal), span=NOWHERE) if ordinal is not None else None,
        occurs=occurs,
        place=where,
        **rest,
    )
    if not made.id:
        made = _named(made)
    day = date.fromisoformat(published) if published else None
    return Item(mention=made, published=day, publisher=publisher, origin=origin or story)


def _named(made: EventMention) -> EventMention:
    fields = {name: getattr(made, name) for name in made.__struct_fields__} | {"id": content_id("mention", made)}
    return EventMention(**fields)


def _participants(side: Side, given: Sequence[Given]) -> tuple[Participant, ...]:
    return tuple(_participant(side, one) for one in given)


def _participant(side: Side, one: Given) -> Participant:
    if isinstance(one, str):
        return Participant(side=side, name=one, span=NOWHERE, actor=one, country=one)
    return Participant(
        side=side,
        name=one.name,
        span=one.span,
        actor=one.actor,
        office=one.office,
        country=one.country,
        sector=one.sector,
    )
