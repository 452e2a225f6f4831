"""An event: one act in one sentence, what became of it, who reports it in which words, and why these are one."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dragoman.errors import NotFoundError, UsageError
from dragoman.types import Choice, Event, HistoryEntry
from dragoman.types import Reading as Value
from dragoman.web import nouns
from dragoman.web.citing import citation
from dragoman.web.codes import codes
from dragoman.web.deciding import Standing, standing
from dragoman.web.marking import FIELDS
from dragoman.web.nouns import Headline
from dragoman.web.parts import ASKED
from dragoman.web.rendering import address, page
from dragoman.web.resolving import begins
from dragoman.web.saying import Part, plain, sentence
from dragoman.web.shelf import Reading
from dragoman.web.telling import told
from dragoman.web.waiting import Question, waiting, whole
from dragoman.web.weighing import Kind, weighed

ROWS = 50
"""Mentions of a page."""
_STATIONS = 30
"""Entries of the history that are shown at its beginning, and at its end."""
_OUTLETS = 12
"""Reports of one reading that are named."""
_TIED = 12
_FEW = 300
"""Mentions whose links are weighed before the page is answered; those of more, beside it."""
WHY = "why"
"""The part of the page that may come after it."""


class Report(NamedTuple):
    """A mention where it is only named: its number, where it is told, and its story."""

    number: int
    href: str
    story: Headline | None


class Order(NamedTuple):
    """The mentions of an event in the order in which they came out."""

    ids: list[str]
    story_of: dict[str, Headline]
    stories: list[Headline]


class Station(NamedTuple):
    """One entry of the history; ``left_out`` entries stand between it and the one before."""

    entry: HistoryEntry
    report: Report
    left_out: int


class Side(NamedTuple):
    """One value on which stories differ, and who says so."""

    value: str
    reports: tuple[Report, ...]
    more: int


class Differing(NamedTuple):
    """A field on which stories differ."""

    field: str
    sides: tuple[Side, ...]


class Tied(NamedTuple):
    """An event that this one hangs together with."""

    words: str
    id: str
    status: str
    sentence: tuple[Part, ...]
    reasons: tuple[str, ...]


_CONVERSE = {"part of": "Has as a part", "yields": "Comes of", "denies": "Is denied by", "next of": "Is followed by"}
_STRAIGHT = {"part of": "Is part of", "yields": "Leads to", "denies": "Denies", "next of": "Comes after"}


def event(request: Request) -> Response:
    """Show one event; ``page`` in the address turns the pages of its mentions, ``part=why`` asks for that alone."""
    id = request.path_params["id"]
    with request.app.state.shelf.reading() as reading:
        if not id.startswith("event-") or len(id) < 26:
            return _found(request, reading, id)
        if request.query_params.get(ASKED) == WHY:
            return _why(request, reading, *_whole(reading, id))
        return _shown(request, reading, *_whole(reading, id))


def mention(request: Request) -> Response:
    """Lead to where a mention is told: on the page of its event, or of its story where it is in none."""
    id = request.path_params["id"]
    with request.app.state.shelf.reading() as reading:
        found = nouns.columns(reading, "event_mentions", "id", [id])
        if not found["id"]:
            raise NotFoundError(f"the record has no mention {id}: its story may have been read anew")
        owner = nouns.owners(reading, [id]).get(id)
        said = {name: value for name, value in request.query_params.items() if name == "said"}
        if owner is None:
            query = f"?{urlencode({'mention': id, **said})}#{id}"
            return RedirectResponse(address(request, "story", id=found["story_id"][0], query=query), 303)
        _, order = _whole(reading, owner)
        at = order.ids.index(id) // ROWS + 1
    told = {**({"page": at} if at > 1 else {}), **said}
    query = f"{f'?{urlencode(told)}' if told else ''}{'' if said else f'#{id}'}"
    return RedirectResponse(address(request, "event", id=owner, query=query), 303)


def _whole(reading: Reading, id: str) -> tuple[Event, Order]:
    """Return an event and its mentions in order, kept for whoever turns its pages."""
    found = nouns.kept_event(reading, id)
    return found, reading.remembered(("order", id), lambda: _ordered(reading, found))


def _found(request: Request, reading: Reading, prefix: str) -> Response:
    """Lead to the only event, or the event of the only mention, whose id begins so."""
    matches = begins(reading, prefix, limit=2)
    if not matches:
        raise NotFoundError(f"nothing in the record has an id that begins with {prefix[:40]!r}: look for its words")
    if len(matches) > 1:
        raise UsageError(f"{prefix[:40]!r} begins several ids: write more of the one that you mean")
    kind, whole = matches[0]
    return RedirectResponse(address(request, kind, id=whole), 303)


def _shown(request: Request, reading: Reading, found: Event, order: Order) -> Response:
    numbers = {id: place for place, id in enumerate(order.ids, start=1)}
    pages = -(-len(numbers) // ROWS)
    at = _page(request, pages)
    here = order.ids[(at - 1) * ROWS : at * ROWS]
    reports = {id: _report(request, found.id, order.story_of.get(id), numbers.get(id, 0), id) for id in _named(found)}
    return page(
        request,
        "event.html",
        reading=reading,
        event=found,
        sentence=sentence(found),
        words=plain(found),
        codes=codes(found),
        history=_stations(found.history, reports),
        told=told(reading, here, numbers),
        differing=[_differing(one.field, one.readings, reports) for one in found.disagreements],
        chosen=_chosen(found, reports),
        kinds=_kinds(request, reading, found.id, numbers) if at == 1 else [],
        tied=_tied(reading, found.id),
        cite=citation(found, request.app.state.settings.record.name, reading.run, order.stories),
        fields=FIELDS,
        page=at,
        pages=pages,
        previous=_turned(request, found.id, at - 1) if at > 1 else None,
        next=_turned(request, found.id, at + 1) if at < pages else None,
        said=_said(request, found),
        more={},
    )


def _said(request: Request, found: Event) -> Standing | None:
    """Return what was decided about an event, where people may decide."""
    return standing(request, found.mention_ids) if request.app.state.settings.decide else None


def _kinds(request: Request, reading: Reading, id: str, numbers: Mapping[str, int]) -> list[Kind] | None:
    """Return why mentions are one event; ``None`` where so many are weighed that the page does not wait for it."""
    if len(numbers) <= _FEW:
        return reading.remembered(("weighed", id), lambda: weighed(reading, numbers))
    found: list[Kind] | None = waiting(request).soon({WHY: _weighing(id, numbers)}, 0)[WHY]
    return found


def _weighing(id: str, numbers: Mapping[str, int]) -> Question:
    return Question(("weighed", id), partial(weighed, numbers=numbers))


def _why(request: Request, reading: Reading, found: Event, order: Order) -> Response:
    """Return that part of the page alone."""
    numbers = {id: place for place, id in enumerate(order.ids, start=1)}
    kinds = {WHY: whole(request, _weighing(found.id, numbers))}
    said = _said(request, found)
    return page(
        request, "part.html", reading=reading, found=kinds, part=WHY, of="event", event=found, said=said, more={}
    )


def _page(request: Request, pages: int) -> int:
    text = request.query_params.get("page", "1")
    if not text.isdecimal() or not 1 <= int(text[:6]) <= max(1, pages):
        raise UsageError(f"there is no page {text[:20]!r} of its mentions: there are {pages}")
    return int(text)


def _turned(request: Request, id: str, at: int) -> str:
    return address(request, "event", id=id, query=f"?page={at}#mentions")


def _ordered(reading: Reading, found: Event) -> Order:
    """Return the mentions of an event in the order in which they came out."""
    at = nouns.places(reading, found.mention_ids)
    stories = nouns.headlines(reading, {story for story, _ in at.values()})

    def rank(id: str) -> tuple[bool, date | None, str, int, str]:
        story, place = at.get(id, ("", 0))
        published = stories[story].published if story in stories else None
        return (published is None, published, story, place, id)

    ids = sorted(found.mention_ids, key=rank)
    story_of = {id: stories[at[id][0]] for id in ids if id in at and at[id][0] in stories}
    return Order(ids, story_of, list(dict.fromkeys(story_of.values())))


def _named(found: Event) -> list[str]:
    """Return the mentions that the page names outside of its list of mentions."""
    readings = [id for one in found.disagreements for side in one.readings for id in side.mention_ids[:_OUTLETS]]
    named = [*(one.mention_id for one in _kept(found.history)), *readings, *(one.mention_id for one in found.chosen)]
    return list(dict.fromkeys(named))


def _report(request: Request, event_id: str, story: Headline | None, number: int, id: str) -> Report:
    query = f"?page={(number - 1) // ROWS + 1}#{id}" if number > ROWS else f"#{id}"
    return Report(number, address(request, "event", id=event_id, query=query), story)


def _kept(history: Sequence[HistoryEntry]) -> Sequence[HistoryEntry]:
    """Return the entries that are shown: all, or the first and the last."""
    return history if len(history) <= 2 * _STATIONS else [*history[:_STATIONS], *history[-_STATIONS:]]


def _stations(history: Sequence[HistoryEntry], reports: Mapping[str, Report]) -> list[Station]:
    kept = _kept(history)
    gap = len(history) - len(kept)
    return [Station(one, reports[one.mention_id], gap if place == _STATIONS else 0) for place, one in enumerate(kept)]


def _differing(field: str, readings: Sequence[Value], reports: Mapping[str, Report]) -> Differing:
    sides = [
        Side(
            value=one.value,
            reports=tuple(reports[id] for id in one.mention_ids[:_OUTLETS]),
            more=max(0, len(one.mention_ids) - _OUTLETS),
        )
        for one in readings
    ]
    return Differing(FIELDS.get(field, field), tuple(sides))


def _chosen(found: Event, reports: Mapping[str, Report]) -> list[tuple[Choice, Report]]:
    """Return which mention gave each value; of a single mention only what a person decided."""
    single = len(found.mention_ids) < 2
    return [(one, reports[one.mention_id]) for one in found.chosen if not single or one.rule.startswith("decided")]


def _tied(reading: Reading, id: str) -> list[Tied]:
    """Return the events that this one hangs together with."""
    ties = nouns.ties(reading, [id])[id][:_TIED]
    others = nouns.events(reading, [one.right if one.left == id else one.left for one in ties])
    found: list[Tied] = []
    for one in ties:
        straight = one.left == id
        other = others.get(one.right if straight else one.left)
        if other is not None:
            words = (_STRAIGHT if straight else _CONVERSE)[one.kind]
            reasons = tuple(reason.detail for reason in one.reasons)
            found.append(Tied(words, other.id, other.status, sentence(other), reasons))
    return found


ROUTES = (
    Route("/event/{id}", event, name="event"),
    Route("/mention/{id}", mention, name="mention"),
)
