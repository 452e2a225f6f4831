"""``dragoman brief``: two pages on two states, each sentence with its footnote."""

import sys
from datetime import date

import click

from dragoman.cli.values import Country, Day

EXAMPLES = """\b
Examples:
  dragoman brief IDN RUS --record record.duckdb
  dragoman brief Indonesia Russia --since 2024-01 --record record.duckdb --format pdf > brief.pdf"""


@click.command(short_help="Write two pages on two states, with footnotes.", epilog=EXAMPLES)
@click.argument("left", type=Country())
@click.argument("right", type=Country())
@click.option("--record", required=True, metavar="FILE", help="The record.")
@click.option("--since", type=Day("first"), help="What happened from this day on. Default: all of it.")
@click.option("--until", type=Day("last"), help="As it was known on this day. Default: the last day of publication.")
@click.option("--format", "form", type=click.Choice(["md", "html", "pdf"]), default="md", show_default=True)
def brief(left: str, right: str, record: str, since: date | None, until: date | None, form: str) -> None:
    """Write a brief on two states: how things stand between them, what happened, what was promised, what is scheduled.

    LEFT and RIGHT are ISO3 codes or English names. Every sentence has a footnote that names the story and the sentence
    it rests on; nothing is in it that is not in the record, but for the holders of offices, who are those of the
    register. The same record gives the same brief: it speaks of --until, else of the record's last day, never of today.
    """
    from dragoman.briefing import brief as composed
    from dragoman.briefing import written
    from dragoman.errors import UsageError
    from dragoman.store import open_record

    if form == "pdf" and sys.stdout.isatty():
        raise UsageError("a PDF is no text: send it to a file, as in --format pdf > brief.pdf")
    with open_record(record) as opened:
        made = written(composed(opened, left, right, since, until), form)
    sys.stdout.buffer.write(made)
