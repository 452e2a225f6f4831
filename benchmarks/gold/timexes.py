"""Time expressions: what ``times`` and ``times_history`` have in common."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.program import Json, Program, score, write

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


def without_dates_of_issue(row: Json, predicted: Json) -> tuple[Json, Json]:
    """Return both without the story's own date as it stands in its head (``dct`` in gold), which is no report."""
    aside = [one for one in row["timexes"] if one.get("dct")]
    kept = [one for one in row["timexes"] if not one.get("dct")]
    free = [one for one in predicted["timexes"] if not any(_meet(one, other) for other in aside)]
    return {**row, "timexes": kept}, {**predicted, "timexes": free}


def _meet(one: Json, other: Json) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def predictions(rows: Sequence[Json], program: Program) -> list[Json]:
    """Annotate the texts and return their time expressions."""
    return [prediction(answer) for answer in program.answers(["annotate"], [request(row) for row in rows])]


def scored(rows: Sequence[Json], predicted: Sequence[Json], gold: Path, scratch: Path) -> str:
    """Return what the scorer prints."""
    wanted, given = scratch / "times-gold.jsonl", scratch / "times.jsonl"
    write(wanted, rows)
    write(given, predicted)
    return score(gold / "score" / "score_timex.py", str(wanted), str(given))
