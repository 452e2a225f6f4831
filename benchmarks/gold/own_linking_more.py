"""own_linking_more: our own chains of other words, which the rules for reworded deeds were tuned on."""

from pathlib import Path

from benchmarks.gold import own_linking
from benchmarks.gold.figures import Measured
from benchmarks.program import Program
from training.linking_corpus import read

FOLDER = own_linking.FOLDER
FILES = ("linking/more.jsonl", "linking/more-events.jsonl")
NEEDED = own_linking.NEEDED


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Link the mentions of these chains; the mistakes are told."""
    return own_linking.measured(read(folder, "more"), program)
