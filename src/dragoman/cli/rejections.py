"""``dragoman rejections``: what was not read or not coded, and why."""

import click

EXAMPLES = """\b
Example:
  dragoman rejections --record record.duckdb --reason language"""


@click.command(short_help="List what was not read or not coded, and why.", epilog=EXAMPLES)
@click.option("--record", required=True, metavar="FILE", help="The record.")
@click.option("--reason", metavar="WORD", help="Those of one reason only, such as empty or no-act.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N only.")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
def rejections(record: str, reason: str | None, limit: int | None, form: str) -> None:
    """List what was not taken in or not coded, and why. Nothing is dropped without a line here."""
    from dragoman.analysis import question
    from dragoman.cli.tables import Column, listed, text
    from dragoman.store import open_record

    columns = (
        Column("stage", text("stage")),
        Column("reason", text("reason"), style="bold"),
        Column("what", lambda row: row["story"] or row["subject"], ratio=2),
        Column("detail", text("detail"), ratio=3),
    )
    where, params = (("reason = ?",), (reason,)) if reason else ((), ())
    with open_record(record) as opened:
        found = opened.sql(question("rejections").sql(where, limit), params)
    listed(form, found.to_pylist(), found.schema.names, columns, "nothing was rejected")
