"""One promise in words: a head and the lines below it."""

from calendar import monthrange
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.cli.tables import short
from dragoman.phrases import arrow, days
from dragoman.plain import plain

if TYPE_CHECKING:
    from dragoman.analysis.ledger import Amount, Days, Entry, StoryRef

_DONE = ("occurred", "ongoing", "ended")
_STORIES = 6
"""Stories shown of one promise."""


def head(entry: "Entry") -> str:
    """Return where the promise stands, what it is, and whose: ``overdue  visit: India → Russia``."""
    from dragoman.ontology.schema import acts

    known = acts().get(entry.act)
    sides = arrow(", ".join(entry.sources), ", ".join(entry.targets), entry.act) or "nobody named"
    marks = [name for name in ("postponed", "contradicted", "uncertain") if getattr(entry, name)]
    state = f"{entry.state} ({', '.join(marks)})" if marks else entry.state
    return f"{state}  {known.label if known else entry.act}: {plain(sides)}  {short(entry.event_id)}"


def lines(entry: "Entry") -> Iterator[tuple[str, str]]:
    """Yield what is known of it: a word, and what it leads."""
    told = [("what", entry.object), ("where", entry.place), ("amounts", "; ".join(map(_amount, entry.amounts)))]
    yield from ((word, plain(value)) for word, value in told if value)
    by = f", by {', '.join(entry.promised_by)}" if entry.promised_by else ""
    yield "promised", plain(f"{entry.promised_on or 'day unknown'}{by}")
    if entry.promised_for:
        yield "for", f"{', then '.join(map(_days, entry.promised_for))}{_unsure(entry)}"
    if entry.done:
        by = f", as event {short(entry.shown_by)} shows" if entry.shown_by else ""
        yield "done", f"{_days(entry.done)}{_late(entry.late)}{by}"
    elif entry.state == "fulfilled":
        yield "done", f"day unknown{_reported(entry)}"
    for number, story in enumerate(entry.stories[:_STORIES]):
        yield "" if number else "told", _story(story)
    if len(entry.stories) > _STORIES:
        yield "", f"and {len(entry.stories) - _STORIES:,} more stories"


def _days(one: "Days") -> str:
    """Return days as short as they can be told: a whole year or month as such."""
    if (one.start.day, one.start.month, one.end.day, one.end.month) == (1, 1, 31, 12):
        return days(one.start, one.end, "year")
    whole = one.start.day == 1 and one.end.day == monthrange(one.end.year, one.end.month)[1]
    return days(one.start, one.end, "month" if whole else None)


def _unsure(entry: "Entry") -> str:
    """Return why a promise of days that have passed is open all the same."""
    passed = entry.state == "open" and entry.as_of is not None and entry.promised_for[-1].end < entry.as_of
    return " (it is not sure that this lay ahead)" if passed else ""


def _reported(entry: "Entry") -> str:
    """Return by which day a deed had been reported, where that is known."""
    told = [step.reported for step in entry.history if step.status in _DONE and step.reported]
    return f", reported on {min(told)}" if told else ""


def _late(late: int | None) -> str:
    """Return how late or early, where the first promise had a day."""
    if late is None:
        return ""
    if late == 0:
        return ", as first promised"
    return f", {abs(late):,} day{'s' if abs(late) > 1 else ''} {'late' if late > 0 else 'early'}"


def _amount(one: "Amount") -> str:
    """Return a figure in the words of its report, and the range where others say otherwise."""
    if one.low == one.high:
        return one.text
    return f"{one.text} (reports say {one.low:,.10g} to {one.high:,.10g} {one.unit})".replace(" )", ")")


def _story(story: "StoryRef") -> str:
    """Return a story with what it says: ``2024-05-10 planned · Andes Herald · Talks planned · 44444444``."""
    told = f"{story.published or 'undated'} {', '.join(story.statuses)}"
    return plain(" · ".join(filter(None, (told, story.publisher, story.headline, short(story.id)))))
