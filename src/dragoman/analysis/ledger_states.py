"""Where an act stands on a day: pure functions of an event and, where they are at hand, of its reports."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from dragoman.analysis.ledger_nouns import PROMISED, Days, State
from dragoman.linking import Item
from dragoman.linking.deeds import status_of
from dragoman.linking.history import DONE, FIRM, day_of, history, latest
from dragoman.types import Event, HistoryEntry, Occurs

_UNDONE = frozenset({"denied", "negated"})
_MADE = frozenset({"agreed", "offered"})
_LONG = timedelta(days=31)
_ENDS: dict[str, State] = {"cancelled": "cancelled", "stalled": "stalled", "refused": "refused"}


def state_of(event: Event, as_of: date | None, items: Sequence[Item] = ()) -> State:
    """Return where an event stands on the day ``as_of`` (``None``: no day has passed), by what was reported up to it.

    ``items`` are the event's mentions with their stories' days. Without them the event's own history and days are
    taken, which do not tell a day that was promised from a day that was moved. :data:`State` says what states mean.
    """
    reports = known(items, as_of)
    entries = _life(event, reports) if items else tuple(one for one in event.history if _told(one.as_of, as_of))
    if not entries:
        return "none"
    last = event.status if "status" in decided(event) else latest(entries)
    promised = any(map(is_promise(event), reports) if items else (entry.status in PROMISED for entry in entries))
    if last in _ENDS:
        return _ENDS[last]
    if not promised:
        denied = any(entry.status == "denied" for entry in entries)
        return "denied" if denied else "done" if last in DONE else "none"
    if last in DONE:
        return "fulfilled" if _promised_before(entries, event, reports) else "done"
    if last in FIRM or last == "postponed":
        due = promised_days(event, filter(_may_fall_due, reports)) if items else _own_days(event, last)
        return "overdue" if due and as_of is not None and due[-1].end < as_of else "open"
    return "stalled" if last in _UNDONE else "none"


def is_promise(event: Event) -> Callable[[Item], bool]:
    """Return what tells whether a report promises the event's act.

    One of days long past when it was told is none: "the June summit", in October, is not to come.
    """

    def tells(item: Item) -> bool:
        days = None if item.mention.background else _days(item.mention.occurs)
        past = days is not None and item.published is not None and item.published - days.end > _LONG
        return status_of(item.mention, event.act) in PROMISED and not past

    return tells


def known(items: Iterable[Item], as_of: date | None) -> tuple[Item, ...]:
    """Return the reports of stories that had come out by a day; those of unknown days count."""
    return tuple(item for item in items if _told(item.published, as_of))


def promised_days(event: Event, items: Iterable[Item]) -> tuple[Days, ...]:
    """Return the days for which an act was promised, in order of report, each as exact as it was told.

    The day of the words is no day of a promise and does not count. Being put off without a new day makes the days told
    before void: then nothing is left.
    """
    own = _days(event.occurs)
    if "occurs" in decided(event):
        return (own,) if own else ()
    found: list[Days] = []
    for item in sorted(_promises(event, items), key=lambda one: (one.published or date.min, one.mention.id)):
        days = _ahead(item, event)
        if status_of(item.mention, event.act) == "postponed":
            moved = days if days is not None and found and days.start > found[-1].end else None
            found = [*found, moved] if moved else []
        elif days is not None and not (found and _within(found[-1], days)):
            found = [*(found[:-1] if found and _within(days, found[-1]) else found), days]
    return tuple(found)


def first_promised(event: Event, items: Iterable[Item]) -> Days | None:
    """Return the days first promised, even if they were made void later."""
    firm = [item for item in _promises(event, items) if status_of(item.mention, event.act) != "postponed"]
    return next(iter(promised_days(event, firm)), None)


def done_days(event: Event, items: Iterable[Item]) -> Days | None:
    """Return when an act took place: the most exact days that a report gives, of those the first."""
    told = [item for item in items if status_of(item.mention, event.act) in DONE and day_of(item) is not None]
    found = [days for item in told if (days := _days(item.mention.occurs)) and _told(days.end, item.published)]
    return min(found, key=lambda days: (days.end - days.start, days), default=None)


def lateness(promised: Days | None, done: Days | None) -> int | None:
    """Return days from the last of the days promised to the deed, or, negative, from the first back to it; else 0."""
    if promised is None or done is None:
        return None
    if done.start > promised.end:
        return (done.start - promised.end).days
    return min(0, (done.end - promised.start).days)


def is_contradicted(event: Event, items: Iterable[Item]) -> bool:
    """Tell whether some report that the act was done, and others that it was not."""
    held = {status_of(item.mention, event.act) for item in items if not item.mention.background}
    return bool(held & DONE and held & _UNDONE)


def decided(event: Event) -> frozenset[str]:
    """Return the fields that a person decided."""
    return frozenset(choice.field for choice in event.chosen if choice.rule.startswith("decided by"))


def _life(event: Event, reports: Sequence[Item]) -> tuple[HistoryEntry, ...]:
    """Return the history that counts: of what is only recalled, beside news, no more than what has a day of its own."""
    news = any(not item.mention.background for item in reports)
    counted = [item for item in reports if not news or not item.mention.background or day_of(item) is not None]
    return history(counted, event.act)


def _promised_before(entries: Sequence[HistoryEntry], event: Event, items: Sequence[Item]) -> bool:
    """Tell whether a promise came before a deed; unknown days may be early."""
    if not items:
        deed = min((entry.as_of or date.max for entry in entries if entry.status in DONE), default=date.max)
        return any((entry.as_of or date.min) <= deed for entry in entries if entry.status in PROMISED)
    promises = [item for item in items if is_promise(event)(item)]
    deeds = [item for item in items if status_of(item.mention, event.act) in DONE]
    return any(_is_before(promise, deed) for promise in promises for deed in deeds)


def _is_before(promise: Item, deed: Item) -> bool:
    """Tell whether a promise was told before the deed's day; or on it, for that day, by another story.

    "They met, and will meet again" is no promise of the meeting that it tells of.
    """
    told, done = day_of(promise) or date.min, day_of(deed) or date.max
    days = _days(promise.mention.occurs)
    if told != done or days is None:
        return told < done
    return promise.mention.story_id != deed.mention.story_id and days.start <= done <= days.end


def _promises(event: Event, items: Iterable[Item]) -> Iterator[Item]:
    """Yield the reports that promise the act, history left out."""
    yield from (item for item in filter(is_promise(event), items) if not item.mention.background)


def _ahead(item: Item, event: Event) -> Days | None:
    """Return the days for which a report promises the act; ``None`` where they are those of the words.

    That is a day that had passed when it was told, and the day of report itself in an offer or an agreement ("offered
    on Monday to host talks").
    """
    days, told = _days(item.mention.occurs), item.published
    if days is None or told is None:
        return days
    made = status_of(item.mention, event.act) in _MADE and days.start == days.end == told
    return None if made or days.end < told else days


def _may_fall_due(item: Item) -> bool:
    """Tell whether the days of a report are sure to have lain ahead of it.

    They are not in a story of an unknown day, nor where they are the very day of the report: "promised on Thursday".
    """
    days = _days(item.mention.occurs)
    return item.published is not None and (days is None or not days.start == days.end == item.published)


def _own_days(event: Event, last: str) -> tuple[Days, ...]:
    """Return the days of the event itself; of one that was put off they may be the old ones, and count for nothing."""
    days = _days(event.occurs)
    return (days,) if days is not None and last != "postponed" else ()


def _days(occurs: Occurs | None) -> Days | None:
    if occurs is None or occurs.end is None:
        return None
    return Days(start=occurs.start or occurs.end, end=occurs.end)


def _within(inner: Days, outer: Days) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _told(day: date | None, as_of: date | None) -> bool:
    """Tell whether something of that day was known on the other; unknown days are held to have come."""
    return day is None or as_of is None or day <= as_of
