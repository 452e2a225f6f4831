"""What the ledger says of a promise."""

from datetime import date
from typing import Literal

from dragoman.types import Noun, Status

State = Literal["open", "overdue", "fulfilled", "done", "cancelled", "stalled", "refused", "denied", "none"]
"""Where an act stands on a day, by what was reported up to it. The last word is that of ``linking.history.latest``.

- ``open``: the last word is ``planned``, ``agreed``, ``offered`` or ``postponed``; its last day has not passed, or none
  was told.
- ``overdue``: the same, but the last of the days for which it was promised has passed, and nothing was reported since.
- ``fulfilled``: the last word is that it took place (``occurred``, ``ongoing``, ``ended``), and it was promised before
  its day, or on it, for that day, by another story. In the ledger also: nothing more is told of it, but another act
  shows that it took place (talks on the promised days, for a visit; for a trip announced without days, the traveller
  seen there within two months: see ``analysis.ledger_through``).
- ``done``: it took place, and no promise was reported before.
- ``cancelled``, ``refused``: that is the last word.
- ``stalled``: that is the last word; or it was promised, and the last word is that it did not take place (``negated``).
- ``denied``: it is told as done, or about to be done, and those said to do it deny it; no promise was reported.
- ``none``: it was only asked for, proposed, threatened or thought possible, or did not take place: nobody promised it.
"""
PROMISED: frozenset[Status] = frozenset({"planned", "agreed", "offered", "postponed"})
"""Statuses that are a promise: somebody who can do it says that it will be done, or that it will be done later."""


class Days(Noun, frozen=True, order=True):
    """A closed interval of days."""

    start: date
    end: date


class Amount(Noun, frozen=True):
    """What the reports say of one measure of an act; figures are restatements of one another and are not added up."""

    kind: str
    """``money``, ``count``, ``percent`` or ``measure``."""
    unit: str
    """Currency (ISO 4217), what is counted, or the unit; empty where there is none."""
    chosen: float | None
    """The event's figure, in units of ``unit``; ``None`` where it has none of this measure."""
    low: float
    high: float
    """The lowest and the highest figure that any report gives."""
    text: str
    """The words of the chosen figure, else of the highest."""


class Step(Noun, frozen=True):
    """One status in the life of the act."""

    status: Status
    on: date | None
    """The day in the world, as far as known."""
    reported: date | None
    """Day of publication."""
    mention_id: str


class StoryRef(Noun, frozen=True):
    """A story that tells of the act."""

    id: str
    published: date | None
    publisher: str | None
    headline: str | None
    statuses: tuple[Status, ...]
    """What it says of the act, in order of rank."""
    speakers: tuple[str, ...]
    """On whose word, if it says."""


class Entry(Noun, frozen=True):
    """One promise, and what became of it by the day ``as_of``."""

    event_id: str
    act: str
    state: State
    as_of: date | None
    postponed: bool
    """Whether it was put off at least once."""
    contradicted: bool
    """Whether some say that it was done and others that it was not."""
    uncertain: bool
    """Whether no report is sure that the act is told."""
    sources: tuple[str, ...]
    """Who promised it: the acting side, of a meeting both sides."""
    source_countries: tuple[str, ...]
    targets: tuple[str, ...]
    """To whom."""
    target_countries: tuple[str, ...]
    object: str | None
    amounts: tuple[Amount, ...]
    place: str | None
    promised_on: date | None
    """First report of the promise."""
    promised_by: tuple[str, ...]
    """On whose word it was reported."""
    promised_for: tuple[Days, ...]
    """The days for which it was promised, in order of report; more than one where it was moved."""
    done: Days | None
    """When it took place."""
    late: int | None
    """Days after the last of the days first promised; negative: before the first of them. ``None`` where unknown."""
    shown_by: str | None
    """Id of the other event that shows the promise to be kept, where no report says so itself."""
    history: tuple[Step, ...]
    stories: tuple[StoryRef, ...]
    publishers: int
    origins: int
    """Independent origins, as of the whole record."""
