"""Rules for longer periods by name: quarters, halves, seasons, decades, centuries, fiscal years, units with a part."""

import re
from typing import Final

from dragoman.annotation.languages.english import DECADES, SEASONS
from dragoman.annotation.languages.english_times import (
    SEASON_BEFORE,
    SEASON_NOUNS,
)
from dragoman.annotation.numbers import ORDINAL, alternatives, is_year, parse_ordinal, word_after, word_before
from dragoman.annotation.times.expression import TimeExpression
from dragoman.annotation.times.rule import (
    DAY,
    DIGIT_CUES,
    MONTH,
    PIVOT,
    SEASON,
    SEASON_CUES,
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
_STEPS: Final = {"last": -1, "previous": -1, "next": 1, "coming": 1}
_FISCAL: Final = "(?:(?:fiscal|financial) )"
_WHOSE: Final = (
    rf"(?:(?: of|,?) (?:{_FISCAL}(?:year )?)?(?:{YEAR}|(?P<which>this|last|next|the(?: current)?) {_FISCAL}?year))"
)


_SURE: Final = ("since", "until", "during", "early", "late", "mid")


def _steps(word: str | None) -> int | None:
    return _STEPS.get(word.lower(), 0) if word else None


def _quarter(match: _Match, found: TimeExpression) -> TimeExpression | None:
    index = parse_ordinal(match["ordinal"]) if match.groupdict().get("ordinal") else int(match["index"])
    if index is None or not 1 <= index <= 4:
        return None
    year, steps = number_or_none(match["year"]), _steps(match.groupdict().get("which"))
    return fill(found, unit="quarter", index=index, year=year, count=steps)


def _half(match: _Match, found: TimeExpression) -> TimeExpression | None:
    index = parse_ordinal(match["ordinal"]) if match.groupdict().get("ordinal") else int(match["index"])
    if index not in (1, 2):
        return None
    year, steps = number_or_none(match["year"]), _steps(match.groupdict().get("which"))
    return fill(found, unit="half", index=index, year=year, count=steps)


def _season_year(match: _Match, found: TimeExpression) -> TimeExpression | None:
    good = match["tail"] or is_year(match.string, match.start("year"), match.end("year"))
    return fill(found, unit="season", index=SEASONS[match["season"].lower()], year=int(match["year"])) if good else None


def _season(match: _Match, found: TimeExpression) -> TimeExpression | None:
    before, capital = word_before(match.string, match.start()), match["season"][0].isupper()
    after = word_after(match.string, match.end()).lower()
    if before not in SEASON_BEFORE or capital or (before not in _SURE and after in SEASON_NOUNS):
        return None
    return fill(found, unit="season", index=SEASONS[match["season"].lower()])


def _decade(match: _Match, found: TimeExpression) -> TimeExpression | None:
    year = int(match["year"])
    return fill(found, unit="decade", year=year) if 1000 <= year < 2100 else None


def _short_decade(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, unit="decade", year=1900 + int(match["tens"]))


def _named_decade(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, unit="decade", year=DECADES[match["name"].lower()])


def _century(match: _Match, found: TimeExpression) -> TimeExpression | None:
    number = parse_ordinal(match["ordinal"])
    return fill(found, unit="century", year=(number - 1) * 100) if number and 1 < number <= 30 else None


def _fiscal(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """A fiscal year: the text does not say when it begins, so it stands for the calendar year of its name."""
    digits = match["fiscal"]
    year = int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= PIVOT else 2000)
    return fill(found, unit="year", year=year, value=f"FY{year}")


def _bare(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The year, the month: times only behind "the end of" and the like, else dropped."""
    return fill(found, form="deictic", unit=unit_of(match["unit"]), count=0)


def _week_of_month(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The first week of May: its days 1 to 7; the last week: the last seven days."""
    word = match["which"].lower()
    modifier = f"week-{parse_ordinal(word)}" if word not in ("last", "final") else "week-last"
    year, month = number_or_none(match["year"]), month_number(match["month"])
    return fill(found, unit="month", month=month, year=year, modifier=modifier)


def _week_with(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The week of December 6: the week that has this day."""
    year, month = number_or_none(match["year"]), month_number(match["month"])
    return fill(found, unit="day", month=month, year=year, day=int(match["day"]), modifier="week")


def _year_end(match: _Match, found: TimeExpression) -> TimeExpression | None:
    modifier = "mid" if match.group().lower().startswith("mid") else "end"
    return fill(found, form="deictic", unit="year", count=0, modifier=modifier)


RULES: Final[tuple[Rule, ...]] = (
    rule(
        "quarter",
        rf"(?:the )?{_FISCAL}?(?P<ordinal>{ORDINAL})(?: |-){_FISCAL}?quarter{_WHOSE}?",
        ("quarter",),
        _quarter,
    ),
    rule("year-quarter", rf"(?:the )?{YEAR} (?P<ordinal>{ORDINAL})(?: |-)quarter", ("quarter",), _quarter),
    rule("year-half", rf"(?:the )?{YEAR} (?P<ordinal>first|second)(?: |-)half", ("half",), _half),
    rule("quarter-number", rf"Q(?P<index>[1-4])(?:(?: of|,?) {YEAR})?", DIGIT_CUES, _quarter),
    rule("quarter-iso", rf"{YEAR}(?: |-)?Q(?P<index>[1-4])", DIGIT_CUES, _quarter),
    rule("half", rf"(?:the )?(?P<ordinal>first|second|1st|2nd)(?: |-)half{_WHOSE}", ("half",), _half),
    rule("half-number", rf"H(?P<index>[12])(?: of)? {YEAR}", DIGIT_CUES, _half),
    rule("season-year", rf"(?:the )?{SEASON}(?: of|,?) {YEAR}(?P<tail>[-–—/][0-9]{{2,4}})?", SEASON_CUES, _season_year),
    rule("season", rf"(?:the )?{SEASON}", SEASON_CUES, _season),
    rule("decade", r"(?:the )?(?P<year>1[0-9]{2}0|20[0-9]0)['’]?s", DIGIT_CUES, _decade),
    rule("short-decade", r"(?:the ['’]?|['’])(?P<tens>[2-9]0)['’]?s", DIGIT_CUES, _short_decade),
    rule("named-decade", rf"the (?P<name>{alternatives(DECADES)})", DECADES, _named_decade),
    rule("century", rf"(?:the )?(?P<ordinal>{ORDINAL})(?: |-)century", ("century",), _century),
    rule(
        "fiscal-year",
        r"(?:the )?(?:fiscal(?: year)?|FY) ?(?P<fiscal>(?:19|20)[0-9]{2}|[0-9]{2})(?!\d)",
        DIGIT_CUES,
        _fiscal,
    ),
    rule("year-fiscal", r"(?:the )?(?P<fiscal>(?:19|20)[0-9]{2}) fiscal year", ("fiscal",), _fiscal),
    rule(
        "week-of-month",
        rf"(?:the )?(?P<which>first|second|third|fourth|last|final) week (?:of|in) {MONTH}(?:,? {YEAR})?",
        ("week",),
        _week_of_month,
    ),
    rule("week-with", rf"the week (?:of|beginning|starting) {MONTH} {DAY}(?:,? {YEAR})?", ("week",), _week_with),
    rule("bare-unit", "the (?P<unit>week|month|quarter|year|decade|century)", UNIT_CUES, _bare),
    rule(
        "year-end",
        r"(?:the )?(?:year(?:-| |['’]s )end|yearend|mid-?year)",
        ("year", "midyear", "yearend"),
        _year_end,
    ),
)
