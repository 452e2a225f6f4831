"""``dragoman export``: the events of a record as a file."""

import click

EXAMPLES = """\b
FORMAT is
  csv      one event a row; countries, names and ids joined by |
  jsonl    one event a line, as the published schema describes it, with the ids of its mentions
  parquet  as csv, with real lists and dates

\b
Example:
  dragoman export csv --record record.duckdb --out events.csv"""


@click.command(short_help="Write the events of a record to a file.", epilog=EXAMPLES)
@click.argument("name", metavar="FORMAT")
@click.option("--record", required=True, metavar="FILE", help="The record.")
@click.option("--out", required=True, metavar="PATH", help="The file to write; it is there whole or not at all.")
def export(name: str, record: str, out: str) -> None:
    """Write the events of a record to one file."""
    from dragoman.cli.plain import plain
    from dragoman.cli.tables import count
    from dragoman.export import export as write
    from dragoman.store import open_record

    with open_record(record) as opened:
        number = write(opened, name, out)
    click.echo(f"{count(number, 'event')} written to {plain(out)}")
