"""Which decisions contradict one another, and by which chain."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

from dragoman.decisions.nouns import Decision

_HOW = "undo one of them with `dragoman decide undo`"
Steps = Mapping[str, Sequence[Decision]]
"""Mention -> the decisions by which it is the same as others."""


def contradiction(decisions: Iterable[Decision]) -> str | None:
    """Return in one sentence how the first of the decisions that contradict others does so; ``None`` where none does.

    ``same`` goes on from mention to mention: A same B, B same C and A different C contradict one another.
    """
    given = tuple(decisions)
    return _of_pairs(given) or _of_single(given)


def settled(decisions: Iterable[Decision], left: str, right: str) -> bool:
    """Tell whether decisions already say, in one step or several, if two mentions are one event."""
    given = tuple(decisions)
    steps = _steps(given)
    groups = _reached(steps, left), _reached(steps, right)
    if right in groups[0]:
        return True
    apart = (one.mentions for one in given if one.kind == "different")
    return any((a in groups[0] and b in groups[1]) or (b in groups[0] and a in groups[1]) for a, b in apart)


def _of_pairs(decisions: Sequence[Decision]) -> str | None:
    steps = _steps(decisions)
    for apart in (one for one in decisions if one.kind == "different"):
        chain = _chain(steps, *apart.pair)
        if chain:
            told = ", ".join(_told(one) for one in chain)
            return f"{_told(apart)} contradicts {told}: {_HOW}"
    return None


def _of_single(decisions: Iterable[Decision]) -> str | None:
    """Find a mention both dropped and kept, or a field of one mention's event with two values."""
    first: dict[tuple[str, str], Decision] = {}
    for one in decisions:
        if one.kind in ("same", "different"):
            continue
        before = first.setdefault((one.mentions[0], one.field or ""), one)
        if (before.kind, before.value) != (one.kind, one.value):
            return f"{_told(one)} contradicts {_told(before)}: {_HOW}"
    return None


def _steps(decisions: Iterable[Decision]) -> Steps:
    steps: dict[str, list[Decision]] = defaultdict(list)
    for one in decisions:
        if one.kind == "same":
            for id in one.mentions:
                steps[id].append(one)
    return steps


def _reached(steps: Steps, start: str) -> set[str]:
    """Return every mention that is the same as ``start``, by any number of steps."""
    found, ahead = {start}, [start]
    while ahead:
        for one in steps.get(ahead.pop(), ()):
            fresh = set(one.mentions) - found
            found |= fresh
            ahead += fresh
    return found


def _chain(steps: Steps, start: str, goal: str) -> list[Decision]:
    """Return a shortest chain of ``same`` decisions between two mentions, or nothing."""
    came: dict[str, tuple[str, Decision] | None] = {start: None}
    ahead = deque([start])
    while ahead and goal not in came:
        here = ahead.popleft()
        for one in steps.get(here, ()):
            for there in one.mentions:
                if there not in came:
                    came[there] = (here, one)
                    ahead.append(there)
    chain: list[Decision] = []
    step = came.get(goal)
    while step is not None:
        chain.append(step[1])
        step = came[step[0]]
    return chain[::-1]


def _told(one: Decision) -> str:
    """Return a decision in words that fit into a sentence."""
    what = f" {one.field}={one.value}" if one.field else ""
    joined = " and ".join(one.mentions)
    return f"{one.id} ({one.kind}{what}: {joined}, by {one.by})"
