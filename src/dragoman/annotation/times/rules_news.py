"""Rules for what newswires say: ages, "the year-earlier quarter", "five straight days", "once", "June of that year"."""

import re
from typing import Final

from dragoman.annotation.languages.english_times import CLAUSE_AFTER_DAY, IN_A_ROW, ONCE_AFTER, ONCE_BEFORE
from dragoman.annotation.numbers import WORDS, alternatives, parse_number, word_after, word_before
from dragoman.annotation.times.expression import TimeExpression, Unit
from dragoman.annotation.times.rule import (
    APPROXIMATE,
    DIGIT_CUES,
    LONG_WEEKDAY,
    MONTH,
    MONTH_CUES,
    PART,
    PIVOT,
    UNIT,
    UNIT_CUES,
    WEEKDAY_CUES,
    Rule,
    fill,
    length_value,
    month_number,
    part_of,
    rule,
    unit_of,
    weekday_number,
)
from dragoman.annotation.times.rules_relative import number_of

_Match = re.Match[str]
_NUMBER: Final = rf"(?P<number>[0-9]{{1,3}}(?:\.[0-9]+)?|{WORDS})"
_YEARS: Final[dict[str, tuple[Unit, int]]] = {"quarter": ("quarter", 4), "month": ("month", 12), "period": ("year", 1)}
"""Units of a year, and how many of them lie between one and the same one a year before."""
_A_YEAR_BEFORE: Final = (
    r"(?:(?:of|in) )?(?:last year|the (?:previous|preceding|prior) year|the year before|(?:a|one) year (?:ago|earlier))"
)


def _counted(match: _Match, found: TimeExpression) -> TimeExpression | None:
    unit, size = unit_of(match["unit"]), parse_number(match["number"])
    if size is None or unit == "second":
        return None
    return fill(found, form="duration", unit=unit, count=size, value=length_value(size, unit))


def _in_a_row(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """Five straight days, two more weeks."""
    return None if match["number"].lower() in ("a", "an") else _counted(match, found)


def _year_back(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The year-earlier quarter, the same period last year: what was spoken of, one year back."""
    unit, steps = _YEARS[match["kind"].lower()]
    return fill(found, form="anaphoric", unit=unit, count=-steps, compared=unit == "year")


def _month_of_that(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, form="anaphoric", unit="month", month=month_number(match["month"]), count=0)


def _weekday(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The following Monday, that Friday night."""
    which = match["which"].lower()
    count = 1 if which in ("the following", "the next") else -1 if which.startswith("the prev") else 0
    number, part = weekday_number(match["weekday"]), part_of(match["part"])
    return fill(found, form="anaphoric", unit="day", weekday=number, count=count, part=part)


def _short_year(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """In '94."""
    if word_before(match.string, match.start()) not in ("in", "since", "of", "by", "until", "during", "from"):
        return None
    digits = int(match["tail"])
    return fill(found, unit="year", year=digits + (1900 if digits >= PIVOT else 2000))


def _latest(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, form="anaphoric", unit=unit_of(match["unit"]), count=0)


def _set(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, form="set", value=_FREQUENCIES[match.group().lower().replace("-", "").removesuffix("ly")])


def _half(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """A half-hour, a half century; two-and-a-half years."""
    unit = unit_of(match["unit"])
    size = 0.5 + (number_of(match["number"]) or 0 if match.groupdict().get("number") else 0)
    return fill(found, form="duration", unit=unit, count=size, value=length_value(size, unit))


def _once(match: _Match, found: TimeExpression) -> TimeExpression | None:
    text = match.string
    before, after = word_before(text, match.start()), word_after(text, match.end())
    if before not in ONCE_BEFORE or not after.islower() or after in ONCE_AFTER:
        return None
    return fill(found, form="vague", value="PAST_REF")


def _era(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The past, the future: where no noun follows that they describe, and nothing says whose they are."""
    after = word_after(match.string, match.end())
    behind = match.string[match.end() : match.end() + 1]
    if behind in ("'", "’", "-") or after == "of" or (after and after.lower() not in _FREE):
        return None
    return fill(found, form="vague", value="PAST_REF" if match["era"].lower() == "past" else "FUTURE_REF")


_FREE: Final = CLAUSE_AFTER_DAY | {"is", "will", "would", "has", "have", "than", "if", "because", "so"}


def _day_spoken_of(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """During the day, on the day: the day named last, else the day of writing."""
    start = match.start("day")
    return fill(found, form="part", unit="day", span=type(found.span)(start, match.end()), text=match["day"])


def _unit_long(match: _Match, found: TimeExpression) -> TimeExpression | None:
    unit = unit_of(match["unit"])
    return fill(found, form="duration", unit=unit, count=1.0, value=length_value(1.0, unit))


_FREQUENCIES: Final = {"semiannual": "P6M", "bimonth": "P2M", "night": "P1D"}
_RARE_CUES: Final = ("semiannual", "semiannually", "annual", "annually", "bimonthly", "monthly", "nightly")
_LONG_CUES: Final = [f"{unit}long" for unit in ("hour", "day", "night", "week", "month", "year", "decade")]

RULES: Final[tuple[Rule, ...]] = (
    rule("age", rf"{_NUMBER}(?:-| ){UNIT}(?:-| )olds?", ("old", "olds"), _counted),
    rule("in-a-row", rf"{APPROXIMATE}{_NUMBER} (?:{alternatives(IN_A_ROW)}) {UNIT}", UNIT_CUES, _in_a_row),
    rule(
        "year-earlier",
        r"(?:the )?year-(?:earlier|ago|before) (?P<kind>quarter|period|month)",
        ("year",),
        _year_back,
    ),
    rule("same-last-year", rf"the same (?P<kind>quarter|period|month) {_A_YEAR_BEFORE}", ("same",), _year_back),
    rule("month-of-that", rf"{MONTH} (?:of )?(?:that|the same) year", MONTH_CUES, _month_of_that),
    rule(
        "that-weekday",
        rf"(?P<which>the following|the next|the previous|the preceding|that) {LONG_WEEKDAY}(?: {PART})?",
        WEEKDAY_CUES,
        _weekday,
    ),
    rule("short-year", r"['’](?P<tail>[0-9]{2})(?!['’]?s\b|[.,][0-9])", DIGIT_CUES, _short_year),
    rule("latest", "(?:the )?latest (?P<unit>week|month|quarter|year)", ("latest",), _latest),
    rule("rare-frequency", "semi-?annual(?:ly)?|bi-?monthly|nightly", _RARE_CUES, _set),
    rule("half-unit", r"(?:an?|one|every|another) half(?: |-)(?P<unit>hour|day|year|decade|century)", UNIT_CUES, _half),
    rule("and-a-half", rf"{_NUMBER}-and-a-half(?: |-){UNIT}", UNIT_CUES, _half),
    rule("once", "once", ("once",), _once),
    rule("era", "the (?:(?:near|distant|not too distant|immediate) )?(?P<era>past|future)", ("past", "future"), _era),
    rule(
        "day-spoken-of",
        r"(?:during|throughout) (?P<day>the day)(?! (?:of|when|that|before|after))",
        ("day",),
        _day_spoken_of,
    ),
    rule("on-the-day", r"on (?P<day>the day)(?=[.,;])", ("day",), _day_spoken_of),
    rule("unit-long-solid", r"(?P<unit>hour|day|night|week|month|year|decade)long", _LONG_CUES, _unit_long),
)
