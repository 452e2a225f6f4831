"""The ledger: what was promised and where it stands."""

from datetime import date
from typing import Annotated, Any

import msgspec
from msgspec import Meta
from starlette.requests import Request

from dragoman.analysis.ledger import Entry, State, ledger
from dragoman.analysis.relations_nouns import code_of
from dragoman.errors import UsageError
from dragoman.ontology.schema import acts
from dragoman.web import index_ledger
from dragoman.web.api.cursors import begin, cut
from dragoman.web.api.endpoint import Answer, Endpoint, Paged, Table, Text, listed
from dragoman.web.api.endpoint import State as Code
from dragoman.web.index_ledger import Terms
from dragoman.web.waiting import Question, needed

HEADS = (
    "event_id", "state", "as_of", "act", "sources", "source_countries", "targets", "target_countries", "object",
    "place", "promised_on", "promised_by", "late", "shown_by", "postponed", "contradicted", "uncertain", "publishers",
    "origins",
)  # fmt: skip


class Promises(Paged, frozen=True, kw_only=True):
    """Which promises are wanted."""

    country: Annotated[tuple[Code, ...], Meta(max_length=5, description="States that all take part.")] = ()
    act: Annotated[Text, Meta(description="What was promised: an act of the codebook.")] = ""
    state: Annotated[tuple[State, ...], Meta(max_length=9, description="Where they stand, any of them.")] = ()
    as_of: Annotated[date | None, Meta(description="As it stood on this day; else on the record's last.")] = None
    uncertain: Annotated[bool, Meta(description="Acts of which no report is sure too.")] = True


def promises(request: Request, asked: Promises) -> Answer:
    """Return promises by day of first report."""
    if asked.act and asked.act not in acts():
        raise UsageError(f"there is no act {asked.act!r}: /api/acts lists those there are")
    codes, start = tuple(code_of(word) for word in asked.country), begin(asked.cursor)
    found = _indexed(request, asked, codes, start) if asked.as_of is None else None
    if found is None:
        whole = _entries(request, codes[:2], asked.as_of)
        found = [entry for entry in whole if _fits(entry, asked, codes)][start : start + asked.limit + 1]
    kept, following = cut(found, start, asked.limit)
    return Answer(listed(kept, following), table=lambda: _table(kept), next=following)


def _indexed(request: Request, asked: Promises, codes: tuple[str, ...], start: int) -> list[Entry] | None:
    """Return the entries of the answer, and one more where there are more; ``None`` while they are not indexed."""
    terms = Terms(countries=codes, act=(asked.act,) * bool(asked.act), state=asked.state, certain=not asked.uncertain)
    with request.app.state.shelf.reading() as reading:
        is_there = reading.index.has(index_ledger.STAGE)
        return index_ledger.entries(reading.index, terms, asked.limit + 1, start) if is_there else None


def _entries(request: Request, codes: tuple[str, ...], day: date | None) -> tuple[Entry, ...]:
    """Return the promises of a state, or of two, made once for each build of the record."""
    first, others = (codes[0] if codes else None), codes[1:]
    made = Question(("api-ledger", codes, day), lambda reading: ledger(reading.record, day, first, others=others), True)
    found: tuple[Entry, ...] = needed(request, made)
    return found


def _fits(entry: Entry, asked: Promises, codes: tuple[str, ...]) -> bool:
    taking = {*entry.source_countries, *entry.target_countries}
    return (
        set(codes) <= taking
        and asked.act in ("", entry.act)
        and (not asked.state or entry.state in asked.state)
        and (asked.uncertain or not entry.uncertain)
    )


def _table(found: list[Entry]) -> Table:
    rows: list[dict[str, Any]] = [{name: getattr(entry, name) for name in HEADS} for entry in found]
    return Table(HEADS, [msgspec.to_builtins(row, builtin_types=(date,)) for row in rows])


ENDPOINTS = (
    Endpoint(
        "/api/ledger",
        "What was promised, and where it stands",
        Promises,
        promises,
        Entry,
        is_list=True,
        is_table=True,
    ),
)
