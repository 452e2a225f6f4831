"""The overview: what is in the record, and where to begin."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.types import Noun
from dragoman.web import index_ledger
from dragoman.web.index_nouns import Busy, EventRow, Month, Reason, Totals
from dragoman.web.rendering import page
from dragoman.web.shelf import Reading

NAV = "Overview"
NAV_RANK = 0
_PROMISES = 6
_WIDE, _HIGH = 720, 96
"""Size of the picture of months, in its own units."""
_BARS = 120
"""Months after which the picture shows years."""


class Bar(Noun, frozen=True):
    """One bar of the picture."""

    x: float
    y: float
    width: float
    height: float
    words: str


def overview(request: Request) -> Response:
    """Show what is in the record."""
    with request.app.state.shelf.reading() as reading:
        return page(request, "overview.html", reading=reading, **_counted(reading))


def counts(request: Request) -> Response:
    """Show the part of the overview that is counted beside the pages: they ask for it until it is there."""
    with request.app.state.shelf.reading() as reading:
        return page(request, "overview_counts.html", reading=reading, **_counted(reading))


def _counted(reading: Reading) -> dict[str, Any]:
    """Return what the index tells of the whole record, empty while it is being made."""
    index = reading.index
    months = index.told("months", list[Month]) or []
    return {
        "totals": index.told("totals", Totals),
        "busiest": index.told("busiest", list[Busy]) or [],
        "reasons": index.told("reasons", list[Reason]) or [],
        "latest": index.told("latest", list[EventRow]) or [],
        "months": months,
        "bars": bars(months),
        "is_counted": index.has("promises"),
        "standings": {one.state: one.number for one in index_ledger.states(index, index_ledger.Terms(certain=True))},
        "open_promises": index_ledger.urgent(index, "open", _PROMISES),
        "overdue_promises": index_ledger.urgent(index, "overdue", _PROMISES),
    }


def bars(months: list[Month]) -> list[Bar]:
    """Return the stories of each month as bars, of each year where there are many months; gaps stay gaps."""
    counted = {_number(one.month): one.stories for one in months}
    if not counted:
        return []
    step = 12 if max(counted) - min(counted) >= _BARS else 1
    piles: dict[int, int] = {}
    for number, stories in counted.items():
        piles[number // step] = piles.get(number // step, 0) + stories
    first, last, most = min(piles), max(piles), max(piles.values())
    wide = min(_WIDE / (last - first + 1), 40)
    return [_bar(pile, piles[pile], step, (pile - first) * wide, wide, most) for pile in sorted(piles)]


def _bar(pile: int, stories: int, step: int, x: float, wide: float, most: int) -> Bar:
    high = max(2.0, _HIGH * stories / most)
    when = f"{pile // 12}-{pile % 12 + 1:02}" if step == 1 else f"{pile}"
    words = f"{when}: {stories:,} {'story' if stories == 1 else 'stories'}"
    return Bar(x=round(x, 2), y=round(_HIGH - high, 2), width=round(wide * 0.82, 2), height=round(high, 2), words=words)


def _number(month: str) -> int:
    """Return a month as a number that goes on over the years."""
    return int(month[:4]) * 12 + int(month[5:]) - 1


ROUTES = (
    Route("/", overview, name="overview"),
    Route("/overview/counts", counts, name="counts"),
)
