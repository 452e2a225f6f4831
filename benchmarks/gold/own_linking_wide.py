"""own_linking_wide: chains of two to five short stories as many outlets tell them, written by one who knew no rule."""

from pathlib import Path

from benchmarks.gold import own_linking
from benchmarks.gold.figures import Measured
from benchmarks.program import Program
from training.linking_corpus import read

FOLDER = own_linking.FOLDER
FILES = ("linking/wide-open.jsonl", "linking/wide-open-events.jsonl")
NEEDED = own_linking.NEEDED


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Link the mentions of these chains; the mistakes are told."""
    return own_linking.measured(read(folder, "wide-open"), program)
