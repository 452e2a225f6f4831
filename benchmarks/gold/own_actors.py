"""own_actors: phrases of our own for states, bodies, people and firms; the half that may be looked at while working."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks import own_actors
from benchmarks.gold.figures import Figure, Measured
from benchmarks.own_actors import Named
from benchmarks.program import ROOT, Json, Program

FOLDER = ROOT / "corpus"
"""The phrases lie in the repository."""
FILES = ("actors/open.jsonl",)
NEEDED = ()


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Read the phrases of the open half in their texts, and each by itself with its text as the context."""
    return measured(own_actors.read(own_actors.file(folder, "open")), program)


def measured(rows: Sequence[Named], program: Program) -> Measured:
    """Return the figures of both ways, and what is wrong."""
    texts = program.answers(["annotate"], [text_request(row) for row in rows])
    names = program.answers(["actors", "resolve"], [name_request(row) for row in rows])
    ways = {
        "in the text": [own_actors.in_text(row, one["actors"]) for row, one in zip(rows, texts, strict=True)],
        "by itself": [own_actors.by_name(one) for one in names],
    }
    figures: list[Figure] = []
    printed: list[str] = [f"{len(rows)} phrases"]
    for way, answers in ways.items():
        figures += [Figure(f"{way}: {name}", f"{share:.1f}") for name, share in own_actors.shares(rows, answers)]
        printed += [f"\n{way}", *own_actors.errors(rows, answers)]
    return Measured(tuple(figures), "\n".join(printed))


def text_request(row: Named) -> Json:
    """Return the line for ``dragoman annotate``."""
    asked = {"id": row.id, "text": row.text, "published": row.published.isoformat()}
    return {**asked, "publisher": row.publisher} if row.publisher else asked


def name_request(row: Named) -> Json:
    """Return the line for ``dragoman actors resolve``."""
    return {"id": row.id, "name": row.words, "context": row.text, "date": row.published.isoformat()}
