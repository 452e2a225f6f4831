"""``dragoman stories``: the stories of a record."""

import click

EXAMPLES = """\b
Example:
  dragoman stories --record record.duckdb --limit 20"""


@click.command(short_help="List the stories of a record.", epilog=EXAMPLES)
@click.option("--record", required=True, metavar="FILE", help="The record.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N only.")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
def stories(record: str, limit: int | None, form: str) -> None:
    """List the stories of a record by publication date, with the number of mentions and events of each.

    A story without a date is last; "copy" tells that it repeats another (a wire copy).
    """
    from dragoman.analysis import question
    from dragoman.cli.tables import Column, listed, short, text
    from dragoman.store import open_record

    columns = (
        Column("id", lambda row: short(row["id"]), style="cyan"),
        Column("published", text("published")),
        Column("publisher", text("publisher"), ratio=1),
        Column("headline", lambda row: row["headline"] or row["origin"], ratio=2),
        Column("mentions", text("mentions"), right=True),
        Column("events", text("events"), right=True),
        Column("copy", lambda row: short(row["copy_of"]) if row["copy_of"] else ""),
    )
    with open_record(record) as opened:
        found = opened.sql(question("stories").sql(limit=limit))
    listed(form, found.to_pylist(), found.schema.names, columns, "the record has no stories")
