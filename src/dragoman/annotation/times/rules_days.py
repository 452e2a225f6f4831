"""Rules for days and hours told shortly: "02/27/98", "the 12th", "dawn", "six o'clock"."""

import re
from typing import Final

from dragoman.annotation.languages.english import DAY_PARTS, words
from dragoman.annotation.languages.english_times import CLAUSE_AFTER_DAY, TWILIGHT, TWILIGHT_BEFORE
from dragoman.annotation.numbers import (
    ORDINAL,
    WORDS,
    alternatives,
    parse_number,
    parse_ordinal,
    word_after,
    word_before,
)
from dragoman.annotation.times.expression import TimeExpression
from dragoman.annotation.times.rule import (
    DAY,
    DIGIT_CUES,
    MONTH,
    PIVOT,
    YEAR,
    Rule,
    fill,
    month_number,
    number_or_none,
    part_of,
    rule,
)

_Match = re.Match[str]


def _short_date(match: _Match, found: TimeExpression) -> TimeExpression | None:
    first, second, digits = int(match["first"]), int(match["second"]), int(match["year"])
    if not ((1 <= first <= 31 and 1 <= second <= 12) or (1 <= first <= 12 and 1 <= second <= 31)):
        return None
    year = digits + (1900 if digits >= PIVOT else 2000)
    return fill(found, form="slash", unit="day", year=year, month=second, day=first)


def _solid_date(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """20110324: a date only where the line has nothing else."""
    text = match.string
    line = text[text.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
    if line.strip() != match.group():
        return None
    return fill(found, unit="day", year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))


def _six_digits(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """891102: a date only where its line has nothing else but a sign before it."""
    text = match.string
    line = text[text.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
    if line.strip(" \t\r=") != match.group():
        return None
    year = int(match["year"]) + (1900 if int(match["year"]) >= PIVOT else 2000)
    return fill(found, unit="day", year=year, month=int(match["month"]), day=int(match["day"]))


def _slug_date(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """08-15 in the line of an agency's desk, before the number of words."""
    return fill(found, unit="day", month=int(match["month"]), day=int(match["day"]))


def _night(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The night of 29-30 June is that of the 29th."""
    month = month_number(match["month"])
    return fill(found, unit="day", year=number_or_none(match["year"]), month=month, day=int(match["day"]), part="NI")


def _the_day(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """On the 12th: a day of the month spoken of, where no noun follows that is counted by it."""
    number, text = parse_ordinal(match["ordinal"]), match.string
    after = word_after(text, match.end())
    free = not after or (after.islower() and after in CLAUSE_AFTER_DAY)
    before = word_before(text, match.start())
    digits = match["ordinal"][0].isdigit()
    if not (number and 1 <= number <= 31 and digits and free and before in _BEFORE_DAY):
        return None
    if text[match.end() : match.end() + 1] in "-–/'’" and text[match.end() : match.end() + 1]:
        return None
    return fill(found, form="anaphoric", unit="day", day=number, count=0)


def _spelt_day(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """On the ninth: from the fourth on, for the first three may be the first of anything."""
    number, after = parse_ordinal(match["ordinal"]), word_after(match.string, match.end())
    free = match.string[match.end() : match.end() + 1] not in ("-", "'", "’") and (not after or after in _AFTER_SPELT)
    if (
        number is None
        or not 4 <= number <= 31
        or not free
        or word_before(match.string, match.start()) not in _BEFORE_DAY
    ):
        return None
    return fill(found, form="anaphoric", unit="day", day=int(number), count=0)


def _day_of_month(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The 19th of that month; the sixteenth of the month."""
    number = parse_ordinal(match["ordinal"])
    if number is None or not 1 <= number <= 31:
        return None
    return fill(found, form="anaphoric", unit="day", day=int(number), count=0)


def _twilight(match: _Match, found: TimeExpression) -> TimeExpression | None:
    before = word_before(match.string, match.start())
    behind = match.string[match.end() : match.end() + 4]
    if before not in TWILIGHT_BEFORE and not re.match(r" o[fn] ", behind):
        return None
    return fill(found, form="part", unit="day", part=TWILIGHT[" ".join(match["turn"].lower().split())])


def _oclock(match: _Match, found: TimeExpression) -> TimeExpression | None:
    number, part = parse_number(match["number"]), part_of(match["part"])
    if number is None or not 1 <= number <= 12:
        return None
    afternoon = part in ("AF", "EV") or (part == "NI" and number >= 6)
    hour = int(number) % 12 + (12 if afternoon or (not part and number == 12) else 0)
    return fill(found, form="part", unit="day", clock=f"{hour:02}:00")


_BEFORE_DAY: Final = ("on", "by", "until", "till", "from", "since")
_AFTER_SPELT: Final = CLAUSE_AFTER_DAY - {"and", "or", "of", "to", "british", "french", "german", "both", "all", "only"}
"""Words after "the ninth" that show that no noun is counted by it."""
_ORDINAL_CUES: Final = words(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth
    """
)
_MONTH_DAY: Final = r"(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])"
_OR_NEXT: Final = r"(?: ?[-–/] ?| to | and )(?:the )?[0-9]{1,2}(?:st|nd|rd|th)?"

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "short-date",
        r"(?:(?<![/.-])|(?<=[A-Z]-))(?P<first>[0-9]{1,2})(?P<mark>[/-])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{2})(?![/-]?[0-9])",
        DIGIT_CUES,
        _short_date,
    ),
    rule(
        "solid-date",
        rf"(?P<year>19[0-9]{{2}}|20[0-9]{{2}}){_MONTH_DAY}",
        DIGIT_CUES,
        _solid_date,
    ),
    rule("six-digits", rf"(?P<year>[0-9]{{2}}){_MONTH_DAY}", DIGIT_CUES, _six_digits),
    rule(
        "slug-date",
        rf"{_MONTH_DAY.replace(')(', ')-(')}(?=[^\S\n]+[0-9]{{3,4}}[^\S\n]*(?:\n|$))",
        DIGIT_CUES,
        _slug_date,
    ),
    rule(
        "night-of-two", rf"(?:the )?night of (?:the )?{DAY}{_OR_NEXT} (?:of )?{MONTH}(?:,? {YEAR})?", ("night",), _night
    ),
    rule("night-of-two-days", rf"(?:the )?night of {MONTH} {DAY}{_OR_NEXT}(?:,? {YEAR})?", ("night",), _night),
    rule("day-of-that-month", rf"the (?P<ordinal>{ORDINAL}) of (?:that|the same) month", ("month",), _day_of_month),
    rule("day-of-the-month", rf"the (?P<ordinal>{ORDINAL}) of (?:the|this) month", ("month",), _day_of_month),
    rule("the-spelt-day", rf"the (?P<ordinal>{ORDINAL})", _ORDINAL_CUES, _spelt_day),
    rule("the-day", rf"the (?P<ordinal>{ORDINAL})", DIGIT_CUES, _the_day),
    rule("twilight", rf"(?P<turn>{alternatives(TWILIGHT)})", [word.split()[-1] for word in TWILIGHT], _twilight),
    rule(
        "oclock",
        rf"(?P<number>[0-9]{{1,2}}|{WORDS}) o['’]?clock(?: (?:in the|at) (?P<part>{alternatives(DAY_PARTS)}))?",
        ("clock", "oclock"),
        _oclock,
    ),
)
