"""The life of an act: the statuses that its mentions report, in order of the world's time and of report."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from dragoman.linking.deeds import status_of
from dragoman.linking.nouns import Item
from dragoman.ontology.status import statuses
from dragoman.types import HistoryEntry, Status

DONE = frozenset({"occurred", "ongoing", "ended"})
"""Statuses of an act that has at least begun."""
FIRM = frozenset({"planned", "agreed", "offered"})
"""Statuses of an act that somebody who can do it says will be done."""
_WEAK = frozenset({"proposed", "requested", "possible", "threatened"})
AHEAD = FIRM | _WEAK
"""Statuses of an act that is still to come: a late report of one takes nothing back."""


_VOID = frozenset({"cancelled", "postponed", "stalled", "refused"})
_NEWS = timedelta(days=7)
"""How old a deed may be that a story tells as its news."""


def history(items: Iterable[Item], act: str) -> tuple[HistoryEntry, ...]:
    """Return one entry for each status, day in the world and day of report, in this order; see :func:`day_of`.

    Unknown days come first, equal days go by rank of status. ``act`` is the event's: a mention of another act that is
    but the word about it (a threat) gives that word's status. What a story tells beside the deed that is its news
    ("months after he called off the trip, he arrived") lies before the deed.
    """
    items = tuple(items)
    found: dict[tuple[date, date, Status], HistoryEntry] = {}
    for item in sorted(items, key=lambda item: (-item.mention.score, item.mention.id)):
        status = status_of(item.mention, act)
        entry = HistoryEntry(status=status, as_of=item.published, mention_id=item.mention.id)
        day = (day_of(item) or date.min) if item.mention.background else date.min
        found.setdefault((day, item.published or date.min, status), entry)
    done = _news(items)
    days = {item.mention.id: _stands(item, done) for item in items}
    return tuple(sorted(found.values(), key=lambda entry: _order(entry, days[entry.mention_id])))


def _news(items: Iterable[Item]) -> dict[str, date]:
    """Return the day of the deed that is the news of a story, by story."""
    found: dict[str, date] = {}
    for item in items:
        day, story = day_of(item), item.mention.story_id
        done = item.mention.status in DONE and not item.mention.background
        if done and day and item.published and item.published - day <= _NEWS:
            found[story] = max(day, found.get(story, day))
    return found


def _stands(item: Item, done: Mapping[str, date]) -> date:
    """Return the day by which a status is ordered, the first of all days where it is unknown."""
    day = day_of(item) or date.min
    return min(day, done.get(item.mention.story_id, day)) if item.mention.status in _VOID else day


def day_of(item: Item) -> date | None:
    """Return the day on which an act had the status that a mention gives it, as far as it is known.

    A deed, and whatever is told as history, has the last day that the mention gives, if that had come when it was told;
    recalled history without a day has none. A word about what is to come is of the day on which it is reported.
    """
    mention, told = item.mention, item.published
    if not mention.background and mention.status not in DONE:
        return told
    last = mention.occurs.end if mention.occurs else None
    if last is None or (told is not None and last > told):
        return None if mention.background else told
    return last


def latest(entries: Sequence[HistoryEntry]) -> Status:
    """Return the status that an act has come to: that of the last entry, but for words that take nothing back.

    Once the act has begun, what only announces it is passed over; once it is promised, what only wishes for it is. A
    report of an unknown day counts where it has the act further along.
    """
    begun = any(entry.status in DONE for entry in entries)
    counted = [entry for entry in entries if not (begun and entry.status in AHEAD)]
    dated = [entry.status for entry in counted if entry.as_of is not None]
    undated = [entry.status for entry in counted if entry.as_of is None]
    return max((*undated, *([_last(dated)] if dated else ())), key=lambda status: statuses()[status].rank)


def _last(told: Sequence[Status]) -> Status:
    """Return the last status, or the promise that what came last takes nothing from."""
    firmer = next((status for status in reversed(told) if status not in _WEAK), told[-1])
    return firmer if firmer in FIRM else told[-1]


def _order(entry: HistoryEntry, day: date) -> tuple[date, date, int, str]:
    return (day, entry.as_of or date.min, statuses()[entry.status].rank, entry.status)
