"""What the index of a record tells: shapes of its rows."""

from datetime import date

from dragoman.analysis.ledger_nouns import Days
from dragoman.types import Noun


class Totals(Noun, frozen=True):
    """How much there is of everything."""

    stories: int
    publishers: int
    origins: int
    """Stories less those that repeat another."""
    mentions: int
    events: int
    reported: int
    """Events that some story reports and does not merely recall."""
    acts: int
    """Acts of the codebook that occur."""
    first_day: date | None
    """Of publication."""
    last_day: date | None
    undated: int
    """Stories whose day is unknown."""
    rejections: int
    rejected: int
    """Stories and inputs that have one."""


class Busy(Noun, frozen=True):
    """Two states, and how much is reported between them."""

    left_side: str
    right_side: str
    events: int
    done: int
    last_day: date | None


class Month(Noun, frozen=True):
    """Stories published in a month."""

    month: str
    stories: int


class Reason(Noun, frozen=True):
    """How often something was not taken in or not coded for a reason."""

    stage: str
    reason: str
    number: int


class ActCount(Noun, frozen=True):
    """How many events there are of an act."""

    act: str
    events: int
    done: int
    """Those that took place."""


class EventRow(Noun, frozen=True):
    """One event in a list."""

    id: str
    act: str
    status: str
    start: date | None
    end: date | None
    precision: str | None
    sources: list[str]
    targets: list[str]
    object: str | None
    place: str | None
    background: bool
    uncertain: bool
    stories: int
    publishers: int
    origins: int


class StoryRow(Noun, frozen=True):
    """One story in a list."""

    id: str
    headline: str | None
    publisher: str | None
    published: date | None
    place: int
    """Number of its row in the record's file."""


class Promise(Noun, frozen=True):
    """A promise as a list shows it."""

    event_id: str
    act: str
    state: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    object: str | None
    amount: str | None
    due: Days | None
    """The last of the days for which it was promised."""
    promised_on: date | None


class Standing(Noun, frozen=True):
    """How many promises stand so."""

    state: str
    number: int


class Named(Noun, frozen=True):
    """A name that was found."""

    kind: str
    """``actor``, ``publisher`` or ``act``."""
    id: str
    name: str
    events: int
    """Events, or stories of an outlet."""
