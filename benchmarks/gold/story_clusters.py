"""story_clusters: which events of the whole stories the program holds to be one: its own mentions, then the set's."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import linking_score_given, linking_score_gold
from benchmarks.gold.figures import Figure, Measured, Wanted, picked
from benchmarks.gold.stories import predictions
from benchmarks.gold.whole import coded
from benchmarks.program import Json, Program, read, score, write
from dragoman import linking

FILES = ("story_clusters.jsonl", "stories.jsonl")
_FOUND = r"^{} .*both found\s+(?:[1-9]\d*.*=\s+([\d.]+) % of those found|0)"
"""Nothing is said where no pair was found."""
WANTED = (
    Wanted("gold events that we have", r"^gold events paired with a prediction: (\d+)"),
    Wanted("same: pairs, both found", r"^same .*both found\s+(\d+)"),
    Wanted("same: merged, % of found", _FOUND.format("same")),
    Wanted("same: merged, % of all", r"^same .*found,\s+([\d.]+) % of all"),
    Wanted("different: pairs, both found", r"^different .*both found\s+(\d+)"),
    Wanted("different: apart, % of found", _FOUND.format("different")),
    Wanted("fulfils: pairs, both found", r"^fulfils .*both found\s+(\d+)"),
    Wanted("fulfils: merged, % of found", _FOUND.format("fulfils")),
    Wanted("merged, not listed (stories apart)", r"^merged but not listed: (\d+)"),
)


def measure(gold: Path, program: Program, scratch: Path) -> Measured:
    """Score which mentions of a record of the stories are in one event, then which of the set's own events."""
    ours = _scored(gold, scratch, *_ours(gold, program))
    given = _scored(gold, scratch, *_given(gold))
    named = [Figure(f"given: {one.name}", one.ours, one.published, one.target) for one in given.figures]
    return Measured((*ours.figures, *named), f"{ours.printed}\ngiven\n{given.printed}")


def _ours(gold: Path, program: Program) -> tuple[list[Json], Mapping[str, str]]:
    """Return the program's own mentions as predicted events, and the event of each in a record."""
    answers, event_of = coded(gold / "stories.jsonl", program)
    return predictions(answers, [answer["mentions"] for answer in answers]), event_of


def _given(gold: Path) -> tuple[list[Json], Mapping[str, str]]:
    """Return the set's events, as if they were predicted, and what linking makes of them."""
    rows = read(gold / "stories.jsonl")
    linked = linking.link(linking_score_given.items(linking_score_gold.stories(rows)))
    predicted = [
        {"id": row["article_id"], "events": [{**one, "key": one["event_id"], "date": None} for one in row["events"]]}
        for row in rows
    ]
    return predicted, {one: event.id for event in linked.events for one in event.mention_ids}


def _scored(gold: Path, scratch: Path, events: Sequence[Json], event_of: Mapping[str, str]) -> Measured:
    predicted, places = scratch / "clustered.jsonl", scratch / "clusters.json"
    write(predicted, events)
    places.write_text(json.dumps(event_of), encoding="utf-8")
    given = [str(path) for path in (*(gold / name for name in FILES), predicted, places)]
    return picked(score(gold / "score" / "score_clusters.py", *given), WANTED)
