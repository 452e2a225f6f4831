"""Which one report tells an event best: the brief's sentence is made from it, so that its footnote holds all of it."""

from collections.abc import Collection, Sequence

import msgspec

from dragoman.linking import Item
from dragoman.linking.deeds import status_of
from dragoman.types import Event, EventMention, Noun, Status

_TOLD = ("participants", "object", "quantities", "place", "occurs")
"""Fields that a sentence tells."""
_NAMED, _TOLD_TOO = 0.1, 0.05
"""What a person with an office, and what a day or place counts for, in probability."""


class View(Noun, frozen=True):
    """An event in the words of one report."""

    event: Event
    """The event with the report's values in place of its own, the act and its sides too: a visit may be told as a
    reception. What a person decided stands."""
    mention: EventMention
    likely: float
    """Probability that the report tells the act; the raw score where the coder gives none."""


def view(event: Event, items: Sequence[Item], statuses: Collection[Status], pair: frozenset[str]) -> View:
    """Return an event as the best of its sure reports with one of the statuses tells it; of all, where none has one."""
    fits = [item for item in items if status_of(item.mention, event.act) in statuses and not item.mention.uncertain]
    fits = fits or list(items)
    mention = min(fits, key=lambda item: (_rank(item.mention, event, pair), item.mention.id)).mention
    fixed = decided(event)
    kept = {name: getattr(mention, name) for name in _TOLD if name not in fixed}
    if not fixed & {"act", "status", "participants"}:
        kept |= {"act": mention.act, "status": mention.status}
    return View(event=msgspec.structs.replace(event, **kept), mention=mention, likely=likely(mention))


def decided(event: Event) -> frozenset[str]:
    """Return the fields that a person decided."""
    return frozenset(choice.field for choice in event.chosen if choice.rule.startswith("decided by"))


def likely(mention: EventMention) -> float:
    """Return how likely a mention tells its act."""
    return mention.score if mention.probability is None else mention.probability


def _rank(mention: EventMention, event: Event, pair: frozenset[str]) -> tuple[object, ...]:
    """Return what makes a report the better one to tell the event by: lower is better."""
    states = {one.country for one in mention.participants}
    persons = min(sum(one.office is not None for one in mention.participants if one.country in pair), 2)
    told = (mention.place is not None) + (mention.occurs is not None)
    return (
        not pair <= states,
        mention.uncertain,
        mention.background,
        mention.act != event.act,
        -round(likely(mention) + _NAMED * persons + _TOLD_TOO * told, 3),
    )
