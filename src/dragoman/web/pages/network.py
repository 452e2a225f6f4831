"""Who engages whom in a period: states as nodes, the acts between them as edges."""

from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.analysis.relations_nouns import code_of
from dragoman.errors import NotFoundError
from dragoman.web import between
from dragoman.web.areas import tone
from dragoman.web.between import ALL, Pair
from dragoman.web.downloads import csv_file
from dragoman.web.filters import Filters
from dragoman.web.naming import name_of, states
from dragoman.web.parts import Parts, part, parted
from dragoman.web.rendering import address, data
from dragoman.web.waiting import needed

NAV = "Network"
NAV_RANK = 30
_NODES = 45
_EDGES = 160
_ASKED = 400
"""Dyads that are looked at for the picture."""


class Asked(NamedTuple):
    """What the address of the network says."""

    filters: Filters
    focus: str | None

    @property
    def more(self) -> dict[str, Any]:
        """What it says besides the filters."""
        return {"focus": self.focus}


def show(request: Request) -> Response:
    """Show the network, of all states or around one."""
    asked = _asked(request)
    return parted(
        request,
        "network",
        _parts(asked),
        filters=asked.filters,
        more=asked.more,
        here=address(request, "network"),
        focus=asked.focus,
        states=states(),
    )


def file(request: Request) -> Response:
    """Give the network as JSON, or its edges as CSV."""
    asked = _asked(request)
    if request.path_params["file"] == "network.json":
        return _json(request, asked)
    if request.path_params["file"] != "network.csv":
        raise NotFoundError("the network has no file of that name: there are network.json, network.csv")
    with request.app.state.shelf.reading() as reading:
        found = between.pairs(reading, asked.filters, ALL, asked.focus)
    heads = Pair.__struct_fields__
    return csv_file("network", heads, ({name: getattr(one, name) for name in heads} for one in found))


def _asked(request: Request) -> Asked:
    focus = request.query_params.get("focus", "").strip()
    return Asked(filters=Filters.of(request.query_params), focus=code_of(focus) if focus else None)


def _parts(asked: Asked) -> Parts:
    key = ("network", asked.filters, asked.focus)
    return dict([part("view", key, lambda reading: between.pairs(reading, asked.filters, _ASKED, asked.focus))])


def drawn(found: list[Pair]) -> list[Pair]:
    """Return the dyads of the picture: those with the most acts, until there are enough states."""
    kept: list[Pair] = []
    seen: set[str] = set()
    for one in found:
        more = {one.a, one.b} - seen
        if len(seen) + len(more) <= _NODES and len(kept) < _EDGES:
            kept.append(one)
            seen |= more
    return kept


def _json(request: Request, asked: Asked) -> Response:
    found = needed(request, _parts(asked)["view"])
    kept = drawn(found)
    acts: dict[str, int] = {}
    others: dict[str, int] = {}
    for one in kept:
        for code in (one.a, one.b):
            acts[code] = acts.get(code, 0) + one.acts
            others[code] = others.get(code, 0) + 1
    nodes = [
        {"id": code, "name": name_of(code), "acts": acts[code], "others": others[code],
         "url": address(request, "actor", id=code, query=asked.filters.query())}
        for code in sorted(acts, key=lambda code: (-acts[code], code))
    ]  # fmt: skip
    edges = [
        {"a": one.a, "b": one.b, "acts": one.acts, "done": one.done, "hostile": one.hostile,
         "tone": tone(one.acts, one.hostile), "name": f"{name_of(one.a)} and {name_of(one.b)}",
         "url": address(request, "dyad", a=one.a, b=one.b, query=asked.filters.query())}
        for one in kept
    ]  # fmt: skip
    more = len(found) - len(kept)
    words = f"The {len(kept)} dyads with the most acts are drawn; the table has more." if more else ""
    return data(request, {"nodes": nodes, "edges": edges, "words": words})


ROUTES = (Route("/network", show, name="network"), Route("/network/file/{file}", file, name="network_file"))
