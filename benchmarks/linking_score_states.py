"""What the program's ledger says of events, as ``corpus/linking`` names the states: the one place that knows both."""

from collections.abc import Iterable, Mapping
from datetime import date

from dragoman.analysis.ledger import state_of
from dragoman.linking import Item
from dragoman.types import Event

NAMES: Mapping[str, str] = {}
"""The ledger's words that differ from those of the corpus -> the word of the corpus."""


def states(events: Iterable[Event], items: Iterable[Item], on: date) -> dict[str, str]:
    """Return the state of each event on a day; ``items`` are the mentions, of these or of other events as well."""
    by_id = {item.mention.id: item for item in items}
    told = {event.id: state_of(event, on, [by_id[one] for one in event.mention_ids]) for event in events}
    return {event: NAMES.get(word, word) for event, word in told.items()}
