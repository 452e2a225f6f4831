"""Rules for lengths of time that are not "number + unit": "the first three months", "year-long", "the whole week"."""

import re
from typing import Final

from dragoman.annotation.languages.english_times import LENGTHENING
from dragoman.annotation.numbers import alternatives, parse_number, word_before
from dragoman.annotation.times.expression import TimeExpression
from dragoman.annotation.times.rule import NUMBER, UNIT, UNIT_CUES, Rule, fill, length_value, rule, unit_of
from dragoman.annotation.times.rules_relative import amount

_Match = re.Match[str]
_PLURALS: Final = r"(?P<unit>hours|days|weeks|months|years|decades|centuries)"
_ONE: Final = r"(?P<unit>hour|day|night|week|month|year|decade|century)"


def _counted(match: _Match, found: TimeExpression) -> TimeExpression | None:
    unit, size = unit_of(match["unit"]), amount(match)
    if unit == "second" or re.match(r"[-\s]olds?\b", match.string[match.end() : match.end() + 6]):
        return None
    return fill(found, form="duration", unit=unit, count=size, value=length_value(size, unit))


def _one(match: _Match, found: TimeExpression) -> TimeExpression | None:
    unit = unit_of(match["unit"])
    if match.string[match.end() : match.end() + 1] == "-":
        return None
    return fill(found, form="duration", unit=unit, count=1.0, value=length_value(1.0, unit))


def _uncounted(match: _Match, found: TimeExpression) -> TimeExpression | None:
    unit = unit_of(match["unit"])
    return fill(found, form="duration", unit=unit, value=length_value(None, unit))


def _long(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """Year-long, decades-long, three-month-long."""
    unit, plural = unit_of(match["unit"]), match["unit"].lower().endswith("s")
    size = parse_number(match["number"]) if match["number"] else None if plural else 1.0
    return fill(found, form="duration", unit=unit, count=size, value=length_value(size, unit))


def _uncounted_step(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """Months later, years earlier: no more is said than after and before."""
    if word_before(match.string, match.start()) in ("few", "several", "many", "some", "couple", "two", "three"):
        return None
    later = match["side"].lower() in ("later", "afterwards", "afterward")
    return fill(found, form="vague", value="FUTURE_REF" if later else "PAST_REF")


RULES: Final[tuple[Rule, ...]] = (
    rule("first-length", rf"(?:the )?(?:first|final|initial|opening|closing) {NUMBER} {UNIT}", UNIT_CUES, _counted),
    rule("more-length", rf"(?<!\bone\s)(?:{alternatives(LENGTHENING)}) {NUMBER} {UNIT}", UNIT_CUES, _counted),
    rule("another-unit", rf"another {_ONE}", UNIT_CUES, _one),
    rule("whole-unit", rf"(?:(?:the|an?|one) (?:whole|entire|full)|all) {_ONE}", UNIT_CUES, _one),
    rule("later-units", rf"the (?:following|ensuing|subsequent|intervening) {_PLURALS}", UNIT_CUES, _uncounted),
    rule(
        "unit-long",
        r"(?:(?P<number>[0-9]{1,3}|[a-z]+)-)?(?P<unit>days?|weeks?|months?|years?|decades?|hours?)-long",
        UNIT_CUES,
        _long,
    ),
    rule("units-later", rf"{_PLURALS} (?P<side>later|earlier|afterwards?|beforehand)", UNIT_CUES, _uncounted_step),
)
