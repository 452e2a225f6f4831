"""The ties between a record's events: of those that are new or changed, and of those near enough to be tied to them."""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np

from dragoman.joining.lots import lots, rows_of
from dragoman.linking.blocks import less, meet, rows, touching
from dragoman.linking.tie_keys import tie_keys
from dragoman.linking.ties import ONLY, between, weight
from dragoman.linking.told import Told, told
from dragoman.store import Retying, Writer
from dragoman.types import Tie

_EVENTS = 10_000
"""Events whose keys are made together: each lot looks through the whole table for its own."""
_PAIRS = 100_000
"""Pairs whose events are in memory together."""
_KEPT = 20_000
"""Events kept in memory from one lot of pairs to the next."""
_STORIES = "SELECT id, story_id FROM event_mentions WHERE id IN (SELECT unnest(?::VARCHAR[]))"


def tie(writer: Writer) -> None:
    """Bring the ties of a record to what its events ask for."""
    retying = writer.retying()
    reader = _Events(writer)
    _add_events(retying, reader)
    _find_leads(retying)
    for given in retying.lead_rows():
        retying.put_pairs(touching(meet(rows_of(given)).now, np.unique(given["handle"][given["hot"]])))
    number = retying.work()
    for start in range(0, number, _PAIRS):
        pairs = retying.part_of_work(start, start + _PAIRS)
        known = reader.read({id for pair in pairs for id in pair[:2]})
        retying.put_tied(_columns(list(_ties(pairs, known))))
    writer.replace_ties((msgspec.json.decode(one, type=Tie) for one in retying.best()), retying)


def _add_events(retying: Retying, reader: "_Events") -> None:
    """Note under which keys the events that are new or changed are looked for."""
    for ids in lots(retying.unkeyed(), _EVENTS):
        found = [tie_keys(one) for one in reader.made(ids)]
        made = rows(found)
        names = ("key", "handle", "first", "last")
        events: dict[str, list[Any]] = {"event_id": list(ids), "handle": [one.handle for one in found]}
        retying.add(events, {name: getattr(made, name) for name in names})


def _find_leads(retying: Retying) -> None:
    """Find the events that may be tied otherwise than before: those that are, or were, compared with one that moved."""
    for given in retying.came_and_went():
        met = meet(rows_of(given), changes=True)
        moved = np.unique(given["handle"][given["hot"]])
        for pairs in (touching(met.now, moved), touching(met.before, moved)):
            retying.add_leads(np.unique(pairs))
        retying.add_leads(np.unique(np.concatenate((less(met.now, met.before), less(met.before, met.now)))))


def _ties(pairs: Iterable[tuple[str, str, bool, bool]], known: Mapping[str, Told]) -> Iterator[Tie]:
    for left, right, left_leads, right_leads in pairs:
        leads = {left} if left_leads else set()
        leads |= {right} if right_leads else set()
        yield from (tie for tie in between(known[left], known[right]) if tie.left in leads)


def _columns(found: Sequence[Tie]) -> dict[str, list[Any]]:
    return {
        "left_id": [one.left for one in found],
        "right_id": [one.right for one in found],
        "kind": [one.kind for one in found],
        "weight": [weight(one) for one in found],
        "only_one": [one.kind in ONLY for one in found],
        "noun": [msgspec.json.encode(one) for one in found],
    }


class _Events:
    """Reads events as far as they can be tied."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._known: OrderedDict[str, Told] = OrderedDict()

    def made(self, ids: Sequence[str]) -> list[Told]:
        """Return some events, by id."""
        events = list(self._writer.iter_events("id IN (SELECT unnest(?::VARCHAR[]))", [list(ids)], order_by="id"))
        mentions = [id for event in events for id in event.mention_ids]
        table = self._writer.sql(_STORIES, [mentions])
        story_of = dict(zip(table["id"].to_pylist(), table["story_id"].to_pylist(), strict=True))
        return [told(event, story_of) for event in events]

    def read(self, ids: Collection[str]) -> Mapping[str, Told]:
        """Return some events by id; those used last stay in memory."""
        for id in ids:
            if id in self._known:
                self._known.move_to_end(id)
        for lot in lots(sorted(ids - self._known.keys()), _EVENTS):
            self._known.update((one.event.id, one) for one in self.made(lot))
        while len(self._known) > max(_KEPT, len(ids)):
            self._known.popitem(last=False)
        return self._known
