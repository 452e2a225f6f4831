"""What an endpoint is: its address, what may be asked, and what comes back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, NamedTuple, TypeAlias

import msgspec
from msgspec import Meta
from starlette.requests import Request

from dragoman.types import Noun

Json: TypeAlias = dict[str, Any]
MOST = 1_000
"""Rows of one answer."""
JSON, CSV, PARQUET = "application/json", "text/csv", "application/vnd.apache.parquet"
Limit = Annotated[int, Meta(ge=1, le=MOST, description="Rows of one answer.")]
Cursor = Annotated[str, Meta(max_length=600, description="Where to go on: `next` of the answer before.")]
Text = Annotated[str, Meta(max_length=200)]
Id = Annotated[str, Meta(min_length=1, max_length=80, description="A whole id, or what it begins with.")]
State = Annotated[str, Meta(min_length=1, max_length=60, description="A state: ISO3 code or English name.")]
Since = Annotated[date | None, Meta(description="First day, YYYY-MM-DD.")]
Until = Annotated[date | None, Meta(description="Last day, YYYY-MM-DD.")]


class Asking(Noun, frozen=True, kw_only=True):
    """Base of what an endpoint may be asked: its fields are the parameters of the address."""


class Paged(Asking, frozen=True, kw_only=True):
    """Base of what lists may be asked."""

    limit: Limit = 50
    cursor: Cursor = ""


class Table(NamedTuple):
    """Rows under heads, for CSV and Parquet."""

    heads: Sequence[str]
    rows: Sequence[Mapping[str, object]]
    schema: Any = None
    """Schema of Arrow; ``None`` has it read off the rows."""


class Answer(NamedTuple):
    """What an endpoint gives back."""

    value: object
    """Anything msgspec can encode."""
    table: Callable[[], Table] | None = None
    """Makes the same as a table."""
    files: Mapping[str, Callable[[], bytes]] = {}
    """Media type -> what makes the same as a file."""
    next: str = ""
    """Cursor of what follows."""


class Endpoint(NamedTuple):
    """One address."""

    path: str
    """With ``{parts}``, which are fields of ``asking``."""
    summary: str
    asking: type[Asking]
    answer: Callable[[Request, Any], Answer]
    gives: object
    """Type of the answer's value, or the name of a published schema."""
    is_list: bool = False
    """Whether the answer is ``{"items": [...], "next": "..."}`` and ``gives`` is the type of an item."""
    is_table: bool = False
    """Whether it also comes as CSV and Parquet."""
    files: tuple[str, ...] = ()
    """Other media types in which it comes."""

    @property
    def name(self) -> str:
        """Its name among the routes: ``api_events_id``."""
        words = (part.strip("{}") for part in self.path.split("/") if part)
        return "_".join(words)

    @property
    def parts(self) -> tuple[str, ...]:
        """Names of the parts of its address that are filled in."""
        return tuple(part.strip("{}") for part in self.path.split("/") if part.startswith("{"))


def listed(items: Sequence[object], following: str) -> Json:
    """Return a list as it is given back."""
    return {"items": items, "next": following or None}


def names(asking: type[Asking]) -> dict[str, str]:
    """Return parameter -> field of what may be asked."""
    return {field.encode_name: field.name for field in msgspec.structs.fields(asking)}
