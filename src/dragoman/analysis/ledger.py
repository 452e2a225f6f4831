"""The ledger of a record: every act that was promised, by whom and to whom, and what became of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from dragoman.analysis.ledger_near import near
from dragoman.analysis.ledger_nouns import PROMISED, Amount, Days, Entry, State, Step, StoryRef
from dragoman.analysis.ledger_states import (
    decided,
    done_days,
    first_promised,
    is_contradicted,
    is_promise,
    known,
    lateness,
    promised_days,
    state_of,
)
from dragoman.analysis.ledger_through import Due, own_days, shown, without_days
from dragoman.analysis.questions import question
from dragoman.linking import Item
from dragoman.linking.deeds import status_of
from dragoman.linking.history import DONE, day_of, history
from dragoman.linking.slots import amount
from dragoman.ontology.status import statuses
from dragoman.store import Reader
from dragoman.types import Event, EventMention, Side, Status

__all__ = ["PROMISED", "Amount", "Days", "Entry", "State", "Step", "StoryRef", "ledger", "state_of"]
_WAITING = ("open", "overdue")
_GIVEN = "SELECT unnest(?::VARCHAR[])"
_MENTIONS = f"SELECT event_id AS block, mention_id AS id FROM event_mentions_of WHERE event_id IN ({_GIVEN})"
_STORIES = f"""
SELECT DISTINCT stories.id, published, publisher, headline FROM stories
JOIN event_mentions ON event_mentions.story_id = stories.id
JOIN event_mentions_of ON event_mentions_of.mention_id = event_mentions.id
WHERE event_mentions_of.event_id IN ({_GIVEN})
"""


def ledger(
    record: Reader,
    as_of: date | None = None,
    country: str | None = None,
    state: State | None = None,
    *,
    others: Sequence[str] = (),
) -> tuple[Entry, ...]:
    """Return an entry for each act of the record that was promised up to the day ``as_of``, by day of first report.

    ``as_of`` is the last day of publication in the record unless given, never the clock. ``country`` (ISO 3166-1
    alpha-3) narrows to acts in which that state takes part, ``others`` to those in which one of them does too,
    ``state`` to those that stand so.
    """
    day = as_of or last_day(record)
    where, params = _narrowed(country, others)
    ids = [record.sql(f"SELECT id FROM ({question('promises').sql(where)})", params)["id"].to_pylist()]
    events = {event.id: event for event in record.iter_events(f"id IN ({_GIVEN})", ids)}
    stories = {row["id"]: row for row in record.sql(_STORIES, ids).to_pylist()}
    found: dict[str, Entry] = {}
    for event_id, mentions in record.iter_mention_groups(_MENTIONS, ids):
        reports = known((_item(mention, stories[mention.story_id]) for mention in mentions), day)
        entry = _entry(events[event_id], reports, day, stories)
        if entry is not None:
            found[event_id] = entry
    every = _kept(record, [*found.values()], events)
    chosen = (entry for entry in every if state in (None, entry.state))
    return tuple(sorted(chosen, key=lambda entry: (entry.promised_on or date.max, entry.event_id)))


def _narrowed(country: str | None, others: Sequence[str]) -> tuple[tuple[str, ...], list[object]]:
    """Return the conditions on the states that take part, and their values."""
    one = [("list_contains(countries, ?)", country)] if country else []
    more = [("list_has_any(countries, ?)", list(others))] if others else []
    return tuple(condition for condition, _ in (*one, *more)), [value for _, value in (*one, *more)]


def _kept(record: Reader, entries: Sequence[Entry], events: Mapping[str, Event]) -> Iterator[Entry]:
    """Yield the entries; a promise of which nothing more is told is fulfilled where another act shows it."""
    waiting = [entry for entry in entries if entry.state in _WAITING]
    due = [one for entry in waiting if (one := _due(entry, events[entry.event_id])) is not None]
    by = shown(due, (other for other in near(record, due) if _was_told(other, entries[0].as_of)))
    for entry in entries:
        other = by.get(entry.event_id)
        yield entry if other is None else _shown(entry, other)


def _due(entry: Entry, event: Event) -> Due | None:
    """Return what would have to be shown of a promise, with the days last promised; ``None`` where nothing could."""
    if entry.promised_for:
        return Due(event, entry.promised_for[-1])
    if entry.postponed or entry.promised_on is None:
        return None
    return without_days(event, entry.promised_on)


def _was_told(other: Event, day: date | None) -> bool:
    """Tell whether a deed had been reported by a day."""
    deeds = [entry.as_of for entry in other.history if entry.status in DONE]
    return any(told is None or day is None or told <= day for told in deeds)


def _shown(entry: Entry, other: Event) -> Entry:
    days = own_days(other)
    late = lateness(next(iter(entry.promised_for), None), days)
    return msgspec.structs.replace(entry, state="fulfilled", done=days, late=late, shown_by=other.id)


def last_day(record: Reader) -> date | None:
    """Return the last day of publication in the record; ``None`` where no story has one."""
    found: list[dict[str, date | None]] = record.sql("SELECT max(published) AS day FROM stories").to_pylist()
    return found[0]["day"]


def _item(mention: EventMention, story: dict[str, Any]) -> Item:
    return Item(mention=mention, published=story["published"], publisher=story["publisher"], origin=mention.story_id)


def _entry(event: Event, reports: Sequence[Item], day: date | None, stories: dict[str, Any]) -> Entry | None:
    """Return the entry of one event; ``None`` where nothing had been promised, or called off, and was not yet done."""
    state = state_of(event, day, reports)
    held = {status_of(item.mention, event.act) for item in reports}
    firm = list(filter(is_promise(event), reports))
    if state in ("done", "none") or not (firm or held & {"cancelled", "stalled"}):
        return None
    firm = firm or list(reports)
    done = done_days(event, reports)
    return Entry(
        event_id=event.id,
        act=event.act,
        state=state,
        as_of=day,
        postponed="postponed" in held,
        contradicted=is_contradicted(event, reports),
        uncertain=event.uncertain,
        sources=_names(event, "source"),
        source_countries=_countries(event, "source"),
        targets=_names(event, "target"),
        target_countries=_countries(event, "target"),
        object=event.object.text if event.object else None,
        amounts=tuple(_amounts(event, reports)),
        place=event.place.name if event.place else None,
        promised_on=min((item.published for item in firm if item.published), default=None),
        promised_by=_speakers(firm),
        promised_for=tuple(dict.fromkeys((*_first(event, reports), *promised_days(event, reports)))),
        done=done,
        late=lateness(first_promised(event, reports), done),
        shown_by=None,
        history=tuple(_steps(event, reports)),
        stories=tuple(_stories(event, reports, stories)),
        publishers=event.publishers,
        origins=event.origins,
    )


def _first(event: Event, reports: Sequence[Item]) -> tuple[Days, ...]:
    first = first_promised(event, reports)
    return () if first is None else (first,)


def _names(event: Event, side: Side) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.name for one in event.participants if one.side == side))


def _countries(event: Event, side: Side) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.country for one in event.participants if one.side == side and one.country))


def _speakers(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.mention.speaker.name for item in items if item.mention.speaker))


def _amounts(event: Event, reports: Iterable[Item]) -> Iterator[Amount]:
    """Yield each measure with the chosen figure and the range of all that is reported; a decided one stands alone."""
    said = defaultdict(list)
    for quantity in (quantity for item in reports for quantity in item.mention.quantities):
        said[amount(quantity).measure].append(quantity)
    for quantity in event.quantities if "quantities" in decided(event) else ():
        said[amount(quantity).measure] = said[amount(quantity).measure] or [quantity]
    for measure in sorted(said):
        every = said[measure]
        chosen = next((one for one in event.quantities if amount(one).measure == measure), None)
        shown = chosen or max(every, key=lambda one: (one.amount, one.text))
        yield Amount(
            kind=shown.kind,
            unit=shown.currency or shown.unit or "",
            chosen=chosen.amount if chosen else None,
            low=min(one.amount for one in every),
            high=max(one.amount for one in every),
            text=shown.text,
        )


def _steps(event: Event, reports: Sequence[Item]) -> Iterator[Step]:
    """Yield the history with the days in the world."""
    days = {item.mention.id: day_of(item) for item in reports}
    for entry in history(reports, event.act):
        yield Step(status=entry.status, on=days[entry.mention_id], reported=entry.as_of, mention_id=entry.mention_id)


def _stories(event: Event, reports: Sequence[Item], stories: dict[str, Any]) -> Iterator[StoryRef]:
    """Yield the stories, by day of publication."""
    told: dict[str, list[Item]] = defaultdict(list)
    for item in reports:
        told[item.mention.story_id].append(item)
    for story_id in sorted(told, key=lambda id: (stories[id]["published"] or date.min, id)):
        held: set[Status] = {status_of(item.mention, event.act) for item in told[story_id]}
        yield StoryRef(
            **stories[story_id],
            statuses=tuple(sorted(held, key=lambda status: (statuses()[status].rank, status))),
            speakers=_speakers(told[story_id]),
        )
