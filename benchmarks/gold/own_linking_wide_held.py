"""own_linking_wide_held: such chains by another hand, looked at only at the end of a piece of work."""

from pathlib import Path

from benchmarks.gold import own_linking
from benchmarks.gold.figures import Measured
from benchmarks.gold.own_linking_held import NOTICE
from benchmarks.program import Program
from training.linking_corpus import read

FOLDER = own_linking.FOLDER
FILES = ("linking/wide-held.jsonl", "linking/wide-held-events.jsonl")
NEEDED = own_linking.NEEDED
__all__ = ["FILES", "FOLDER", "NEEDED", "NOTICE", "measure"]


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Link the mentions of these chains; which ones go wrong is not told."""
    return Measured(own_linking.measured(read(folder, "wide-held"), program).figures, NOTICE)
