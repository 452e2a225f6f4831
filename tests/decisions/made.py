"""Decisions made by hand, and an event to decide about."""

from datetime import date

from dragoman.decisions import Decision, Decisions
from dragoman.types import Choice, Event, HistoryEntry, Occurs, Participant, Place, Quantity, Span

WORDS = Span(3, 7)


def same(a: str, b: str, by: str = "Ana") -> Decision:
    return Decision(kind="same", mentions=(f"mention-{a}", f"mention-{b}"), by=by, why="one visit")


def different(a: str, b: str, by: str = "Ana") -> Decision:
    return Decision(kind="different", mentions=(f"mention-{a}", f"mention-{b}"), by=by, why="two visits")


def drop(a: str, by: str = "Ana") -> Decision:
    return Decision(kind="drop", mentions=(f"mention-{a}",), by=by, why="no act")


def keep(a: str, by: str = "Ana") -> Decision:
    return Decision(kind="keep", mentions=(f"mention-{a}",), by=by, why="it is told")


def fix(a: str, field: str, value: str, by: str = "Ana") -> Decision:
    return Decision(kind="fix", mentions=(f"mention-{a}",), field=field, value=value, by=by, why="page 2")


def pile(*decisions: Decision) -> Decisions:
    return Decisions(all=decisions)


def event(*mentions: str, occurs: bool = True) -> Event:
    """Return a visit to Jakarta with every field filled."""
    ids = tuple(f"mention-{id}" for id in mentions or ("a",))
    day = date(2021, 12, 14)
    when = Occurs(start=day, end=day, precision="day", basis="explicit", text="Tuesday", span=WORDS)
    return Event(
        id="event-1",
        act="visit",
        status="planned",
        participants=(
            Participant(side="source", name="Russia", span=WORDS, actor="RUS", country="RUS", sector="GOV"),
            Participant(side="target", name="Indonesia", span=WORDS, actor="IDN", country="IDN", sector="GOV"),
        ),
        object=None,
        quantities=(Quantity(kind="measure", amount=3, unit="km", currency=None, text="3 km", span=WORDS),),
        ordinal=None,
        occurs=when if occurs else None,
        place=Place(name="Jakarta", country="IDN", span=WORDS),
        background=False,
        uncertain=False,
        history=(HistoryEntry(status="planned", as_of=date(2019, 3, 1), mention_id=ids[0]),),
        mention_ids=ids,
        chosen=(
            Choice(field="act", mention_id=ids[0], rule="most mentions"),
            Choice(field="place", mention_id=ids[0], rule="most exact"),
        ),
        disagreements=(),
        stories=1,
        publishers=1,
        origins=1,
    )
