"""What was promised and where it stands, and what is scheduled: the ledger's entries between the two."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from dragoman.analysis.ledger import PROMISED, Days, Entry
from dragoman.briefing.dates import day, days
from dragoman.briefing.gathering import Fact
from dragoman.briefing.naming import Names
from dragoman.briefing.notes import Notes
from dragoman.briefing.nouns import Line, Said, Section
from dragoman.briefing.telling import LIKELY, about, also, ended, told_clause
from dragoman.briefing.viewing import view
from dragoman.types import Status

_RANK = {"overdue": 0, "open": 1, "stalled": 2, "cancelled": 3, "refused": 4, "denied": 5, "fulfilled": 6}
_FULFILLED = 3
"""Kept promises that are told: the others are counted."""
_LONG = timedelta(days=90)
"""How long ago a day lies that no promise is for."""
_MEANING = "Open: no later report says how it ended; overdue: and its day has passed."
Facts = Mapping[str, Fact]


def promised(
    entries: Sequence[Entry], facts: Facts, since: date | None, most: int, notes: Notes, names: Names
) -> Section:
    """Return what was promised and where it stands, without what is scheduled; what waits comes first."""
    known = [
        entry
        for entry in entries
        if entry.event_id in facts
        and not is_scheduled(entry)
        and not _is_past(entry, facts[entry.event_id])
        and _is_told(entry, facts[entry.event_id], names)
    ]
    inside = [entry for entry in known if entry.state != "fulfilled" or _is_news(entry, since)]
    ranked = sorted(inside, key=lambda entry: (_RANK[entry.state], -_day(entry).toordinal(), entry.event_id))
    waiting = [entry for entry in ranked if entry.state != "fulfilled"]
    kept = waiting[: max(most - _FULFILLED, 1)]
    kept += [entry for entry in ranked if entry.state == "fulfilled"][: min(_FULFILLED, most - len(kept))]
    left = len([entry for entry in entries if not is_scheduled(entry)]) - len(kept)
    lines = tuple(_line(entry, facts[entry.event_id], notes, names) for entry in kept)
    told = _MEANING if lines else ""
    if left:
        told = f"{told} {left:,} more {'promise' if left == 1 else 'promises'} not told here.".strip()
    empty = "The record tells of no promise between the two."
    title = "What was promised, and where it stands"
    return Section(id="promised", title=title, lines=lines, empty=empty, left_out=told)


def scheduled(entries: Sequence[Entry], facts: Facts, most: int, notes: Notes, names: Names) -> Section:
    """Return what is announced for days that have not passed, the next first."""
    ahead = [entry for entry in entries if entry.event_id in facts and is_scheduled(entry)]
    ahead.sort(key=lambda entry: (entry.promised_for[-1], entry.event_id))
    lines = tuple(
        Line(lead=_days(entry.promised_for[-1]), said=(_coming(entry, facts[entry.event_id], notes, names),))
        for entry in ahead[:most]
    )
    left = len(ahead) - len(lines)
    return Section(
        id="scheduled",
        title="What is scheduled",
        lines=lines,
        empty="The record tells of nothing announced for a day that is still to come.",
        left_out=f"{left:,} more not told here." if left else "",
    )


def _coming(entry: Entry, fact: Fact, notes: Notes, names: Names) -> Said:
    on = f", reported {day(entry.promised_on)}" if entry.promised_on else ""
    return _announced(entry, fact, on, notes, names)


def is_scheduled(entry: Entry) -> bool:
    """Tell whether a promise is open, for days that have not passed."""
    ahead = entry.promised_for[-1] if entry.promised_for else None
    return entry.state == "open" and ahead is not None and entry.as_of is not None and ahead.end >= entry.as_of


def _is_told(entry: Entry, fact: Fact, names: Names) -> bool:
    """Tell whether some report is likely enough right that it was promised."""
    return view(fact.event, fact.items, {_promise(entry)}, names.pair).likely >= LIKELY


def _is_past(entry: Entry, fact: Fact) -> bool:
    """Tell whether what was promised lay behind when it was told: a deed of the day before, a plan of years ago."""
    told = entry.promised_on
    if told is None:
        return False
    if entry.state == "fulfilled":
        return entry.done is not None and entry.done.end <= told
    occurs = fact.event.occurs
    return not _ahead(entry) and occurs is not None and occurs.end is not None and told - occurs.end > _LONG


def _is_news(entry: Entry, since: date | None) -> bool:
    last = (
        entry.done.end if entry.done else max((one.published for one in entry.stories if one.published), default=None)
    )
    return since is None or (last is not None and last >= since)


def _day(entry: Entry) -> date:
    return entry.promised_on or date.min


def _line(entry: Entry, fact: Fact, notes: Notes, names: Names) -> Line:
    marks = ", put off" if entry.postponed and entry.state != "fulfilled" else ""
    return Line(lead=f"{entry.state.capitalize()}{marks}", said=tuple(_said(entry, fact, notes, names)))


def _said(entry: Entry, fact: Fact, notes: Notes, names: Names) -> Iterator[Said]:
    """Yield what was promised, and what became of it where a report says so."""
    due = f", for {', then for '.join(map(_days, _ahead(entry)))}" if _ahead(entry) else ""
    on = f", first reported {day(entry.promised_on)}" if entry.promised_on else ""
    yield _announced(entry, fact, f"{due}{on}", notes, names)
    end = _end(entry)
    if end:
        held: set[Status] = {step.status for step in entry.history} - PROMISED
        yield Said(text=end, notes=_notes(entry, fact, held, notes), event_id=entry.shown_by or entry.event_id)


def _announced(entry: Entry, fact: Fact, rest: str, notes: Notes, names: Names) -> Said:
    """Return what was promised, in the words of the report that tells it best; the first report is named too."""
    status = _promise(entry)
    seen = view(fact.event, fact.items, {status}, names.pair)
    told = told_clause(seen.event, seen.event.status, names)
    text = ended(f"{told[:1].upper()}{told[1:]}{about(seen.event)}{also(seen.event, names)}{rest}")
    first = [step.mention_id for step in entry.history if step.status == status][:1]
    mentions = [seen.mention, *(item.mention for item in fact.items if item.mention.id in first)]
    return Said(text=text, notes=notes.of_mentions(mentions), event_id=entry.event_id)


def _promise(entry: Entry) -> Status:
    """Return the status in which it was first promised; of what was only called off, the last."""
    held = [step.status for step in entry.history if step.status in PROMISED - {"postponed"}]
    return held[0] if held else entry.history[-1].status


def _ahead(entry: Entry) -> list[Days]:
    """Return the days for which it was promised, without those that it is not sure lay ahead."""
    last = entry.promised_for[-1] if entry.promised_for else None
    passed = entry.state == "open" and last is not None and entry.as_of is not None and last.end < entry.as_of
    return [] if passed else list(entry.promised_for[:3])


def _days(given: Days) -> str:
    return days(given.start, given.end)


def _end(entry: Entry) -> str:
    """Return what became of a promise, where something is told; silence is told by the state alone."""
    if entry.state == "fulfilled":
        on = f" on {days(entry.done.start, entry.done.end)}" if entry.done and _is_day(entry.done) else ""
        on = on or (f" in {days(entry.done.start, entry.done.end)}" if entry.done else "")
        return f"It took place{on or ' (day not told)'}{_late(entry.late)}."
    if entry.state in ("cancelled", "stalled", "refused", "denied") and entry.state != _promise(entry):
        told = max((step.reported for step in entry.history if step.reported), default=None)
        return f"Reported {entry.state} by {day(told)}." if told else f"Reported {entry.state}."
    return ""


def _is_day(given: Days) -> bool:
    return given.start == given.end


def _late(late: int | None) -> str:
    if late is None:
        return ""
    if late == 0:
        return ", as promised"
    return f", {abs(late):,} day{'s' if abs(late) > 1 else ''} {'late' if late > 0 else 'early'}"


def _notes(entry: Entry, fact: Fact, statuses: Iterable[Status], notes: Notes) -> tuple[int, ...]:
    """Return the footnotes of the first reports of some statuses; where none has them, those of the event."""
    mentions = {item.mention.id: item.mention for item in fact.items}
    wanted = set(statuses)
    steps = [step.mention_id for step in entry.history if step.status in wanted and step.mention_id in mentions]
    return notes.of_mentions([mentions[id] for id in steps[:1]]) if steps else notes.of_fact(fact)
