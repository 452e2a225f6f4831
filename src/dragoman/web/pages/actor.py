"""One actor: offices by date, acts by year, counterparts, and the words with which stories name it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.errors import NotFoundError
from dragoman.types import Noun, Status
from dragoman.web import between
from dragoman.web.areas import hostile
from dragoman.web.between import ALL, ROWS, Sides
from dragoman.web.choosing import skipped
from dragoman.web.downloads import csv_file
from dragoman.web.filters import Filters
from dragoman.web.parts import Parts, part, parted
from dragoman.web.querying import rows
from dragoman.web.rendering import address, data
from dragoman.web.shelf import Reading
from dragoman.web.waiting import needed
from dragoman.web.whom import Tenure, Whom, tenures, whom

_SAMPLE = 2_000
"""Mentions that are looked at for the words that name an actor."""
_BEFORE = timedelta(days=2 * 365)
"""How long before the first story offices are shown."""
_LANE, _AXIS = 46, 34
"""Heights in pixels, as ``charts/offices.js`` draws them."""


class Year(Noun, frozen=True):
    """The acts of one year; ``None``: of an unknown one."""

    year: int | None
    acts: int
    done: int
    words: int
    acting: int
    reports: int


class Counterpart(Noun, frozen=True):
    """Someone on the other side of an actor's acts."""

    name: str | None
    actor: str | None
    country: str | None
    acts: int
    done: int
    hostile: int
    first_day: date | None
    last_day: date | None


class Variant(Noun, frozen=True):
    """Words that name an actor."""

    words: str
    mentions: int
    stories: int
    publishers: int


class Act(Noun, frozen=True):
    """One act of an actor, or at a place."""

    id: str
    act: str
    status: Status
    day: date | None
    object: str | None
    place: str | None
    uncertain: bool
    background: bool
    stories: int
    origins: int
    total: int


class Acts(Noun, frozen=True):
    """A page of acts."""

    listed: tuple[Act, ...]
    sides: dict[str, Sides]
    total: int
    skip: int


class Offices(Noun, frozen=True):
    """Who held which office, as a picture."""

    first: date
    last: date
    lanes: tuple[str, ...]
    held: tuple[Tenure, ...]

    @property
    def height(self) -> int:
        """How tall the picture is, in pixels."""
        return len(self.lanes) * _LANE + _AXIS


class Asked(NamedTuple):
    """What the address of an actor says."""

    actor: Whom
    filters: Filters
    skip: int


def actor(request: Request) -> Response:
    """Show one actor."""
    with request.app.state.shelf.reading() as reading:
        asked = _asked(request, reading)
        offices = _offices(reading, asked.actor)
    return parted(
        request,
        "actor",
        _parts(asked),
        filters=asked.filters,
        more={},
        actor=asked.actor,
        offices=offices,
        here=address(request, "actor", id=asked.actor.id),
        sample=_SAMPLE,
    )


def file(request: Request) -> Response:
    """Give the data of a chart as JSON, or the rows of a table as CSV."""
    make = _FILES.get(request.path_params["file"])
    if make is None:
        raise NotFoundError(f"an actor has no file of that name: there are {', '.join(_FILES)}")
    with request.app.state.shelf.reading() as reading:
        asked = _asked(request, reading)
    return make(request, asked)


def _asked(request: Request, reading: Reading) -> Asked:
    return Asked(
        actor=whom(reading, request.path_params["id"]),
        filters=Filters.of(request.query_params),
        skip=skipped(request),
    )


def _parts(asked: Asked) -> Parts:
    """Return what the page is made of."""
    who, filters = asked.actor, asked.filters
    return dict(
        [
            part("years", (who.id, filters), lambda reading: _years(reading, asked)),
            part("counterparts", (who.id, filters), lambda reading: _counterparts(reading, asked, ROWS)),
            part("acts", ("actor", who.id, filters, asked.skip), lambda reading: _acts(reading, asked)),
            part("variants", who.id, lambda reading: _variants(reading, asked), is_slow=True),
        ]
    )


def _years(reading: Reading, asked: Asked) -> list[Year]:
    return rows(reading, "actor_years", Year, filters=asked.filters, **asked.actor.asked)


def _counterparts(reading: Reading, asked: Asked, most: int) -> list[Counterpart]:
    wanted = {"hostile": list(hostile()), "most": most, **asked.actor.asked}
    return rows(reading, "actor_counterparts", Counterpart, filters=asked.filters, **wanted)


def _variants(reading: Reading, asked: Asked) -> list[Variant]:
    return rows(reading, "actor_variants", Variant, sample=_SAMPLE, most=60, **asked.actor.asked)


def _acts(reading: Reading, asked: Asked) -> Acts:
    wanted = {"most": ROWS, "skip": asked.skip, **asked.actor.asked}
    return page_of(reading, rows(reading, "actor_acts", Act, filters=asked.filters, **wanted), asked.skip)


def page_of(reading: Reading, listed: list[Act], skip: int) -> Acts:
    """Return acts with their sides, as a page of a table."""
    sides = dict(between.sides_of(reading, [one.id for one in listed]))
    return Acts(listed=tuple(listed), sides=sides, total=listed[0].total if listed else 0, skip=skip)


def _offices(reading: Reading, actor: Whom) -> Offices | None:
    """Return the offices around the time of the record; of a person all of them."""
    query = "SELECT min(published), max(published) FROM stories"
    first, last = reading.remembered("published", lambda: reading.cursor.execute(query).fetchall()[0])
    held = tenures(actor, first and first - _BEFORE, last)
    if not held:
        return None
    start = min(one.start for one in held)
    starts = start if actor.kind == "person" or not first else max(start, first - _BEFORE)
    ends = max([one.end or one.start for one in held] + ([last] if last else []))
    return Offices(first=starts, last=ends, lanes=tuple(dict.fromkeys(one.lane for one in held)), held=held)


# --- files ------------------------------------------------------------------------------------------------


def _years_json(request: Request, asked: Asked) -> Response:
    found = needed(request, _parts(asked)["years"])
    here = address(request, "actor", id=asked.actor.id)
    told = [
        {"year": one.year, "done": one.done, "words": one.words, "url": here + _within(asked.filters, one.year)}
        for one in found
        if one.year is not None
    ]
    undated = sum(one.acts for one in found if one.year is None)
    return data(request, {"rows": told, "undated": undated})


def _within(filters: Filters, year: int) -> str:
    """Return the query of the filters, narrowed to a year."""
    narrowed = msgspec.structs.replace(filters, since=date(year, 1, 1), until=date(year, 12, 31))
    return narrowed.query() + "#acts"


def _years_csv(request: Request, asked: Asked) -> Response:
    return _file(asked, "years", Year, needed(request, _parts(asked)["years"]))


def _counterparts_csv(request: Request, asked: Asked) -> Response:
    with request.app.state.shelf.reading() as reading:
        return _file(asked, "counterparts", Counterpart, _counterparts(reading, asked, ALL))


def _variants_csv(request: Request, asked: Asked) -> Response:
    return _file(asked, "variants", Variant, needed(request, _parts(asked)["variants"]))


def _acts_csv(request: Request, asked: Asked) -> Response:
    with request.app.state.shelf.reading() as reading:
        wanted = {"most": ALL, "skip": 0, **asked.actor.asked}
        found = rows(reading, "actor_acts", Act, filters=asked.filters, **wanted)
    return _file(asked, "acts", Act, found)


def _offices_json(request: Request, asked: Asked) -> Response:
    with request.app.state.shelf.reading() as reading:
        found = _offices(reading, asked.actor)
    if found is None:
        return data(request, {"spells": []})
    spells = [
        {
            "lane": one.lane, "holder": one.holder, "start": max(one.start, found.first), "end": one.end,
            "url": address(request, "actor", id=one.id),
        }
        for one in found.held
    ]  # fmt: skip
    return data(request, {"from": found.first, "to": found.last, "lanes": found.lanes, "spells": spells})


def _offices_csv(request: Request, asked: Asked) -> Response:
    with request.app.state.shelf.reading() as reading:
        found = _offices(reading, asked.actor)
    return _file(asked, "offices", Tenure, list(found.held) if found else [])


def _file(asked: Asked, what: str, shape: type[Noun], found: list[Any]) -> Response:
    heads = [name for name in shape.__struct_fields__ if name != "total"]
    return csv_file(f"{what}-{asked.actor.id}", heads, ({name: getattr(one, name) for name in heads} for one in found))


_FILES: dict[str, Callable[[Request, Asked], Response]] = {
    "years.json": _years_json,
    "years.csv": _years_csv,
    "counterparts.csv": _counterparts_csv,
    "variants.csv": _variants_csv,
    "acts.csv": _acts_csv,
    "offices.json": _offices_json,
    "offices.csv": _offices_csv,
}

ROUTES = (
    Route("/actor/{id:path}/file/{file}", file, name="actor_file"),
    Route("/actor/{id:path}", actor, name="actor"),
)
