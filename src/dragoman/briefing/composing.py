"""A brief from a record: its parts, each cut so that the whole stays on two pages."""

from collections.abc import Iterator
from datetime import date
from math import ceil

import msgspec

from dragoman.analysis.ledger import Entry, ledger
from dragoman.briefing import standing
from dragoman.briefing.dates import day
from dragoman.briefing.disputed import disputed
from dragoman.briefing.gathering import MOST, Gathered, gathered
from dragoman.briefing.happened import happened
from dragoman.briefing.holding import offices
from dragoman.briefing.naming import Names, heading
from dragoman.briefing.notes import Notes, Quotes
from dragoman.briefing.nouns import Brief, Section
from dragoman.briefing.promised import promised, scheduled
from dragoman.briefing.state import state
from dragoman.errors import UsageError
from dragoman.store import Reader
from dragoman.types import Noun

_ROOM = 515.0
"""Millimetres of two pages of A4 that are left for lines."""
_BODY, _SMALL, _HEAD = (4.5, 112), (3.3, 150), 9.5
"""Height of a line and characters in it, of the text and of the footnotes; height of a section's head."""


class Room(Noun, frozen=True):
    """How many sentences each part may have."""

    happened: int = 16
    promised: int = 10
    scheduled: int = 5
    disputed: int = 4
    offices: int = 4


_SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)
"""Of the sentences; the largest share that fits is taken."""


def _rooms() -> Iterator[Room]:
    """Yield smaller and smaller rooms."""
    full = msgspec.structs.asdict(Room())
    for share in _SHARES:
        yield Room(**{name: max(1, round(share * number)) for name, number in full.items()})


def brief(record: Reader, left: str, right: str, since: date | None = None, until: date | None = None) -> Brief:
    """Return the brief on two states: what a record tells of them, as it was known on the day ``until``.

    ``left`` and ``right`` are ISO 3166-1 alpha-3 or PLOVER codes. ``until`` is the record's last day of publication
    unless given, never the clock; ``since`` narrows what happened, not what was promised. The same record gives the
    same brief. Raises :class:`UsageError` where the two are one, or ``since`` lies after the last day.
    """
    if left == right:
        raise UsageError("a brief is on two states: give another one on the other side")
    found = gathered(record, left, right, until)
    if since and found.as_of and since > found.as_of:
        raise UsageError(f"--since {since} lies after {found.as_of}, the last day that the brief speaks of")
    entries, quotes = _entries(record, found), Quotes(record)
    for room in _rooms():
        made = _composed(quotes, found, entries, since, room)
        if height(made) <= _ROOM:
            break
    return made


def _entries(record: Reader, found: Gathered) -> tuple[Entry, ...]:
    """Return the promises between the two of which some report is sure; of very many acts, those reported last."""
    wanted = {row.event_id for row in found.rows if not row.uncertain}
    if not wanted:
        return ()
    if len(wanted) > MOST:
        return standing.entries(found.facts, found.as_of)
    every = ledger(record, found.as_of, found.left, others=(found.right,))
    return tuple(entry for entry in every if entry.event_id in wanted)


def _composed(quotes: Quotes, found: Gathered, entries: tuple[Entry, ...], since: date | None, room: Room) -> Brief:
    notes, names = Notes(quotes, found), Names(frozenset({found.left, found.right}))
    facts = {fact.event.id: fact for fact in found.facts}
    sections = (
        state(found, entries, notes, names),
        happened(found.facts, since, room.happened, notes, names),
        promised(entries, facts, since, room.promised, notes, names),
        scheduled(entries, facts, room.scheduled, notes, names),
        disputed(found.facts, found.sources, since, room.disputed, notes, names),
        offices(found, room.offices, notes),
    )
    return Brief(
        left=found.left,
        right=found.right,
        title=f"{heading(found.left)} and {heading(found.right)}",
        as_of=found.as_of,
        since=since,
        sections=sections,
        notes=notes.all(),
        method=_method(found),
    )


def _method(found: Gathered) -> str:
    """Return how the brief was made."""
    unsure = sum(row.uncertain for row in found.rows)
    one = "1 act of which no report is sure is left out."
    left = (one if unsure == 1 else f"{unsure:,} acts of which no report is sure are left out.") if unsure else ""
    known = f"as the stories of the record had it on {day(found.as_of)}" if found.as_of else "as the stories have it"
    made = "Made by a program, without a person's judgement, from the fields of coded acts"
    quoted = "words in quotation marks are the stories'. Read the sentence in the footnote before you rely on it."
    return f"{made}, {known}; {quoted} {left}".strip()


def height(given: Brief) -> float:
    """Return the millimetres of paper that a brief takes, as near as counting characters tells."""
    return sum(_heights(given))


def _heights(given: Brief) -> Iterator[float]:
    yield 2 * _BODY[0] + _small(given.method)
    yield from (_section(section) for section in given.sections if section.lines or section.empty)
    for note in given.notes:
        yield _small(f"{note.publisher or ''} {note.headline or ''} {note.text}" + 45 * " ")


def _section(section: Section) -> float:
    texts = [f"{line.lead}  {' '.join(f'{one.text} {one.notes}' for one in line.said)}" for line in section.lines]
    texts = texts or [section.empty]
    extra = _small(section.left_out) if section.left_out else 0.0
    return _HEAD + extra + sum(ceil(len(text) / _BODY[1]) * _BODY[0] + 0.8 for text in texts)


def _small(text: str) -> float:
    return ceil(len(text) / _SMALL[1]) * _SMALL[0]
