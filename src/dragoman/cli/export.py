"""``dragoman export``: events of a record as a file, in the formats of other programs and data sets."""

from datetime import date
from typing import Any

import click

from dragoman.cli.values import Country, Day, Entry

EXAMPLES = """\b
FORMAT is
  csv      one event a row; lists joined by |
  parquet  as csv, with real lists, dates and types
  stata    as csv, as a .dta file with labels and notes
  jsonl    one event a line, as the published schema describes it
  sqlite   linked tables: events, participants, history, mentions, stories ...
  graphml  states as nodes, directed dyads as edges with counts
  gexf     the same for Gephi
  panel    directed dyads by month with explicit zeros (csv, or parquet by the file's name)
  plover   PLOVER's exchange format, one JSON object a line
  polecat  the columns of POLECAT
  icews    the columns of ICEWS
  gdelt    the columns of GDELT 2 events
`dragoman export --list` tells what each of them loses.

\b
Examples:
  dragoman export csv --record record.duckdb --out events.csv
  dragoman export stata --record record.duckdb --country IDN --since 2021 --out indonesia.dta
  dragoman export panel --record record.duckdb --out panel.parquet"""


def _list(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print the formats with what each loses, and end."""
    if not asked or context.resilient_parsing:
        return
    from dragoman.export.layout import format_names, layout

    for name in format_names():
        told = layout(name)
        click.echo(f"{click.style(name, bold=True)} ({told.ending})")
        for text, ahead in ((told.summary, "  "), *((loss, "  - ") for loss in told.losses)):
            click.echo(click.wrap_text(text, 100, ahead, " " * len(ahead)))
        click.echo()
    context.exit()


@click.command(short_help="Write events of a record to a file.", epilog=EXAMPLES)
@click.argument("name", metavar="FORMAT")
@click.option("--record", required=True, metavar="FILE", help="The record.")
@click.option("--out", required=True, metavar="PATH", help="The file to write; it is there whole or not at all.")
@click.option("--country", type=Country(), multiple=True, help="A state that takes part (all of them, if several).")
@click.option("--act", type=Entry("act"), metavar="ACT", help="What is done, such as meet.")
@click.option("--status", type=Entry("status"), metavar="STATUS", help="How far it has got at last, such as planned.")
@click.option("--since", type=Day("first"), help="Acts that last to this day or later.")
@click.option("--until", type=Day("last"), help="Acts that begin on this day or earlier.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N events only.")
@click.option(
    "--uncertain/--sure",
    default=None,
    help="With or without events of which no report is sure. As a rule they are written where a row says so.",
)
@click.option("--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="Tell of every format.")
def export(name: str, record: str, out: str, **narrowing: Any) -> None:
    """Write events of a record to one file, with a codebook and a manifest beside it.

    OUT.codebook.md says what the columns mean and what the format loses; OUT.manifest.json says what the file was made
    from: inputs with their hashes, version, models, ontology, filters, counts, decisions. Events are chosen as in
    `dragoman events`. What a format has no room for is left out and counted.
    """
    from dragoman.cli.tables import count
    from dragoman.export import export as write
    from dragoman.plain import plain
    from dragoman.store import open_record

    with open_record(record) as opened:
        written = write(_chosen(opened, name, **narrowing), name, out)
    rows = "" if written.rows == written.events else f" in {count(written.rows, 'row')}"
    click.echo(f"{count(written.events, 'event')} written to {plain(out)}{rows}")
    for one in written.left_out:
        click.echo(f"left out: {count(one.events, 'event')} ({one.reason})")


def _chosen(
    record: Any,
    name: str,
    country: tuple[str, ...],
    act: str | None,
    status: str | None,
    since: date | None,
    until: date | None,
    limit: int | None,
    uncertain: bool | None,
) -> Any:
    """Return the events that the options ask for."""
    from dragoman.analysis import question
    from dragoman.cli.events import narrowed
    from dragoman.export import Chosen, Filters, layout

    filters = Filters(
        country=country, act=act, status=status, since=since, until=until, limit=limit, uncertain=uncertain
    )
    days = (None, None) if layout(name).months else (since, until)
    wanted = narrowed(country, act, status, *days, limit)
    if not wanted.where and limit is None:
        return Chosen(record=record, filters=filters)
    ids = f"SELECT id FROM ({question('events').sql(wanted.where, wanted.limit)})"
    return Chosen(record=record, where=f"id IN ({ids})", params=wanted.params, filters=filters)
