"""``dragoman review``: the doubts that matter most, one key a decision."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli import deciding

if TYPE_CHECKING:
    from pathlib import Path

    from dragoman.cli.console import Screen
    from dragoman.decisions import Decision, Kind
    from dragoman.store import Reader

EPILOG = """\b
Keys:
  s same event    d different events    (two mentions)
  y counts        n does not count      (an uncertain mention)
  k skip          u undo the last       q quit

\b
Example:
  dragoman review --record record.duckdb --limit 10 --by Ana"""
WHY = "seen in review"
_PAIR: dict[str, Kind] = {"s": "same", "d": "different"}
_SINGLE: dict[str, Kind] = {"y": "keep", "n": "drop"}
_ASK_PAIR = "s same, d different, k skip, u undo, q quit: "
_ASK_SINGLE = "y counts, n does not count, k skip, u undo, q quit: "


@click.command(short_help="Go through the doubts that matter most, one key a decision.", epilog=EPILOG)
@deciding.record_options
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="Doubts at most.")
@click.option("--by", metavar="NAME", help="Who decides; else DRAGOMAN_BY of the environment, else git's user.name.")
@click.option("--why", default=WHY, show_default=True, metavar="WORDS", help="The reason given with each decision.")
def review(record: str, file: str | None, limit: int, by: str | None, why: str) -> None:
    """Go through the doubts that matter most, one key a decision.

    A doubt is a pair of mentions that may be one event, or a mention that the coder is not sure of. Those come first
    whose probability is near the threshold and on whose events many stories hang; what is decided is not asked again.
    The decisions are written down one by one, and applied at the end. Keys may also come through a pipe.
    """
    from dragoman.cli.console import screen
    from dragoman.store import open_record

    place = deciding.place(record, file)
    with open_record(record) as opened:
        doubts = open_doubts(opened, place, limit)
        if not doubts:
            click.echo("no doubts that are not decided")
            return
        made = _Session(opened, screen(), place, deciding.by_whom(by), why).run(doubts)
    click.echo(f"{made:,} decision{'' if made == 1 else 's'} made")
    if made and not file:
        deciding.apply(record)


def open_doubts(record: Reader, place: Path, limit: int) -> list[dict[str, Any]]:
    """Return the rows of the question ``doubts`` worth most that nothing in the file of decisions answers."""
    from dragoman.analysis import question
    from dragoman.decisions import load

    decided = load(place).all
    asked = limit + len(decided)
    while True:
        rows = record.sql(question("doubts").sql(limit=asked)).to_pylist()
        found = [row for row in rows if not _is_settled(row, decided)]
        if len(found) >= limit or len(rows) < asked:
            return found[:limit]
        asked *= 4


def _is_settled(row: dict[str, Any], decided: Sequence[Decision]) -> bool:
    """Tell whether decisions answer a doubt already, or leave out one of its mentions."""
    from dragoman.decisions import settled

    single = {one.mentions[0]: one.kind for one in decided if one.kind in ("drop", "keep")}
    if row["kind"] == "mention":
        return row["mention"] in single
    gone = any(single.get(id) == "drop" for id in (row["mention"], row["other"]))
    return gone or settled(decided, row["mention"], row["other"])


class _Session:
    """One person at the screen."""

    def __init__(self, record: Reader, console: Screen, place: Path, by: str, why: str) -> None:
        self._record = record
        self._console = console
        self._place = place
        self._by = by
        self._why = why
        self._at = 0
        self._answered: list[tuple[int, Decision | None]] = []
        """The doubts that a key was pressed for, in that order, with what was decided; ``None`` was skipped."""

    def run(self, rows: Sequence[dict[str, Any]]) -> int:
        """Ask until all is answered or the person has enough; return how many decisions were made."""
        from dragoman.decisions import load

        while self._at < len(rows):
            row = rows[self._at]
            if _is_settled(row, load(self._place).all):
                self._at += 1  # it follows from what was decided a moment ago
            elif not self._ask(row, len(rows)):
                break
        return sum(made is not None for _, made in self._answered)

    def _ask(self, row: dict[str, Any], of: int) -> bool:
        """Show one doubt and do what the key says; return whether to go on."""
        self._show(row, of)
        keys = _PAIR if row["kind"] == "pair" else _SINGLE
        key = self._key(_ASK_PAIR if row["kind"] == "pair" else _ASK_SINGLE, {*keys, "k", "u", "q"})
        if key == "u":
            self._undo()
        elif key == "k":
            self._answer(None)
        elif key in keys:
            self._decide(keys[key], row)
        return key != "q"

    def _answer(self, made: Decision | None) -> None:
        self._answered.append((self._at, made))
        self._at += 1

    def _key(self, prompt: str, keys: set[str]) -> str:
        """Return the key that was pressed, one of ``keys``; the end of the input is ``q``."""
        while True:
            click.echo(prompt, nl=False)
            key = _pressed().lower()
            click.echo(key)
            if key in keys:
                return key

    def _decide(self, kind: Kind, row: dict[str, Any]) -> None:
        """Write a decision down; one that contradicts others is refused, and the doubt stays."""
        from dragoman.decisions import Decision, add
        from dragoman.errors import UsageError
        from dragoman.phrases import sentence

        ids = tuple(id for id in (row["mention"], row["other"]) if id)
        told = tuple(sentence(self._record.mention(id)) for id in ids)
        made = Decision(kind=kind, mentions=ids, told=told, by=self._by, why=self._why)
        try:
            add(self._place, made)
        except UsageError as error:
            click.echo(f"dragoman: {error}", err=True)
            return
        self._answer(made)

    def _undo(self) -> None:
        """Go back to the doubt before, and take back what was decided on it."""
        from dragoman.decisions import undo

        if not self._answered:
            click.echo("nothing to undo: `dragoman decide undo` takes older decisions back")
            return
        self._at, last = self._answered.pop()
        if last is not None:
            undo(self._place, last.id)
            click.echo(f"{last.id} undone")

    def _show(self, row: dict[str, Any], of: int) -> None:
        """Print a doubt: its mentions with their words, and what speaks for and against a link."""
        from dragoman.cli.show_mention import told
        from dragoman.cli.tables import count

        pair = row["kind"] == "pair"
        head = "one event?" if pair else "does this count?"
        self._console.heading(f"Doubt {self._at + 1} of {of}: {head}")
        linked = (", held to be one" if row["together"] else ", held to be two") if pair else ""
        facts = f"probability {row['probability']:.2f}{linked}; {count(row['stories'], 'story', 'stories')} hang on it"
        self._console.say(facts, "dim")
        for number, id in enumerate((id for id in (row["mention"], row["other"]) if id), start=1):
            mention = self._record.mention(id)
            told(self._console, mention, self._record.story(mention.story_id), number)
        if pair:
            self._reasons(row)

    def _reasons(self, row: dict[str, Any]) -> None:
        from dragoman.plain import plain

        self._console.print()
        for link in self._record.iter_links("left_id = ? AND right_id = ?", [row["mention"], row["other"]]):
            for reason in link.reasons:
                words = f"{plain(reason.feature)}: {plain(reason.detail)}"
                self._console.say(words, lead=f"  {reason.weight:+5.1f}  ")


def _pressed() -> str:
    """Return one key: from the terminal without waiting for a line's end, else the next letter that comes in."""
    if sys.stdin.isatty():
        return click.getchar()
    while (key := sys.stdin.read(1)).isspace():
        continue
    return key or "q"
