"""own_occurs_held: the other half of the short stories of days and statuses, for the end of a piece of work."""

from pathlib import Path

from benchmarks.gold import own_occurs
from benchmarks.gold.figures import Measured
from benchmarks.program import Program
from training.occurs_corpus import read

FOLDER = own_occurs.FOLDER
FILES = own_occurs.FILES
NEEDED = own_occurs.NEEDED
NOTICE = "held back: look at these figures only at the end of a piece of work, and change nothing because of them"


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Hold the program's mention of each act against what was written; the errors are not told."""
    return Measured(own_occurs.measured(read(folder, "held"), program).figures, NOTICE)
