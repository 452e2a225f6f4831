"""stories: which acts the program reads out of whole stories, mention by mention, and event by event."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.gold.figures import Figure, Measured, Wanted, picked
from benchmarks.gold.whole import coded, predicted, told_once
from benchmarks.program import Json, Program, score, write
from dragoman import register

FILES = ("stories.jsonl",)
_F1 = r"^{}.*F1\s+([\d.]+)"
_SHARE = r"^per field(?:.|\n)*?^  {}\s+([\d.]+)"
WANTED = (
    Wanted("event detection F1", _F1.format("event detected"), target="65"),
    Wanted("  with type F1", _F1.format(r"  \+ type \(16\)"), target="55"),
    Wanted("  without unsure, detection F1", r"^without gold(?:.|\n)*?^event detected.*F1\s+([\d.]+)"),
    Wanted("  without unsure, with type F1", r"^without gold(?:.|\n)*?^  \+ type \(16\).*F1\s+([\d.]+)"),
    Wanted("  both sides' countries %", _SHARE.format("both sides' countries"), target="85"),
    Wanted("  status %", _SHARE.format("status"), target="85"),
    Wanted("  date overlaps %", _SHARE.format("date overlaps"), target="80"),
    Wanted("  in sentences that must give none", r"must give no event:\s+(\d+)", target="at most 2"),
)


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Score every mention as an event, then one mention for each event that linking makes of a story's mentions."""
    answers, event_of = coded(gold / FILES[0], program)
    mentions = _scored(gold, scratch, answers, [answer["mentions"] for answer in answers])
    once = _scored(gold, scratch, answers, [told_once(answer["mentions"], event_of) for answer in answers])
    named = [Figure(f"linked: {figure.name.strip()}", figure.ours) for figure in once.figures[:2]]
    return Measured((*mentions.figures, *named), mentions.printed)


def _scored(gold: Path, scratch: Path, answers: Sequence[Json], mentions: Sequence[Sequence[Json]]) -> Measured:
    path = scratch / "stories.jsonl"
    write(path, predictions(answers, mentions))
    arguments = ("--per-type", "--confusions", "--list")
    return picked(score(gold / "score" / "score_stories.py", str(gold / FILES[0]), str(path), *arguments), WANTED)


def predictions(answers: Sequence[Json], mentions: Sequence[Sequence[Json]]) -> list[Json]:
    """Return a line for each story with its mentions as events."""
    states = register.load().states
    return [
        {"id": answer["id"], "events": [predicted(one, states.__contains__) for one in found]}
        for answer, found in zip(answers, mentions, strict=True)
    ]
