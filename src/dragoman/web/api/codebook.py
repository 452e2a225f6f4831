"""The codebook: every act with its codes by status."""

from typing import Annotated

from msgspec import Meta
from starlette.requests import Request

from dragoman.errors import NotFoundError
from dragoman.ontology.codes import cameo, plover
from dragoman.ontology.schema import acts
from dragoman.ontology.status import statuses
from dragoman.types import Noun, Status
from dragoman.web.api.endpoint import Answer, Asking, Endpoint, Table, listed


class Nothing(Asking, frozen=True, kw_only=True):
    """Nothing can be chosen."""


class Wanted(Asking, frozen=True, kw_only=True):
    """Which act is wanted."""

    act: Annotated[str, Meta(min_length=1, max_length=80)]


class Line(Noun, frozen=True):
    """An act in the list."""

    id: str
    label: str
    definition: str
    mutual: bool
    plover: str
    """PLOVER type of the act itself."""


class Codes(Noun, frozen=True):
    """What the act with one status is called elsewhere."""

    status: Status
    definition: str
    """Of the status."""
    plover: str | None
    mode: str
    quad: int | None
    cameo: str | None
    goldstein: float | None


class Entry(Noun, frozen=True):
    """An act with its codes."""

    id: str
    label: str
    definition: str
    border: tuple[str, ...]
    mutual: bool
    codes: tuple[Codes, ...]
    examples: tuple[str, ...]


def listing(_: Request, __: Nothing) -> Answer:
    """Return every act."""
    found = [
        Line(id=one.id, label=one.label, definition=one.definition, mutual=one.mutual, plover=one.plover.type)
        for one in acts().values()
    ]
    rows = [{name: getattr(one, name) for name in Line.__struct_fields__} for one in found]
    return Answer(listed(found, ""), table=lambda: Table(Line.__struct_fields__, rows))


def act(_: Request, asked: Wanted) -> Answer:
    """Return one act."""
    found = acts().get(asked.act)
    if found is None:
        raise NotFoundError(f"there is no act {asked.act!r}: /api/acts lists those there are")
    codes = tuple(_codes(found.id, name) for name in statuses())
    same = {name: getattr(found, name) for name in ("id", "label", "definition", "border", "mutual")}
    return Answer(Entry(**same, codes=codes, examples=tuple(one.text for one in found.example)))


def _codes(act: str, status: Status) -> Codes:
    type_, code = plover(act, status), cameo(act, status)
    return Codes(
        status=status,
        definition=statuses()[status].definition,
        plover=type_.event_type,
        mode=type_.mode,
        quad=type_.quad,
        cameo=code.code,
        goldstein=code.goldstein,
    )


ENDPOINTS = (
    Endpoint("/api/acts", "List the acts of the codebook", Nothing, listing, Line, is_list=True, is_table=True),
    Endpoint("/api/acts/{act}", "One act with its codes by status", Wanted, act, Entry),
)
