"""status: how far the act of a given word has got, in its story."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.gold.figures import Measured, Wanted, picked
from benchmarks.program import Json, Program, read, score, write

FILES = ("status.jsonl", "status_stories.jsonl")
LABEL = {
    "occurred": "held",
    "ongoing": "held",
    "ended": "held",
    "planned": "planned",
    "agreed": "planned",
    "offered": "planned",
    "requested": "planned",
    "proposed": "planned",
    "postponed": "planned",
    "threatened": "planned",
    "possible": "possible",
    "denied": "denied",
    "negated": "denied",
    "refused": "denied",
    "cancelled": "denied",
    "stalled": "denied",
}
"""Our statuses as this set has them. Its ``general_or_conditional`` and ``unclear`` words are left out."""
WANTED = (
    Wanted("macro F1, 4 labels", r"^all: status .*macroF1\s+([\d.]+)", "14 majority class (of all labels)", "62"),
    Wanted("accuracy", r"^all: status .*acc\s+([\d.]+)"),
)


def requests(rows: Sequence[Json], stories: Iterable[Json]) -> list[Json]:
    """Return a line for ``dragoman annotate`` for each story that has rows, its triggers in the order of the rows."""
    triggers: dict[str, list[list[int]]] = defaultdict(list)
    for row in rows:
        triggers[row["doc"]].append([row["start"], row["end"]])
    return [
        {"id": story["id"], "text": story["text"], "published": story["dct"], "triggers": triggers[story["id"]]}
        for story in stories
        if story["id"] in triggers
    ]


def predictions(rows: Iterable[Json], answers: Iterable[Json]) -> Iterator[Json]:
    """Yield the label of each row; a word whose status was not read has none."""
    told = {answer["id"]: iter(answer["triggers"]) for answer in answers}
    for row in rows:
        status = next(told[row["doc"]])["status"]
        if status is not None:
            yield {"id": row["id"], "status": LABEL[status]}


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Read the status of the words whose label is one of the four, and score the labels."""
    rows = [row for row in read(gold / FILES[0]) if row["status"] in LABEL.values()]
    answers = program.answers(["annotate"], requests(rows, read(gold / FILES[1])))
    kept, predicted = scratch / "status-gold.jsonl", scratch / "status.jsonl"
    write(kept, ({"id": row["id"], "status": row["status"]} for row in rows))
    write(predicted, predictions(rows, answers))
    arguments = (str(kept), str(predicted), "--field", "status", "--per-class")
    return picked(score(gold / "score" / "score_labels.py", *arguments), WANTED)
