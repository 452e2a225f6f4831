"""``dragoman relations``: what a state does with others, period by period, and where it stands between them."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.values import Country, Day, Entry

if TYPE_CHECKING:
    from dragoman.analysis.relations import Gathered

EXAMPLES = """\b
Examples:
  dragoman relations IDN --with RUS,USA,CHN,JPN --by year --record record.duckdb
  dragoman relations Indonesia --with Japan --by month --since 2023 --record record.duckdb --format csv
  dragoman relations IDN --with RUS,USA --balance --record record.duckdb --format parquet > balance.parquet"""


class _Countries(click.ParamType[tuple[str, ...]]):
    """States with commas between them."""

    name = "COUNTRIES"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Return the codes."""
        if isinstance(value, tuple):
            return value
        parts = [part for part in str(value).split(",") if part.strip()]
        return tuple(Country().convert(part, param, ctx) for part in parts)


@click.command(short_help="Count what a state does with others, by month or year.", epilog=EXAMPLES)
@click.argument("state", type=Country())
@click.option("--record", required=True, metavar="FILE", help="The record.")
@click.option("--with", "others", type=_Countries(), required=True, multiple=True, help="Who stands on the other side.")
@click.option("--by", type=click.Choice(["month", "year", "all"]), default="year", show_default=True, help="Period.")
@click.option("--since", type=Day("first"), help="Only from this day on: publications as well as events.")
@click.option("--until", type=Day("last"), help="Only up to this day.")
@click.option("--status", type=Entry("status"), metavar="STATUS", help="Only events that have come to this status.")
@click.option("--origins", type=click.IntRange(min=1), default=1, metavar="N", help="Only what N or more origins tell.")
@click.option("--uncertain", is_flag=True, help="Also events of which no report is sure.")
@click.option("--balance", is_flag=True, help="Of csv, json and parquet: the balance between the others instead.")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json", "parquet"]), default="table", show_default=True
)
def relations(
    state: str,
    record: str,
    others: tuple[tuple[str, ...], ...],
    by: str,
    since: date | None,
    until: date | None,
    status: str | None,
    origins: int,
    uncertain: bool,
    balance: bool,
    form: str,
) -> None:
    """Count what STATE does with others and they with it, for each direction and period.

    States are ISO3 codes or English names. Every period from the first publication to the last has a row, also where
    nothing was told. Deeds are acts that took place, by the day of the act; words are what was planned, requested,
    threatened ..., by the day of report. Numbers by 1,000 stories read have an interval of 90 %, from drawing the
    stories anew. The formats csv, json and parquet have every column, and `dragoman codebook` tells what each means;
    the table has the main ones and, for two others and more, the balance between them.
    """
    from dragoman.analysis.relations import asked, gathered
    from dragoman.errors import UsageError
    from dragoman.store import open_record

    codes = [code for some in others for code in some]
    if balance and len(set(codes)) < 2:
        raise UsageError("a balance needs two states on the other side: give --with two, such as RUS,USA")
    wanted = asked(state, codes, by, since=since, until=until, status=status, origins=origins, uncertain=uncertain)
    with open_record(record) as opened:
        found = gathered(opened, wanted)
    if form == "table":
        _drawn(found, balance=balance)
    else:
        _written(found, form, balance=balance)


def _drawn(found: "Gathered", *, balance: bool) -> None:
    """Print tables, and what is left out of them."""
    from dragoman.analysis.relations import balance as balanced
    from dragoman.analysis.relations import relations as counted
    from dragoman.cli.console import screen
    from dragoman.cli.relations_tables import draw_balance, draw_relations, notes

    if not len(found.periods.starts):
        click.echo("no story of the record came out in that time, so there are no periods to count by")
        return
    console = screen()
    if not balance:
        draw_relations(console, counted(found).to_pylist(), found.asked.by)
    if len(found.asked.others) > 1:
        draw_balance(console, balanced(found).to_pylist(), found.asked.by)
    console.print()
    for line in notes(found):
        console.say(line, "dim")


def _written(found: "Gathered", form: str, *, balance: bool) -> None:
    """Write one whole table to standard output."""
    from dragoman.analysis.relations import balance as balanced
    from dragoman.analysis.relations import relations as counted
    from dragoman.cli.relations_tables import left_out
    from dragoman.cli.tables import write_csv, write_json

    table = balanced(found) if balance else counted(found)
    if form == "parquet":
        _parquet(table)
    elif form == "csv":
        write_csv(table.column_names, _rows(table))
    else:
        write_json(_rows(table))
    for line in left_out(found):
        click.echo(line, err=True)


def _rows(table: Any) -> Iterator[dict[str, Any]]:
    batches: Iterable[Any] = table.to_batches(max_chunksize=1_000)
    for batch in batches:
        yield from batch.to_pylist()


def _parquet(table: Any) -> None:
    """Write bytes to standard output; a terminal cannot show them."""
    import io

    from pyarrow import parquet

    from dragoman.errors import UsageError

    if sys.stdout.isatty():
        raise UsageError("parquet is no text: send it to a file, as in --format parquet > relations.parquet")
    file = io.BytesIO()
    parquet.write_table(table, file, compression="zstd")
    sys.stdout.buffer.write(file.getvalue())
