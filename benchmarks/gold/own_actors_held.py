"""own_actors_held: the other half of our own phrases, which is looked at only at the end of a piece of work."""

from pathlib import Path

from benchmarks.gold import own_actors
from benchmarks.gold.figures import Measured
from benchmarks.own_actors import file, read
from benchmarks.program import Program

FOLDER = own_actors.FOLDER
FILES = ("actors/held.jsonl",)
NEEDED = own_actors.NEEDED
NOTICE = "held back: look at these figures only at the end of a piece of work, and change nothing because of them"


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Read the phrases of the half that is held back; what is wrong is not told."""
    return Measured(own_actors.measured(read(file(folder, "held")), program).figures, NOTICE)
