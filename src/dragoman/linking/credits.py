"""Where a report comes from: the news agency that a story, or a sentence of it, is credited to.

A story is credited as a whole where it says so at its head or its end, in its byline, or where the agency published it
itself. A sentence told on an agency's word ("TASS reported") has that agency for its origin, whatever the story's.
"""

import re
from collections.abc import Iterable, Mapping

from dragoman.register.agencies import credited, speaking
from dragoman.types import EventMention, Story, WireCopy

_MARK = r"\s*(?:--?|[\u2013\u2014\u2212]|:)"
_BRACKETED = re.compile(rf"[^\n]{{0,60}}?[(\[/]\s*(?P<name>[^)\]/\n]{{2,40}}?)\s*[)\]/]\.?{_MARK}")
"""``JAKARTA, Dec 3 (Antara) -``, ``MOSCOW, May 3. /TASS/.``"""
_SLASHED = re.compile(r"[^\n]{0,60}?\s/(?P<name>[^/\n]{2,30})/\.\s")
_LEADING = re.compile(rf"(?:[^\W\d_a-z][^\n.]{{1,40}}[,.]\s*)?(?P<name>[^\W\d_][^\n,.:\u2013\u2014-]{{1,30}}){_MARK}\s")
"""``AP -``, ``TEHRAN, IRNA -``, ``MOSCOW, 3 May - RIA Novosti.``"""
_AFTER_DASH = re.compile(rf"[^\W\d_a-z][^\n.]{{1,40}}?{_MARK}\s(?P<name>[^\W\d_][\w ]{{1,20}})\.\s")
_LABEL = re.compile(
    r"(?i)\(?(?:(?:source|sources|via|agency|credit|courtesy|from|by)\s*:\s*|by\s+|(?:\u00a9|\(c\)|copyright)\s*(?:\d{4},?\s*)?)"
    r"(?P<name>[^()\n]{2,50}?)\.?\)?(?:\.?\s*all rights reserved\.?)?"
)
_WHOLE = re.compile(r"[(\[]?(?:[\u2013\u2014-]+\s*)?(?P<name>[^()\[\]\n]{2,40}?)[)\]]?\.?")
_AT_END = re.compile(r"[(\[](?P<name>[^()\[\]\n]{2,40})[)\]]\.?\s*$")
_PARTS = re.compile(r"\s*(?:[,;|/&+\u2022\u00b7]|\band\b|\bwith\b)\s*")
_PICTURE = re.compile(r"(?i)\b(?:photo|image|picture|file|pool|video|graphic|getty|handout|inputs?|agencies)\b")
_PROSE = 90
"""Characters from which a line is taken for prose."""
_HEAD_LINES, _TAIL_LINES = 3, 8
_LONGEST = 100


def credit(story: Story) -> str | None:
    """Return the id of the one agency that the whole story is credited to; ``None`` where there is none, or several."""
    lines = [line.strip() for line in story.text.split("\n") if line.strip()]
    prose = [place for place, line in enumerate(lines) if len(line) >= _PROSE] or [0]
    told = {
        *_of_byline(story.byline or ""),
        *(found for line in lines[: prose[0] + 1][-_HEAD_LINES:] for found in _of_head(line)),
        *(found for line in lines[: prose[0]] for found in _of_line(line)),
        *(found for line in lines[prose[-1] + 1 :][:_TAIL_LINES] for found in _of_line(line)),
        *(found for line in lines[prose[-1] :][:_TAIL_LINES] for found in _at_end(line)),
    }
    if not told and story.publisher:
        told = set(filter(None, [credited(story.publisher)]))
    return told.pop() if len(told) == 1 else None


def agency_of(mention: EventMention, story_agency: str | None) -> str | None:
    """Return the agency that a mention rests on: its speaker, if that is one, else the story's."""
    return (speaking(mention.speaker.name) if mention.speaker else None) or story_agency


def shared(credits: Mapping[str, str], copies: Iterable[WireCopy]) -> dict[str, str]:
    """Return story -> agency, where a copy without a credit has that of the story it repeats, and the other way round.

    Of several copies that say it for their original, the lowest id does.
    """
    found = dict(credits)
    ordered = sorted(copies, key=lambda one: one.story_id)
    for copy in ordered:
        if copy.story_id in credits:
            found.setdefault(copy.of, credits[copy.story_id])
    for copy in ordered:
        if copy.of in found:
            found.setdefault(copy.story_id, found[copy.of])
    return found


def _of_byline(byline: str) -> set[str]:
    """Return the agencies that a byline names: "Jane Doe, Reuters"."""
    return set() if _PICTURE.search(byline) else set(filter(None, map(credited, _PARTS.split(byline))))


def _of_head(line: str) -> set[str]:
    """Return the agency of the dateline at the beginning of a line."""
    head = line[:_LONGEST]
    for pattern in (_BRACKETED, _SLASHED, _LEADING, _AFTER_DASH):
        found = pattern.match(head)
        named = credited(found["name"]) if found else None
        if named:
            return {named}
    return set()


def _of_line(line: str) -> set[str]:
    """Return the agencies of a line that is a credit and nothing else."""
    if len(line) > _LONGEST or _PICTURE.search(line):
        return set()
    found = _LABEL.fullmatch(line) or _WHOLE.fullmatch(line)
    if found is None:
        return set()
    return set(filter(None, map(credited, (found["name"], *_PARTS.split(found["name"])))))


def _at_end(line: str) -> set[str]:
    """Return the agency in brackets at the end of a line."""
    found = _AT_END.search(line)
    if found is None or _PICTURE.search(found["name"]):
        return set()
    return set(filter(None, map(credited, _PARTS.split(found["name"]))))
