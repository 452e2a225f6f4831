"""Acts between a state and others: what the pages of a dyad ask of a record, and in which nouns it comes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from dragoman.analysis.relations_nouns import code_of
from dragoman.errors import UsageError
from dragoman.types import Noun, Status
from dragoman.web.areas import hostile, meetings
from dragoman.web.filters import Filters
from dragoman.web.querying import rows
from dragoman.web.shelf import Reading

MOST_OTHERS = 4
"""States side by side."""
ROWS = 50
"""Rows of a table on a page."""
ALL = 100_000
"""Rows of a file."""


class Dyad(Noun, frozen=True):
    """A state and those on the other side, by code."""

    state: str
    others: tuple[str, ...]

    @property
    def rivals(self) -> str:
        """The others as they stand in an address."""
        return ",".join(self.others)


class Act(Noun, frozen=True):
    """One act between the state and one of the others."""

    id: str
    other: str
    ours: bool
    """Whether the state stands on the acting side; so ``theirs``."""
    theirs: bool
    act: str
    status: Status
    day: date | None
    """The day of the act, else of the report that tells it as it stands."""
    last_day: date | None
    is_dated: bool
    """Whether ``day`` is that of the act."""
    precision: str | None
    said: date | None
    """First report."""
    history: list[dict[str, Any]] | None
    object: str | None
    place: str | None
    background: bool
    uncertain: bool
    stories: int
    publishers: int
    origins: int
    total: int
    """How many rows there are, with those that are not shown."""


class Part(Noun, frozen=True):
    """Someone who takes part in an act."""

    id: str
    side: str
    name: str
    actor: str | None
    office: str | None
    country: str | None


class Sides(Noun, frozen=True):
    """Who stands on which side of an act."""

    source: tuple[Part, ...] = ()
    target: tuple[Part, ...] = ()


class Meeting(Noun, frozen=True):
    """Two who met, and how often."""

    ours: str
    our_actor: str | None
    our_office: str | None
    theirs: str
    their_actor: str | None
    their_office: str | None
    other: str
    times: int
    first_day: date | None
    last_day: date | None
    acts: list[str]
    last_event: str | None
    reports: int


class Held(Noun, frozen=True):
    """One value of a field on which reports of an act differ, and which outlets hold it."""

    id: str
    act: str
    day: date | None
    disagreement: int
    field: str
    value: str
    stories: int
    publishers: list[str]


class Odds(Noun, frozen=True):
    """One field of an act on which reports differ."""

    id: str
    act: str
    day: date | None
    field: str
    held: tuple[Held, ...]


def dyad_of(state: str, others: str) -> Dyad:
    """Return a dyad from its address: codes or names, the others with commas between them.

    Raises :class:`NotFoundError` for a state that is not known, :class:`UsageError` for too many or the same twice.
    """
    one = code_of(state)
    codes = tuple(dict.fromkeys(code_of(other) for other in others.split(",") if other.strip()))
    if not codes or one in codes:
        raise UsageError(f"{one} stands on both sides: relations are between different states")
    if len(codes) > MOST_OTHERS:
        raise UsageError(f"{len(codes)} states are too many side by side: give at most {MOST_OTHERS}")
    return Dyad(state=one, others=codes)


def acts_between(reading: Reading, dyad: Dyad, filters: Filters, *, most: int, skip: int = 0) -> list[Act]:
    """Return the acts between the state and the others, the latest first, once for each of the others."""
    found = {"state": dyad.state, "others": list(dyad.others), "most": most, "skip": skip}
    return rows(reading, "dyad_acts", Act, filters=filters, **found)


def sides_of(reading: Reading, ids: Iterable[str]) -> Mapping[str, Sides]:
    """Return who stands on the sides of some events, by id."""
    wanted = list(dict.fromkeys(ids))
    found: dict[str, dict[str, list[Part]]] = defaultdict(lambda: {"source": [], "target": []})
    for part in rows(reading, "acts_sides", Part, ids=wanted) if wanted else ():
        found[part.id][part.side].append(part)
    return defaultdict(
        Sides, {id: Sides(source=tuple(one["source"]), target=tuple(one["target"])) for id, one in found.items()}
    )


def met(reading: Reading, dyad: Dyad, filters: Filters, most: int = ROWS) -> list[Meeting]:
    """Return who met whom, persons before states, the most frequent first."""
    wanted = {"state": dyad.state, "others": list(dyad.others), "acts": list(meetings()), "most": most}
    return rows(reading, "dyad_met", Meeting, filters=filters, **wanted)


def disagreements(reading: Reading, dyad: Dyad, filters: Filters, most: int = ROWS) -> list[Odds]:
    """Return on what reports differ, the latest act first."""
    wanted = {"state": dyad.state, "others": list(dyad.others), "most": most, "skip": 0}
    return gathered_odds(rows(reading, "dyad_disagreements", Held, filters=filters, **wanted))


def gathered_odds(found: Sequence[Held]) -> list[Odds]:
    """Return values of one field of one act together, in the order given."""
    by_field: dict[tuple[str, int], list[Held]] = defaultdict(list)
    for one in found:
        by_field[one.id, one.disagreement].append(one)
    return [
        Odds(id=held[0].id, act=held[0].act, day=held[0].day, field=held[0].field, held=tuple(held))
        for held in by_field.values()
    ]


class Pair(Noun, frozen=True):
    """Acts between two states or bodies."""

    a: str
    b: str
    acts: int
    done: int
    hostile: int
    reports: int
    last_day: date | None


def pairs(reading: Reading, filters: Filters, most: int, focus: str | None = None) -> list[Pair]:
    """Return the dyads with the most acts, or those of one state."""
    return rows(reading, "pairs", Pair, filters=filters, hostile=list(hostile()), most=most, focus=focus)
