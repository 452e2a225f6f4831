"""``dragoman decide``: what people set right in a record, written to a file beside it and applied at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from dragoman.cli.decide_file import apply, list_, undo
from dragoman.cli.deciding import Given, deciding

if TYPE_CHECKING:
    from dragoman.decisions import Decision
    from dragoman.store import Reader

EPILOG = """\b
Examples:
  dragoman decide same 3f2a 91bc --record record.duckdb --why "the same talks" --by Ana
  dragoman decide fix 3f2a place=Bandung --record record.duckdb --why "so says the ministry" --by Ana
  dragoman decide undo 7d10 --record record.duckdb"""

FIELDS = """\b
Fields and their values:
  act, status     as in the codebook
  occurs          2021-12-14, 2021-12, 2021, 2021-12-14/2021-12-16, 2021-12-14/..
  place           a name that the register knows, or "Quillhaven, NZL"
  source, target  names or codes, parted by ; as in "IDN; Sergei Shoigu; Jane Doe, NZL"
  object          words
  ordinal         6
  amount          725 million USD, at-least 24 aircraft, parted by ; too"""


@click.group(short_help="Set right what was linked or read wrongly, and undo it.", epilog=EPILOG)
def decide() -> None:
    """Set right what was linked or read wrongly, and undo it.

    Decisions stand in RECORD.decisions.jsonl beside the record, one a line, for git to keep. They name mentions, whose
    ids come from content, so they hold when the record is built again: every build applies them. A, B and EVENT are
    ids of events or mentions, or beginnings of ids; an event is meant by its lowest mention.
    """


@decide.command(short_help="A and B are one event.")
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@deciding
def same(given: Given, a: str, b: str) -> None:
    """A and B are one event, whatever speaks against it."""
    _pair("same", given, a, b)


@decide.command(short_help="A and B are two events.")
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@deciding
def different(given: Given, a: str, b: str) -> None:
    """A and B are two events, whatever speaks for one."""
    _pair("different", given, a, b)


@decide.command(short_help="A field of an event has another value.", epilog=FIELDS)
@click.argument("event", metavar="EVENT")
@click.argument("setting", metavar="FIELD=VALUE")
@deciding
def fix(given: Given, event: str, setting: str) -> None:
    """Give a field of an event another value; what stories say of it stays in its history and disagreements.

    An empty value takes a wrong one away; act and status there are always.
    """
    from dragoman.cli.deciding import by_whom, meant, settle
    from dragoman.decisions import Decision
    from dragoman.errors import UsageError
    from dragoman.store import open_record

    field, equals, value = (part.strip() for part in setting.partition("="))
    if not equals:
        raise UsageError(f"{setting!r} sets nothing: write FIELD=VALUE, such as place=Jakarta")
    with open_record(given.record) as opened:
        found = meant(opened, event)
        by = by_whom(given.by)
        made = Decision(
            kind="fix", mentions=(found.id,), told=(found.words,), field=field, value=value, by=by, why=given.why
        )
        _check_fix(opened, made, given)
    settle(given, made)


def _check_fix(record: Reader, made: Decision, given: Given) -> None:
    """Raise unless the event can have the value, and nobody decided another for it."""
    from dragoman import standing
    from dragoman.decisions import fixed, load
    from dragoman.errors import UsageError

    owner = "id IN (SELECT event_id FROM event_mentions_of WHERE mention_id = ?)"
    for event in record.iter_events(owner, made.mentions):
        fixed(event, made, standing.register_of(record))
        for other in load(given.place).of("fix"):
            if other.field == made.field and other.value != made.value and other.mentions[0] in event.mention_ids:
                raise UsageError(
                    f"{other.id} by {other.by} gives the event {other.field}={other.value}: "
                    "undo it first with `dragoman decide undo`"
                )


@decide.command(short_help="A mention does not count.")
@click.argument("mention", metavar="MENTION")
@deciding
def drop(given: Given, mention: str) -> None:
    """Leave a mention out: it stays in the record, in no event, and `dragoman rejections` lists it."""
    _single("drop", given, mention)


@decide.command(short_help="An uncertain mention counts.")
@click.argument("mention", metavar="MENTION")
@deciding
def keep(given: Given, mention: str) -> None:
    """Let a mention that the coder was not sure of count as certain."""
    _single("keep", given, mention)


def _pair(kind: Literal["same", "different"], given: Given, a: str, b: str) -> None:
    from dragoman.cli.deciding import by_whom, meant, settle, tell_joined
    from dragoman.decisions import Decision
    from dragoman.errors import UsageError
    from dragoman.store import open_record

    with open_record(given.record) as opened:
        found = sorted([meant(opened, a), meant(opened, b)])
    ids, words = tuple(one.id for one in found), tuple(one.words for one in found)
    if len(set(ids)) < 2:
        raise UsageError(f"{a} and {b} come to the same mention: give two; `dragoman show EVENT` lists the mentions")
    settle(given, Decision(kind=kind, mentions=ids, told=words, by=by_whom(given.by), why=given.why))
    if kind == "same" and not given.file:
        tell_joined(given.record, [id for one in found for id in one.mentions])


def _single(kind: Literal["drop", "keep"], given: Given, mention: str) -> None:
    from dragoman.cli.deciding import by_whom, meant, settle
    from dragoman.decisions import Decision
    from dragoman.store import open_record

    with open_record(given.record) as opened:
        found = meant(opened, mention, single=True)
    by = by_whom(given.by)
    settle(given, Decision(kind=kind, mentions=(found.id,), told=(found.words,), by=by, why=given.why))


for command in (list_, undo, apply):
    decide.add_command(command)
