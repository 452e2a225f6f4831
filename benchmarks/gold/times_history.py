"""times_history: time expressions of long histories without a publication date."""

from pathlib import Path

from benchmarks.gold.figures import Measured, Wanted, picked
from benchmarks.gold.timexes import STRICT_F1, STRICT_VALUE_F1, VALUE_F1, predictions, scored
from benchmarks.program import Program, read

FILES = ("times_history.jsonl",)
WANTED = (
    Wanted("value F1", VALUE_F1, target="78"),
    Wanted("strict span F1", STRICT_F1, "83.1 HeidelTime", "84"),
    Wanted("strict span with value F1", STRICT_VALUE_F1, "76.4 HeidelTime"),
)


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Annotate the histories and score their times."""
    rows = read(gold / FILES[0])
    return picked(scored(rows, predictions(rows, program), gold, scratch), WANTED)
