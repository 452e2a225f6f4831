"""What the grammar of times finds: words with their parts, before any date is known."""

from typing import Literal

from dragoman.types import Noun, Span

Direction = Literal["past", "future", "unknown"]
"""Tense of the clause that a time stands in."""
Form = Literal[
    "calendar", "weekday", "deictic", "anaphoric", "duration", "set", "vague", "range", "pair", "slash", "part"
]
"""How the words point at a time:

- ``calendar``: by name or number (July 2021, Dec. 3, the 1990s);
- ``weekday``: Tuesday, last Tuesday;
- ``deictic``: counted from the day of writing (yesterday, last month, two years ago);
- ``anaphoric``: counted from the last time in the text (a year earlier, that month);
- ``duration``: a length (for two years), maybe laid against the day of writing (the past two years);
- ``set``: repeated (every Tuesday); ``vague``: recently, now, soon;
- ``range``: from one time to another; ``pair``: two times that share a month or a year ("5 and 9 June"), which the
  grammar hands out one by one; ``slash``: 6/7; ``part``: a part or an hour of a day not named.
"""
Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "fortnight",
    "weekend",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
]
Modifier = Literal[
    "",
    "start",
    "early",
    "mid",
    "late",
    "end",
    "half-1",
    "half-2",
    "week",
    "week-1",
    "week-2",
    "week-3",
    "week-4",
    "week-last",
    "day",
    "month",
    "quarter",
    "half",
    "year",
    "before-now",
    "after-now",
]
"""Which part of the named time is meant; ``day`` ... ``year``: the day ... the year that has its first day."""
Limit = Literal["", "since", "until", "by"]


class TimeExpression(Noun, frozen=True, kw_only=True):
    """Words that name a time, and their parts; parts that the words do not have are ``None`` or empty."""

    span: Span
    text: str
    rule: str
    """Name of the rule of the grammar that found the words."""
    form: Form
    unit: Unit | None = None
    """Grain of what is named: ``day`` for "Dec. 3", ``month`` for "July"."""
    count: float | None = None
    """Steps of ``unit`` from the point counted from (-2 for "two days ago"), or the length of a duration."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    index: int | None = None
    """Number of the quarter, half or season (1 is spring) of the year."""
    week: int | None = None
    """Steps of weeks for "Tuesday next week"."""
    part: str = ""
    """TIMEX3 part of the day: MO, AF, EV, NI."""
    clock: str = ""
    """Hour of the day, as in ``10:30``."""
    modifier: Modifier = ""
    feast: str = ""
    """Name of a feast whose day changes with the year."""
    beside: int = 0
    """Days from the feast: 1 for "the day after Christmas"."""
    compared: bool = False
    """The period is only held against the one spoken of: "up from a year ago"."""
    limit: Limit = ""
    """``since``, ``until`` or ``by``, when that word stands before the span."""
    toward: Literal["", "past", "future", "in"] = ""
    """For durations: "the past two years", "the next two years", "in two years"."""
    value: str = ""
    """TIMEX3 value, where the words alone give it."""
    first: "TimeExpression | None" = None
    last: "TimeExpression | None" = None
    """Ends of a range."""
