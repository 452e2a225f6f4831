"""The state that a story is written from: whose police, army and ministries need no name in it."""

import re
from collections.abc import Sequence

from dragoman.annotation.actors.reading import STATE_KINDS, Reading
from dragoman.types import Span

_TO_REPORT = re.compile(r"[^\n]{0,60}?(?:--|[-\u2013\u2014:])\s*\Z")
_LEAST = 2
"""Sentences that must name the state of the dateline: a reporter in Dubai may write about Iran."""


def home(readings: Sequence[Reading]) -> str | None:
    """Return the state of the dateline where the story is about it too, else ``None``."""
    end = 0
    for reading in readings:
        start = reading.sentence.span.start
        if start > end:
            state = _dateline(reading, Span(end, start))
            if state is not None:
                return state if sum(_names(one, state) for one in readings) >= _LEAST else None
        end = max(end, reading.sentence.span.end)
    return None


def _dateline(reading: Reading, gap: Span) -> str | None:
    """Return the state of the place with which a line starts that leads to the report: "LIMA, August 12 -"."""
    for hit in reading.register.find(reading.text, gap.start, gap.end):
        first = hit.span.start == 0 or reading.text[hit.span.start - 1] == "\n"
        leads = _TO_REPORT.fullmatch(reading.text[hit.span.end : gap.end])
        if first and leads and hit.kind in (*STATE_KINDS, "place"):
            return reading.country(hit)
    return None


def _names(reading: Reading, state: str) -> bool:
    return any(reading.country(hit) == state for hit in reading.of_kind(*STATE_KINDS, "person", "short", "place"))
