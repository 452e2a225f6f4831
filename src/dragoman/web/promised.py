"""The ledger of promises between a state and others."""

from collections import Counter
from collections.abc import Iterable

from dragoman.analysis.ledger import Amount, Entry, State, ledger
from dragoman.types import Noun
from dragoman.web import index_ledger
from dragoman.web.between import ALL, Dyad
from dragoman.web.filters import Filters
from dragoman.web.index_ledger import Terms
from dragoman.web.index_nouns import Standing
from dragoman.web.shelf import Reading

SHOWN = 100
"""Promises of a page; the file has all."""
HEADS = (
    "event_id", "state", "act", "sources", "targets", "object", "amounts", "place", "promised_on", "promised_by",
    "promised_for", "done", "late", "postponed", "contradicted", "uncertain", "origins",
)  # fmt: skip
"""Columns of the file."""
_BADGES: dict[State, str] = {
    "open": "promised", "overdue": "threat", "fulfilled": "done", "done": "done",
    "cancelled": "denied", "refused": "denied", "denied": "denied", "stalled": "off",
}  # fmt: skip


class Pledged(Noun, frozen=True):
    """The promises between a state and others."""

    standings: tuple[Standing, ...]
    """How many of them stand how."""
    latest: tuple[Entry, ...]
    """The latest, :data:`SHOWN` at most."""

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(one.number for one in self.standings)


def pledged(reading: Reading, dyad: Dyad, filters: Filters) -> Pledged:
    """Return the promises between the state and the others as a page shows them; see :func:`promises`."""
    if is_slow(reading):
        found = promises(reading, dyad, filters)
        counted = sorted(Counter(entry.state for entry in found).items())
        standings = tuple(Standing(state=state, number=number) for state, number in counted)
        return Pledged(standings=standings, latest=tuple(found[:SHOWN]))
    terms = _terms(dyad, filters)
    latest = index_ledger.entries(reading.index, terms, SHOWN, latest_first=True)
    return Pledged(standings=index_ledger.states(reading.index, terms), latest=tuple(latest))


def promises(reading: Reading, dyad: Dyad, filters: Filters) -> list[Entry]:
    """Return the promises between the state and the others, the latest first.

    Of the filters act, period (of the promise or of its day) and origins count: where a promise stands is what the
    ledger is about, and it takes every report to tell. They are those of the index; while that is not made, they are
    reckoned from the record.
    """
    if not is_slow(reading):
        return index_ledger.entries(reading.index, _terms(dyad, filters), ALL, latest_first=True)
    whole = ledger(reading.record, None, dyad.state, others=dyad.others)
    found = [entry for entry in whole if _between(entry, dyad) and _wanted(entry, filters)]
    return found[::-1]


def is_slow(reading: Reading) -> bool:
    """Tell whether promises must be reckoned, for they are not in the index yet."""
    return not reading.index.has(index_ledger.STAGE)


def _terms(dyad: Dyad, filters: Filters) -> Terms:
    return Terms(
        countries=(dyad.state,),
        facing=dyad.others,
        act=filters.act,
        since=filters.since,
        until=filters.until,
        origins=filters.origins,
    )


def _between(entry: Entry, dyad: Dyad) -> bool:
    source, target = set(entry.source_countries), set(entry.target_countries)
    others = set(dyad.others)
    return bool((dyad.state in source and others & target) or (dyad.state in target and others & source))


def _wanted(entry: Entry, filters: Filters) -> bool:
    days = [day for day in (entry.promised_on, *(one.end for one in entry.promised_for)) if day]
    return (
        (not filters.act or entry.act in filters.act)
        and entry.origins >= filters.origins
        and (filters.since is None or any(day >= filters.since for day in days))
        and (filters.until is None or any(day <= filters.until for day in days))
    )


def stands(state: State) -> str:
    """Return which kind of badge shows where a promise stands."""
    return _BADGES.get(state, "asked")


def amounts(entry: Entry) -> str:
    """Return the figures of a promise in the words of their reports, with the range where reports differ."""
    return "; ".join(map(_amount, sorted(entry.amounts, key=lambda one: (one.kind != "money", one.kind, one.unit))))


def _amount(one: Amount) -> str:
    if one.low == one.high:
        return one.text
    return f"{one.text} (reports say {one.low:,.10g} to {one.high:,.10g} {one.unit})".replace(" )", ")")


def lines(entries: Iterable[Entry]) -> list[dict[str, object]]:
    """Return promises as the rows of a file."""
    return [
        {name: getattr(one, name) for name in HEADS if name not in ("amounts", "promised_for", "done")}
        | {
            "amounts": amounts(one),
            "promised_for": [f"{days.start}..{days.end}" for days in one.promised_for],
            "done": f"{one.done.start}..{one.done.end}" if one.done else None,
        }
        for one in entries
    ]
