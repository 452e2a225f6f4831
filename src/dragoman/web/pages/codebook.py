"""The codebook: every act and status, made from the ontology that the program itself uses."""

from difflib import get_close_matches
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.errors import NotFoundError
from dragoman.ontology.codes import CAMEO_VERSION, cameo, plover
from dragoman.ontology.schema import Act, acts
from dragoman.ontology.status import StatusEntry, statuses
from dragoman.types import Noun, Status
from dragoman.web.index_nouns import ActCount
from dragoman.web.rendering import page
from dragoman.web.shelf import Reading
from dragoman.web.wording import area

NAV = "Codebook"
NAV_RANK = 90
AREAS = (
    ("words", "Words", "Talks, statements, signs of respect: what is said and agreed."),
    ("deeds", "Deeds of good will", "Aid, trade, treaties kept, troops withdrawn: what is done for one another."),
    ("quarrel", "Words of quarrel", "Accusations, demands, refusals, threats: what is said against one another."),
    ("force", "Force and pressure", "Sanctions, seizures, attacks: what is done against one another."),
)
"""Class of the style sheet, title, and what belongs there."""
_EVENTS = 12


class Line(Noun, frozen=True):
    """An act in the list."""

    act: Act
    events: int


class Code(Noun, frozen=True):
    """What an act with a status is in PLOVER and CAMEO."""

    status: Status
    plover: str
    quad: int | None
    cameo: str
    goldstein: float | None


def codebook(request: Request) -> Response:
    """Show every act by what it does, and every status by how far it has got."""
    with request.app.state.shelf.reading() as reading:
        counts = _counts(reading)
        lines = [Line(act=entry, events=counts.get(entry.id, 0)) for entry in acts().values()]
        parts = [(*one, [line for line in lines if area(line.act.id) == one[0]]) for one in AREAS]
        return page(request, "codebook.html", reading=reading, parts=parts, statuses=_by_rank())


def act(request: Request) -> Response:
    """Show one act: definition, borders, examples, codes, and the events of the record."""
    name = request.path_params["act"]
    entry = acts().get(name)
    if entry is None:
        near = get_close_matches(name, acts(), n=1)
        hint = f"did you mean {near[0]}?" if near else "the codebook lists them"
        raise NotFoundError(f"there is no act {name!r}: {hint}")
    with request.app.state.shelf.reading() as reading:
        latest = reading.index.events_of(name, _EVENTS)
        is_ready = reading.index.has("events")
        values: dict[str, Any] = {
            "act": entry,
            "codes": _codes(entry),
            "cues": _cues(entry),
            "cameo_version": CAMEO_VERSION,
        }
        return page(
            request,
            "act.html",
            reading=reading,
            latest=latest,
            is_ready=is_ready,
            events=_counts(reading).get(name, 0),
            **values,
        )


def _counts(reading: Reading) -> dict[str, int]:
    """Return how many events there are of each act."""
    return {one.act: one.events for one in reading.index.told("acts", list[ActCount]) or []}


def _by_rank() -> list[StatusEntry]:
    """Return the statuses, the furthest along first."""
    return sorted(statuses().values(), key=lambda entry: (-entry.rank, entry.id))


def _codes(entry: Act) -> list[Code]:
    return [_code(entry.id, status.id) for status in _by_rank()]


def _code(act: str, status: Status) -> Code:
    type_, code = plover(act, status), cameo(act, status)
    return Code(
        status=status,
        plover=" ".join(filter(None, (type_.event_type, type_.mode))),
        quad=type_.quad,
        cameo=code.code or "",
        goldstein=code.goldstein,
    )


def _cues(entry: Act) -> list[str]:
    """Return the words that may report the act, each once."""
    every = (word for cue in entry.cue for group in (cue.verbs, cue.nouns, cue.adjectives) for word in group)
    return list(dict.fromkeys(every))


ROUTES = (
    Route("/codebook", codebook, name="codebook"),
    Route("/codebook/{act}", act, name="act"),
)
