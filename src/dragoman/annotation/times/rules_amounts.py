"""Rules for lengths of time, repeated times, hours of the day, and words for now, lately and soon."""

import re
from typing import Final

from dragoman.annotation.languages.english import (
    FREQUENCIES,
    FUTURE_WORDS,
    PAST_WORDS,
    PRESENT_WORDS,
    UNITS,
    WEEKDAYS,
)
from dragoman.annotation.languages.english_times import BEFORE_VERB, EDGES, LENGTH_BEFORE
from dragoman.annotation.numbers import WORDS, alternatives, parse_number, word_after, word_before
from dragoman.annotation.times.expression import TimeExpression
from dragoman.annotation.times.rule import (
    APPROXIMATE,
    DIGIT_CUES,
    LONG_WEEKDAY,
    NUMBER,
    PART,
    PART_CUES,
    UNIT,
    UNIT_CUES,
    WEEKDAY_CUES,
    Build,
    Rule,
    fill,
    length_value,
    part_of,
    rule,
    unit_of,
    weekday_number,
)
from dragoman.annotation.times.rules_relative import amount, number_of
from dragoman.types import Span

_Match = re.Match[str]
_PREPOSITION: Final = re.compile(r"(?:in|at|for)\s+", re.IGNORECASE)


def _length(match: _Match, found: TimeExpression) -> TimeExpression | None:
    unit, size = unit_of(match["unit"]), amount(match)
    if _is_age(match) or (unit == "second" and size == 1) or (unit == "quarter" and _is_share(match)):
        return None
    if match["unit"].lower().endswith("s") is _is_singular(match["number"]):
        return None
    if match["number"].lower() == "many" and word_before(match.string, match.start()) in ("how", "as"):
        return None
    if match["number"].lower() in ("a", "an") and _counts_money(match):
        return fill(found, form="set", value=length_value(1, unit))
    return fill(found, form="duration", unit=unit, count=size, value=length_value(size, unit))


def _is_singular(number: str) -> bool:
    plain = number.lower()
    return plain in ("a", "an", "one", "1") or plain.startswith("half")


def _is_age(match: _Match) -> bool:
    before = word_before(match.string, match.start())
    return before == "aged" or bool(re.match(r"[-\s]olds?\b", match.string[match.end() : match.end() + 6]))


def _is_share(match: _Match) -> bool:
    """Tell whether it is "a quarter of its value"."""
    return word_after(match.string, match.end()) == "of"


def _counts_money(match: _Match) -> bool:
    rate = r"(?:illion|housand|undred|dollars|euros|tonnes|tons|barrels|per ?cent|%|[0-9])\s$"
    return bool(re.search(rate, match.string[max(0, match.start() - 12) : match.start()]))


def _hyphened(match: _Match, found: TimeExpression) -> TimeExpression | None:
    if _is_age(match):
        return None
    unit, size = unit_of(match["unit"]), number_of(match["number"])
    return fill(found, form="duration", unit=unit, count=size, value=length_value(size, unit))


def _lengths(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """Two to three years: both ends are kept in the value."""
    unit = unit_of(match["unit"])
    low, high = parse_number(match["low"]), parse_number(match["high"])
    if _is_age(match) or low is None or high is None or high <= low:
        return None
    value = f"{length_value(low, unit)}/{length_value(high, unit)}"
    return fill(found, form="duration", unit=unit, count=high, value=value)


def _stretch(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """The past two years, the next few days, the past decade; but not "is to last two years"."""
    if match["which"].lower() == "last" and word_before(match.string, match.start()) in BEFORE_VERB:
        return None
    unit = unit_of(match["unit"])
    size = amount(match) if match.groupdict().get("number") else 1.0
    toward = "past" if match["which"].lower() in ("past", "last", "latest", "previous", "preceding") else "future"
    return fill(found, form="duration", unit=unit, count=size, value=length_value(size, unit), toward=toward)


def _in(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """In two weeks: a day to come where the clause looks forward, else a length."""
    length = _length(match, found)
    if length is None or length.form != "duration" or length.count is None:
        return None
    return _from(match, fill(length, toward="in"), match.start("number"))


def _vague_units(match: _Match, found: TimeExpression) -> TimeExpression | None:
    past = match["which"].lower() in ("recent", "past", "previous", "last")
    return fill(found, form="vague", value="PAST_REF" if past else "FUTURE_REF")


def _bare_units(match: _Match, found: TimeExpression) -> TimeExpression | None:
    before = word_before(match.string, match.start())
    of = match.string[match.end() : match.end() + 4] == " of "
    beside = word_after(match.string, match.end()) in ("after", "before") and before not in ("the", "few")
    if before not in LENGTH_BEFORE and not beside and not (of and before not in ("the", "these", "those", *EDGES)):
        return None
    unit = unit_of(match["unit"])
    return fill(found, form="duration", unit=unit, value=length_value(None, unit))


def _every(match: _Match, found: TimeExpression) -> TimeExpression | None:
    size = parse_number(match["number"]) if match["number"] else 2.0 if match["other"] else 1.0
    return fill(found, form="set", value=length_value(size, unit_of(match["unit"])))


def _every_weekday(match: _Match, found: TimeExpression) -> TimeExpression | None:
    return fill(found, form="set", value=f"XXXX-WXX-{1 + (weekday_number(match['weekday']) or 0)}")


def _rate(match: _Match, found: TimeExpression) -> TimeExpression | None:
    unit = match["unit"].lower()
    return fill(found, form="set", value=length_value(1, "year" if unit == "annum" else unit_of(unit)))


def _frequency(match: _Match, found: TimeExpression) -> TimeExpression | None:
    word = match.group()
    return fill(found, form="set", value=FREQUENCIES[word]) if word.islower() else None


def _vague(value: str) -> Build:
    def build(match: _Match, found: TimeExpression) -> TimeExpression | None:
        before = word_before(match.string, match.start())
        after = match.string[match.end() : match.end() + 6].lower()
        apart = before in ("as", "until", "no", "very", "too") or after.startswith((" after", " as", " befo"))
        if apart and match.group().lower() in ("soon", "shortly"):
            return None
        preposition = _PREPOSITION.match(match.group())
        start = match.start() + (preposition.end() if preposition else 0)
        return _from(match, fill(found, form="vague", value=value), start)

    return build


def _from(match: _Match, found: TimeExpression, start: int) -> TimeExpression:
    """Leave the preposition outside the span."""
    return fill(found, span=Span(start, match.end()), text=match.string[start : match.end()])


def _clock(match: _Match, found: TimeExpression) -> TimeExpression | None:
    hour, minute, half = (
        int(match["hour"]),
        int(match["minute"] or 0),
        (match.groupdict().get("half") or "").lower()[:1],
    )
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + 12 if half == "p" else 0 if half == "a" and hour == 12 else hour
    second = match.groupdict().get("second")
    clock = f"{hour:02}:{minute:02}:{second}" if second else f"{hour:02}:{minute:02}"
    return fill(found, form="part", unit="day", clock=clock)


def _noon(match: _Match, found: TimeExpression) -> TimeExpression | None:
    if match.group()[0].isupper() and word_after(match.string, match.end())[:1].isupper():
        return None  # a name, as of an operation
    return fill(found, form="part", unit="day", clock="12:00" if match.group().lower() != "midnight" else "24:00")


def _in_the_part(match: _Match, found: TimeExpression) -> TimeExpression | None:
    of_day = match.string[match.end() : match.end() + 4] == " of "
    if not of_day and word_before(match.string, match.start()) not in ("in", "during", "on", "by", "late", "early"):
        return None
    return fill(found, form="part", unit="day", part=part_of(match["part"]))


_ZONE = (
    r"(?: (?:local time|Moscow time|Eastern time|GMT|UTC|ET|WIB|MSK|(?-i:[A-Z]{1,3}T)))?"
    r"(?: \([0-9]{2}:?[0-9]{2} (?:GMT|UTC)\))?"
)
_HALF_DAY = r"(?P<half>[ap]\.m\.?|[ap]m)"
_SMALL = rf"(?:[0-9]{{1,3}}(?:\.[0-9]+)?|{WORDS})"
_PLURAL_UNIT = r"(?P<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)"
_ONE_UNIT = r"(?P<unit>minute|hour|day|week|month|year|decade|century)"

RULES: Final[tuple[Rule, ...]] = (
    rule("in-length", rf"in {APPROXIMATE}{NUMBER} {UNIT}", UNIT_CUES, _in),
    rule("length", rf"(?:the )?{APPROXIMATE}{NUMBER} {UNIT}", UNIT_CUES, _length),
    rule("year-and-half", rf"(?P<number>an?) {UNIT}(?P<half> and a half)", UNIT_CUES, _length),
    rule("lengths", rf"(?P<low>{_SMALL})(?: to | or | ?[-–] ?)(?P<high>{_SMALL}) {UNIT}", UNIT_CUES, _lengths),
    rule("hyphened", rf"(?P<number>[0-9]{{1,2}}(?: |-)1/2|{_SMALL})-{UNIT}", UNIT_CUES, _hyphened),
    rule(
        "stretch",
        rf"(?:the )?(?P<which>past|last|latest|previous|next|coming|preceding|following) {NUMBER} {UNIT}",
        UNIT_CUES,
        _stretch,
    ),
    rule("past-unit", rf"(?:the|this) (?P<which>past) {_ONE_UNIT}", UNIT_CUES, _stretch),
    rule(
        "vague-units",
        rf"(?:the )?(?P<which>recent|past|previous|last|coming|next|upcoming) {_PLURAL_UNIT}",
        UNIT_CUES,
        _vague_units,
    ),
    rule("bare-units", _PLURAL_UNIT, UNIT_CUES, _bare_units),
    rule("every", rf"(?:every|each)(?: (?P<other>other)| (?P<number>{_SMALL}))? {UNIT}", ("every", "each"), _every),
    rule("every-weekday", rf"(?:every|each) {LONG_WEEKDAY}", WEEKDAY_CUES, _every_weekday),
    rule("weekdays", rf"{LONG_WEEKDAY}s", [f"{day}s" for day in WEEKDAYS], _every_weekday),
    rule("times-a", rf"(?:once|twice|(?:{_SMALL}|several) times) (?:an?|per|each|every) {_ONE_UNIT}", UNIT_CUES, _rate),
    rule("per", r"per (?P<unit>year|month|week|annum)", (*UNITS, "annum"), _rate),
    rule("frequency", alternatives(FREQUENCIES), FREQUENCIES, _frequency),
    rule(
        "present",
        alternatives(PRESENT_WORDS),
        ("now", "nowadays", "currently", "present", "moment", "days"),
        _vague("PRESENT_REF"),
    ),
    rule(
        "past",
        alternatives(PAST_WORDS),
        ("recently", "lately", "previously", "formerly", "past", "ago"),
        _vague("PAST_REF"),
    ),
    rule("future", rf"(?:the )?(?:{alternatives(FUTURE_WORDS)})", ("soon", "shortly", "future"), _vague("FUTURE_REF")),
    rule(
        "clock",
        rf"(?P<hour>[01]?[0-9]|2[0-3])(?::(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9])(?:\.[0-9]{{1,3}})?)?)"
        rf"(?: ?{_HALF_DAY})?{_ZONE}",
        DIGIT_CUES,
        _clock,
    ),
    rule("clock-half", rf"(?P<hour>1?[0-9])(?:\.(?P<minute>[0-5][0-9]))? ?{_HALF_DAY}{_ZONE}", DIGIT_CUES, _clock),
    rule(
        "clock-zone",
        r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9]) ?(?:GMT|UTC|hours|(?-i:[ACEMP][DS]T))",
        DIGIT_CUES,
        _clock,
    ),
    rule("noon", "noon|mid-?day|midnight", ("noon", "midday", "day", "midnight"), _noon),
    rule("the-part", rf"the {PART}", PART_CUES, _in_the_part),
)
