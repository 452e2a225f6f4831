"""Two states, or one and its rivals side by side: their acts, their relation over time, what was promised, who met."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dragoman.analysis.relations_columns import balance_columns, relation_columns
from dragoman.errors import NotFoundError
from dragoman.types import Noun
from dragoman.web import between, promised, relating, timing
from dragoman.web.between import ALL, ROWS, Dyad
from dragoman.web.choosing import skipped
from dragoman.web.downloads import csv_file
from dragoman.web.filters import Filters
from dragoman.web.naming import states
from dragoman.web.parts import Parts, part, parted
from dragoman.web.rendering import address, data, has_route
from dragoman.web.shelf import Reading
from dragoman.web.waiting import Question, needed

NAV = "Dyads"
NAV_RANK = 10
_BUSIEST = 60
_PERIODS = ("year", "month")


class Asked(NamedTuple):
    """What the address of a dyad says."""

    dyad: Dyad
    filters: Filters
    by: str
    skip: int

    @property
    def more(self) -> dict[str, Any]:
        """What it says besides the filters."""
        return {"by": self.by}


class Acts(Noun, frozen=True):
    """The acts of a page: those of the picture, and of these the rows of the table."""

    drawn: tuple[between.Act, ...]
    listed: tuple[between.Act, ...]
    sides: dict[str, between.Sides]
    height: int
    total: int
    skip: int


def dyads(request: Request) -> Response:
    """Show the busiest dyads, or go to the one that the form asks for."""
    state, other = (request.query_params.get(name, "").strip() for name in ("a", "b"))
    filters = Filters.of(request.query_params)
    if state and other:
        chosen = between.dyad_of(state, other)
        return RedirectResponse(
            address(request, "dyad", a=chosen.state, b=chosen.rivals, query=filters.query()), status_code=303
        )
    parts = dict([part("busiest", filters, lambda reading: between.pairs(reading, filters, _BUSIEST))])
    return parted(request, "dyads", parts, filters=filters, more={}, states=states(), state=state)


def dyad(request: Request) -> Response:
    """Show what two states do with one another."""
    asked = _asked(request)
    return parted(
        request,
        "dyad",
        _parts(asked),
        filters=asked.filters,
        more=asked.more,
        dyad=asked.dyad,
        here=address(request, "dyad", a=asked.dyad.state, b=asked.dyad.rivals),
        by=asked.by,
        periods=_PERIODS,
        states=states(),
        has_brief=has_route(request, "brief"),
        amounts=promised.amounts,
        stands=promised.stands,
        period_of=relating.period,
    )


def file(request: Request) -> Response:
    """Give the data of a chart as JSON, or the rows of a table as CSV."""
    asked = _asked(request)
    make = _FILES.get(request.path_params["file"])
    if make is None:
        raise NotFoundError(f"a dyad has no file of that name: there are {', '.join(_FILES)}")
    return make(request, asked)


def _asked(request: Request) -> Asked:
    found = between.dyad_of(request.path_params["a"], request.path_params["b"])
    by = request.query_params.get("by", "")
    return Asked(
        dyad=found,
        filters=Filters.of(request.query_params),
        by=by if by in _PERIODS else "",
        skip=skipped(request),
    )


def _parts(asked: Asked) -> Parts:
    """Return what the page is made of, the quickest first."""
    dyad, filters = both = asked.dyad, asked.filters
    return dict(
        [
            part("timeline", (dyad, filters, asked.skip), lambda reading: _acts(reading, asked)),
            part("met", both, lambda reading: between.met(reading, dyad, filters)),
            part("odds", both, lambda reading: between.disagreements(reading, dyad, filters)),
            part("relation", (dyad, filters, asked.by), lambda reading: _relation(reading, asked), is_slow=True),
            part("ledger", both, partial(promised.pledged, dyad=dyad, filters=filters), is_slow=promised.is_slow),
        ]
    )


class Related(Noun, frozen=True):
    """The relation and its pictures."""

    told: relating.Relation
    lines: relating.Lines
    leaning: relating.Lines


def _relation(reading: Reading, asked: Asked) -> Related:
    told = relating.relation(reading, asked.dyad, asked.filters, asked.by)
    return Related(told=told, lines=relating.pictured(told), leaning=relating.leaning(told))


def _acts(reading: Reading, asked: Asked) -> Acts:
    drawn = between.acts_between(reading, asked.dyad, asked.filters, most=timing.DRAWN)
    within = asked.skip + ROWS <= len(drawn)
    listed = (
        drawn[asked.skip : asked.skip + ROWS]
        if within or len(drawn) < timing.DRAWN
        else between.acts_between(reading, asked.dyad, asked.filters, most=ROWS, skip=asked.skip)
    )
    return Acts(
        drawn=tuple(drawn),
        listed=tuple(listed),
        sides=dict(between.sides_of(reading, [one.id for one in (*drawn, *listed)])),
        height=timing.height(timing.blocks(asked.dyad, drawn)),
        total=drawn[0].total if drawn else 0,
        skip=asked.skip,
    )


# --- files ------------------------------------------------------------------------------------------------


def _timeline_json(request: Request, asked: Asked) -> Response:
    acts: Acts = needed(request, _parts(asked._replace(skip=0))["timeline"])
    urls = {one.id: address(request, "event", id=one.id) for one in acts.drawn}
    return data(request, timing.timeline(asked.dyad, acts.drawn, acts.sides, urls))


def _timeline_csv(request: Request, asked: Asked) -> Response:
    with request.app.state.shelf.reading() as reading:
        acts = between.acts_between(reading, asked.dyad, asked.filters, most=ALL)
        sides = between.sides_of(reading, [one.id for one in acts])
    heads = (
        "event_id", "other", "act", "status", "day", "last_day", "is_dated", "precision", "first_told", "history",
        "sources", "targets", "object", "place", "background", "uncertain", "stories", "publishers", "origins",
    )  # fmt: skip
    same = [name for name in heads if name in between.Act.__struct_fields__ and name != "history"]
    rows = [
        {name: getattr(one, name) for name in same}
        | {
            "event_id": one.id,
            "first_told": one.said,
            "history": [f"{step['as_of'] or 'unknown'} {step['status']}" for step in one.history or ()],
            "sources": [part.name for part in sides[one.id].source],
            "targets": [part.name for part in sides[one.id].target],
        }
        for one in acts
    ]
    return csv_file(_name("acts", asked), heads, rows)


def _related(request: Request, asked: Asked) -> Related:
    found: Related = needed(request, _parts(asked)["relation"])
    return found


def _relation_json(request: Request, asked: Asked) -> Response:
    return data(request, _related(request, asked).lines)


def _leaning_json(request: Request, asked: Asked) -> Response:
    return data(request, _related(request, asked).leaning)


def _relation_csv(request: Request, asked: Asked) -> Response:
    found = _related(request, asked)
    return csv_file(_name("relation", asked), [c.name for c in relation_columns()], found.told.rows)


def _leaning_csv(request: Request, asked: Asked) -> Response:
    found = _related(request, asked)
    return csv_file(_name("balance", asked), [c.name for c in balance_columns()], found.told.balance)


def _ledger_csv(request: Request, asked: Asked) -> Response:
    dyad, filters = asked.dyad, asked.filters
    make = partial(promised.promises, dyad=dyad, filters=filters)
    found = needed(request, Question(("promises", dyad, filters), make, promised.is_slow))
    return csv_file(_name("ledger", asked), promised.HEADS, promised.lines(found))


def _met_csv(request: Request, asked: Asked) -> Response:
    with request.app.state.shelf.reading() as reading:
        found = between.met(reading, asked.dyad, asked.filters, most=ALL)
    heads = between.Meeting.__struct_fields__
    return csv_file(_name("met", asked), heads, ({name: getattr(one, name) for name in heads} for one in found))


def _odds_csv(request: Request, asked: Asked) -> Response:
    with request.app.state.shelf.reading() as reading:
        found = between.disagreements(reading, asked.dyad, asked.filters, most=ALL)
    heads = ("event_id", "act", "day", "field", "value", "stories", "publishers")
    rows = (
        {name: getattr(held, name) for name in heads[1:]} | {"event_id": held.id} for one in found for held in one.held
    )
    return csv_file(_name("disagreements", asked), heads, rows)


def _name(what: str, asked: Asked) -> str:
    return "-".join((what, asked.dyad.state, *asked.dyad.others))


_FILES: dict[str, Callable[[Request, Asked], Response]] = {
    "timeline.json": _timeline_json,
    "timeline.csv": _timeline_csv,
    "relation.json": _relation_json,
    "relation.csv": _relation_csv,
    "leaning.json": _leaning_json,
    "leaning.csv": _leaning_csv,
    "ledger.csv": _ledger_csv,
    "met.csv": _met_csv,
    "disagreements.csv": _odds_csv,
}

ROUTES = (
    Route("/dyad", dyads, name="dyads"),
    Route("/dyad/{a}/{b}", dyad, name="dyad"),
    Route("/dyad/{a}/{b}/{file}", file, name="dyad_file"),
)
