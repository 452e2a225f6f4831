"""The outlets: who reports what, first, alone, and how they word the same acts."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.errors import NotFoundError
from dragoman.types import Noun, Status
from dragoman.web.between import ALL, ROWS
from dragoman.web.downloads import csv_file
from dragoman.web.filters import Filters
from dragoman.web.parts import Parts, part, parted
from dragoman.web.querying import rows
from dragoman.web.rendering import address
from dragoman.web.shelf import Reading
from dragoman.web.waiting import needed

NAV = "Publishers"
NAV_RANK = 40
_WORDED = 30
"""Acts in different words on a page."""
_STORIES = 25


class Outlet(Noun, frozen=True):
    """One outlet, and what it reports."""

    publisher: str
    """Empty where a story names none."""
    stories: int
    copies: int
    first_day: date | None
    last_day: date | None
    acts: int
    shared: int
    """Acts that another outlet tells too; ``first``: of those, told on an earlier day than by all others."""
    first: int
    alone: int
    usual_act: str | None


class Wording(Noun, frozen=True):
    """The words with which some outlets tell an act."""

    id: str
    act: str
    status: Status
    day: date | None
    words: str
    publishers: list[str]
    stories: int


class Kind(Noun, frozen=True):
    """Acts of one kind that an outlet reports."""

    act: str
    acts: int
    shared: int
    first: int
    alone: int


class Other(Noun, frozen=True):
    """Another outlet that tells the same acts."""

    other: str
    shared: int
    sooner: int
    later: int
    wording: int
    facts: int


class Told(Noun, frozen=True):
    """One story of an outlet."""

    id: str
    published: date | None
    headline: str | None
    acts: int
    is_copy: bool


def publishers(request: Request) -> Response:
    """Show all outlets."""
    filters = Filters.of(request.query_params)
    here = address(request, "publishers")
    return parted(request, "publishers", _parts(filters), filters=filters, more={}, here=here)


def publisher(request: Request) -> Response:
    """Show one outlet."""
    name, filters = request.path_params["name"], Filters.of(request.query_params)
    with request.app.state.shelf.reading() as reading:
        known = reading.remembered(("publisher", name), lambda: _is_known(reading, name))
    if not known:
        raise NotFoundError(f"no story of this record is by {name!r}: the page Publishers lists all outlets")
    parts = dict(
        [
            part("kinds", (name, filters), lambda r: _kinds(r, name, filters)),
            part("others", (name, filters), lambda r: _others(r, name, filters)),
            part("wording", (name, filters), lambda r: _wording(r, filters, _WORDED, name)),
            part("stories", name, lambda r: _stories(r, name)),
        ]
    )
    here = address(request, "publisher", name=name)
    values = {"name": name, "here": here}
    return parted(request, "publisher", parts, filters=filters, more={}, **values)


def file(request: Request) -> Response:
    """Give the rows of a table as CSV: ``publishers.csv``, ``wording.csv``."""
    filters = Filters.of(request.query_params)
    name = request.path_params["file"]
    if name == "publishers.csv":
        return _csv("publishers", Outlet, needed(request, _parts(filters)["outlets"]))
    if name != "wording.csv":
        raise NotFoundError("the outlets have no file of that name: there are publishers.csv, wording.csv")
    with request.app.state.shelf.reading() as reading:
        found = rows(reading, "wording", Wording, filters=filters, most=ALL, skip=0, outlets=1, publisher=None)
    return _csv("wording", Wording, found)


def own_file(request: Request) -> Response:
    """Give the rows of a table of one outlet as CSV: ``kinds.csv``, ``others.csv``, ``wording.csv``."""
    name, filters, what = request.path_params["name"], Filters.of(request.query_params), request.path_params["file"]
    with request.app.state.shelf.reading() as reading:
        if what == "kinds.csv":
            return _csv(f"kinds-{name}", Kind, _kinds(reading, name, filters))
        if what == "others.csv":
            return _csv(f"others-{name}", Other, _others(reading, name, filters))
        if what == "wording.csv":
            found = rows(reading, "wording", Wording, filters=filters, most=ALL, skip=0, outlets=1, publisher=name)
            return _csv(f"wording-{name}", Wording, found)
    raise NotFoundError("an outlet has no file of that name: there are kinds.csv, others.csv, wording.csv")


def _parts(filters: Filters) -> Parts:
    return dict(
        [
            part("outlets", filters, lambda reading: rows(reading, "publishers", Outlet, filters=filters)),
            part("wording", (None, filters), lambda reading: _wording(reading, filters, _WORDED)),
        ]
    )


def _kinds(reading: Reading, name: str, filters: Filters) -> list[Kind]:
    return rows(reading, "publisher_acts", Kind, filters=filters, publisher=name)


def _others(reading: Reading, name: str, filters: Filters) -> list[Other]:
    return rows(reading, "publisher_pairs", Other, filters=filters, publisher=name, most=ROWS)


def _is_known(reading: Reading, name: str) -> bool:
    return bool(reading.cursor.execute("SELECT 1 FROM stories WHERE publisher = ? LIMIT 1", [name]).fetchall())


def _stories(reading: Reading, name: str) -> list[Told]:
    return rows(reading, "publisher_stories", Told, publisher=name, most=_STORIES)


def _wording(reading: Reading, filters: Filters, most: int, name: str | None = None) -> list[tuple[Wording, ...]]:
    """Return acts that are told in different words, each with its wordings; between outlets where there are such."""
    for outlets in (2, 1):
        wanted = {"most": most, "skip": 0, "outlets": outlets, "publisher": name}
        found = rows(reading, "wording", Wording, filters=filters, **wanted)
        if found:
            return by_act(found)
    return []


def by_act(found: Sequence[Wording]) -> list[tuple[Wording, ...]]:
    """Return the wordings of one act together, in the order given."""
    return [tuple(group) for _, group in groupby(found, key=lambda one: one.id)]


def _csv(name: str, shape: type[Noun], found: Iterable[Noun]) -> Response:
    heads = shape.__struct_fields__
    return csv_file(name, heads, ({head: getattr(one, head) for head in heads} for one in found))


ROUTES = (
    Route("/publishers", publishers, name="publishers"),
    Route("/publishers/file/{file}", file, name="publishers_file"),
    Route("/publisher/{name:path}/file/{file}", own_file, name="publisher_file"),
    Route("/publisher/{name:path}", publisher, name="publisher"),
)
