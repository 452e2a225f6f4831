"""own_attributions_held: the other half of our stories of who says what, measured at the end of a piece of work."""

from pathlib import Path

from benchmarks.gold import own_attributions
from benchmarks.gold.figures import Measured
from benchmarks.gold.own_stories_held import NOTICE
from benchmarks.program import Program

FOLDER = own_attributions.FOLDER
FILES = own_attributions.FILES
NEEDED = own_attributions.NEEDED
__all__ = ["FILES", "FOLDER", "NEEDED", "NOTICE", "measure"]


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Hold the program's attributions against those of the half that is held back."""
    return own_attributions.measured(folder / "held", program)
