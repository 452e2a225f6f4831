"""``dragoman show``: everything about one event, story or mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dragoman.cli.console import Screen
    from dragoman.store import Reader

EXAMPLES = """\b
Example:
  dragoman show 3f2a --record record.duckdb"""


@click.command(short_help="Show an event, a story or a mention with its evidence.", epilog=EXAMPLES)
@click.argument("id", metavar="ID")
@click.option("--record", required=True, metavar="FILE", help="The record.")
def show(id: str, record: str) -> None:
    """Show one event, story or mention: what it says, in which words, and why.

    ID is an id or any beginning of one that fits a single event, story or mention, with or without the word before
    the dash. An event is shown with its history, every mention with its sentence and the words that made each value,
    what the stories disagree on, and why mentions were, or were not, held to be one event. Words are marked by colour
    on a terminal and as [words=field] elsewhere.
    """
    from dragoman.cli.console import screen
    from dragoman.store import open_record

    with open_record(record) as opened:
        show_one(opened, id, screen())


def show_one(record: Reader, id: str, console: Screen) -> None:
    """Print what ``id`` begins in an open record. Raises :class:`NotFoundError` and :class:`UsageError`."""
    from dragoman.cli.finding import find
    from dragoman.cli.show_event import show_event
    from dragoman.cli.show_mention import show_mention
    from dragoman.cli.show_story import show_story

    kind, whole = find(record, id)
    {"event": show_event, "story": show_story, "mention": show_mention}[kind](record, whole, console)
