"""Rules for what firms and offices report on: "the quarter ended Sept. 30", "the 1988 period", "first-half profit"."""

import re
from typing import Final

from dragoman.annotation.languages.english_times import HALF_BEFORE, SPORTING
from dragoman.annotation.numbers import alternatives, parse_ordinal, word_before
from dragoman.annotation.times.expression import TimeExpression, Unit
from dragoman.annotation.times.rule import (
    DAY,
    MONTH,
    UNIT_CUES,
    YEAR,
    Rule,
    fill,
    month_number,
    number_or_none,
    rule,
    unit_of,
)

_Match = re.Match[str]
_NEAR: Final = 120
"""Characters on either side in which a word of sport makes "the second half" part of a game."""
_SPORT: Final = re.compile(rf"\b(?:{alternatives(SPORTING)})\b", re.IGNORECASE)
_ENDED: Final = rf"(?= (?:that )?end(?:ed|ing) (?:on )?{MONTH} {DAY}(?![0-9])(?:,? {YEAR})?)"
_LIKE: Final = "(?:same|like|corresponding|comparable)"
_KIND: Final = "(?P<kind>quarter|period|half|month)"
_KINDS: Final[dict[str, Unit]] = {"quarter": "quarter", "half": "half", "month": "month", "period": "year"}


def _ended(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The quarter ended Sept. 30: the one that has this day."""
    fiscal = match.groupdict().get("fiscal")
    unit = "year" if fiscal else str(unit_of(match["unit"]))
    return fill(
        found,
        unit="day",
        month=month_number(match["month"]),
        day=int(match["day"]),
        year=number_or_none(match["year"]),
        modifier=unit,
        value="FY" if fiscal else "",
    )


def _of_year(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The 1988 quarter: the one of that year that answers to the one spoken of."""
    return fill(found, form="anaphoric", unit=_KINDS[match["kind"].lower()], year=int(match["year"]), count=0)


def _half(match: _Match, found: TimeExpression) -> TimeExpression | None:
    start, end = match.span()
    named = "-" in match.group() or word_before(match.string, start) in HALF_BEFORE
    if not named or _SPORT.search(match.string, max(0, start - _NEAR), end + _NEAR):
        return None
    return fill(found, unit="half", index=parse_ordinal(match["ordinal"]))


RULES: Final[tuple[Rule, ...]] = (
    rule("unit-ended", rf"the (?P<unit>week|month|quarter|half|year){_ENDED}", UNIT_CUES, _ended),
    rule("fiscal-ended", rf"the (?P<fiscal>fiscal|financial) year{_ENDED}", ("fiscal", "financial"), _ended),
    rule("period-of-year", rf"the {YEAR} {_KIND}(?! of)", UNIT_CUES | {"period"}, _of_year),
    rule("like-period", rf"the {_LIKE} {_KIND} (?:of|in) {YEAR}", UNIT_CUES | {"period"}, _of_year),
    rule("bare-half", "the (?P<ordinal>first|second) half(?! (?:of|hour))(?!-)", ("half",), _half),
    rule("half-of-results", "(?P<ordinal>first|second)-half", ("half",), _half),
)
