"""The state that a story is written from: whose police, army and ministries need no name in it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.annotation.actors.reading import STATE_KINDS, Reading
from dragoman.types import Span, Story

_TO_REPORT = re.compile(r"[^\n]{0,60}?(?:--|[-\u2013\u2014:])\s*\Z")
_LEAST = 2
"""Sentences that must name the state of the dateline: a reporter in Dubai may write about Iran."""
_MANY = 4
_SHARE = 0.4
"""Sentences, and their part of a story, that name the one state that it is about."""
_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
"""Sectors of a state, whose statements speak for it."""
_JOINT = re.compile(
    r"\b(?:joint|trilateral|leaders['\u2019]?)\b[^.]*\b(?:statement|declaration|communiqu[eé])", re.IGNORECASE
)
_SPOKEN = re.compile(
    r"\b(?:statement|remarks|address|speech|message|letter|proclamation|press release|op-ed)\b.*?\b(?:by|from|of)\b",
    re.IGNORECASE,
)

_IN_TURN = re.compile(r"\b(?:remarks|(?:joint )?press conference|transcript|interview)\b", re.IGNORECASE)
"""Texts in which several speak one after another."""


class Home(NamedTuple):
    """Where a story stands."""

    state: str | None = None
    speaks: bool = False
    """Whether the text is the state's own: of its government, or of who heads it."""
    writers: tuple[str, ...] = ()
    """The states that "we" means in it."""


def home(readings: Sequence[Reading], story: Story | None = None) -> Home:
    """Return the state that a story is written from.

    That is the state whose government publishes it or whose official speaks, in a text of his own; else the state of
    the dateline, or of the town in the name of the paper, where the story is about it too; else the one state that
    nearly all of it is about.
    """
    state = (_of_government(readings, story) or _of_speaker(readings, story)) if readings and story else None
    if state is not None:
        return Home(state, True, _writers(readings[0], story.headline if story else None, state))
    state = _of_dateline(readings)
    if state is None and story is not None and readings:
        state = _of_paper(readings, story)
    return Home(state or _of_most(readings))


# --- a state's own text ---------------------------------------------------------------------------------


def _of_government(readings: Sequence[Reading], story: Story | None) -> str | None:
    """Return the state of a publisher that is a government's: "The Kremlin", "Ministry of Foreign Affairs of Japan"."""
    publisher = story.publisher if story else None
    if not publisher:
        return None
    register, on = readings[0].register, readings[0].on
    hits = register.find_in_line(publisher)
    lands = [hit for hit in hits if hit.kind in (*STATE_KINDS, "organisation")]
    official = any(
        hit.kind == "seat" or (hit.kind == "title" and register.titles[hit.ids[0]].sector in _OFFICIAL) for hit in hits
    )
    found = [register.country_of(hit.kind, hit.ids[0], on) for hit in lands]
    return next((code for code in found if code in register.states), None) if official else None


def _of_speaker(readings: Sequence[Reading], story: Story | None) -> str | None:
    """Return the state of the official whose own words a headline announces: "Remarks by President Biden"."""
    headline = story.headline if story else None
    spoken = _SPOKEN.match(headline) if headline else None
    if not headline or spoken is None:
        return None
    register, on = readings[0].register, readings[0].on
    at = spoken.end()
    for hit in register.find_in_line(headline):
        if hit.span.start < at:
            continue
        if headline[at : hit.span.start].strip(" .,") not in ("", "the", "H.E"):
            return None
        if hit.kind in ("person", "short"):
            code = register.country_of(hit.kind, hit.ids[0], on) if register.offices(hit.ids[0], on) else None
            return code if code in register.states else None
        at = hit.span.end
    return None


def _writers(reading: Reading, headline: str | None, state: str) -> tuple[str, ...]:
    """Return the states that "we" means: of a joint statement those it names, of remarks by several nobody in all."""
    if not headline:
        return (state,)
    hits = reading.register.find_in_line(headline)
    if _JOINT.search(headline):
        named = reading.countries(hit for hit in hits if hit.kind in (*STATE_KINDS, "person", "short"))
        return named if len(named) > 1 else ()
    speaking = reading.countries(hit for hit in hits if hit.kind in ("person", "short"))
    return () if _IN_TURN.match(headline) and len(speaking) > 1 else (state,)


# --- a report -------------------------------------------------------------------------------------------


def _of_dateline(readings: Sequence[Reading]) -> str | None:
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


def _of_paper(readings: Sequence[Reading], story: Story) -> str | None:
    """Return the state of the town or people in a paper's name ("Nairobi Courier") that the story names too."""
    hits = readings[0].register.find_in_line(story.publisher or "")
    found = [readings[0].country(hit) for hit in hits if hit.kind in (*STATE_KINDS, "place")]
    state = next((code for code in found if code), None)
    return state if state and any(_names(one, state) for one in readings) else None


def _of_most(readings: Sequence[Reading]) -> str | None:
    """Return the state that a story speaks of in many sentences, and in more than of all others together."""
    count = Counter(state for reading in readings for state in _states(reading))
    first, often = max(count.items(), key=lambda one: one[1], default=(None, 0))
    enough = often >= _MANY and often >= _SHARE * len(readings)
    return first if enough and often > count.total() - often else None


def _names(reading: Reading, state: str) -> bool:
    return state in _states(reading)


def _states(reading: Reading) -> set[str | None]:
    """Return the states that a sentence names, by whatever is theirs."""
    hits = reading.of_kind(*STATE_KINDS, "person", "short", "place")
    return {reading.country(hit) for hit in hits} - {None, ""}
