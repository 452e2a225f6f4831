"""times: time expressions of news stories, with their TIMEX3 values."""

from pathlib import Path

from benchmarks.gold.figures import Figure, Measured, Wanted, picked
from benchmarks.gold.timexes import (
    STRICT_F1,
    STRICT_VALUE_F1,
    VALUE_F1,
    predictions,
    scored,
    without_dates_of_issue,
)
from benchmarks.program import Program, read

FILES = ("status_stories.jsonl",)
WANTED = (
    Wanted("value F1", VALUE_F1, "77.6 HeidelTime, a like set", "80"),
    Wanted("strict span F1", STRICT_F1, "81.3 HeidelTime, a like set", "86"),
    Wanted("strict span with value F1", STRICT_VALUE_F1),
)


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Annotate the stories and score their times, as far as they were annotated by hand."""
    rows = read(gold / FILES[0])
    predicted = predictions(rows, program)
    measured = picked(scored(rows, predicted, gold, scratch), WANTED)
    body = [without_dates_of_issue(*pair) for pair in zip(rows, predicted, strict=True)]
    inner = picked(scored([row for row, _ in body], [one for _, one in body], gold, scratch), WANTED)
    named = [Figure(f"without date of issue: {figure.name}", figure.ours) for figure in inner.figures[:2]]
    return measured._replace(figures=(*measured.figures, *named))
