"""attributions: who says what in whole stories."""

from collections.abc import Iterable
from pathlib import Path

from benchmarks.gold.figures import Measured, Wanted, picked
from benchmarks.program import Json, Program, read, score, write

FILES = ("attributions.jsonl",)
_F1 = r"^{}\s+P.*F1\s+([\d.]+)"
WANTED = (
    Wanted("who + what F1", _F1.format(r"who \+ what"), target="70"),
    Wanted("content linked F1", _F1.format(r"content linked \(Jaccard>=.5\)")),
    Wanted("right source among linked %", r"^right source among linked: ([\d.]+)"),
    Wanted("source overlap F1", _F1.format(r"source overlap \(chars\)")),
    Wanted("content overlap F1", _F1.format(r"content overlap \(chars\)")),
)
_ROLES = ("source", "cue", "content")


def request(row: Json) -> Json:
    """Return the line for ``dragoman annotate``."""
    told = {"id": row["id"], "text": row["text"], "published": row["date"], "publisher": row["publisher"]}
    return {**told, "headline": row["title"], "language": "en"}


def prediction(answer: Json) -> Json:
    """Return the attributions of an answer, spans as pairs of numbers.

    The set has what a story attributes, and not what those whom it quotes attribute in their turn.
    """
    told = answer["attributions"]
    own = [one for one in told if not any(_is_within(one, other) for other in told if other is not one)]
    return {"id": answer["id"], "attributions": [{role: _pairs(one[role]) for role in _ROLES} for one in own]}


def _is_within(one: Json, other: Json) -> bool:
    """Tell whether the cue of an attribution stands in what another attributes."""
    return bool(one["cue"]) and any(
        piece["start"] <= one["cue"][0]["start"] and one["cue"][0]["end"] <= piece["end"] for piece in other["content"]
    )


def _pairs(spans: Iterable[Json]) -> list[list[int]]:
    return [[span["start"], span["end"]] for span in spans]


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Annotate the stories and score who says what."""
    answers = program.answers(["annotate"], [request(row) for row in read(gold / FILES[0])])
    predicted = scratch / "attributions.jsonl"
    write(predicted, (prediction(answer) for answer in answers))
    return picked(score(gold / "score" / "score_attribution.py", str(gold / FILES[0]), str(predicted)), WANTED)
