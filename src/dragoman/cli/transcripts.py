"""The transcripts in pages: ``python -m dragoman.cli.transcripts PAGE...`` runs commands, writes what they print.

A transcript is a fenced block after a comment::

    <!-- run: lines=12 -->
    ```console
    $ dragoman events --record record.duckdb
    (what it prints)
    ```

A block of kind ``sh`` is run as it stands and keeps its text; of kind ``console`` each line after ``$`` is a command.
``lines`` cuts what a command prints; ``event`` (options of ``dragoman events``) names the event whose id the command
shows, for ids change when the reading does. The blocks of a page run in order, in one empty folder.
"""

import csv
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from dragoman.cli.demo import stories_folder
from dragoman.cli.tables import short
from dragoman.types import Noun

Shell = Callable[[str], str]
"""Runs a command line and returns what it prints."""
_BLOCK = re.compile(
    r"^(?P<head><!-- run(?:: (?P<options>.*?))? -->\n```(?P<kind>sh|console)\n)(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_PROMPT = "$ "
_ID = re.compile(r"(?<=dragoman show )[0-9a-f]{8}\b")
_RECORD = re.compile(r"--record (\S+)")
_WIDTH = "80"


class Block(Noun, frozen=True, kw_only=True):
    """One block of a page that is run."""

    kind: str
    body: str
    lines: int | None = None
    event: str = ""

    def commands(self) -> list[str]:
        """Return the command lines of the block."""
        if self.kind == "sh":
            return [self.body]
        return [line.removeprefix(_PROMPT) for line in self.body.splitlines() if line.startswith(_PROMPT)]


def blocks(page: str) -> list[Block]:
    """Return the blocks of a page that are run, in order."""
    return [_block(match) for match in _BLOCK.finditer(page)]


def _block(match: re.Match[str]) -> Block:
    given = dict(option.split("=", 1) for option in shlex.split(match["options"] or ""))
    lines = int(given["lines"]) if "lines" in given else None
    return Block(kind=match["kind"], body=match["body"], lines=lines, event=given.get("event", ""))


def rewritten(page: str, shell: Shell) -> str:
    """Return the page with what its commands print now."""
    return _BLOCK.sub(lambda match: f"{match['head']}{_body(_block(match), shell)}```", page)


def _body(block: Block, shell: Shell) -> str:
    """Run one block and return its new text."""
    if block.kind == "sh":
        shell(block.body)
        return block.body
    parts: list[str] = []
    for line in block.commands():
        command = _with_id(line, block.event, shell)
        parts += [f"{_PROMPT}{command}", *_cut(shell(command), block.lines)]
    return "".join(f"{line}\n" for line in parts)


def _with_id(command: str, event: str, shell: Shell) -> str:
    """Return the command with the id of the first event that the options ``event`` find in its record."""
    record = _RECORD.search(command)
    if not event or record is None:
        return command
    found = list(csv.DictReader(shell(f"dragoman events {event} --limit 1 --format csv {record[0]}").splitlines()))
    return _ID.sub(short(found[0]["id"]), command) if found else command


def _cut(text: str, lines: int | None) -> Iterator[str]:
    """Yield the lines of a command's output, the rest as one mark."""
    found = [line.rstrip() for line in text.rstrip().splitlines()]
    yield from found[:lines]
    if lines is not None and len(found) > lines:
        yield "..."


@contextmanager
def shell_in_folder() -> Iterator[Shell]:
    """Open an empty folder with the example stories beside; the shell runs ``dragoman`` there as this Python has it.

    A command that fails raises :class:`subprocess.CalledProcessError`.
    """
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "work")
        folder.mkdir()
        (folder / "examples").symlink_to(stories_folder().resolve().parent)
        program = Path(place, "dragoman")
        program.write_text(
            f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m dragoman.cli.main "$@"\n', encoding="utf-8"
        )
        program.chmod(0o755)
        paths = {
            "PATH": f"{place}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        }
        environment = {**os.environ, **paths, "COLUMNS": _WIDTH}
        yield lambda command: _run(command, folder, environment)


def _run(command: str, folder: Path, environment: dict[str, str]) -> str:
    """Run one command line and return its standard output."""
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True
    )
    return done.stdout.decode("utf-8")


@click.command()
@click.argument("pages", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(pages: tuple[Path, ...]) -> None:
    """Write into PAGES what their commands print now."""
    for page in pages:
        with shell_in_folder() as shell:
            page.write_text(rewritten(page.read_text(encoding="utf-8"), shell), encoding="utf-8")


if __name__ == "__main__":
    main()
