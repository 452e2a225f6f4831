"""times_history: time expressions of long histories without a publication date."""

from pathlib import Path

from benchmarks.gold.figures import Measured, Wanted, picked
from benchmarks.gold.timexes import STRICT_F1, STRICT_VALUE_F1, VALUE_F1, scored
from benchmarks.program import Program

FILES = ("times_history.jsonl",)
WANTED = (
    Wanted("value F1", VALUE_F1, target="78"),
    Wanted("strict span F1", STRICT_F1, "83.1 HeidelTime", "84"),
    Wanted("strict span with value F1", STRICT_VALUE_F1, "76.4 HeidelTime"),
)


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Annotate the histories and score their times."""
    return picked(scored(gold / FILES[0], gold, program, scratch), WANTED)
