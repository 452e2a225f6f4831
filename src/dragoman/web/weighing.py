"""Why mentions are, and are not, one event: the links of an event, the heaviest first, with what they join."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from typing import NamedTuple

from dragoman.types import Event, Link
from dragoman.web import nouns
from dragoman.web.nouns import Columns
from dragoman.web.saying import Part, sentence
from dragoman.web.shelf import Reading
from dragoman.web.telling import Told, told

_MOST = 5
"""Links of one kind that are shown."""


class End(NamedTuple):
    """One of the two mentions of a link."""

    told: Told
    event_id: str
    """Of another event; empty where the mention is of this one, or of none."""
    words: tuple[Part, ...]
    """The other event as a sentence."""


class Weighed(NamedTuple):
    """A link with its two mentions."""

    link: Link
    left: End
    right: End


class Kind(NamedTuple):
    """The links of one kind."""

    name: str
    title: str
    shown: tuple[Weighed, ...]
    more: int


_Pair = tuple[str, str]
_KINDS = (
    ("same", "Why these are one event"),
    ("through", "In this event through others, too unlike by themselves"),
    ("near", "Near-misses: held to be other events"),
)


def weighed(reading: Reading, numbers: Mapping[str, int]) -> list[Kind]:
    """Return the heaviest links of an event by kind; a kind without links is left out.

    ``numbers`` are those of its mentions on the page.
    """
    pairs = _pairs(reading, tuple(numbers))
    best = {kind: [pair for _, pair in nsmallest(_MOST, found)] for kind, found in pairs.items()}
    chosen = {pair for found in best.values() for pair in found}
    links = {(one.left, one.right): one for one in nouns.links(reading, chosen)}
    ends = _ends(reading, numbers, sorted({id for pair in chosen for id in pair}))
    return [
        Kind(kind, title, tuple(_joined(best[kind], links, ends)), len(pairs[kind]) - len(best[kind]))
        for kind, title in _KINDS
        if best[kind]
    ]


def _pairs(reading: Reading, ids: Sequence[str]) -> dict[str, list[tuple[float, _Pair]]]:
    """Return the links of mentions by kind, each with its weight turned round for sorting."""
    own = set(ids)
    found: dict[str, dict[_Pair, float]] = {kind: {} for kind, _ in _KINDS}
    for key in ("left_id", "right_id"):
        for left, right, weight, same in _rows(
            nouns.columns(reading, "links", key, ids, "left_id, right_id, weight, same")
        ):
            inside = left in own and right in own
            found[("same" if same else "through") if inside else "near"][left, right] = -weight
    return {kind: [(weight, pair) for pair, weight in pairs.items()] for kind, pairs in found.items()}


def _rows(found: Columns) -> Iterable[tuple[str, str, float, bool]]:
    return zip(found["left_id"], found["right_id"], found["weight"], found["same"], strict=True)


def _ends(reading: Reading, numbers: Mapping[str, int], ids: Sequence[str]) -> dict[str, End]:
    """Return the mentions of links, those of other events with these."""
    owners = nouns.owners(reading, [id for id in ids if id not in numbers])
    others = nouns.events(reading, sorted(set(owners.values())))
    return {one.mention.id: _end(one, owners.get(one.mention.id, ""), others) for one in told(reading, ids, numbers)}


def _end(one: Told, owner: str, others: Mapping[str, Event]) -> End:
    return End(one, owner, sentence(others[owner]) if owner in others else ())


def _joined(pairs: Iterable[_Pair], links: Mapping[_Pair, Link], ends: Mapping[str, End]) -> Iterable[Weighed]:
    for left, right in pairs:
        if (left, right) in links and left in ends and right in ends:
            yield Weighed(links[left, right], ends[left], ends[right])
