"""Two mentions -> what their pair comes to, and the link that tells of it."""

from operator import attrgetter
from typing import NamedTuple

from dragoman.linking.deeds import deed
from dragoman.linking.score import Score, score
from dragoman.linking.slots import Slots
from dragoman.linking.weights import VETO, Weights
from dragoman.types import Link, Noun, Reason

_YEAR = 365
"""Days between two acts, or their reports, beyond which the pair is no doubt: what is done seldom comes back."""
_IF_ALONE = Reason(feature="alone", weight=0.0, detail="one event if neither could as well be another")
_DETAILS = ("amounts", "object", "ordinal", "place")
"""Features of what an act is about."""
SAME, DIFFERENT = 1, -1
_DECIDED = 1000.0
"""Weight of a decision for: more than any veto."""
_FEATURE, _WEIGHT = attrgetter("feature"), attrgetter("weight")


class Decided(Noun, frozen=True):
    """What people decided of pairs of mentions; each pair is (lower id, higher id)."""

    same: frozenset[tuple[str, str]] = frozenset()
    """One event, whatever speaks against it."""
    different: frozenset[tuple[str, str]] = frozenset()
    """Two events, whatever speaks for it."""
    said: tuple[tuple[tuple[str, str], str], ...] = ()
    """Pair -> the words of who decided it: "decided by Ana: two readings of one speech"."""

    def of(self, left: str, right: str) -> int:
        """Return :data:`SAME`, :data:`DIFFERENT`, or 0 where nothing was decided."""
        if not (self.same or self.different):
            return 0
        pair = (left, right) if left < right else (right, left)
        return SAME if pair in self.same else DIFFERENT if pair in self.different else 0

    def words(self, left: str, right: str) -> str:
        """Return who decided of a pair, and why."""
        pair = (left, right) if left < right else (right, left)
        return next((words for one, words in self.said if one == pair), "a person decided")


NOTHING = Decided()
"""No decisions."""


class Outcome(NamedTuple):
    """What is remembered of every pair that was compared."""

    weight: float
    vetoed: bool
    same: bool
    """Whether the two are held to be one event, or may be where nothing else is: they are clustered together."""
    decided: bool
    """Whether a person decided it."""
    nearness: int
    """How near a refused pair came, in thousandths: its weight but for decisive reasons."""
    link: Link | None
    """Where the pair is held to be one event, was decided, or came near it."""


def comparable(left: Slots, right: Slots) -> bool:
    """Tell whether the acts can be one deed."""
    return left.act == right.act or right.act in left.kin or left.act in right.kin


def compare(left: Slots, right: Slots, weights: Weights, decided: Decided) -> Outcome:
    """Return what the pair comes to; ``left`` has the lower id."""
    found = score(left, right, weights)
    said = decided.of(left.mention_id, right.mention_id)
    vetoed = said == DIFFERENT or (found.vetoed and said != SAME)
    doubtful = not vetoed and found.weight < weights.threshold and _doubtful(found, left, right, weights)
    same = said == SAME or doubtful or (not vetoed and found.weight >= weights.threshold)
    near = weights.threshold - (weights.near if found.weight == found.otherwise else 0)
    kept = same or bool(said) or found.otherwise >= near
    words = decided.words(left.mention_id, right.mention_id) if said else ""
    link = (
        _link(left, right, _in_doubt(found) if doubtful and not said else found, same, words, weights) if kept else None
    )
    return Outcome(found.weight, vetoed, same, bool(said), round(found.otherwise * 1000), link)


def _doubtful(found: Score, left: Slots, right: Slots, weights: Weights) -> bool:
    """Tell whether a pair may be one event though too little speaks for it.

    Two stories tell one particular act of the same sides within a year, and nothing speaks against it; or of one side,
    with a detail that agrees, as it must for two words for a deed. Of acts without a particular deed (mediate) there
    must be three parties.
    """
    if found.weight < weights.lead or left.story_id == right.story_id:
        return False
    if not _within_a_year(left, right):
        return False
    weight = {reason.feature: reason.weight for reason in found.reasons}
    detailed = max(weight.get(name, 0.0) for name in _DETAILS) >= weights.detail
    worded = deed(left, right) == "worded"
    if worded and not detailed:
        return False
    sides = weights.lead_between if left.loose else weights.lead_side if detailed and not worded else weights.lead_sides
    return min(weight.values()) > weights.against and weight.get("parties", 0.0) >= sides


def _within_a_year(left: Slots, right: Slots) -> bool:
    """Tell whether the reports, or the acts, lie no further apart, as far as is known; of neither, nothing is."""
    if left.published is not None and right.published is not None:
        return abs(left.published - right.published) <= _YEAR
    if left.time is None or right.time is None:
        return left.time != right.time
    return abs(left.time - right.time) <= _YEAR


def _in_doubt(found: Score) -> Score:
    """Return the score with the condition under which the pair is one event."""
    return found._replace(reasons=(*found.reasons, _IF_ALONE))


def _link(left: Slots, right: Slots, found: Score, same: bool, words: str, weights: Weights) -> Link:
    """Return the link of a pair, with its reasons from the heaviest for to the heaviest against."""
    reasons, weight, probability = list(found.reasons), found.weight, found.probability(weights)
    if words:
        reasons.append(Reason(feature="decided", weight=_DECIDED if same else VETO, detail=words))
        weight, probability = round(sum(reason.weight for reason in reasons), 3), float(same)
    reasons.sort(key=_FEATURE)
    reasons.sort(key=_WEIGHT, reverse=True)
    return Link(
        left=left.mention_id,
        right=right.mention_id,
        weight=weight,
        same=same,
        reasons=tuple(reasons),
        probability=probability,
    )
