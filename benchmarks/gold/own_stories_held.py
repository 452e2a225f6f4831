"""own_stories_held: the other half of our own stories, which is looked at only at the end of a piece of work."""

from pathlib import Path

from benchmarks.gold import own_stories
from benchmarks.gold.figures import Measured
from benchmarks.program import Program
from training.story_corpus import file, read

FOLDER = own_stories.FOLDER
FILES = ("stories/held.jsonl",)
NEEDED = own_stories.NEEDED
NOTICE = "held back: look at these figures only at the end of a piece of work, and change nothing because of them"


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Pair the program's mentions with the events of the half that is held back; confusions are not told."""
    figures = own_stories.measured(read(file(folder, "held")), program).figures
    return Measured(figures, NOTICE)
