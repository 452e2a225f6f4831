"""actors: whom a name or noun phrase means: its country and its sector."""

from pathlib import Path

from benchmarks.gold.figures import Measured, Wanted, picked
from benchmarks.program import Json, Program, read, score, write
from dragoman import register

FILES = ("actors.jsonl",)
WANTED = (
    Wanted("country %", r"^country\s+accuracy ([\d.]+)", target="92"),
    Wanted("sector %", r"^code_1\s+accuracy ([\d.]+)", target="80"),
    Wanted("both %", r"^both\s+accuracy ([\d.]+)"),
)


def request(row: Json) -> Json:
    """Return the line for ``dragoman actors resolve``."""
    return {"id": row["id"], "name": row["actor"], "context": row["context"], "date": row["date"]}


def prediction(answer: Json, name: str) -> Json:
    """Return country and sector; an empty country where there is none.

    A state's bare name has no sector there; the program takes it for the government, which is what acts. PLOVER's
    ``UNK`` is "unidentified actor": whom the register knows (the UN) is none, though he has no sector.
    """
    sector = "" if _is_bare_state(name) else answer["sector"] or ("" if answer["actor"] else "UNK")
    return {"id": answer["id"], "country": answer["country"] or "", "code_1": sector}


def _is_bare_state(name: str) -> bool:
    """Tell whether the words are the name of a state and nothing else."""
    words = name.strip().removeprefix("the ").removeprefix("The ")
    return any(hit.kind == "state" and hit.span.of(words) == words for hit in register.load().find(words))


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Resolve the names and score them."""
    answers = program.answers(["actors", "resolve"], [request(row) for row in read(gold / FILES[0])])
    predicted = scratch / "actors.jsonl"
    names = [row["actor"] for row in read(gold / FILES[0])]
    write(predicted, (prediction(answer, name) for answer, name in zip(answers, names, strict=True)))
    return picked(score(gold / "score" / "score_actor.py", str(gold / FILES[0]), str(predicted)), WANTED)
