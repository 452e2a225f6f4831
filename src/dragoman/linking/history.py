"""The life of an act: the statuses that its mentions report, in order of report."""

from collections.abc import Iterable, Sequence
from datetime import date

from dragoman.linking.nouns import Item
from dragoman.ontology.status import statuses
from dragoman.types import HistoryEntry, Status

_DONE = frozenset({"occurred", "ended"})
_AHEAD = frozenset({"planned", "agreed", "offered", "proposed", "requested", "possible", "threatened"})
"""Statuses of an act that is still to come: a late report of one takes nothing back."""


def history(items: Iterable[Item]) -> tuple[HistoryEntry, ...]:
    """Return one entry for each status and day of report: unknown days first, then by day, then by rank of status."""
    found: dict[tuple[date | None, Status], HistoryEntry] = {}
    for item in sorted(items, key=lambda item: (-item.mention.score, item.mention.id)):
        mention = item.mention
        entry = HistoryEntry(status=mention.status, as_of=item.published, mention_id=mention.id)
        found.setdefault((item.published, mention.status), entry)
    return tuple(sorted(found.values(), key=_order))


def latest(entries: Sequence[HistoryEntry]) -> Status:
    """Return the status of the last entry; once done, entries that only announce the act are passed over."""
    done = any(entry.status in _DONE for entry in entries)
    told = [entry for entry in entries if not (done and entry.status in _AHEAD)]
    return told[-1].status


def _order(entry: HistoryEntry) -> tuple[date, int, str]:
    return (entry.as_of or date.min, statuses()[entry.status].rank, entry.status)
