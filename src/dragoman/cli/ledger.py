"""``dragoman ledger``: what was promised, by whom and to whom, and what became of it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dragoman.cli.values import Country, Day, Entry

if TYPE_CHECKING:
    from dragoman.analysis.ledger import Amount
    from dragoman.analysis.ledger import Entry as Promise

EXAMPLES = """\b
Examples:
  dragoman ledger --record record.duckdb --overdue
  dragoman ledger --record record.duckdb --country IDN --act give-humanitarian-aid --format csv"""
STATES = {
    "open": "Not yet due, or for no day that surely lay ahead.",
    "overdue": "For days that have passed, and no later report.",
    "fulfilled": "Promised and done.",
    "cancelled": "Called off.",
    "refused": "Turned down.",
    "stalled": "Held up, or not done on the day.",
    "postponed": "Put off at least once, however it ended.",
    "contradicted": "Done as some have it, and not as others have it.",
}
_FLAGS = ("postponed", "contradicted")
F = TypeVar("F", bound=Callable[..., object])


def _flags(command: F) -> F:
    """Add an option for each state."""
    for name, words in reversed(STATES.items()):
        command = click.option(f"--{name}", is_flag=True, help=words)(command)
    return command


@click.command(short_help="List promises and what became of them.", epilog=EXAMPLES)
@click.option("--record", required=True, metavar="FILE", help="The record.")
@click.option("--country", type=Country(), help="A state that takes part.")
@click.option("--act", type=Entry("act"), metavar="ACT", help="What was promised, such as visit.")
@_flags
@click.option("--as-of", type=Day("last"), help="As it stood on this day. Default: the last day of publication.")
@click.option("--uncertain", is_flag=True, help="In the table, also acts of which no report is sure.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N only.")
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
def ledger(
    record: str,
    country: str | None,
    act: str | None,
    as_of: date | None,
    uncertain: bool,
    limit: int | None,
    form: str,
    **states: bool,
) -> None:
    """List the acts that were planned, agreed or offered, and where each stands: open, overdue, fulfilled ...

    By day of first report, with amounts, who promised what to whom, and the stories for it. Several of the options for
    states add up. Requests, proposals and threats are nobody's promise and are left out: `dragoman events --status
    threatened` lists those.
    """
    from dragoman.analysis.ledger import ledger as entries
    from dragoman.store import open_record

    wanted = [name for name, given in states.items() if given]
    with open_record(record) as opened:
        found = [
            entry
            for entry in entries(opened, as_of, country)
            if (not wanted or _stands(entry, wanted)) and act in (None, entry.act)
        ]
    _written(form, found, limit, uncertain=uncertain)


def _stands(entry: "Promise", wanted: Iterable[str]) -> bool:
    return any(getattr(entry, name) if name in _FLAGS else entry.state == name for name in wanted)


def _written(form: str, found: list["Promise"], limit: int | None, *, uncertain: bool) -> None:
    """Print the entries in a format."""
    from dragoman.cli.tables import write_csv, write_json

    if form == "json":
        write_json(found[:limit])
    elif form == "csv":
        rows = [_row(entry) for entry in found[:limit]]
        write_csv(HEADS, rows)
    else:
        sure = [entry for entry in found if uncertain or not entry.uncertain]
        _table(sure, limit)
        if len(found) > len(sure):
            click.echo(f"{len(found) - len(sure):,} uncertain not shown; --uncertain shows them")


def _table(found: list["Promise"], limit: int | None) -> None:
    """Print the entries, each with its stories below it."""
    from dragoman.cli.console import screen
    from dragoman.cli.ledger_lines import head, lines

    if not found:
        click.echo("no promise of that kind")
        return
    console = screen()
    if found[0].as_of:
        console.say(f"As of {found[0].as_of}, by what was reported up to then", "dim")
    for entry in found[:limit]:
        console.print()
        console.say(head(entry), "bold")
        for lead, words in lines(entry):
            console.say(words, lead=f"  {lead:<10}")
    console.print()
    counted = ", ".join(f"{sum(one.state == name for one in found):,} {name}" for name in _states(found))
    console.say(f"{len(found):,} promises: {counted}" if len(found) > 1 else "1 promise", "dim")


def _states(found: Iterable["Promise"]) -> list[str]:
    held = {entry.state for entry in found}
    return [*(name for name in STATES if name in held), *sorted(held - set(STATES))]


HEADS = (
    "event_id", "state", "as_of", "act", "sources", "source_countries", "targets", "target_countries", "object",
    "amount", "unit", "low", "high", "place", "promised_on", "promised_by", "promised_from", "promised_to", "moved",
    "done_from", "done_to", "late", "shown_by", "postponed", "contradicted", "uncertain", "history", "stories",
    "publishers", "origins",
)  # fmt: skip
"""Columns of the CSV; the JSON has the whole of each entry."""


def _row(entry: "Promise") -> dict[str, Any]:
    """Return an entry as one line of a table: of several amounts the first, money before all."""
    first = entry.promised_for[0] if entry.promised_for else None
    same = {name: getattr(entry, name) for name in HEADS if hasattr(entry, name)}
    return {
        **same,
        **_amount(entry.amounts),
        "promised_from": first.start if first else None,
        "promised_to": first.end if first else None,
        "moved": [f"{days.start}..{days.end}" for days in entry.promised_for[1:]],
        "done_from": entry.done.start if entry.done else None,
        "done_to": entry.done.end if entry.done else None,
        "history": [f"{step.on or step.reported or 'unknown'} {step.status}" for step in entry.history],
        "stories": [story.id for story in entry.stories],
    }


def _amount(amounts: Iterable["Amount"]) -> dict[str, Any]:
    ranked: Iterator[Amount] = iter(sorted(amounts, key=lambda one: (one.kind != "money", one.kind, one.unit)))
    one = next(ranked, None)
    if one is None:
        return dict.fromkeys(("amount", "unit", "low", "high"))
    return {"amount": one.chosen, "unit": one.unit, "low": one.low, "high": one.high}
