"""Time expressions: what ``times`` and ``times_history`` have in common."""

from pathlib import Path

from benchmarks.program import Json, Program, read, score, write

VALUE_F1 = r"value F1\s+([\d.]+)"
STRICT_F1 = r"^strict\s+P.*F1\s+([\d.]+)"
STRICT_VALUE_F1 = r"^strict \+ value.*F1\s+([\d.]+)"


def request(row: Json) -> Json:
    """Return the line for ``dragoman annotate``."""
    return {"id": row["id"], "text": row["text"], "published": row["dct"], "language": "en"}


def prediction(answer: Json) -> Json:
    """Return the time expressions of an answer as the scorer wants them."""
    found = [{**one["span"], "value": one["timex3"], "type": one["type"]} for one in answer["times"]]
    return {"id": answer["id"], "timexes": found}


def scored(path: Path, gold: Path, program: Program, scratch: Path) -> str:
    """Annotate the texts of a set and return what the scorer prints."""
    answers = program.answers(["annotate"], [request(row) for row in read(path)])
    predicted = scratch / path.name
    write(predicted, (prediction(answer) for answer in answers))
    return score(gold / "score" / "score_timex.py", str(path), str(predicted))
