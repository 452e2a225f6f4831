"""What a build did, in lines."""

import shlex
from collections import Counter
from collections.abc import Sequence

from dragoman.cli.tables import count
from dragoman.decisions import Idle
from dragoman.plain import plain
from dragoman.report import Progress, Summary, Times

_OTHERWISE = "  The known stories were read with another model, ontology or register; a new record reads them again."
_TORN = 80
"""Characters of a half-written decision that are shown."""
_SILENT = "no-act"
"""The one reason for a story without a mention that is no fault of the story."""
_SHOWN = 0.05
"""Seconds that a part of a build took at least, where it is told."""


def rejected(summary: Summary) -> Counter[str]:
    """Return how much of the input was rejected, by reason: no story came of it, or it could not be coded."""
    uncoded = Counter({reason: n for reason, n in summary.silent.items() if reason != _SILENT})
    return summary.rejected + uncoded


def lines(summary: Summary, seconds: float, record: str) -> list[str]:
    """Return the summary of a build, a line a count, and the next command to try."""
    reasons = rejected(summary)
    events = summary.events
    rows = [
        ("items", f"{summary.items:,}"),
        ("stories read", f"{summary.stories:,}{_rate(summary, seconds)}"),
        ("known already", f"{summary.known:,}"),
        ("rejected", f"{reasons.total():,}{_by_reason(reasons)}"),
        ("without an act", f"{summary.silent[_SILENT]:,}"),
        *([("passed over", _passed_over(summary))] if summary.passed_over else []),
        ("mentions", f"{summary.mentions:,}"),
        ("events", f"{events.new:,} new, {events.changed:,} changed, {events.unchanged:,} as before{_gone(summary)}"),
        ("wire copies", f"{summary.wire_copies:,}"),
        *([("decisions", f"{summary.decisions:,} applied")] if summary.decisions or summary.idle else []),
        ("time", f"{seconds:,.1f} s{_parts(summary.times)}"),
        *_processors(summary),
    ]
    return [
        f"{plain(record)}",
        *(f"  {name:<15}{value}" for name, value in rows),
        *(f"  {line}" for line in idle_lines(summary.idle, summary.torn)),
        *([_OTHERWISE] if summary.read_otherwise and summary.known else []),
        f"Next: dragoman {_next(summary)} --record {plain(shlex.quote(record))}",
    ]


def idle_lines(idle: Sequence[Idle], torn: str) -> list[str]:
    """Return a line for each decision that no longer applies, and one for a half-written line of their file."""
    told = [
        f"no longer applies: {one.decision.id} ({one.decision.kind} by {plain(one.decision.by)}): {plain(one.reason)}"
        for one in idle
    ]
    cut = f"the last line of the file of decisions is half written, and left out: {plain(torn)[:_TORN]}"
    return [*told, cut] if torn else told


def _rate(summary: Summary, seconds: float) -> str:
    """Return the speed in brackets, where something was read."""
    if not summary.stories or seconds <= 0:
        return ""
    return f" ({speed(summary.stories, summary.characters, seconds)})"


def speed(stories: int, characters: int, seconds: float) -> str:
    """Return ``12.3 stories/s, 45,000 characters/s``."""
    return f"{stories / seconds:,.1f} stories/s, {characters / seconds:,.0f} characters/s"


def _passed_over(summary: Summary) -> str:
    """Return how many sentences were not read, for they can hold no act."""
    share = 100 * summary.passed_over / summary.sentences
    return f"{summary.passed_over:,} of {summary.sentences:,} sentences ({share:.0f} %)"


def _parts(times: Times) -> str:
    """Return where the time went, the longest part first; what took next to nothing is left out."""
    parts = sorted(times.seconds.items(), key=lambda part: -part[1])
    told = ", ".join(f"{name} {seconds:,.1f}" for name, seconds in parts if seconds >= _SHOWN)
    return f": {told}" if told else ""


def _processors(summary: Summary) -> list[tuple[str, str]]:
    """Return what the work on the stories took of all processors together, and the speed that one core had."""
    taken = summary.times.processors
    total = sum(taken.values())
    if not summary.stories or not total:
        return []
    parts = ", ".join(f"{name} {seconds:,.1f}" for name, seconds in taken.items())
    return [("processors", f"{total:,.1f} s: {parts}; {summary.stories / total:,.1f} stories/s a core")]


def _by_reason(reasons: Counter[str]) -> str:
    """Return the reasons in brackets, the most frequent first."""
    ordered = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    return f" ({', '.join(f'{reason} {number:,}' for reason, number in ordered)})" if ordered else ""


def _gone(summary: Summary) -> str:
    """Return how many events went into others, where any did."""
    return f", {summary.events.removed:,} gone" if summary.events.removed else ""


def _next(summary: Summary) -> str:
    """Return the command to try next."""
    empty = not (summary.stories or summary.known)
    return "rejections" if empty and summary.rejected else "events"


def progress_line(progress: Progress, seconds: float) -> str:
    """Return where a build stands, in one line."""
    told = [
        f"{seconds:,.0f} s: {count(progress.stories, 'story', 'stories')}",
        f"({speed(progress.stories, progress.characters, max(seconds, 0.001))}),",
        f"{count(progress.mentions, 'mention')}, {progress.rejected:,} rejected, {progress.known:,} known",
    ]
    return " ".join(told)
