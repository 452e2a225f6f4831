"""The doubts that matter most, one at a time, a key a decision (``--decide``)."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman import decisions
from dragoman.decisions import Decision
from dragoman.types import Link
from dragoman.web import nouns
from dragoman.web.deciding import place, standing
from dragoman.web.desk import desk
from dragoman.web.doubts import Doubt
from dragoman.web.marking import FIELDS
from dragoman.web.rendering import address, page
from dragoman.web.shelf import Reading
from dragoman.web.telling import told

NAV = "Doubts"
NAV_RANK = 60
DECIDES = True
"""The page is there only where people may decide."""
WHY = "seen in review"
_SKIPPED = 200
"""Doubts that one address can pass over; the oldest is asked again after."""
_KEY = 6
"""Signs of a doubt in an address."""


class Queue(NamedTuple):
    """The doubt that is asked now."""

    doubt: Doubt | None
    left: int
    """Open doubts, without those passed over."""
    skipped: tuple[str, ...]


def review(request: Request) -> Response:
    """Ask about one doubt."""
    with request.app.state.shelf.reading() as reading:
        doubts = desk(request.app).doubts(reading)
        made = decisions.read(place(request)).all
        queue = queued(doubts or (), made, _skipped(request))
        said = standing(request)
        ids = queue.doubt.mentions if queue.doubt else ()
        known = nouns.owners(reading, ids)
        return page(
            request,
            "review.html",
            reading=reading,
            queue=queue,
            is_gathered=doubts is not None,
            skip=_address(request, (*queue.skipped, key(queue.doubt))) if queue.doubt else "",
            skipped=",".join(queue.skipped),
            told=told(reading, ids, {id: number for number, id in enumerate(ids, start=1)}),
            owners=known,
            link=_link(reading, ids),
            fields=FIELDS,
            said=said,
            why=request.query_params.get("why", WHY)[:200],
            last=_last(made, said.by),
        )


def queued(doubts: Sequence[Doubt], made: Sequence[Decision], skipped: Sequence[str]) -> Queue:
    """Return the first doubt that no decision answers and that was not passed over, and how many there are."""
    passed = frozenset(skipped)
    found = [doubt for doubt in _open(doubts, made) if key(doubt) not in passed]
    return Queue(found[0] if found else None, len(found), tuple(skipped))


def key(doubt: Doubt) -> str:
    """Return the short sign by which an address names a doubt."""
    return blake2b(" ".join(doubt.mentions).encode(), digest_size=_KEY // 2).hexdigest()


def _open(doubts: Iterable[Doubt], made: Sequence[Decision]) -> Iterator[Doubt]:
    """Yield the doubts that decisions leave open: nothing decided answers them or leaves out a mention of theirs."""
    single = {one.mentions[0]: one.kind for one in made if one.kind in ("drop", "keep")}
    pairs = [one for one in made if one.kind in ("same", "different")]
    for doubt in doubts:
        left, right = doubt.mention, doubt.other
        if right is None:
            if left not in single:
                yield doubt
        elif "drop" not in (single.get(left), single.get(right)) and not decisions.settled(pairs, left, right):
            yield doubt


def _link(reading: Reading, ids: Sequence[str]) -> Link | None:
    """Return what speaks for and against two mentions being one event."""
    if len(ids) < 2:
        return None
    found = nouns.links(reading, {(ids[0], ids[1])})
    return found[0] if found else None


def _last(made: Sequence[Decision], by: str) -> Decision | None:
    """Return what a person decided last."""
    own = [one for one in made if one.by == by]
    return own[-1] if own else None


def _skipped(request: Request) -> tuple[str, ...]:
    given = request.query_params.get("skip", "").split(",")
    return tuple(word for word in given if word.isalnum() and len(word) == _KEY)[-_SKIPPED:]


def _address(request: Request, skipped: Sequence[str]) -> str:
    return address(request, "review", query=f"?{urlencode({'skip': ','.join(skipped)}, safe=',')}")


ROUTES = (Route("/review", review, name="review"),)
