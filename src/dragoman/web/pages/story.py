"""A story: its text as it came, with the words marked that made the values of its mentions; who else tells of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dragoman.errors import NotFoundError, UsageError
from dragoman.types import EventMention, Noun, Span
from dragoman.web import nouns
from dragoman.web.deciding import standing
from dragoman.web.marking import FIELDS, Anchor, marked, marks
from dragoman.web.nouns import Headline
from dragoman.web.querying import one, rows
from dragoman.web.rendering import address, page
from dragoman.web.resolving import begins
from dragoman.web.saying import Part, sentence
from dragoman.web.shelf import Reading
from dragoman.web.telling import windows
from dragoman.web.wording import label

PART = 12_000
"""Characters of a part of a long story; parts begin with sentences."""
_SLACK = 4_000
"""Characters by which a part may be longer, to end with a sentence."""
_MENTIONS = 240
"""Mentions of a part that are marked."""
_OTHERS = 20
_ALIKE = 400
"""Reports of the same acts that are looked through for other stories."""


class Head(Noun, frozen=True):
    """A story without its text."""

    id: str
    publisher: str | None
    published: date | None
    published_basis: str | None
    language: str | None
    headline: str | None
    byline: str | None
    url: str | None
    origin_uri: str
    origin_offset: int
    characters: int
    greyed: int
    """Characters of furniture."""


class Edges(Noun, frozen=True):
    """The first sentences from two places on; none where the text ends before."""

    start: int | None
    end: int | None


class Listed(Noun, frozen=True):
    """A mention of a part, its number in the story, and how many mentions the part has."""

    id: str
    number: int
    here: int


class Copy(Noun, frozen=True):
    """A story that repeats this one, or (``is_source``) that this one repeats."""

    id: str
    is_source: bool
    overlap: float


class Rejected(Noun, frozen=True):
    """Why something was not coded."""

    stage: str
    reason: str
    detail: str


class Act(NamedTuple):
    """A mention in the list beside the text."""

    number: int
    mention: EventMention
    sentence: tuple[Part, ...]
    event_id: str
    """Empty where it is in none."""


class Other(NamedTuple):
    """Another story that reports the same acts."""

    story: Headline
    acts: int


def story(request: Request) -> Response:
    """Show one story; ``part`` of a long one, ``mention`` for the part in which that is told, ``field`` once each."""
    id = request.path_params["id"]
    with request.app.state.shelf.reading() as reading:
        head = one(reading, "story_head", Head, id=id)
        if head is None:
            return _found(request, reading, id)
        parts = max(1, -(-head.characters // PART))
        at = _part(request, reading, head, parts)
        within = _edges(reading, head, at, parts)
        return _shown(request, reading, head, at, parts, within)


def _found(request: Request, reading: Reading, prefix: str) -> Response:
    """Lead to the only story whose id begins so."""
    matches = [id for _, id in begins(reading, prefix, 2, ("story",))]
    if len(matches) != 1:
        raise NotFoundError(f"the record has no story {prefix[:60]}: look for words of it")
    return RedirectResponse(address(request, "story", id=matches[0]), 303)


def _part(request: Request, reading: Reading, head: Head, parts: int) -> int:
    """Return the number of the part that is asked for, from 0."""
    wanted = request.query_params.get("mention", "")
    if wanted:
        found = nouns.columns(reading, "event_mentions", "id", [wanted])
        if found["story_id"] != [head.id]:
            raise NotFoundError(f"this story has no mention {wanted[:40]}: it may have been read anew")
        return _holding(reading, head, found["trigger_start"][0], parts)
    text = request.query_params.get("part", "1")
    if not text.isdecimal() or not 1 <= int(text[:6]) <= parts:
        raise UsageError(f"there is no part {text[:20]!r} of this story: there are {parts}")
    return int(text) - 1


def _holding(reading: Reading, head: Head, place: int, parts: int) -> int:
    """Return the number of the part that holds a place."""
    at = min(place // PART, parts - 1)
    return at - 1 if at and place < _edges(reading, head, at, parts).start else at


def _edges(reading: Reading, head: Head, at: int, parts: int) -> Span:
    """Return where a part begins and ends: with sentences, if there are any near."""
    if parts == 1:
        return Span(0, head.characters)
    first, last = at * PART, (at + 1) * PART
    found = one(reading, "story_edges", Edges, id=head.id, first=first, last=last) or Edges(None, None)
    start = _near(first, found.start) if at else 0
    return Span(start, head.characters if at == parts - 1 else _near(last, found.end))


def _near(place: int, sentence_: int | None) -> int:
    return sentence_ if sentence_ is not None and sentence_ - place < _SLACK else place


def _shown(request: Request, reading: Reading, head: Head, at: int, parts: int, within: Span) -> Response:
    listed = rows(reading, "story_mentions", Listed, id=head.id, first=within.start, last=within.end, most=_MENTIONS)
    mentions = nouns.mentions(reading, [row.id for row in listed])
    owners = nouns.owners(reading, mentions)
    acts = [Act(row.number, mentions[row.id], sentence(mentions[row.id]), owners.get(row.id, "")) for row in listed]
    on = _fields(request)
    return page(
        request,
        "story.html",
        reading=reading,
        story=head,
        text=_text(request, reading, head, within, acts),
        acts=acts,
        unmarked=listed[0].here - len(listed) if listed else 0,
        others=_others(reading, head.id, sorted(set(owners.values()))),
        copies=_copies(reading, head.id),
        rejections=rows(reading, "story_rejections", Rejected, id=head.id),
        fields=FIELDS,
        on=on,
        part=at + 1,
        parts=parts,
        within=within,
        previous=_turned(request, head.id, at, on) if at else None,
        next=_turned(request, head.id, at + 2, on) if at + 1 < parts else None,
        said=standing(request, tuple(mentions)) if request.app.state.settings.decide else None,
    )


def _fields(request: Request) -> frozenset[str]:
    """Return the fields whose words are underlined."""
    asked = frozenset(request.query_params.getlist("field"))
    return asked & FIELDS.keys() if asked else frozenset(FIELDS)


def _turned(request: Request, id: str, part: int, on: frozenset[str]) -> str:
    chosen = (
        [] if len(on) == len(FIELDS) else [("field", field) for field in FIELDS if field in on] or [("field", "none")]
    )
    return address(request, "story", id=id, query=f"?{urlencode([('part', part), *chosen])}")


def _text(request: Request, reading: Reading, head: Head, within: Span, acts: Sequence[Act]) -> Markup:
    """Return a part of the text with its marks."""
    window = windows(reading, {head.id: within})[head.id]
    furniture = rows(reading, "story_furniture", Piece, id=head.id, first=within.start, last=within.end)
    over = [mark for act in acts for mark in marks(act.mention, act.number)]
    anchors = [_anchor(request, act) for act in acts]
    return marked(window.text, within, [*(Span(one.start, one.end) for one in furniture), *over, *anchors])


class Piece(Noun, frozen=True):
    """A stretch of the text."""

    start: int
    end: int


def _anchor(request: Request, act: Act) -> Anchor:
    """Return the words that tell an act as a link to its event."""
    href = address(request, "event", id=act.event_id, query=f"#{act.mention.id}") if act.event_id else ""
    title = f"{act.number}: {label(act.mention.act)} ({act.mention.status})"
    return Anchor(span=act.mention.trigger, id=act.mention.id, href=href or f"#act-{act.number}", title=title)


def _others(reading: Reading, id: str, event_ids: Sequence[str]) -> list[Other]:
    """Return the other stories of the same acts, those that share most first."""
    reports = nouns.columns(reading, "event_mentions_of", "event_id", event_ids)
    pairs = list(zip(reports["mention_id"], reports["event_id"], strict=True))[:_ALIKE]
    told = nouns.columns(reading, "event_mentions", "id", [mention for mention, _ in pairs])
    story_of: Mapping[str, str] = dict(zip(told["id"], told["story_id"], strict=True))
    shared = Counter({(story_of[mention], event) for mention, event in pairs if story_of.get(mention, id) != id})
    count = Counter(story_id for story_id, _ in shared)
    stories = nouns.headlines(reading, count)
    found = [Other(stories[story_id], acts) for story_id, acts in count.items() if story_id in stories]
    return sorted(found, key=_most)[:_OTHERS]


def _most(other: Other) -> tuple[int, bool, date | None, str]:
    return (-other.acts, other.story.published is None, other.story.published, other.story.id)


def _copies(reading: Reading, id: str) -> list[tuple[Copy, Headline]]:
    """Return the wire copies of a story, and what it repeats."""
    found = rows(reading, "story_copies", Copy, id=id)
    stories = nouns.headlines(reading, (one.id for one in found))
    return [(one, stories[one.id]) for one in found if one.id in stories]


ROUTES = (Route("/story/{id}", story, name="story"),)
