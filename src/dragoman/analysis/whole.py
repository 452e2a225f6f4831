"""One event with all that tells it: its mentions, each with the sentence it was read from and the story of that."""

from collections.abc import Sequence
from datetime import date

from dragoman import contract
from dragoman.contract import Json
from dragoman.errors import NotFoundError
from dragoman.phrases import sentence
from dragoman.store import Reader
from dragoman.types import Event, EventMention, Noun, Tie

_SOURCES = """
SELECT
    event_mentions.id,
    substr(stories.text, sentence_start + 1, sentence_end - sentence_start) AS sentence,
    story_id, publisher, published, headline, url
FROM event_mentions
JOIN stories ON stories.id = story_id
WHERE event_mentions.id IN (SELECT unnest(?::VARCHAR[]))
"""


class Told(Noun, frozen=True):
    """A mention, with the sentence it was read from and the story of that sentence."""

    mention: Json
    sentence: str
    story_id: str
    publisher: str | None
    published: date | None
    headline: str | None
    url: str | None


class Whole(Noun, frozen=True):
    """An event with all that tells it."""

    event: Json
    sentence: str
    """The event in one line, made from its fields."""
    mentions: tuple[Told, ...]


def whole(record: Reader, id: str) -> Whole:
    """Return an event by its id, or what it begins with, with its mentions and their sentences."""
    found = record.event(whole_id(record, id, "event"))
    ties = tied(record, [found.id])
    return Whole(
        event=contract.event(found, ties.get(found.id, ())),
        sentence=sentence(found),
        mentions=told(record, record.mentions_of(found.id)),
    )


def told(record: Reader, mentions: Sequence[EventMention]) -> tuple[Told, ...]:
    """Return mentions with their sentences and stories, in their order."""
    sources = {row.pop("id"): row for row in record.sql(_SOURCES, [[one.id for one in mentions]]).to_pylist()}
    return tuple(Told(mention=contract.mention(one), **sources[one.id]) for one in mentions)


def whole_id(record: Reader, given: str, kind: str) -> str:
    """Return the id of the one thing of a kind whose id begins so."""
    found = [id for what, id in record.find(given, 20) if what == kind]
    if len(found) != 1:
        many = f": there are {', '.join(found[:3])} ..." if found else ": a search finds ids"
        raise NotFoundError(f"the record has {'several' if found else 'no'} {kind} {given[:80]!r}{many}")
    return found[0]


def chosen(record: Reader, ids: Sequence[str]) -> list[Event]:
    """Return whole events in the order of their ids given."""
    if not ids:
        return []
    found = {one.id: one for one in record.iter_events("id IN (SELECT unnest(?::VARCHAR[]))", [list(ids)])}
    return [found[id] for id in ids if id in found]


def tied(record: Reader, ids: Sequence[str]) -> dict[str, list[Tie]]:
    """Return the ties of some events."""
    listed_ids = list(ids)
    where = "left_id IN (SELECT unnest(?::VARCHAR[])) OR right_id IN (SELECT unnest(?::VARCHAR[]))"
    found: dict[str, list[Tie]] = {id: [] for id in listed_ids}
    for tie in record.iter_ties(where, [listed_ids, listed_ids]) if listed_ids else ():
        for end in (tie.left, tie.right):
            if end in found:
                found[end].append(tie)
    return found
