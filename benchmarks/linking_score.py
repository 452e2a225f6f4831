"""How the events that the program makes of mentions are held against the world's: pairs, B-cubed, parts and states.

A *labelling* tells for each mention in which cluster it is; two are compared over the mentions that both have.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from benchmarks.own_scorer import Rates

Labels = Mapping[str, str]
"""Mention -> cluster."""
Pair = tuple[str, str]


class Share(NamedTuple):
    """How many of how many."""

    part: int
    whole: int

    @property
    def percent(self) -> float:
        """The share in per cent, cut (not rounded) to a tenth, so that 100 means all; 0 of none."""
        return (1000 * self.part // self.whole) / 10 if self.whole else 0.0


def pairwise(gold: Labels, found: Labels) -> Rates:
    """Return precision and recall over pairs of mentions: a pair is found where both are in one cluster."""
    cells, wanted, made = _table(gold, found)
    both = sum(map(_pairs, cells.values()))
    return _rates(both, sum(map(_pairs, made.values())), sum(map(_pairs, wanted.values())))


def b_cubed(gold: Labels, found: Labels) -> Rates:
    """Return B-cubed precision and recall: of each mention, the share of its cluster that belongs there, averaged."""
    cells, wanted, made = _table(gold, found)
    mentions = sum(cells.values())
    precision = sum(count * count / made[cluster] for (_, cluster), count in cells.items())
    recall = sum(count * count / wanted[event] for (event, _), count in cells.items())
    share = [100 * one / mentions if mentions else 0.0 for one in (precision, recall)]
    return Rates(share[0], share[1], 2 * share[0] * share[1] / (sum(share) or 1))


def _table(gold: Labels, found: Labels) -> tuple[Counter[Pair], Counter[str], Counter[str]]:
    """Return how many mentions each event and cluster share, and how many each of them has."""
    shared = sorted(gold.keys() & found.keys())
    cells = Counter((gold[one], found[one]) for one in shared)
    return cells, Counter(gold[one] for one in shared), Counter(found[one] for one in shared)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _rates(both: int, made: int, wanted: int) -> Rates:
    """Return the rates of ``both`` right of ``made`` ones where ``wanted`` are right; no pair at all is no mistake."""
    precision = 100 * both / made if made else 100.0
    recall = 100 * both / wanted if wanted else 100.0
    return Rates(precision, recall, 2 * precision * recall / (precision + recall or 1))


# --- pairs of one kind ----------------------------------------------------------------------------------


def together(gold: Labels, found: Labels, story: Labels) -> Share:
    """Return how many pairs of one event, told by two stories, are in one cluster."""
    return _share(pair for pair in _same(gold, found) if story[pair[0]] != story[pair[1]])


def apart(gold: Labels, found: Labels, chain: Labels | None = None) -> Share:
    """Return how many pairs of two events are in two clusters; with ``chain`` only pairs within one chain."""
    shared = sorted(gold.keys() & found.keys())
    return _share(
        (left, right, found[left] != found[right])
        for left, right in combinations(shared, 2)
        if gold[left] != gold[right] and (chain is None or chain[left] == chain[right])
    )


def _same(gold: Labels, found: Labels) -> Iterator[tuple[str, str, bool]]:
    """Yield the pairs of mentions of one event, and whether they are in one cluster."""
    members = defaultdict(list)
    for mention in sorted(gold.keys() & found.keys()):
        members[gold[mention]].append(mention)
    for event in sorted(members):
        for left, right in combinations(members[event], 2):
            yield left, right, found[left] == found[right]


def _share(pairs: Iterable[tuple[str, str, bool]]) -> Share:
    right = [is_right for _, _, is_right in pairs]
    return Share(sum(right), len(right))


def chains(groups: Iterable[Collection[str]]) -> dict[str, str]:
    """Return for each member the least member that it hangs together with, over groups that share members."""
    top: dict[str, str] = {}

    def root(one: str) -> str:
        while top.setdefault(one, one) != one:
            one = top[one]
        return one

    for group in groups:
        least = min((root(one) for one in group), default="")
        for one in group:
            top[root(one)] = least
    return {one: root(one) for one in top}


# --- events as wholes -----------------------------------------------------------------------------------


def counterparts(gold: Labels, found: Labels) -> dict[str, str]:
    """Return for each event the cluster that has most of its mentions; of equals the least."""
    cells, _, _ = _table(gold, found)
    best: dict[str, tuple[int, str]] = {}
    for (event, cluster), count in sorted(cells.items()):
        if count > best.get(event, (0, ""))[0]:
            best[event] = (count, cluster)
    return {event: cluster for event, (_, cluster) in best.items()}


def states(gold: Labels, found: Labels, wanted: Mapping[str, str], told: Mapping[str, str]) -> Share:
    """Return of how many events the cluster that has most of it is in the right state."""
    clusters = counterparts(gold, found)
    right = [told.get(clusters[event]) == wanted[event] for event in clusters if event in wanted]
    return Share(sum(right), len(right))


def parts(gold: Labels, found: Labels, wanted: Collection[Pair], told: Collection[Pair]) -> tuple[Share, Share]:
    """Return how many of the told (part, whole) are right, and how many of the wanted ones are told.

    Only those count whose both ends are there; a told one between clusters without a mention of the world is left out.
    """
    cluster_of, event_of = counterparts(gold, found), counterparts(found, gold)
    mapped = {(cluster_of[part], cluster_of[whole]) for part, whole in wanted if {part, whole} <= cluster_of.keys()}
    back = [(event_of[part], event_of[whole]) for part, whole in sorted(told) if {part, whole} <= event_of.keys()]
    return Share(sum(pair in wanted for pair in back), len(back)), Share(len(mapped & set(told)), len(mapped))
