"""Rules for feasts: "Easter 1998", "Thanksgiving", "the day after Christmas"."""

import re
from typing import Final

from dragoman.annotation.languages.english_times import FEAST_NAMES
from dragoman.annotation.numbers import alternatives, word_after
from dragoman.annotation.times.expression import TimeExpression
from dragoman.annotation.times.feasts import FEASTS, MOVABLE
from dragoman.annotation.times.rule import YEAR, Rule, fill, number_or_none, rule
from dragoman.annotation.times.rules_relative import steps

_Match = re.Match[str]


def _feast(match: _Match, found: TimeExpression) -> TimeExpression | None:
    name, side = match["feast"], (match.groupdict().get("side") or "").lower()
    if not name[0].isupper() or word_after(match.string, match.end()).lower() in FEAST_NAMES:
        return None
    beside = {"after": 1, "following": 1, "before": -1}.get(side, 0)
    year = number_or_none(match.groupdict().get("year"))
    return fill(found, unit="day", year=year, feast=name.lower().replace("’", "'"), beside=beside)


def _feast_beside(match: _Match, found: TimeExpression) -> TimeExpression | None:
    """Last Christmas, next Easter."""
    feast = _feast(match, found)
    return fill(feast, form="deictic", count=steps(match["which"])) if feast else None


def _named(names: list[str]) -> str:
    return rf"(?P<feast>{alternatives(names)})".replace("'", "['’]")


_CUES: Final = frozenset({name.replace("'", " ").split()[-1] for name in FEASTS})

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "this-feast", rf"(?P<which>last|this|next|this past|this coming) {_named(list(FEASTS))}", _CUES, _feast_beside
    ),
    rule("movable-feast", rf"{_named(list(MOVABLE))}(?:,? {YEAR})?", _CUES, _feast),
    rule(
        "beside-feast",
        rf"the day (?P<side>after|before|following) {_named(list(FEASTS))}(?:,? {YEAR})?",
        ("day",),
        _feast,
    ),
)
