"""The program as others call it: its commands in processes of their own, JSON lines in and out."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import dragoman

Json = dict[str, Any]
"""A JSON object, as the program's published schemas and the scorers' docstrings describe it."""

DRAGOMAN = (sys.executable, "-m", "dragoman.cli.main")
"""The command ``dragoman`` of the Python that runs us."""


ROOT = Path(__file__).resolve().parent.parent
"""The repository."""


class FailedError(Exception):
    """A command ended with an error; the message is one line."""


class Program:
    """Runs the commands on files in one folder."""

    def __init__(self, folder: Path, jobs: int) -> None:
        """Keep where requests and answers lie, and on how many cores to answer."""
        self.folder = folder
        self.jobs = jobs

    @property
    def record(self) -> Path:
        """Where the record lies that ``events`` builds."""
        return self.folder / "record.duckdb"

    def answers(self, command: Sequence[str], requests: Sequence[Json]) -> list[Json]:
        """Return what a filter (such as ``annotate``) answers to each request, in order."""
        asked = self.folder / f"{'-'.join(command)}.jsonl"
        write(asked, requests)
        written = _run([*DRAGOMAN, *command, str(asked), "--jobs", str(self.jobs)])
        found = [json.loads(line) for line in written.splitlines()]
        if [one["id"] for one in found] != [one["id"] for one in requests]:
            raise FailedError(f"dragoman {' '.join(command)} did not answer every request in order")
        return found

    def events(self, stories: Sequence[Json]) -> list[Json]:
        """Return the events of a record that is built from the stories, as ``export jsonl`` writes them."""
        given, out = (self.folder / name for name in ("given.jsonl", "events.jsonl"))
        self.record.unlink(missing_ok=True)
        write(given, stories)
        _run([*DRAGOMAN, "build", str(given), "--record", str(self.record), "--jobs", str(self.jobs)])
        _run([*DRAGOMAN, "export", "jsonl", "--record", str(self.record), "--out", str(out)])
        return read(out)


def score(script: Path, *arguments: str) -> str:
    """Return what a scorer prints."""
    return _run([sys.executable, str(script), *arguments])


def read(path: Path) -> list[Json]:
    """Return the objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def write(path: Path, rows: Iterable[Json]) -> None:
    """Write objects as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


def environment() -> dict[str, str]:
    """Return the environment in which a process finds this folder, and the very program that we have imported."""
    ours = [str(ROOT), str(Path(dragoman.__file__).parent.parent)]
    given = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([*ours, *([given] if given else [])])}


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment())
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["no message"]
        raise FailedError(f"{' '.join(command[1:4])} ended with {done.returncode}: {said[-1]}")
    return done.stdout
