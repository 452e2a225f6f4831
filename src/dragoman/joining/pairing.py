"""Which pairs of mentions are compared after a change, and what they come to."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
import numpy as np

from dragoman.joining.items import Items
from dragoman.joining.lots import lots, rows_of
from dragoman.linking.blocks import Crowd, Numbers, Pairs, less, meet, rows, touching
from dragoman.linking.compare import Decided, Outcome, compare
from dragoman.linking.keys import keys
from dragoman.linking.pockets import day
from dragoman.linking.weights import HAND_SET
from dragoman.ontology import acts
from dragoman.store import Relinking

_MENTIONS = 20_000
"""Mentions whose keys are made together: each lot looks through the whole table for its own."""
_PAIRS = 200_000
"""Pairs whose mentions are in memory together."""
_SCORES = 20_000
"""Pairs that are compared before what they came to is put away."""


class Pairing:
    """The comparisons of one linking."""

    def __init__(self, relinking: Relinking, items: Items, decided: Decided) -> None:
        self._relinking = relinking
        self._items = items
        self._decided = decided
        self.came: list[Crowd] = []
        self.went: list[Crowd] = []

    def add_mentions(self, dropped: Collection[str]) -> None:
        """Note under which keys the new mentions are looked for."""
        number = self._relinking.find_unkeyed(dropped)
        for start in range(0, number, _MENTIONS):
            words = self._relinking.unkeyed(start, start + _MENTIONS)
            slots = [one.slots for one in self._items.of(list(words), words)]
            found = [keys(one) for one in slots]
            made = rows(found)
            names = ("key", "handle", "first", "last", "role")
            mentions: dict[str, list[Any]] = {
                "mention_id": [one.mention_id for one in slots],
                "handle": [one.handle for one in found],
                "words": [words[one.mention_id] for one in slots],
                "day": [day(one) for one in slots],
            }
            self._relinking.add(mentions, {name: getattr(made, name) for name in names})

    def compare(self) -> None:
        """Compare the new and touched mentions, and those that others brought together or drove apart, with all."""
        is_first = True
        for given in self._relinking.came_and_went():
            is_first = False
            met = meet(rows_of(given), changes=True)
            changed = np.concatenate((less(met.now, met.before), less(met.before, met.now)))
            moved = np.unique(given["handle"][given["hot"]])
            self._relinking.add_dirty(np.unique(changed[~_among(changed, moved)]))
            self.came += met.crowds
            self.went += met.crowds_before
        for given in self._relinking.dirty_rows():
            met = meet(rows_of(given))
            self._relinking.put_pairs(touching(met.now, np.unique(given["handle"][given["hot"]])))
            self.came += met.crowds if is_first else ()
        self._score(inside=False)

    def compare_inside(self) -> None:
        """Compare the others of the pockets that changed with one another: they are clustered again with the new."""
        for given in self._relinking.clean_rows():
            hot = np.unique(given["handle"][given["hot"]])
            self._relinking.put_pairs(_both(meet(rows_of(given)).now, hot))
        self._score(inside=True)

    def _score(self, *, inside: bool) -> None:
        number = self._relinking.work(_related(), inside)
        for start in range(0, number, _PAIRS):
            pairs = self._relinking.part_of_work(start, start + _PAIRS)
            ids = sorted({id for pair in pairs for id in pair[2:]})
            slots = {one.slots.mention_id: one.slots for one in self._items.of(ids)}
            with self._relinking.together():
                for some in lots(pairs, _SCORES):
                    found = [compare(slots[a], slots[b], HAND_SET, self._decided) for _, _, a, b in some]
                    self._put(some, found, inside)

    def _put(self, pairs: Sequence[tuple[int, int, str, str]], found: Sequence[Outcome], inside: bool) -> None:
        """Put away what pairs came to, with their links: those of pairs inside are in the record."""
        self._relinking.put_scored(_columns(pairs, found), inside)
        if not inside:
            told = [one.link for one in found if one.link is not None and (one.same or one.decided)]
            self._relinking.put_links(told)
            self._relinking.put_refused(_refused(one for one in found if not (one.same or one.decided)))


def _among(pairs: Pairs, handles: Numbers) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """Return for each pair whether an end of it is among ``handles``."""
    return np.isin(pairs[:, 0], handles) | np.isin(pairs[:, 1], handles)


def _both(pairs: Pairs, handles: Numbers) -> Pairs:
    return pairs[np.isin(pairs[:, 0], handles) & np.isin(pairs[:, 1], handles)]


def _related() -> Iterable[tuple[str, str]]:
    """Return the pairs of acts that may be one deed, in either order."""
    known = acts().values()
    linked = {(act.id, other) for act in known for other in (act.id, *act.same_deed, *act.turned)}
    return linked | {(other, act) for act, other in linked}


def _columns(pairs: Sequence[tuple[int, int, str, str]], found: Sequence[Outcome]) -> dict[str, list[Any]]:
    """Return the columns of pairs with what they came to."""
    left, right, _, _ = (list(column) for column in zip(*pairs, strict=True))
    return {
        "left": left,
        "right": right,
        "weight": [one.weight for one in found],
        "vetoed": [one.vetoed for one in found],
        "same": [one.same for one in found],
        "decided": [one.decided for one in found],
    }


def _refused(found: Iterable[Outcome]) -> dict[str, list[Any]]:
    """Return the columns of the links of refused pairs that came near."""
    near = [(one.link, one.nearness) for one in found if one.link is not None]
    return {
        "left_id": [link.left for link, _ in near],
        "right_id": [link.right for link, _ in near],
        "nearness": [nearness for _, nearness in near],
        "link": [msgspec.json.encode(link) for link, _ in near],
    }
