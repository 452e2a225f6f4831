"""Publication dates as inputs write them; never a guess, and never a date that could be two."""

import re
from datetime import date

from dragoman.types import Noun, Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"(?<![\d/]){_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?![\d/])",
        rf"(?<![\w.]){DAY}(?:\s+of)?[\s-]+{MONTH}[\s,-]+{_YEAR}",
        rf"\b{MONTH}\s*{DAY}(?:,\s*|\s+){_YEAR}",
        rf"(?<![\d.])(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",
    )
)
_SLASHED = re.compile(rf"(?<![\d/-])(?P<first>\d{{1,2}})[/-](?P<second>\d{{1,2}})[/-]{_YEAR}")
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:\d{6}Z?|T\d{4,6}Z?)?")
_FIRST_YEAR = 1600
_LONGEST = 100


class FoundDate(Noun, frozen=True, kw_only=True):
    """A full date and where it stands in the text that was searched."""

    day: date
    span: Span


def parse(given: str) -> date | None:
    """Return the day of a date or time given by the input (ISO 8601, RFC 2822, English), or ``None``.

    The day is the one written, in the publisher's own time zone; times are dropped. Dates before 1600, dates
    that do not exist and dates of which day and month could be exchanged give ``None``.
    """
    compact = _COMPACT.fullmatch(given.strip())
    if compact:
        return _day(compact["year"], compact["month"], compact["day"])
    found = find(given[:_LONGEST])
    return found.day if found else None


def find(text: str) -> FoundDate | None:
    """Return the first full date in ``text``, by the order of the forms: ISO, English, dotted, slashed."""
    for form in _FORMS:
        for match in form.finditer(text):
            day = _day(match["year"], match["month"], match["day"])
            if day:
                return FoundDate(day=day, span=Span(*match.span()))
    return _find_slashed(text)


def _find_slashed(text: str) -> FoundDate | None:
    """Find ``13/12/2021`` or ``12/13/2021``, which can be read in one way only."""
    for match in _SLASHED.finditer(text):
        ways = {
            _day(match["year"], match["first"], match["second"]),
            _day(match["year"], match["second"], match["first"]),
        } - {None}
        if len(ways) == 1:
            return FoundDate(day=next(day for day in ways if day), span=Span(*match.span()))
    return None


def month_number(name: str) -> int:
    """Return 1 to 12 for an English month, whole or cut, or for its number."""
    return int(name) if name.isdigit() else _MONTHS.index(name[:3].lower()) + 1


def _day(year: str, month: str, day: str) -> date | None:
    if int(year) < _FIRST_YEAR:
        return None
    try:
        return date(int(year), month_number(month), int(day))
    except ValueError:
        return None
