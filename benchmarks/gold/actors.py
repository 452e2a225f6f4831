"""actors: whom a name or noun phrase means: its country and its sector."""

from pathlib import Path

from benchmarks.gold.figures import Measured, Wanted, picked
from benchmarks.program import Json, Program, read, score, write

FILES = ("actors.jsonl",)
WANTED = (
    Wanted("country %", r"^country\s+accuracy ([\d.]+)", target="92"),
    Wanted("sector %", r"^code_1\s+accuracy ([\d.]+)", target="80"),
    Wanted("both %", r"^both\s+accuracy ([\d.]+)"),
)


def request(row: Json) -> Json:
    """Return the line for ``dragoman actors resolve``."""
    return {"id": row["id"], "name": row["actor"], "context": row["context"], "date": row["date"]}


def prediction(answer: Json) -> Json:
    """Return country and sector; empty where there is none."""
    return {"id": answer["id"], "country": answer["country"] or "", "code_1": answer["sector"] or ""}


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Resolve the names and score them."""
    answers = program.answers(["actors", "resolve"], [request(row) for row in read(gold / FILES[0])])
    predicted = scratch / "actors.jsonl"
    write(predicted, (prediction(answer) for answer in answers))
    return picked(score(gold / "score" / "score_actor.py", str(gold / FILES[0]), str(predicted)), WANTED)
