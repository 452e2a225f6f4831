"""``dragoman actors import``: bring a Wikidata query result in as a register file of one's own."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.actors_register import CONFIG, day, existing, opened

if TYPE_CHECKING:
    from dragoman.register.placing import Placed, Unplaced

_EXAMPLES = 3
"""Rows that are shown for each reason."""

EPILOG = """\b
Example:
  dragoman actors import query.json --to offices-wikidata.csv
  printf '[actors]\\nfiles = ["offices-wikidata.csv"]\\n' > config.toml"""


@click.command("import", short_help="Make a register file of a Wikidata query result.", epilog=EPILOG)
@click.argument("file")
@click.option("--to", "out", metavar="FILE", default="offices-imported.csv", show_default=True, help="What to write.")
@click.option("--unplaced", metavar="FILE", help="Write every row that could not be placed, with its reason, as CSV.")
@click.option("--checked", metavar="DAY", help="When the query was run. Default: the latest day in FILE.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@CONFIG
def import_(
    file: str, out: str, unplaced: str | None, checked: str | None, force: bool, config_file: str | None
) -> None:
    """Place the office spells of FILE, the result of a Wikidata query as JSON or CSV, and write a register file.

    Columns: personLabel, positionLabel, countryLabel or iso3, start, end, person. The query is in
    docs/how-to/import-from-wikidata.md. Rows that say too little are counted by reason.
    """
    from dragoman.register.given_spells import read
    from dragoman.register.placing import place
    from dragoman.register.writing import write_offices, write_unplaced

    source = existing(Path(file))
    _free(Path(out), force)
    placed = place(opened(config_file), read(source), day(checked))
    write_offices(Path(out), placed.rows)
    if unplaced:
        write_unplaced(Path(unplaced), placed.unplaced)
    _tell(placed, out)


def _free(path: Path, force: bool) -> None:
    """Refuse to write over a file, or into a folder that is not there."""
    from dragoman.errors import UsageError

    if path.exists() and not force:
        raise UsageError(f"{path} is there already: give --force to write over it, or another file by --to")
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder {path.parent} to write {path.name} to")


def _tell(placed: "Placed", out: str) -> None:
    """Say what became of the rows."""
    people = len({row.person_id for row in placed.rows})
    click.echo(f"{placed.read} rows read: {len(placed.rows)} offices of {people} people written to {out}")
    click.echo(f"{placed.known} known already, {placed.repeated} repeated, {len(placed.unplaced)} not placed")
    by_reason: dict[str, list[Unplaced]] = {}
    for row in placed.unplaced:
        by_reason.setdefault(row.reason, []).append(row)
    for reason, count in Counter({reason: len(rows) for reason, rows in by_reason.items()}).most_common(20):
        shown = "; ".join(f"row {r.line} {r.person or '?'}, {r.position or '?'}" for r in by_reason[reason][:_EXAMPLES])
        click.echo(f"  {count}  {reason}: {shown}")
