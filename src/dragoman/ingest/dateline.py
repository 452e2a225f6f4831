"""The dateline: ``JAKARTA, Dec 3 (Agency) -`` at the beginning of a report."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from dragoman.ingest import dates
from dragoman.ingest.lines import Line
from dragoman.ingest.words import words
from dragoman.types import Noun, Span

_WORD = r"[^\W\d_a-z][\w.'\u2019-]*"
_CAPS = r"[^\W\d_a-z][^\Wa-z\d_]+(?:[ '\u2019.-]{1,2}[^\W\d_a-z]+){0,3}"
_PLACE = rf"(?P<place>{_CAPS}|{_WORD}(?:[ -]{_WORD}){{0,3}})"
_REGION = rf"(?:\s*[,/]\s*(?!{dates.MONTH.replace('?P<month>', '?:')}){_WORD}(?:[ -]{_WORD}){{0,2}}\.?){{0,2}}"
_MONTH_FIRST = rf"{dates.MONTH}\s*{dates.DAY}"
_DAY_FIRST = rf"{dates.DAY}\s+{dates.MONTH}".replace("<day>", "<day2>").replace("<month>", "<month2>")
_DATE = rf"(?:[,.]?\s*(?:{_MONTH_FIRST}|{_DAY_FIRST})(?:,?\s*(?P<year>\d{{4}}))?)"
_AGENCY = r"(?:[.,]?\s*[(\[/](?P<agency>[^)\]\n]{2,40})[)\]/])"
_DASH = r"\s*(?:--?|[\u2013\u2014\u2212]|:)[-\s]*(?!\d)"
_FULL = re.compile(rf"{_PLACE}{_REGION}(?:(?i:{_DATE}){_AGENCY}?|{_AGENCY.replace('agency', 'agency2')}){_DASH}(?=\S)")
_PLAIN = re.compile(rf"(?P<place>{_CAPS}){_REGION}\s*(?:--|[\u2013\u2014]|\s-)\s*(?=\S)")
_COLON = re.compile(rf"(?P<place>{_WORD}(?: {_WORD})?):\s+(?=[\"'\u201c\u2018]?[^\Wa-z])")
_LONGEST = 120
_SEARCHED = 1_500
_NEAR = timedelta(days=7)


class Dateline(Noun, frozen=True, kw_only=True):
    """The parts of a dateline."""

    place: Span
    month: int | None = None
    day: int | None = None
    year: int | None = None
    agency: str | None = None


def find(lines: Sequence[Line], body: int) -> Dateline | None:
    """Return the dateline at the beginning of line ``body``, the first line of the report, or ``None``."""
    line = lines[body]
    head = line.text[:_LONGEST]
    match = _FULL.match(head) or _PLAIN.match(head)
    if match is None:
        match = _COLON.match(head)
        # Several such lines are a conversation, and the words before the colon those who speak.
        if match and any(_COLON.match(other.text[:_LONGEST]) for other in lines[body + 1 :]):
            return None
    if match is None or words("no_place") & set(match["place"].lower().split()):
        return None
    return _built(match, line.span.start)


def _built(match: re.Match[str], offset: int) -> Dateline:
    parts = match.groupdict()
    month = parts.get("month") or parts.get("month2")
    day = parts.get("day") or parts.get("day2")
    year = parts.get("year")
    return Dateline(
        place=Span(offset + match.start("place"), offset + match.end("place")),
        month=dates.month_number(month) if month else None,
        day=int(day) if day else None,
        year=int(year) if year else None,
        agency=parts.get("agency") or parts.get("agency2"),
    )


def day_of(dateline: Dateline, text: str) -> date | None:
    """Return the day of the dateline; one without a year takes it from a full date within a week of it in ``text``."""
    if dateline.month is None or dateline.day is None:
        return None
    if dateline.year is not None:
        return _day(dateline.year, dateline.month, dateline.day)
    found = dates.find(text[:_SEARCHED])
    near = _day(found.day.year, dateline.month, dateline.day) if found else None
    return near if found and near and abs(near - found.day) <= _NEAR else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
