"""Rules for days, months and years by name or number: "Dec. 3", "13 December 2021", "July", "2014", "6/7"."""

import re
from typing import Final

from dragoman.annotation.languages.english import HOLIDAYS, MONTHS, MONTHS_ALSO_NAMES, MONTHS_SHORT, WEEKDAYS, words
from dragoman.annotation.numbers import ORDINAL, alternatives, is_year, parse_ordinal, word_after, word_before
from dragoman.annotation.times.expression import TimeExpression
from dragoman.annotation.times.rule import (
    DAY,
    DIGIT_CUES,
    MONTH,
    MONTH_CUES,
    WEEKDAY,
    WEEKDAY_CUES,
    YEAR,
    Rule,
    cut,
    fill,
    month_number,
    number_or_none,
    rule,
    weekday_number,
)

_Match = re.Match[str]
_DAY_NAME = rf"(?:{WEEKDAY},? (?:the )?)?"
_NO_MORE_DIGITS = r"(?![0-9]|[.,:/][0-9]|%|[-–][0-9])"
_TIMELY_BEFORE: Final = words(
    """
    in since by until till from between before after during of for to through early mid late last next this each
    every and or via around about end beginning start middle mid- early- late- coming past previous following -
    """
)
_NAME_BEFORE: Final = frozenset({"theresa", "minister", "mrs", "mrs.", "ms", "ms.", "pm", "long", "brian", "women's"})


def _full_date(match: _Match, found: TimeExpression) -> TimeExpression | None:
    groups = match.groupdict()
    return fill(
        found,
        unit="day",
        year=number_or_none(groups.get("year")),
        month=month_number(groups["month"]),
        day=int(groups["day"]),
        weekday=weekday_number(groups.get("weekday")),
    )


def _ordinal_date(match: _Match, found: TimeExpression) -> TimeExpression | None:
    day = parse_ordinal(match["ordinal"])
    if day is None or not 1 <= day <= 31:
        return None
    return fill(found, unit="day", year=number_or_none(match["year"]), month=month_number(match["month"]), day=day)


def _numbers(match: _Match, found: TimeExpression) -> TimeExpression | None:
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return fill(found, unit="day", year=int(match["year"]), month=month, day=day, clock=match["clock"] or "")


def _slash(match: _Match, found: TimeExpression) -> TimeExpression | None:
    first, second, year = int(match["first"]), int(match["second"]), number_or_none(match.groupdict().get("year"))
    if not ((1 <= first <= 31 and 1 <= second <= 12) or (1 <= first <= 12 and 1 <= second <= 31)):
        return None
    if year is not None and year < 100:
        year += 2000
    weekday = weekday_number(match.groupdict().get("weekday"))
    return fill(found, form="slash", unit="day", year=year, month=second, day=first, weekday=weekday)


def _days(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """Two days of one month: "10 to 15 April", "May 3-5", "5 and 6 June"."""
    low, high = int(match["day"]), int(match["until"])
    if high <= low:
        return None
    year = number_or_none(match["year"])
    end = fill(found, unit="day", year=year, month=month_number(match["month"]), day=high)
    last = cut(end, match, match.end("link"), match.end())
    first = cut(fill(end, day=low), match, match.start(), match.start("link"))
    listed = match["link"].split()[0].lower() in ("and", "or") if match["link"].strip() else False
    together = not listed or high == low + 1 or "between" in _lead(match)
    return fill(found, form="range" if together else "pair", first=first, last=last)


def _lead(match: _Match) -> str:
    return word_before(match.string, match.start())


def _month_year(match: _Match, found: TimeExpression) -> TimeExpression | None:
    if not is_year(match.string, match.start("year"), match.end("year")) and match["year"][2:] == "00":
        return None
    return fill(found, unit="month", year=int(match["year"]), month=month_number(match["month"]))


def _month(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, unit="month", month=month_number(match["month"])) if _is_month(match) else None


def _is_month(match: _Match) -> bool:
    """Tell a month alone from the same word as a name, a verb or the start of something else."""
    text, word = match.string, match["month"].lower().rstrip(".")
    before, after = _lead(match).strip("(\"'“‘,"), word_after(text, match.end())
    if before in _NAME_BEFORE:
        return False
    if before in _TIMELY_BEFORE or before.rstrip("-–") in MONTHS:
        return not (word in MONTHS_ALSO_NAMES and after[:1].isupper())
    if word in MONTHS_ALSO_NAMES or word in MONTHS_SHORT:
        return bool(re.match(r"\s?(?:[-–—]|to\s)\s?(?:early |late |mid-?)?[A-Z]", text[match.end() : match.end() + 12]))
    return not after[:1].isupper() or after.lower() in WEEKDAYS


def _year(match: _Match, found: TimeExpression) -> TimeExpression | None:
    good = is_year(match.string, match.start("year"), match.end("year")) and int(match["year"]) >= 1500
    return fill(found, unit="year", year=int(match["year"])) if good else None


def _years(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """Two years with a dash: "2014-16", "1939–1945", "2021/22"."""
    low, tail = int(match["year"]), match["until"]
    high = int(tail) if len(tail) == 4 else low - low % 100 + int(tail)
    if not low < high <= low + 150 or not is_year(match.string, match.start(), match.end()):
        return None
    end = fill(found, unit="year", year=high)
    first = cut(fill(end, year=low), match, match.start(), match.end("year"))
    return fill(found, form="range", first=first, last=cut(end, match, match.start("until"), match.end()))


def _holiday(match: _Match, found: TimeExpression) -> TimeExpression | None:
    month, day = HOLIDAYS[match["holiday"].lower().replace("’", "'")]
    return fill(found, unit="day", year=number_or_none(match["year"]), month=month, day=day)


def _nine_eleven(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, unit="day", year=2001, month=9, day=11)


_HOLIDAY = alternatives(HOLIDAYS).replace("'", "['’]")
_LINK = r"(?P<link> ?[-–—] ?| to | through | until | and | or )(?:the )?"
_UNTIL = r"(?P<until>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_ISO_CLOCK = r"(?:(?:T| )(?P<clock>[0-2][0-9]:[0-5][0-9](?::[0-9]{2})?)(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
_PAIR = r"(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})"
_SHORT_YEAR = r"(?:/(?P<year>[0-9]{4}|[0-9]{2}))?"
_FULL_NUMBERS = r"(?P<first>[0-9]{1,2})(?P<mark>[/.-])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>20[0-9]{2}|19[0-9]{2})"

RULES: Final[tuple[Rule, ...]] = (
    rule("nine-eleven", r"9/11|(?:September|Sept\.?) 11(?= (?:terror|attack))", DIGIT_CUES, _nine_eleven),
    rule("month-day", rf"{_DAY_NAME}{MONTH} {DAY}{_NO_MORE_DIGITS}(?:(?:,?| of) {YEAR})?", MONTH_CUES, _full_date),
    rule("day-month", rf"{_DAY_NAME}(?:the )?{DAY}(?: of)?(?: |-){MONTH}(?:[,-]? ?{YEAR})?", MONTH_CUES, _full_date),
    rule("ordinal-month", rf"the (?P<ordinal>{ORDINAL}) (?:day )?of {MONTH}(?:,? {YEAR})?", MONTH_CUES, _ordinal_date),
    rule(
        "iso-date",
        rf"(?<![/=-])(?P<year>[12][0-9]{{3}})(?P<mark>[-/.])(?P<month>[01]?[0-9])(?P=mark)(?P<day>[0-3]?[0-9]){_ISO_CLOCK}",
        DIGIT_CUES,
        _numbers,
    ),
    rule("number-date", _FULL_NUMBERS, DIGIT_CUES, _slash),
    rule("weekday-bracket", rf"{WEEKDAY},? \({_PAIR}{_SHORT_YEAR}\)", WEEKDAY_CUES, _slash),
    rule("weekday-slash", rf"{WEEKDAY},? {_PAIR}{_SHORT_YEAR}", WEEKDAY_CUES, _slash),
    rule("slash", rf"(?<=\(){_PAIR}{_SHORT_YEAR}(?=\))", DIGIT_CUES, _slash),
    rule("days-of-month", rf"{MONTH} {DAY}{_LINK}{_UNTIL}(?![0-9])(?:,? {YEAR})?", MONTH_CUES, _days),
    rule("month-of-days", rf"(?:the )?{DAY}{_LINK}{_UNTIL}(?: of)? {MONTH}(?:,? {YEAR})?", MONTH_CUES, _days),
    rule("month-year", rf"{MONTH}(?:,?| of|-) ?{YEAR}(?![-–/][0-9])", MONTH_CUES, _month_year),
    rule("month", MONTH, MONTH_CUES, _month),
    rule("year", rf"(?:the year )?{YEAR}", DIGIT_CUES, _year),
    rule("years", rf"{YEAR} ?[-–—/] ?(?P<until>[0-9]{{4}}|[0-9]{{2}})(?![0-9-])", DIGIT_CUES, _years),
    rule("holiday", rf"(?P<holiday>{_HOLIDAY})(?:,? {YEAR})?", ("day", "eve", "christmas", "july"), _holiday),
)
