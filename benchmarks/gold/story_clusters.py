"""story_clusters: which mentions of the whole stories the program holds to be one event."""

import json
from pathlib import Path

from benchmarks.gold.figures import Measured, Wanted, picked
from benchmarks.gold.stories import predictions
from benchmarks.gold.whole import coded
from benchmarks.program import Program, score, write

FILES = ("story_clusters.jsonl", "stories.jsonl")
_FOUND = r"^{} .*both found\s+(?:[1-9]\d*.*=\s+([\d.]+) % of those found|0)"
"""Nothing is said where no pair was found."""
WANTED = (
    Wanted("gold events that we have", r"^gold events paired with a prediction: (\d+)"),
    Wanted("same: pairs, both found", r"^same .*both found\s+(\d+)"),
    Wanted("same: merged, % of found", _FOUND.format("same")),
    Wanted("same: merged, % of all", r"^same .*found,\s+([\d.]+) % of all"),
    Wanted("different: pairs, both found", r"^different .*both found\s+(\d+)"),
    Wanted("different: apart, % of found", _FOUND.format("different")),
    Wanted("fulfils: pairs, both found", r"^fulfils .*both found\s+(\d+)"),
    Wanted("fulfils: merged, % of found", _FOUND.format("fulfils")),
    Wanted("merged, not listed (stories apart)", r"^merged but not listed: (\d+)"),
)


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Build a record of the stories and score which of their mentions are in one event."""
    answers, event_of = coded(gold / "stories.jsonl", program)
    predicted, places = scratch / "clustered.jsonl", scratch / "clusters.json"
    write(predicted, predictions(answers, [answer["mentions"] for answer in answers]))
    places.write_text(json.dumps(event_of), encoding="utf-8")
    given = [str(path) for path in (*(gold / name for name in FILES), predicted, places)]
    return picked(score(gold / "score" / "score_clusters.py", *given), WANTED)
