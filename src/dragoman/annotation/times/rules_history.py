"""Rules for what histories say: "that winter", "the following May", "264 BC", "at the time"."""

import re
from typing import Final

from dragoman.annotation.languages.english import MONTHS, SEASONS
from dragoman.annotation.languages.english_times import NOT_CURRENT
from dragoman.annotation.numbers import ORDINAL, parse_ordinal, word_after, word_before
from dragoman.annotation.times.expression import TimeExpression
from dragoman.annotation.times.rule import (
    DIGIT_CUES,
    MONTH,
    MONTH_CUES,
    SEASON,
    SEASON_CUES,
    Rule,
    fill,
    month_number,
    rule,
)

_Match = re.Match[str]
_SEASON_CODES: Final = ("SP", "SU", "FA", "WI")
_STEPS: Final = {"next": 1, "following": 1, "previous": -1, "preceding": -1}


_TIME_OF: Final = ("of", "when", "that", "for", "to", "between", "zone")
_PRONOUNS: Final = ("he", "she", "they", "it", "i", "we", "you")
"""Behind "at the time" these say which time: "at the time he left"."""


def _steps(match: _Match) -> int:
    return _STEPS.get(match["which"].lower().split()[-1], 0)


def _season(match: _Match, found: TimeExpression) -> TimeExpression | None:
    index = SEASONS[match["season"].lower()]
    if match.group().startswith("that fall") and match.string[match.end() : match.end() + 1] not in ",.;:)":
        return None  # "products that fall outside the deal"
    return fill(found, form="anaphoric", unit="season", index=index, count=_steps(match))


def _month(match: _Match, found: TimeExpression) -> TimeExpression | None:
    if match["month"].lower() not in MONTHS:
        return None
    return fill(found, form="anaphoric", unit="month", month=month_number(match["month"]), count=_steps(match))


def _before_christ(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """264 BC: before the calendar of days begins; only its value can be told."""
    season = match["season"]
    tail = f"-{_SEASON_CODES[SEASONS[season.lower()] - 1]}" if season else ""
    if match["month"]:
        tail = f"-{month_number(match['month']):02}"
    return fill(found, form="vague", value=f"BC{int(match['number']):04}{tail}")


def _century_before_christ(match: _Match, found: TimeExpression) -> TimeExpression | None:
    number = parse_ordinal(match["ordinal"])
    return fill(found, form="vague", value=f"BC{number - 1:02}") if number else None


def _anno_domini(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, unit="year", year=int(match["before"] or match["after"]))


def _the_time(match: _Match, found: TimeExpression) -> TimeExpression | None:
    before, after = word_before(match.string, match.start()), word_after(match.string, match.end()).lower()
    before = before.lstrip("\"'“‘(")
    the = match["which"].lower() == "the"
    if after in _TIME_OF or after in ("next", "last") or (the and after in _PRONOUNS):
        return None
    if the and before != "at":
        return None
    if before not in ("at", "by", "since", "until", "from", "during", "before", "after", "around"):
        return None
    return fill(found, form="vague", value="PAST_REF")


def _current(match: _Match, found: TimeExpression) -> TimeExpression | None:
    after = word_after(match.string, match.end())
    if not after.islower() or after in NOT_CURRENT or word_before(match.string, match.start()) in ("most", "more"):
        return None
    return fill(found, form="vague", value="PRESENT_REF" if match.group().lower() == "current" else "PAST_REF")


_ERA: Final = r"(?:BCE?|B\.C\.(?:E\.)?)"

RULES: Final[tuple[Rule, ...]] = (
    rule("that-season", rf"(?P<which>that(?: same)?|the same) {SEASON}", SEASON_CUES, _season),
    rule("next-season", rf"the (?P<which>next|following|previous|preceding) {SEASON}", SEASON_CUES, _season),
    rule("that-month-name", rf"(?P<which>that(?: same)?|the same) {MONTH}(?! [0-9])", MONTH_CUES, _month),
    rule("next-month-name", rf"the (?P<which>next|following|previous|preceding) {MONTH}(?! [0-9])", MONTH_CUES, _month),
    rule(
        "before-christ",
        rf"(?:(?:the )?(?:{SEASON}(?: of)?|{MONTH}) )?(?P<number>[1-9][0-9]{{0,3}}) (?-i:{_ERA})",
        DIGIT_CUES,
        _before_christ,
    ),
    rule(
        "century-bc",
        rf"(?:the )?(?P<ordinal>{ORDINAL})(?: |-)century (?-i:{_ERA})",
        ("century",),
        _century_before_christ,
    ),
    rule(
        "anno-domini",
        r"(?:(?-i:AD|A\.D\.) (?P<before>[1-9][0-9]{1,3})|(?P<after>[1-9][0-9]{1,3}) (?-i:AD|A\.D\.|CE|C\.E\.))",
        DIGIT_CUES,
        _anno_domini,
    ),
    rule("the-time", r"(?P<which>the|that|this) time", ("time",), _the_time),
    rule("current", r"(?-i:[Cc]urrent|[Rr]ecent)", ("current", "recent"), _current),
)
