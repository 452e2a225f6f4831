"""One promise in words: a head and the lines below it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.cli.phrases import arrow, days
from dragoman.cli.plain import plain
from dragoman.cli.tables import short

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
        yield "for", ", then ".join(map(_days, entry.promised_for))
    if entry.done:
        by = f", as event {short(entry.shown_by)} shows" if entry.shown_by else ""
        yield "done", f"{_days(entry.done)}{_late(entry.late)}{by}"
    elif entry.state == "fulfilled":
        yield "done", f"day unknown{_reported(entry)}"
    for story in entry.stories[:_STORIES]:
        yield "", _story(story)
    if len(entry.stories) > _STORIES:
        yield "", f"and {len(entry.stories) - _STORIES:,} more stories"


def _days(one: "Days") -> str:
    return days(one.start, one.end, None)


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
