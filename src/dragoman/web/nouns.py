"""Nouns of the record by id, as many as a page shows, without reading tables of millions from end to end."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from dragoman.errors import NotFoundError
from dragoman.store.shapes import assemble
from dragoman.store.tables import EVENTS, LINKS, MENTIONS, STORIES, TIES, Child, Shape
from dragoman.types import Event, EventMention, Link, Story, Tie
from dragoman.web.shelf import Reading

Columns = dict[str, list[Any]]
_BY_ROW = "SELECT {names} FROM {table} WHERE rowid IN (SELECT unnest($rows))"
_BY_RUN = "SELECT {names} FROM {table} WHERE rowid BETWEEN $first AND $last"
_NONE = "SELECT {names} FROM {table} LIMIT 0"
_BY_SCAN = "SELECT {names} FROM {table} WHERE {key} IN (SELECT unnest($ids))"


class Headline(NamedTuple):
    """What is told of a story where it is named."""

    id: str
    publisher: str | None
    published: Any
    headline: str | None
    uri: str
    url: str | None


def event(reading: Reading, id: str) -> Event:
    """Return one event, by its whole id. Raises :class:`NotFoundError` where there is none."""
    found: list[Event] = _nouns(reading, EVENTS, columns(reading, "events", "id", [id]))
    if not found:
        raise NotFoundError(f"the record has no event {id}: it may have become part of another, look for its words")
    return found[0]


def kept_event(reading: Reading, id: str) -> Event:
    """Return the same, kept for whoever turns its pages: thousands of mentions may tell it."""
    return reading.remembered(("event", id), lambda: event(reading, id))


def events(reading: Reading, ids: Sequence[str]) -> dict[str, Event]:
    """Return events by id, with sides and amounts, and without history, mentions and disagreements."""
    fields = ("participants", "quantities")
    found: list[Event] = _nouns(reading, EVENTS, columns(reading, "events", "id", ids), fields)
    return {one.id: one for one in found}


def whole_events(reading: Reading, ids: Sequence[str]) -> list[Event]:
    """Return events with all that is known of them, in the order of their ids, without those that are not there."""
    found: list[Event] = _nouns(reading, EVENTS, columns(reading, "events", "id", ids)) if ids else []
    by_id = {one.id: one for one in found}
    return [by_id[id] for id in ids if id in by_id]


def mentions(reading: Reading, ids: Sequence[str]) -> dict[str, EventMention]:
    """Return mentions by id."""
    found: list[EventMention] = _nouns(reading, MENTIONS, columns(reading, "event_mentions", "id", ids))
    return {one.id: one for one in found}


def places(reading: Reading, ids: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Return mention -> its story, and where in it the act is told."""
    found = columns(reading, "event_mentions", "id", ids, "id, story_id, trigger_start")
    return dict(zip(found["id"], zip(found["story_id"], found["trigger_start"], strict=True), strict=True))


def story(reading: Reading, id: str) -> Story:
    """Return one story, by its whole id. Raises :class:`NotFoundError` where there is none."""
    found: list[Story] = _nouns(reading, STORIES, columns(reading, "stories", "id", [id]))
    if not found:
        raise NotFoundError(f"the record has no story {id}: look for words of it")
    return found[0]


def headlines(reading: Reading, ids: Iterable[str]) -> dict[str, Headline]:
    """Return what is told of stories, by id."""
    query = (
        "SELECT id, publisher, published, headline, origin_uri, url FROM stories "
        "WHERE id IN (SELECT unnest($ids::VARCHAR[]))"
    )
    found = reading.cursor.execute(query, {"ids": sorted(set(ids))}).fetchall()
    return {row[0]: Headline(*row) for row in found}


def owners(reading: Reading, mention_ids: Iterable[str]) -> dict[str, str]:
    """Return mention -> event, without those that are in none."""
    found = columns(reading, "event_mentions_of", "mention_id", sorted(set(mention_ids)))
    return dict(zip(found["mention_id"], found["event_id"], strict=True))


def links(reading: Reading, pairs: Collection[tuple[str, str]]) -> list[Link]:
    """Return links with their reasons, the heaviest first."""
    found = columns(reading, "links", "left_id", sorted({left for left, _ in pairs}))
    made: list[Link] = _reasoned(reading, LINKS, found)
    return sorted((one for one in made if (one.left, one.right) in pairs), key=lambda one: (-one.weight, one.left))


def ties(reading: Reading, ids: Sequence[str]) -> dict[str, list[Tie]]:
    """Return the ties of some events to others, with their reasons, by event; each in the order of both its ends."""
    found: dict[str, list[Tie]] = {id: [] for id in ids}
    ends = ("left_id", "right_id")
    tied = {tie: None for end in ends for tie in _reasoned(reading, TIES, columns(reading, "event_ties", end, ids))}
    for tie in sorted(tied, key=lambda one: (one.left, one.right, one.kind)):
        for end in {tie.left, tie.right} & found.keys():
            found[end].append(tie)
    return found


def _reasoned(reading: Reading, shape: Shape, found: Columns) -> list[Any]:
    """Return links or ties with their reasons, which are looked for by their left ends."""
    (child,) = shape.children
    below = columns(reading, child.table, "left_id", sorted(set(found["left_id"])))
    reasons: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    for key, reason in zip(_keys(shape, below), _elements(child, below), strict=True):
        reasons[key].append(reason)
    return assemble(shape.kind, found, {child.field: [tuple(reasons[key]) for key in _keys(shape, found)]})


def _keys(shape: Shape, found: Columns) -> list[tuple[str, ...]]:
    return list(zip(*(found[name] for name in shape.key), strict=True))


def columns(reading: Reading, table: str, key: str, ids: Sequence[str], names: str = "*") -> Columns:
    """Return the rows of a table with those ids, by ``position`` where it has one, column by column.

    ``names`` are those of the columns that are wanted, as SQL has them.
    """
    rows = reading.pointers.rows(table, key, ids) if ids else []
    if rows is None:
        found = _asked(reading, _BY_SCAN.format(table=table, key=key, names=names), ids=list(ids))
    elif not rows:
        query = _NONE.format(table=table, names=names)
        return {name: [] for name in reading.remembered(query, lambda: tuple(_asked(reading, query)))}
    else:
        found = _meant(key, ids, _at(reading, table, names, rows))
    return _ordered(found) if "position" in found else found


def _at(reading: Reading, table: str, names: str, rows: Sequence[int]) -> Columns:
    """Return the rows of these numbers; what stands together is read in one run."""
    first, last = min(rows), max(rows)
    if last - first + 1 == len(rows):
        return _asked(reading, _BY_RUN.format(table=table, names=names), first=first, last=last)
    return _asked(reading, _BY_ROW.format(table=table, names=names), rows=list(rows))


def _meant(key: str, ids: Sequence[str], found: Columns) -> Columns:
    """Return the rows of the ids themselves: pointers are by a number that two ids may share."""
    wanted = set(ids)
    if wanted.issuperset(found[key]):
        return found
    kept = [row for row, id in enumerate(found[key]) if id in wanted]
    return {name: [values[row] for row in kept] for name, values in found.items()}


def _asked(reading: Reading, query: str, **given: object) -> Columns:
    answer = reading.cursor.execute(query, given)
    names = [column[0] for column in answer.description or ()]
    rows = answer.fetchall()
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def _ordered(found: Columns) -> Columns:
    """Return the rows by ``position``."""
    order = sorted(range(len(found["position"])), key=found["position"].__getitem__)
    return {name: [values[row] for row in order] for name, values in found.items()}


def _nouns(reading: Reading, shape: Shape, found: Columns, fields: Collection[str] | None = None) -> list[Any]:
    """Return the nouns of rows with what stands in tables of its own: all, or that of ``fields``, else empty."""
    (key, *_) = shape.key
    given: dict[str, list[Any]] = {}
    for child in shape.children:
        wanted = fields is None or child.field in fields
        below = _below(reading, child, found[key]) if wanted and found[key] else {}
        given[child.field] = [child.unpack(below.get(id, ())) for id in found[key]]
    return assemble(shape.kind, found, given)


def _below(reading: Reading, child: Child, ids: Sequence[str]) -> dict[str, list[Any]]:
    """Return parent -> its elements in a child table."""
    (key, *_) = child.key
    found = columns(reading, child.table, key, ids)
    elements: dict[str, list[Any]] = defaultdict(list)
    for id, element in zip(found[key], _elements(child, found), strict=True):
        elements[id].append(element)
    return elements


def _elements(child: Child, found: Columns) -> list[Any]:
    return found[child.column] if child.column else assemble(child.kind, found, {})
