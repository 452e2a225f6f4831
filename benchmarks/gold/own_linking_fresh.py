"""own_linking_fresh: ten short chains of agency copy, written blind and then looked at while linking was worked on."""

from pathlib import Path

from benchmarks.gold import own_linking
from benchmarks.gold.figures import Measured
from benchmarks.program import Program
from training.linking_corpus import read

FOLDER = own_linking.FOLDER
FILES = ("linking/fresh-open.jsonl", "linking/fresh-open-events.jsonl")
NEEDED = own_linking.NEEDED


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Link the mentions of these chains; the mistakes are told."""
    return own_linking.measured(read(folder, "fresh-open"), program)
