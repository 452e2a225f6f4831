"""relations: one sentence, its two sides given; what the source does to the target, as a PLOVER relation."""

from pathlib import Path

from benchmarks.gold.figures import Figure, Measured, Wanted, picked
from benchmarks.program import Json, Program, read, score, write

FILES = ("relations.jsonl",)
_MACRO = r"^all: {} .*macroF1\s+([\d.]+)"
WANTED = (
    Wanted("macro F1, 15 types", _MACRO.format("root"), "74.3 zero-shot RoBERTa-large", "80"),
    Wanted("macro F1, 4 classes", _MACRO.format(r"quad \(from root\)"), "86.7 zero-shot RoBERTa-large", "91"),
    Wanted("macro F1, 2 classes", _MACRO.format(r"binary \(from root\)"), "96.5 zero-shot RoBERTa-large", "97"),
)


def request(row: Json) -> Json:
    """Return the line for ``dragoman mentions``: the sentence with its one pair."""
    pair = {"source_spans": row["source_spans"], "target_spans": row["target_spans"]}
    return {"id": row["id"], "text": row["sentence"], "pairs": [pair]}


def prediction(answer: Json) -> Json | None:
    """Return the relation of the pair, ``None`` where nothing is done. CONCEDE and RETREAT are one in this set."""
    pair = answer["pairs"][0] if answer["pairs"] else None
    found = pair["plover"]["event_type"] if pair else None
    if found is None:
        return None
    return {"id": answer["id"], "root": "YIELD" if found in ("CONCEDE", "RETREAT") else found}


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Code every pair and score the relations, their classes derived from them."""
    rows = read(gold / FILES[0])
    answers = program.answers(["mentions"], [request(row) for row in rows])
    predicted = scratch / "relations.jsonl"
    made = [one for answer in answers if (one := prediction(answer)) is not None]
    write(predicted, made)
    arguments = ("--field", "root", "--derive", "--per-class")
    printed = score(gold / "score" / "score_labels.py", str(gold / FILES[0]), str(predicted), *arguments)
    measured = picked(printed, WANTED)
    silent = Figure("pairs without a prediction", str(len(rows) - len(made)))
    return measured._replace(figures=(*measured.figures, silent))
