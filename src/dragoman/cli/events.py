"""``dragoman events``: the events of a record, narrowed by country, act, status and day."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import click
import msgspec

from dragoman.cli.values import Country, Day, Entry
from dragoman.types import Noun


class Wanted(Noun, frozen=True):
    """What the options ask for: conditions over the columns of the question ``events``, with their parameters."""

    where: tuple[str, ...] = ()
    params: tuple[object, ...] = ()
    limit: int | None = None


EXAMPLES = """\b
Examples:
  dragoman events --record record.duckdb --country IDN --country RUS
  dragoman events --record record.duckdb --act meet --status planned --since 2021-12"""


@click.command(short_help="List the events of a record.", epilog=EXAMPLES)
@click.option("--record", required=True, metavar="FILE", help="The record.")
@click.option("--country", type=Country(), multiple=True, help="A state that takes part (all of them, if several).")
@click.option("--act", type=Entry("act"), metavar="ACT", help="What is done, such as meet.")
@click.option("--status", type=Entry("status"), metavar="STATUS", help="How far it has got at last, such as planned.")
@click.option("--since", type=Day("first"), help="Acts that last to this day or later.")
@click.option("--until", type=Day("last"), help="Acts that begin on this day or earlier.")
@click.option("--uncertain", is_flag=True, help="In the table, also events of which no report is sure.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N only.")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
def events(
    record: str,
    country: tuple[str, ...],
    act: str | None,
    status: str | None,
    since: date | None,
    until: date | None,
    uncertain: bool,
    limit: int | None,
    form: str,
) -> None:
    """List the events of a record, by their first day.

    A country is an ISO3 code or an English name. With --since or --until, acts of an unknown day are left out. The
    formats json and csv are those of `dragoman export`, in which uncertain events stand with the others and say so;
    `dragoman show ID` tells everything about one event.
    """
    from dragoman.store import open_record

    wanted = narrowed(country, act, status, since, until, limit)
    with open_record(record) as opened:
        if form == "table":
            _table(opened, wanted, uncertain=uncertain)
        else:
            {"json": _json, "csv": _csv}[form](opened, wanted)


def narrowed(
    country: tuple[str, ...] = (),
    act: str | None = None,
    status: str | None = None,
    since: date | None = None,
    until: date | None = None,
    limit: int | None = None,
) -> Wanted:
    """Return the conditions that the options stand for."""
    found: list[tuple[str, object]] = [("list_contains(countries, ?)", code) for code in country]
    given: tuple[tuple[str, object | None], ...] = (
        ("act = ?", act),
        ("status = ?", status),
        ("occurs_start IS NOT NULL AND coalesce(occurs_end, DATE '9999-12-31') >= ?", since),
        ("occurs_start <= ?", until),
    )
    found += [(condition, value) for condition, value in given if value is not None]
    return Wanted(where=tuple(c for c, _ in found), params=tuple(v for _, v in found), limit=limit)


def _table(record: Any, wanted: Wanted, *, uncertain: bool) -> None:
    """Print the events as a table, and how many there are where not all are shown."""
    hidden = 0 if uncertain else _count(record, msgspec.structs.replace(wanted, where=(*wanted.where, "uncertain")))
    if not uncertain:
        wanted = msgspec.structs.replace(wanted, where=(*wanted.where, "NOT uncertain"))
    _shown(record, wanted)
    if hidden:
        click.echo(f"{hidden:,} uncertain event{'s' if hidden > 1 else ''} not shown; --uncertain shows them")


def _count(record: Any, wanted: Wanted) -> int:
    from dragoman.analysis import question

    every = f"SELECT count(*) AS n FROM ({question('events').sql(wanted.where)})"
    total: int = record.sql(every, wanted.params).to_pylist()[0]["n"]
    return total


def _shown(record: Any, wanted: Wanted) -> None:
    from dragoman.analysis import question
    from dragoman.cli.console import screen
    from dragoman.cli.event_table import draw_events

    rows = record.sql(question("events").sql(wanted.where, wanted.limit), wanted.params).to_pylist()
    if not rows:
        click.echo("no event of that kind" if len(wanted.where) > 1 else "the record has no events")
        return
    draw_events(screen(), rows)
    total = _count(record, wanted)
    if total > len(rows):
        click.echo(f"{len(rows):,} of {total:,} events")


def _json(record: Any, wanted: Wanted) -> None:
    from dragoman import contract
    from dragoman.cli.tables import write_json
    from dragoman.export.hanging import ties

    hanging = ties(record)
    write_json(contract.event(event, hanging.get(event.id, ())) for event in _chosen(record, wanted))


def _csv(record: Any, wanted: Wanted) -> None:
    import sys

    from dragoman.export.formats.csv import write_rows

    write_rows(_chosen(record, wanted), sys.stdout)


def _chosen(record: Any, wanted: Wanted) -> Iterator[Any]:
    """Yield whole events, in order."""
    from dragoman.analysis import question
    from dragoman.export.order import events as ordered

    ids = f"SELECT id FROM ({question('events').sql(wanted.where, wanted.limit)})"
    return ordered(record, f"id IN ({ids})", wanted.params)
