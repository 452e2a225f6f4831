"""What the commands of decisions have in common: who decides, which mentions are meant, and applying it at once."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from dragoman.errors import RecordBusyError, UsageError
from dragoman.plain import plain

if TYPE_CHECKING:
    from dragoman.decisions import Decision, Idle
    from dragoman.store import Reader

NAME = "DRAGOMAN_BY"
"""The variable of the environment that says who decides."""
Command = Callable[..., Any]


class Meant(NamedTuple):
    """What an id on the command line stands for."""

    id: str
    """The mention: of an event, its lowest."""
    words: str
    mentions: tuple[str, ...]
    """All mentions of the event, or the one."""


class Given(NamedTuple):
    """The options that every decision is given with."""

    record: str
    file: str | None
    why: str
    by: str | None

    @property
    def place(self) -> Path:
        """The file that the decision goes to."""
        return place(self.record, self.file)


def place(record: str, file: str | None) -> Path:
    """Return the file of decisions that is meant."""
    from dragoman.decisions import beside

    return Path(file) if file else beside(record)


def record_options(command: Command) -> Command:
    """Add ``--record`` and ``--file`` to a command."""
    file = "Decisions stand in this file, not in RECORD.decisions.jsonl; the record stays as it is."
    command = click.option("--file", "file", metavar="FILE", help=file)(command)
    return click.option("--record", required=True, metavar="FILE", help="The record.")(command)


def deciding(command: Command) -> Command:
    """Add the options of a decision to a command, which gets them as one :class:`Given`, its first argument."""

    @wraps(command)
    def called(record: str, file: str | None, why: str, by: str | None, **rest: Any) -> Any:
        return command(Given(record, file, why, by), **rest)

    by = f"Who decides; else {NAME} of the environment, else the user.name of git."
    added = click.option("--by", metavar="NAME", help=by)(called)
    return record_options(
        click.option("--why", required=True, metavar="WORDS", help="The reason, for those who come after.")(added)
    )


def by_whom(given: str | None) -> str:
    """Return who decides: as given, else by the environment, else by git, else as asked for on a terminal."""
    name = given or os.environ.get(NAME) or _of_git()
    if not name and sys.stdin.isatty():
        name = click.prompt("Who decides? Your name", err=True)
    if not name.strip():
        raise UsageError(f"nobody is named who decides: give --by NAME, or set {NAME} once")
    return name.strip()


def _of_git() -> str:
    """Return the name that git writes into commits, if there is git and it knows one."""
    try:
        asked = subprocess.run(["git", "config", "user.name"], capture_output=True, check=False, timeout=10)
    except (OSError, subprocess.SubprocessError):
        return ""
    return asked.stdout.decode(errors="replace").strip()


def meant(record: Reader, id: str, *, single: bool = False) -> Meant:
    """Return what the beginning of an id stands for.

    ``single``: only a mention will do. Raises :class:`UsageError` for anything else.
    """
    from dragoman.cli.finding import find
    from dragoman.phrases import sentence

    kind, whole = find(record, id)
    if kind == "mention":
        return Meant(whole, sentence(record.mention(whole)), (whole,))
    if kind == "event" and not single:
        event = record.event(whole)
        return Meant(min(event.mention_ids), sentence(event), event.mention_ids)
    wanted = "a mention" if single else "an event or a mention"
    raise UsageError(f"{whole} is the id of {_a(kind)}, give that of {wanted}: `dragoman show {whole}` lists them")


def _a(kind: str) -> str:
    return f"an {kind}" if kind == "event" else f"a {kind}"


def settle(given: Given, decision: Decision) -> None:
    """Write a decision down, say so, and apply it, unless it goes to a file of its own."""
    from dragoman.decisions import add

    fresh = add(given.place, decision)
    value = f" {decision.field}={plain(decision.value or '')}" if decision.field else ""
    click.echo(f"{decision.id}{'' if fresh else ', decided before'}: {decision.kind}{value}")
    for words in decision.told:
        click.echo(f"  {plain(words)}")
    if given.file:
        click.echo(f"Written to {plain(given.file)}; the record stays as it is")
    elif fresh:
        apply(given.record)


def tell_joined(record: str, mentions: Sequence[str]) -> None:
    """Say which event mentions are of which a person made one; on standard error where they are several still."""
    from dragoman.cli.tables import count, short
    from dragoman.store import open_record

    query = (
        "SELECT event_id, count(*) AS mentions FROM event_mentions_of WHERE list_contains(?, mention_id) "
        "GROUP BY event_id ORDER BY mentions DESC, event_id"
    )
    with open_record(record) as opened:
        owners = opened.sql(query, [list(mentions)]).to_pylist()
    if len(owners) > 1:
        told = ", ".join(f"{short(row['event_id'])} has {count(row['mentions'], 'mention')}" for row in owners)
        click.echo(
            f"their mentions are {len(owners)} events still, too unlike: {told}; decide for others too", err=True
        )
    elif owners:
        click.echo(f"One event now: {short(owners[0]['event_id'])}")


def apply(record: str) -> None:
    """Link the record again under its decisions, and say what changed; a record that is being built is left alone."""
    from dragoman import pipeline

    try:
        summary = pipeline.relink(record)
    except RecordBusyError as error:
        command = f"dragoman decide apply --record {plain(shlex.quote(record))}"
        click.echo(f"written down but not applied: {plain(str(error))}, then run `{command}`", err=True)
        return
    events = summary.events
    told = ((events.new, "new"), (events.changed, "changed"), (events.removed, "gone"))
    changes = ", ".join(f"{number:,} {words}" for number, words in told if number)
    click.echo(f"Events: {changes or 'all as before'}")
    tell(summary.idle, summary.torn)


def tell(idle: Sequence[Idle], torn: str = "") -> None:
    """Say on standard error which decisions no longer apply, and what was left half written."""
    from dragoman.cli.summary import idle_lines

    for line in idle_lines(idle, torn):
        click.echo(line, err=True)
