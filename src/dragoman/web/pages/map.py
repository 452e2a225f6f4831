"""Acts on a map: by the place where they happened, or as lines between the two states of a dyad."""

from datetime import date
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.analysis.relations_nouns import code_of
from dragoman.errors import NotFoundError
from dragoman.types import Noun
from dragoman.web import between
from dragoman.web.areas import hostile, tone
from dragoman.web.between import ALL, ROWS
from dragoman.web.choosing import skipped
from dragoman.web.downloads import csv_file
from dragoman.web.filters import Filters
from dragoman.web.naming import name_of, numbers
from dragoman.web.pages.actor import Act, Acts, page_of
from dragoman.web.parts import Parts, part, parted
from dragoman.web.querying import rows
from dragoman.web.rendering import address, data
from dragoman.web.shelf import Reading
from dragoman.web.waiting import needed

NAV = "Map"
NAV_RANK = 20
_ATLAS = "countries-50m.json"
_DRAWN = 150
"""Dyads on one map."""


class Place(Noun, frozen=True):
    """A state with the acts at its places; no state where the place lies in none, or is not known."""

    country: str | None
    acts: int
    done: int
    hostile: int
    places: list[str]
    last_day: date | None


class Asked(NamedTuple):
    """What the address of the map says."""

    filters: Filters
    by: str
    place: str | None
    skip: int

    @property
    def more(self) -> dict[str, Any]:
        """What it says besides the filters."""
        return {"by": "dyad" if self.by == "dyad" else "", "place": self.place}


def show(request: Request) -> Response:
    """Show the map, and the acts at the places of one state if one is chosen."""
    asked = _asked(request)
    return parted(
        request,
        "map",
        _parts(asked),
        filters=asked.filters,
        more=asked.more,
        here=address(request, "map"),
        by=asked.by,
        place=asked.place,
        atlas=_ATLAS,
    )


def file(request: Request) -> Response:
    """Give the map's data as JSON, or the rows of its table as CSV."""
    asked = _asked(request)
    if request.path_params["file"] == "map.json":
        return _json(request, asked)
    if request.path_params["file"] != "map.csv":
        raise NotFoundError("the map has no file of that name: there are map.json, map.csv")
    with request.app.state.shelf.reading() as reading:
        found = _view(reading, asked, ALL)
    shape = between.Pair if asked.by == "dyad" else Place
    heads = shape.__struct_fields__
    return csv_file(f"map-{asked.by}", heads, ({name: getattr(one, name) for name in heads} for one in found))


def _asked(request: Request) -> Asked:
    place = request.query_params.get("place", "")
    return Asked(
        filters=Filters.of(request.query_params),
        by="dyad" if request.query_params.get("by") == "dyad" else "place",
        place=code_of(place) if place else None,
        skip=skipped(request),
    )


def _parts(asked: Asked) -> Parts:
    found = [part("view", ("map", asked.by, asked.filters), lambda reading: _view(reading, asked, _DRAWN))]
    if asked.place:
        key = ("place", asked.place, asked.filters, asked.skip)
        found.append(part("acts", key, lambda reading: _acts(reading, asked)))
    return dict(found)


def _view(reading: Reading, asked: Asked, most: int) -> list[Any]:
    if asked.by == "dyad":
        return between.pairs(reading, asked.filters, most)
    return rows(reading, "map_places", Place, filters=asked.filters, hostile=list(hostile()))


def _acts(reading: Reading, asked: Asked) -> Acts:
    wanted = {"country": asked.place, "most": ROWS, "skip": asked.skip}
    return page_of(reading, rows(reading, "place_acts", Act, filters=asked.filters, **wanted), asked.skip)


def _json(request: Request, asked: Asked) -> Response:
    found = needed(request, _parts(asked)["view"])
    known = numbers()
    if asked.by == "dyad":
        pairs = [
            {
                "a": known.get(one.a), "b": known.get(one.b), "acts": one.acts, "done": one.done,
                "tone": tone(one.acts, one.hostile), "name": f"{name_of(one.a)} and {name_of(one.b)}",
                "url": address(request, "dyad", a=one.a, b=one.b, query=asked.filters.query()),
            }
            for one in found
        ]  # fmt: skip
        return data(request, {"places": [], "pairs": pairs})
    places = [
        {
            "number": known.get(one.country or ""), "name": name_of(one.country) if one.country else "no state",
            "acts": one.acts, "done": one.done, "places": one.places, "tone": tone(one.acts, one.hostile),
            "url": address(request, "map", query=asked.filters.query(place=one.country)) + "#acts",
        }
        for one in found
    ]  # fmt: skip
    return data(request, {"places": places, "pairs": []})


ROUTES = (Route("/map", show, name="map"), Route("/map/file/{file}", file, name="map_file"))
