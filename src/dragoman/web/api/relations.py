"""Relations over time: what a state does with others, period by period."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta
from starlette.requests import Request

from dragoman.analysis import relations as analysis
from dragoman.analysis.relations_nouns import By, asked
from dragoman.types import Status
from dragoman.web.api.endpoint import Answer, Asking, Endpoint, Json, Since, State, Table, Until
from dragoman.web.waiting import Question, needed

Others = Annotated[tuple[State, ...], Meta(min_length=1, max_length=8, description="Who stands on the other side.")]


class Wanted(Asking, frozen=True, kw_only=True):
    """Whose relations with whom are wanted, by what periods."""

    state: State
    others: Others = msgspec.field(name="with")
    by: By = "year"
    since: Since = msgspec.field(name="from", default=None)
    until: Until = msgspec.field(name="to", default=None)
    status: Annotated[Status | None, Meta(description="Only events that have come to this status.")] = None
    origins: Annotated[int, Meta(ge=1, le=1_000_000, description="Independent origins, at least.")] = 1
    uncertain: Annotated[bool, Meta(description="Events of which no report is sure too.")] = False


def relations(request: Request, given: Wanted) -> Answer:
    """Return a row for each directed pair and period."""
    question = asked(
        given.state,
        given.others,
        given.by,
        since=given.since,
        until=given.until,
        status=given.status,
        origins=given.origins,
        uncertain=given.uncertain,
    )
    made = Question(
        ("api-relations", question),
        lambda reading: analysis.relations(analysis.gathered(reading.record, question)),
        True,
    )
    found: Any = needed(request, made)
    rows = found.to_pylist()
    as_table = Table(found.column_names, rows, found.schema)
    return Answer({"items": rows, "next": None}, table=lambda: as_table)


ENDPOINTS = (
    Endpoint(
        "/api/relations/{state}",
        "What a state does with others, by period; `dragoman codebook` tells what the columns mean",
        Wanted,
        relations,
        Json,
        is_list=True,
        is_table=True,
    ),
)
