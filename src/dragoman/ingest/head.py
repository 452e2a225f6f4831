"""What a text says about itself: headline, publication date, writer, place, and which of its lines are no report."""

from collections.abc import Sequence
from datetime import date
from itertools import islice

from dragoman.ingest import dateline, dates, furniture, headline, lines, people
from dragoman.ingest.lines import Line
from dragoman.types import Noun, Span

_HEAD_LINES = 20
_TAIL_LINES = 5
_FIRST_LINES = 3


class Head(Noun, frozen=True, kw_only=True):
    """What was found in the text of a story."""

    headline: str | None = None
    headline_span: Span | None = None
    published: date | None = None
    """From a line that is a date or a byline with one, above the report or just below it."""
    dateline_day: date | None = None
    dateline_place: Span | None = None
    byline: str | None = None
    """The writers, else the agency."""
    furniture: tuple[Span, ...] = ()


def head_of(text: str, *, headline_given: str | None = None) -> Head:
    """Return what ``text`` says about itself; every span lies in ``text``, the furniture is sorted and disjoint."""
    found = lines.split(text)
    own = [furniture.by_itself(line) for line in found]
    title = headline.pick(found, own, headline_given)
    spans = furniture.spans(found, own, title)
    place = _dateline(found, set(spans), title)
    around = _around(found, set(spans), title)
    return Head(
        headline=headline_given or (None if title is None else found[title].text),
        headline_span=None if title is None else found[title].span,
        published=_published(around),
        dateline_day=dateline.day_of(place, text) if place else None,
        dateline_place=place.place if place else None,
        byline=_byline(around) or (place.agency if place else None),
        furniture=spans,
    )


def _dateline(found: Sequence[Line], spans: set[Span], title: int | None) -> dateline.Dateline | None:
    prose = (i for i, line in enumerate(found) if i != title and line.span not in spans and line.is_prose)
    places = (dateline.find(found, i) for i in islice(prose, _FIRST_LINES))
    return next(filter(None, places), None)


def _around(found: Sequence[Line], spans: set[Span], title: int | None) -> list[Line]:
    """Return the furniture above and just below the report, the places where a page says when and by whom."""
    report = [i for i, line in enumerate(found) if line.span not in spans and i != title]
    if not report:
        return []
    zone = [*found[: report[0]][:_HEAD_LINES], *found[report[-1] + 1 :][:_TAIL_LINES]]
    return [line for line in zone if line.span in spans and not furniture.is_caption(line)]


def _published(around: Sequence[Line]) -> date | None:
    dated = [line for line in around if people.is_date_line(line) or people.byline_of(line) is not None]
    found = [(line, dates.find(line.text)) for line in dated]
    days = [(line.text.lower().startswith(("updated", "last ", "modified")), day.day) for line, day in found if day]
    return min(days, key=lambda pair: pair[0])[1] if days else None


def _byline(around: Sequence[Line]) -> str | None:
    return next(filter(None, map(people.byline_of, around)), None) or next(
        filter(None, map(people.agency_of, around)), None
    )
