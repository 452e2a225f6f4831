"""times: time expressions of news stories, with their TIMEX3 values."""

from pathlib import Path

from benchmarks.gold.figures import Measured, Wanted, picked
from benchmarks.gold.timexes import STRICT_F1, STRICT_VALUE_F1, VALUE_F1, scored
from benchmarks.program import Program

FILES = ("status_stories.jsonl",)
WANTED = (
    Wanted("value F1", VALUE_F1, "77.6 HeidelTime, a like set", "80"),
    Wanted("strict span F1", STRICT_F1, "81.3 HeidelTime, a like set", "86"),
    Wanted("strict span with value F1", STRICT_VALUE_F1),
)


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Annotate the stories and score their times, as far as they were annotated by hand."""
    return picked(scored(gold / FILES[0], gold, program, scratch), WANTED)
