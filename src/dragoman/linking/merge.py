"""A group of mentions -> one event: chosen values by a stated rule, the others kept as disagreements."""

from collections.abc import Sequence

from dragoman.ids import content_id
from dragoman.linking import choose
from dragoman.linking.disagree import disagreements
from dragoman.linking.history import history, latest
from dragoman.linking.nouns import Item
from dragoman.linking.sides import participants
from dragoman.types import Choice, Event


def event(group: Sequence[Item]) -> Event:
    """Return the event of a group of items; at least one item is needed.

    Its id comes from the lowest mention id, so that an event mostly keeps its id when mentions are added to it. What it
    is, is said by the mentions that are sure, where any is: an uncertain one only adds to who reports it.
    """
    every = sorted(group, key=lambda item: item.mention.id)
    items = [item for item in every if not item.mention.uncertain] or every
    mentions = [item.mention for item in items]
    act, thing, amounts = choose.act(mentions), choose.thing(mentions), choose.amounts(mentions)
    number, when, place = choose.ordinal(mentions), choose.occurs(mentions), choose.place(mentions)
    sides, lead = participants(mentions, act.value)
    life = history(items, act.value)
    chosen: list[Choice] = [one.choice for one in (act, thing, amounts, number, when, place) if one is not None]
    return Event(
        id=content_id("event", every[0].mention.id),
        act=act.value,
        status=latest(life),
        participants=sides,
        object=thing.value if thing else None,
        quantities=amounts.value if amounts else (),
        ordinal=number.value if number else None,
        occurs=when.value if when else None,
        place=place.value if place else None,
        background=all(mention.background for mention in mentions),
        uncertain=all(mention.uncertain for mention in mentions),
        history=life,
        mention_ids=tuple(item.mention.id for item in every),
        chosen=tuple(sorted([*chosen, lead], key=lambda choice: choice.field)),
        disagreements=disagreements(items, act.value),
        stories=len({item.mention.story_id for item in every}),
        publishers=len({item.publisher for item in every if item.publisher is not None}),
        origins=len({item.agency or item.origin for item in every}),
    )
