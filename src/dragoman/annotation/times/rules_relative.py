"""Rules for times counted from the day of writing or from another time: "yesterday", "last May", "a year earlier"."""

import re
from typing import Final

from dragoman.annotation.languages.english import (
    NEWSPAPERS_TODAY,
    SEASONS,
    WEEKDAY_NAMES_AFTER,
    WEEKDAY_NAMES_BEFORE,
    WEEKDAYS_SHORT,
)
from dragoman.annotation.numbers import parse_number, word_after, word_before
from dragoman.annotation.times.expression import TimeExpression, Unit
from dragoman.annotation.times.rule import (
    APPROXIMATE,
    LONG_WEEKDAY,
    MONTH,
    MONTH_CUES,
    NUMBER,
    PART,
    PART_CUES,
    SEASON,
    SEASON_CUES,
    UNIT,
    UNIT_CUES,
    WEEKDAY,
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

_Match = re.Match[str]
_STEPS: Final = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "upcoming": 1}
_PARTED: Final[dict[Unit, tuple[Unit, int]]] = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100)}
"""In what half a unit is counted: "half a century ago" names a year."""
_DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
_WHICH = r"(?P<which>last|this past|past|next|this coming|coming|this)"
_WITHIN: Final = ("over", "in", "within", "for", "during", "of", "throughout", "than")
_AGAIN = r"(?P<which>next|following|previous|preceding|prior|same)"
_CLAUSE_END = r"(?=\s*(?:[.,;:)\"”]|$))"


def steps(word: str) -> int:
    """Return -1, 0 or 1 for last, this, next and their like."""
    return _STEPS.get(word.lower().split()[-1], 0)


def amount(match: _Match) -> float | None:
    """Return the number of a duration's pattern; ``None`` when the words are vague ("several")."""
    word = " ".join(match["number"].lower().split())
    if word.startswith("half"):
        return 0.5
    value = 2.0 if "couple" in word else number_of(word)
    return value + 0.5 if value is not None and match["half"] else value


def number_of(word: str) -> float | None:
    """Return the value of a number, also of one with a half: "2 1/2"."""
    whole, half, _ = word.replace("-", " ").partition(" 1/2")
    return float(whole) + 0.5 if half else parse_number(word)


def _day(match: _Match, found: TimeExpression) -> TimeExpression | None:
    word = match["word"]
    if word == "Today" and word_before(match.string, match.start()) in NEWSPAPERS_TODAY:
        return None
    part = "NI" if word.lower() == "tonight" else part_of(match["part"])
    return fill(found, form="deictic", unit="day", count=_DAYS[word.lower()], part=part)


def _two_days(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, form="deictic", unit="day", count=-2 if "yesterday" in match.group().lower() else 2)


def _overnight(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, form="deictic", unit="day", count=0, part="ON")


def _part(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """Last night, this morning."""
    return fill(found, form="deictic", unit="day", count=steps(match["which"]), part=part_of(match["part"]))


def _weekday(match: _Match, found: TimeExpression) -> TimeExpression | None:
    text, day = match.string, match["weekday"]
    before, after = word_before(text, match.start()), word_after(text, match.end())
    if before.rsplit("/")[-1] in WEEKDAY_NAMES_BEFORE or (after[:1].isupper() and after.lower() in WEEKDAY_NAMES_AFTER):
        return None
    if day.lower().rstrip(".") in WEEKDAYS_SHORT and before not in ("on", "by", "until", "since"):
        return None
    which = match["which"]
    count = steps(which) if which else None
    return fill(found, form="weekday", weekday=weekday_number(day), count=count, part=part_of(match["part"]))


def _weekday_of_week(match: _Match, found: TimeExpression) -> TimeExpression | None:
    day = match.groupdict().get("weekday") or match["other"]
    return fill(found, form="weekday", weekday=weekday_number(day), week=steps(match["which"]))


def _unit(match: _Match, found: TimeExpression) -> TimeExpression | None:
    which, unit = match["which"].lower(), unit_of(match["unit"])
    if match.group()[:4].lower() == "the " and which in ("last", "next"):
        within = word_before(match.string, match.start()) in _WITHIN
        if which == "next" and not within:
            return fill(found, form="anaphoric", unit=unit, count=1)
        if within and match.string[match.end() : match.end() + 4] != " of ":
            toward = "past" if which == "last" else "future"
            return fill(found, form="duration", unit=unit, count=1.0, value=length_value(1.0, unit), toward=toward)
    return fill(found, form="deictic", unit=unit_of(match["unit"]), count=steps(match["which"]))


def _weekend(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, form="deictic", unit="weekend", count=None)


def _season(match: _Match, found: TimeExpression) -> TimeExpression | None:
    index = SEASONS[match["season"].lower()]
    return fill(found, form="deictic", unit="season", index=index, count=steps(match["which"]))


def _month(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, form="deictic", unit="month", month=month_number(match["month"]), count=steps(match["which"]))


def _ago(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return _shift(match, found, -1, "deictic")


def _ahead(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return _shift(match, found, 1, "deictic")


def _earlier(match: _Match, found: TimeExpression) -> TimeExpression | None:
    later = match["side"].lower().startswith(("later", "after"))
    return _shift(match, found, 1 if later else -1, "anaphoric")


def _shift(match: _Match, found: TimeExpression, sign: int, form: str) -> TimeExpression | None:
    size = amount(match)
    if size is None:
        value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return fill(found, form="vague", value=value)
    unit = unit_of(match["unit"])
    if size % 1 and unit in _PARTED:
        smaller, count = _PARTED[unit]
        return fill(found, form=form, unit=smaller, count=sign * round(count * size))
    return fill(found, form=form, unit=unit, count=sign * size)


def _again(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The next day, the previous month, the same year."""
    which = match["which"].lower()
    count = 0 if which == "same" else 1 if which in ("next", "following") else -1
    return fill(found, form="anaphoric", unit=unit_of(match["unit"]), count=count, part=_part_in(match))


def _that(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, form="anaphoric", unit=unit_of(match["unit"]), count=0, part=_part_in(match))


def _part_in(match: _Match) -> str:
    return part_of(match.groupdict().get("part"))


def _part_of_that(match: _Match, found: TimeExpression) -> TimeExpression | None:
    which = (match.groupdict().get("which") or "").lower()
    count = 1 if which in ("next", "following") else -1 if which in ("previous", "preceding") else 0
    return fill(found, form="anaphoric", unit="day", count=count, part=_part_in(match))


def _beside(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The day before, the year after."""
    count = 1 if match["side"].lower() == "after" else -1
    return fill(found, form="anaphoric", unit=unit_of(match["unit"]), count=count)


def _weekday_next(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """Monday next: the next day of that name."""
    return fill(found, form="weekday", weekday=weekday_number(match["weekday"]), count=1)


def _some_hours(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """Hours earlier: on the day of what was told last, or on the one beside it."""
    return fill(found, form="anaphoric", unit="hour", count=1 if match["side"].lower() in ("later", "after") else -1)


def _part_beside(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The night before, the morning after."""
    count = 1 if match["side"].lower() == "after" else -1
    return fill(found, form="anaphoric", unit="day", count=count, part=_part_in(match))


def _vague_ago(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, form="vague", value="PAST_REF")


_AND_A_HALF = rf"(?P<number>an?) {UNIT}(?P<half> and a half)"
_NO_NOUN = r"(?=\s*(?:[.,;:)]|$|(?:and|but|by|in|on|with|to|at|from|when|after|before|he|she|it|they|the)\b))"
_PERIOD = r"(?P<unit>week|month|quarter|year|decade|century)"
_THAT_UNIT = r"(?P<unit>day|weekend|week|month|quarter|year|decade)"
_YEAR_KIND = r"(?:(?:fiscal|financial|calendar|business) )?"
_WEEK_CUES: Final = frozenset({"week", "weekend"})

RULES: Final[tuple[Rule, ...]] = (
    rule("day", rf"(?P<word>today|yesterday|tomorrow|tonight)(?: {PART})?", _DAYS, _day),
    rule("two-days", "the day before yesterday|the day after tomorrow", ("yesterday", "tomorrow"), _two_days),
    rule("overnight", "overnight", ("overnight",), _overnight),
    rule("this-part", rf"(?P<which>last|this) {PART}", PART_CUES, _part),
    rule("weekday", rf"(?:(?:the )?{_WHICH} )?{WEEKDAY}(?: {PART})?", WEEKDAY_CUES, _weekday),
    rule("weekday-week", rf"{LONG_WEEKDAY},?(?: of)? (?:the )?{_WHICH} week", _WEEK_CUES, _weekday_of_week),
    rule("week-weekday", rf"{_WHICH} week(?: on)? {LONG_WEEKDAY}", _WEEK_CUES, _weekday_of_week),
    rule(
        "this-unit",
        rf"(?:the )?(?P<which>last|next|this coming|coming|upcoming|this) {_YEAR_KIND}{_PERIOD}",
        UNIT_CUES,
        _unit,
    ),
    rule("current-unit", rf"(?:the )?(?P<which>current) {_YEAR_KIND}{_PERIOD}", UNIT_CUES, _unit),
    rule("this-weekend", rf"(?:the )?{_WHICH} (?P<unit>weekend)", _WEEK_CUES, _unit),
    rule("weekend", "the weekend", _WEEK_CUES, _weekend),
    rule("this-season", rf"(?:the )?{_WHICH} {SEASON}", SEASON_CUES, _season),
    rule("this-month-name", rf"{_WHICH} {MONTH}(?! [0-9])", MONTH_CUES, _month),
    rule("ago", rf"{APPROXIMATE}{NUMBER} {UNIT} ago", ("ago",), _ago),
    rule("half-ago", rf"{APPROXIMATE}{_AND_A_HALF} ago", ("ago",), _ago),
    rule("half-earlier", rf"{APPROXIMATE}{_AND_A_HALF} (?P<side>earlier|later)", UNIT_CUES, _earlier),
    rule(
        "vague-ago",
        "(?:a generation|generations|days|weeks|months|years|decades|centuries|hours) ago",
        ("ago",),
        _vague_ago,
    ),
    rule("from-now", rf"{APPROXIMATE}{NUMBER} {UNIT} from now", ("now",), _ahead),
    rule(
        "earlier", rf"{APPROXIMATE}{NUMBER} {UNIT} (?P<side>earlier|later|afterwards?|previously)", UNIT_CUES, _earlier
    ),
    rule("before", rf"{APPROXIMATE}{NUMBER} {UNIT} (?P<side>before|prior|after){_CLAUSE_END}", UNIT_CUES, _earlier),
    rule("next-unit", rf"the (?:very )?{_AGAIN} {_THAT_UNIT}", UNIT_CUES, _again),
    rule("next-part", rf"the (?P<which>next|following|same|previous|preceding) {PART}", PART_CUES, _part_of_that),
    rule("bare-next-day", rf"(?P<which>next) (?P<unit>day){_NO_NOUN}", UNIT_CUES, _again),
    rule("that-unit", rf"that (?:same |very )?{_THAT_UNIT}(?!-)", UNIT_CUES, _that),
    rule("that-part", rf"that (?:same |very )?{PART}(?!-)", PART_CUES, _part_of_that),
    rule("later-that-day", rf"(?:later|earlier) (?:that|in the|the same) {_THAT_UNIT}", UNIT_CUES, _that),
    rule("weekday-next", rf"{LONG_WEEKDAY} next{_CLAUSE_END}", WEEKDAY_CUES, _weekday_next),
    rule(
        "part-before",
        rf"the (?P<part>night|evening|afternoon|morning) (?P<side>before|after){_CLAUSE_END}",
        PART_CUES,
        _part_beside,
    ),
    rule(
        "hours-earlier",
        rf"(?:(?:a few|only|just|some|several) )?hours (?P<side>earlier|later|(?:before|after){_CLAUSE_END})",
        ("hours",),
        _some_hours,
    ),
    rule("day-before", rf"the {_THAT_UNIT} (?P<side>before|after){_CLAUSE_END}", UNIT_CUES, _beside),
)
