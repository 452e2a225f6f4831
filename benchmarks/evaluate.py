"""``make evaluate``: what the program gets right on hand-coded sets, beside published figures and our targets.

The sets made by others are not part of the repository; one that is absent is named and left out. Our own stories are
(``corpus/stories``); their second half is measured only where it is named. Nothing is ever fitted to any of them.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.gold import HELD, ORDER
from benchmarks.gold.figures import Figure, Measured
from benchmarks.program import ROOT, FailedError, Program
from benchmarks.tables import table

BESIDE = ROOT.parent / "shared" / "gold"
"""Where the sets are looked for when nobody says: beside the repository."""
NEEDED = ("numpy", "scipy", "sklearn")
"""What a scorer imports that says nothing else."""
HEAD = ("set", "figure", "ours", "published", "target")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 0, or 2 where a set is there that could not be measured."""
    options = _options(arguments)
    gold = Path(options.gold or os.environ.get("DRAGOMAN_GOLD") or BESIDE)
    chosen = options.sets.split(",") if options.sets else ORDER
    if unknown := [name for name in chosen if name not in (*ORDER, *HELD)]:
        print(f"there is no set {', '.join(unknown)}; there are {', '.join((*ORDER, *HELD))}", file=sys.stderr)
        return 2
    present = [name for name in chosen if not absent(gold, name)]
    needed = {part: None for name in present for part in getattr(_set(name), "NEEDED", NEEDED)}
    if missing := [part for part in needed if find_spec(part) is None]:
        print(f"the scorers need {', '.join(missing)}: install the development dependencies", file=sys.stderr)
        return 2
    failed = _evaluate(gold, chosen, options)
    return 2 if failed else 0


def _options(arguments: Sequence[str] | None) -> Any:
    parser = argparse.ArgumentParser(prog="evaluate", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", metavar="FOLDER", help=f"where the sets lie (else DRAGOMAN_GOLD, else {BESIDE})")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes at once (default: 2)")
    parser.add_argument("--sets", metavar="NAME,...", help=f"only these of {', '.join((*ORDER, *HELD))}")
    parser.add_argument("--details", action="store_true", help="print all that the scorers print, set by set")
    return parser.parse_args(arguments)


def absent(gold: Path, name: str) -> list[str]:
    """Return the files that a set needs and that are not there."""
    folder = _folder(gold, name)
    return [file for file in _set(name).FILES if not (folder / file).is_file()]


def _set(name: str) -> ModuleType:
    return import_module(f"benchmarks.gold.{name}")


def _folder(gold: Path, name: str) -> Path:
    """Return where the files of a set lie: in the gold folder, or where it says."""
    return Path(getattr(_set(name), "FOLDER", gold))


def _evaluate(gold: Path, chosen: Sequence[str], options: Any) -> list[str]:
    """Print what is absent, then the table; return the names of the sets that failed."""
    rows: list[tuple[str, ...]] = []
    failed: list[str] = []
    for name in chosen:
        if gone := absent(gold, name):
            print(f"{name}: not measured, {' and '.join(gone)} not in {_folder(gold, name)}")
            continue
        try:
            measured = _measured(gold, name, options.jobs)
        except FailedError as error:
            print(f"{name}: failed, {error}", file=sys.stderr)
            failed.append(name)
            continue
        if notice := getattr(_set(name), "NOTICE", ""):
            print(f"{name}: {notice}")
        if options.details:
            print(f"== {name}\n{measured.printed}")
        rows.extend(row(name, place, figure) for place, figure in enumerate(measured.figures))
    if rows:
        print(table(HEAD, rows))
    return failed


def _measured(gold: Path, name: str, jobs: int) -> Measured:
    """Measure one set; predictions and records lie in a folder that goes away, because they hold others' texts."""
    with tempfile.TemporaryDirectory(prefix="dragoman-evaluate-") as folder:
        program = Program(Path(folder), jobs)
        measured = _set(name).measure(_folder(gold, name), program, Path(folder))
    assert isinstance(measured, Measured)
    return measured


def row(name: str, place: int, figure: Figure) -> tuple[str, ...]:
    """Return a line of the table; the set is named on its first line."""
    shown = f"{float(figure.ours):.1f}" if "." in figure.ours else figure.ours
    return (name if place == 0 else "", figure.name, shown, figure.published, figure.target)


if __name__ == "__main__":
    sys.exit(main())
