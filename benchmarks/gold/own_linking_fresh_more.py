"""own_linking_fresh_more: short chains of agency copy, written by one who knew the rules, to see where they end."""

from pathlib import Path

from benchmarks.gold import own_linking
from benchmarks.gold.figures import Measured
from benchmarks.program import Program
from training.linking_corpus import read

FOLDER = own_linking.FOLDER
FILES = ("linking/fresh-more.jsonl", "linking/fresh-more-events.jsonl")
NEEDED = own_linking.NEEDED


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Link the mentions of these chains; the mistakes are told."""
    return own_linking.measured(read(folder, "fresh-more"), program)
