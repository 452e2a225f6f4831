"""own_attributions: who says what in our own stories, written blind; the half that may be looked at while working."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.gold.figures import Figure, Measured
from benchmarks.own_attributions import Said, Scored, Span, figures, said, score, stories
from benchmarks.program import ROOT, Json, Program

FOLDER = ROOT / "corpus" / "attributions"
"""The stories lie in the repository."""
FILES = ("README.md",)
NEEDED = ()


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Hold the program's attributions against those of the open half."""
    return measured(folder / "open", program)


def measured(folder: Path, program: Program) -> Measured:
    """Hold the program's attributions against those of a folder of stories."""
    told = list(stories(folder))
    answers = program.answers(["annotate"], [{"id": name, "text": text, "language": "en"} for name, text, _ in told])
    total = Scored()
    for (_, text, gold), answer in zip(told, answers, strict=True):
        total = total.plus(score(gold, [prediction(text, one) for one in answer["attributions"]]))
    return Measured(tuple(shown(total)), "\n".join(total.lines()))


def prediction(text: str, given: Json) -> Said:
    """Return an attribution of an answer for the scorer."""
    return said(text, [[_span(span) for span in given[role]] for role in ("source", "cue", "content")])


def _span(given: Json) -> Span:
    return given["start"], given["end"]


def shown(total: Scored) -> Sequence[Figure]:
    """Return the figures of the table."""
    both, linked = (figures(count, total.predicted, total.wanted) for count in (total.right, total.linked))
    named = {
        "who + what precision": both.precision,
        "who + what recall": both.recall,
        "who + what F1": both.f1,
        "content linked F1": linked.f1,
        "contents exact among linked %": 100 * total.exact / max(total.linked, 1),
        "right source among linked %": 100 * total.right / max(total.linked, 1),
    }
    return [Figure(name, f"{value:.1f}") for name, value in named.items()]
