"""An event as far as another can be tied to it."""

from collections.abc import Mapping
from typing import NamedTuple

from dragoman.linking.portions import share
from dragoman.linking.slots import content_words
from dragoman.linking.when import When, interval
from dragoman.linking.where import Where, where
from dragoman.linking.who import PERSON, Who, state_words, who
from dragoman.types import Event, Status

_SIDES = ("source", "target")
_LONG = 100
"""Days: longer intervals tell nothing of what belongs together."""


class Told(NamedTuple):
    """One event, ready to tie."""

    event: Event
    stories: frozenset[str]
    parties: frozenset[str]
    source: frozenset[str]
    target: frozenset[str]
    people: frozenset[str]
    """Ids, else folded names, of the persons that take part."""
    when: When | None
    day: int | None
    """The day to sort by: the first of the act, else the first of its reports."""
    where: Where | None
    words: frozenset[str]
    share: str
    """Which part of a thing the object is, or empty."""
    statuses: frozenset[Status]


def told(event: Event, story_of: Mapping[str, str]) -> Told:
    """Return the event with what ties compare; ``story_of`` gives the story of each mention."""
    source, target = (frozenset(who(one).party for one in event.participants if one.side == side) for side in _SIDES)
    when = interval(event.occurs)
    if when is not None and when.width > _LONG:
        when = None
    reported = min((entry.as_of for entry in event.history if entry.as_of is not None), default=None)
    first = reported.toordinal() if reported is not None else None
    words = content_words(event.object.text) - state_words() if event.object else frozenset[str]()
    return Told(
        event=event,
        stories=frozenset(story_of[id] for id in event.mention_ids if id in story_of),
        parties=(source | target) - {""},
        source=source,
        target=target,
        people=frozenset(
            one.actor or " ".join(sorted(one.names)) for one in map(who, event.participants) if _person(one)
        ),
        when=when,
        day=when.start if when is not None else first,
        where=where(event.place),
        words=words,
        share=share(words, event.quantities),
        statuses=frozenset(entry.status for entry in event.history),
    )


def _person(one: Who) -> bool:
    return one.level == PERSON and bool(one.actor or one.names)
