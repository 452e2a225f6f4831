"""``dragoman agreement``: how far two people's decisions agree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from dragoman.decisions import Decisions

EXAMPLES = """\b
Example:
  dragoman agreement ana.jsonl ben.jsonl"""


@click.command(short_help="Tell how far two people's decisions agree.", epilog=EXAMPLES)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
def agreement(a: str, b: str, form: str) -> None:
    """Tell how far two files of decisions agree, field by field, over what both decided.

    "same event" is judged by pair of mentions, "mention counts" (keep or drop) by mention, each field that was fixed
    by event. Percent is of what both judged; alpha is Krippendorff's for nominal values: 1 agreed throughout, 0 as by
    chance, none where the judgements do not vary.
    """
    import msgspec

    from dragoman import decisions
    from dragoman.cli.tables import Column, listed, text

    rows = [msgspec.structs.asdict(one) for one in decisions.agreement(_load(a), _load(b))]
    columns = (
        Column("field", text("field"), ratio=1),
        Column("both judged", text("both"), right=True),
        Column("only one", text("one"), right=True),
        Column("agreed", text("agreed"), right=True),
        Column("percent", lambda row: _number(row["percent"], 1), right=True),
        Column("alpha", lambda row: _number(row["alpha"], 2), right=True),
    )
    heads = tuple(decisions.Agreement.__struct_fields__)
    listed(form, rows, heads, columns, "nothing was decided in either file")


def _load(name: str) -> Decisions:
    from dragoman.decisions import load
    from dragoman.errors import NotFoundError

    if not Path(name).exists():
        raise NotFoundError(f"there is no file of decisions at {name}")
    return load(name)


def _number(value: Any, digits: int) -> str:
    """Return a number for the table, a dash where there is none."""
    return "-" if value is None else f"{value:.{digits}f}"
