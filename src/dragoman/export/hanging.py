"""How the events of a record hang together: every tie, under both of its events."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.store import Record
from dragoman.types import Tie


def ties(record: Record) -> Mapping[str, Sequence[Tie]]:
    """Return the ties of each event that has any, in the order of the record."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for tie in record.iter_ties():
        found[tie.left].append(tie)
        found[tie.right].append(tie)
    return found
