"""Join neighbouring finds ("Tuesday" "at 10 a.m."), and read the small words before them ("late", "since", "from")."""

import re
from collections.abc import Callable
from typing import Final

from dragoman.annotation.languages.english_times import (
    COMPARISONS,
    UNIT_NAMED_AFTER,
    UNIT_TIMELY_BEFORE,
    UNIT_TIMELY_OF,
)
from dragoman.annotation.numbers import alternatives, word_after, word_before
from dragoman.annotation.times.expression import Limit, Modifier, TimeExpression
from dragoman.annotation.times.rule import fill
from dragoman.types import Span

_Join = Callable[[str, TimeExpression, TimeExpression], TimeExpression | None]
_BESIDE: Final = re.compile(r"(?:\s?,)?\s(?:at\s|around\s|about\s|in\s)?|(?:\s?,)?\sat\sabout\s|\s\(\s?")
_OF_DAY: Final = re.compile(r"(?:\s?,)?\s(?:on\s|of\s|in\s)?(?:the\s)?")
_TO: Final = re.compile(r"\s?[-–—]\s?|\s(?:to|until|till|through)\s(?:the\s)?", re.IGNORECASE)
_AND: Final = re.compile(r"\sand\s", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\bbetween\s$", re.IGNORECASE)
_EDGES: Final[dict[str, Modifier]] = {
    "early": "early",
    "first": "start",
    "opening": "start",
    "initial": "start",
    "last": "end",
    "closing": "end",
    "final": "end",
    "later": "late",
    "latter": "late",
}
_MODIFIER: Final = re.compile(
    r"(?:\b(?:the\s)?(?P<of>beginning|start|middle|end|close|first\shalf|second\shalf|latter\shalf)\sof\s(?:the\s)?"
    rf"|\b(?:the\s)?(?P<edge>{alternatives(_EDGES)})\s(?P<bits>hours|days|weeks|months|years|part)\sof\s(?:the\s)?"
    r"|\b(?:the\s)?(?P<near>early|mid|late|end)[\s-](?:on\s|in\s)?|\b(?P<now>earlier|later)\s)$",
    re.IGNORECASE,
)
_GRAINS: Final[dict[str, Modifier]] = {"day": "day", "week": "week", "month": "month"}
_HALF_DAY: Final = re.compile(r"[ap]\.?m\b|\b[0-9]{4}\b", re.IGNORECASE)
_IN_THE: Final = re.compile(r"\s(?:in|at)\s")
_SMALL_HOURS: Final = 5
_YEAR_BACK: Final = ("ago", "earlier", "before", "day-before")
COMPARING: Final = re.compile(rf"\b(?:{alternatives(COMPARISONS)})\b(?:[^.;:]|\.(?=\d))*$", re.IGNORECASE)
"""Text before a time against which another is held: "up 5% from"."""
_LIMIT: Final = re.compile(r"\b(?P<limit>since|until|till|by|before)\s(?:the\s)?$", re.IGNORECASE)
_MODIFIERS: Final[dict[str, Modifier]] = {
    "beginning": "start",
    "start": "start",
    "middle": "mid",
    "end": "end",
    "close": "end",
    "first half": "half-1",
    "second half": "half-2",
    "latter half": "half-2",
    "early": "early",
    "mid": "mid",
    "late": "late",
}
_SHARING: Final = ("day", "month", "season", "quarter")
_LISTED: Final = re.compile(r"(?:\s?,)?\s(?:and|or)\s(?:the\s|in\s|on\s)?|\s?,\s", re.IGNORECASE)
_LIMITS: Final[dict[str, Limit]] = {"since": "since", "until": "until", "till": "until", "by": "by"}
_RANGED: Final = ("calendar", "weekday", "deictic")
_MODIFIED: Final = (*_RANGED, "anaphoric")


def compose(text: str, found: list[TimeExpression], start: int) -> tuple[TimeExpression, ...]:
    """Return the finds joined and completed; none begins before ``start``."""
    joined = _fold(text, found, _join_day)
    modified = _modify(text, joined, start)
    ranged = _with_shared_years(text, _fold(text, [one for item in modified for one in _singly(item)], _join_range))
    ranged = [_compared(text, item, start) for item in ranged]
    return tuple(_limited(text, item, start) for item in ranged if item.rule != "bare-unit" or _spoken_of(text, item))


def _singly(item: TimeExpression) -> tuple[TimeExpression, ...]:
    return (item.first, item.last) if item.form == "pair" and item.first and item.last else (item,)


def _spoken_of(text: str, item: TimeExpression) -> bool:
    """Tell whether "the year" is a time: behind "the end of" or "during", and not said more closely by what follows."""
    before, after = word_before(text, item.span.start), word_after(text, item.span.end).lower()
    if item.modifier or after in UNIT_NAMED_AFTER or text[item.span.end : item.span.end + 1] in ("-", "'", "’"):
        return bool(item.modifier)
    whole = before == "of" and word_before(text, item.span.start - 3) in UNIT_TIMELY_OF
    return whole or before in UNIT_TIMELY_BEFORE


def _with_shared_years(text: str, found: list[TimeExpression]) -> list[TimeExpression]:
    """Give "April" in "April and May 1915" the year that is said once for both."""
    done = list(found)
    for place in range(len(done) - 2, -1, -1):
        left, right = done[place], done[place + 1]
        if left.form == right.form == "calendar" and left.year is None is left.count and right.year is not None:
            between = text[left.span.end : right.span.start]
            alike = right.month or right.unit == left.unit
            if left.unit in _SHARING and alike and _LISTED.fullmatch(between):
                later = (left.month or 0) > (right.month or 12)
                done[place] = fill(left, year=right.year - 1 if later else right.year)
    return done


def _fold(text: str, found: list[TimeExpression], join: _Join) -> list[TimeExpression]:
    done: list[TimeExpression] = []
    for item in found:
        both = join(text, done[-1], item) if done else None
        if both:
            done[-1] = both
        else:
            done.append(item)
    return done


def _over(
    text: str, left: TimeExpression, right: TimeExpression, kept: TimeExpression, **parts: object
) -> TimeExpression:
    """Return ``kept`` with the span of both; a bracket that opened between them is closed by the span."""
    end = right.span.end
    if text[left.span.end : right.span.start].endswith("(") and text[end : end + 1] == ")":
        end += 1
    span = Span(left.span.start, end)
    return _with_half_day(fill(kept, span=span, text=span.of(text), **parts))


def _with_half_day(item: TimeExpression) -> TimeExpression:
    """Take "7:45 Saturday night" as 19:45."""
    if not item.clock or item.part not in ("AF", "EV", "NI") or _HALF_DAY.search(item.text):
        return item
    hour = int(item.clock[:2])
    later = 1 <= hour < 12 and (item.part != "NI" or hour > _SMALL_HOURS)
    return fill(item, clock=f"{hour + 12}{item.clock[2:]}") if later else item


def _join_day(text: str, left: TimeExpression, right: TimeExpression) -> TimeExpression | None:
    """Join a day with its weekday, its hour or its part, in either order."""
    between = text[left.span.end : right.span.start]
    if left.rule == "ago" and between.isspace():
        return _join_ago(text, left, right)
    if (left.clock and right.clock) or (left.part and right.part):
        return None
    if left.form == right.form == "part" and left.clock and right.part and _IN_THE.fullmatch(between):
        return _over(text, left, right, left, part=right.part)
    if right.form == "part" and _names_day(left) and _BESIDE.fullmatch(between):
        return _over(text, left, right, left, part=left.part or right.part, clock=left.clock or right.clock)
    if left.form == "part" and _names_day(right) and _OF_DAY.fullmatch(between):
        return _over(text, left, right, right, part=right.part or left.part, clock=right.clock or left.clock)
    if left.form == "weekday" and _is_date(right) and _BESIDE.fullmatch(between):
        return _over(text, left, right, right, weekday=left.weekday, part=left.part or right.part)
    if right.form == "weekday" and _is_date(left) and re.fullmatch(r"\s?,\s|\s\(\s?", between):
        return _over(text, left, right, left, weekday=right.weekday, part=left.part or right.part)
    return None


def _join_ago(text: str, left: TimeExpression, right: TimeExpression) -> TimeExpression | None:
    """A year ago today, ten years ago this week; a week ago Tuesday."""
    if right.rule == "weekday" and right.count is None and left.unit == "week" and left.count is not None:
        return _over(text, left, right, right, week=int(left.count))
    grain = _GRAINS.get(right.unit or "")
    if right.form != "deictic" or right.count != 0 or right.part or right.index or grain is None:
        return None
    return _over(text, left, right, left, modifier=grain) if left.unit in ("year", "month", "decade") else None


def _names_day(item: TimeExpression) -> bool:
    return item.form in ("weekday", "slash") or (item.form in (*_RANGED, "anaphoric") and item.unit == "day")


def _is_date(item: TimeExpression) -> bool:
    return item.form == "calendar" and item.unit == "day" and item.weekday is None


def _join_range(text: str, left: TimeExpression, right: TimeExpression) -> TimeExpression | None:
    if left.form not in _RANGED or right.form not in _RANGED or "bare-unit" in (left.rule, right.rule):
        return None
    between, before = text[left.span.end : right.span.start], text[max(0, left.span.start - 9) : left.span.start]
    linked = _TO.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(before))
    if not linked:
        return None
    span = Span(left.span.start, right.span.end)
    return TimeExpression(span=span, text=span.of(text), rule="range", form="range", first=left, last=right)


def _modify(text: str, found: list[TimeExpression], start: int) -> list[TimeExpression]:
    done: list[TimeExpression] = []
    for item in found:
        floor = max(start, done[-1].span.end if done else 0, item.span.start - 24)
        match = _MODIFIER.search(text[floor : item.span.start])
        done.append(_with_modifier(text, item, floor + match.start(), match) if match else item)
    return done


def _with_modifier(text: str, item: TimeExpression, start: int, match: re.Match[str]) -> TimeExpression:
    if item.form not in _MODIFIED or item.modifier:
        return item
    span = Span(start, item.span.end)
    longer = fill(item, span=span, text=span.of(text))
    if match["edge"]:
        return _at_edge(item, longer, match["edge"].lower(), match["bits"].lower())
    if match["now"]:
        return _beside_now(item, longer, match["now"].lower())
    word = " ".join((match["of"] or match["near"]).lower().split())
    if word == "end" and match["near"] and not match.group().endswith("-"):
        return item
    if item.form == "weekday" or item.unit == "day":
        return longer if match["near"] and not item.clock else item
    return fill(longer, modifier=_MODIFIERS[word])


def _at_edge(item: TimeExpression, longer: TimeExpression, edge: str, bits: str) -> TimeExpression:
    """The early hours of 6 June, the closing days of 1944."""
    if bits == "hours":
        return fill(longer, part="MO") if item.unit == "day" and not item.part and edge in ("early", "first") else item
    if item.unit == "day" or (bits == "years" and item.unit in ("month", "year", "season")):
        return item
    return fill(longer, modifier=_EDGES[edge])


def _beside_now(item: TimeExpression, longer: TimeExpression, word: str) -> TimeExpression:
    """Earlier this month, later today; "earlier" and "later" before other times belong to the clause."""
    if item.form != "deictic" or item.count != 0:
        return item
    return longer if item.unit == "day" else fill(longer, modifier="after-now" if word == "later" else "before-now")


def _compared(text: str, item: TimeExpression, start: int) -> TimeExpression:
    """Mark "a year ago" behind "from $3 million": the same period of the year before is meant."""
    if item.unit != "year" or item.count != -1 or item.rule not in _YEAR_BACK:
        return item
    if not COMPARING.search(text[max(start, item.span.start - 70) : item.span.start]):
        return item
    return fill(item, form="anaphoric", compared=True)


def _limited(text: str, item: TimeExpression, start: int) -> TimeExpression:
    """Mark a time behind since, until or by; the word stays outside the span, as TIMEX3 has it."""
    if item.form not in ("calendar", "weekday", "deictic", "slash", "anaphoric"):
        return item
    match = _LIMIT.search(text[max(start, item.span.start - 12) : item.span.start])
    word = match["limit"].lower() if match else ""
    if word == "before":
        return fill(item, limit="by") if item.modifier == "end" else item  # "before the end of June" has all of June
    return fill(item, limit=_LIMITS[word]) if word else item
