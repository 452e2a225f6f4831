"""``dragoman decide list``, ``undo`` and ``apply``: what was decided, taken back, applied again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli import deciding

if TYPE_CHECKING:
    from dragoman.decisions import Decision, Idle

_HEADS = ("id", "kind", "mentions", "told", "field", "value", "by", "why", "idle")


@click.command("list", short_help="List what was decided, and what no longer applies.")
@deciding.record_options
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
def list_(record: str, file: str | None, form: str) -> None:
    """List the decisions in the order in which they were made, and why some no longer apply, if any.

    Nothing is checked: also decisions that contradict one another are listed, so that one of them can be undone.
    """
    from dragoman import standing
    from dragoman.cli.tables import Column, listed, short, text
    from dragoman.decisions import read
    from dragoman.store import open_record

    found = read(deciding.place(record, file))
    with open_record(record) as opened:
        idle = standing.applied(opened, found).idle
    columns = (
        Column("id", lambda row: short(row["id"]), style="cyan"),
        Column("what", lambda row: _what(row), ratio=3, lines=True),
        Column("by", text("by"), widest=16),
        Column("why", text("why"), ratio=1),
    )
    listed(form, _rows(found.all, idle), _HEADS, columns, "nothing was decided")
    deciding.tell((), found.torn)


def _rows(decisions: Sequence[Decision], idle: Sequence[Idle]) -> list[dict[str, Any]]:
    reasons = {one.decision.id: one.reason for one in idle}
    return [
        {name: getattr(one, name) for name in _HEADS if name != "idle"} | {"idle": reasons.get(one.id)}
        for one in decisions
    ]


def _what(row: Any) -> str:
    """Return a decision on some lines: what was decided, of what, and whether it still applies."""
    head = f"{row['kind']} {row['field']}={row['value']}" if row["field"] else row["kind"]
    gone = [f"no longer applies: {row['idle']}"] if row["idle"] else []
    return "\n".join([head, *(row["told"] or row["mentions"]), *gone])


@click.command(short_help="Take a decision back.")
@click.argument("id", metavar="ID")
@deciding.record_options
def undo(id: str, record: str, file: str | None) -> None:
    """Take a decision back: its line leaves the file, and the record is as it was before.

    ID is an id that `dragoman decide list` shows, or any beginning of one.
    """
    from dragoman.decisions import undo as take_back
    from dragoman.plain import plain

    gone = take_back(deciding.place(record, file), id)
    click.echo(f"{gone.id} undone: {gone.kind} by {plain(gone.by)}")
    if not file:
        deciding.apply(record)


@click.command(short_help="Apply the file of decisions as it stands.")
@click.option("--record", required=True, metavar="FILE", help="The record.")
def apply(record: str) -> None:
    """Apply the file of decisions as it stands, after it was changed by hand or came from elsewhere."""
    deciding.apply(record)
