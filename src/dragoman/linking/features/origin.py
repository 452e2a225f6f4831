"""The same story, or stories of one origin, that tell of the act twice."""

from dragoman.linking.deeds import deed
from dragoman.linking.features.people import sums_up
from dragoman.linking.features.place import two_places
from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason

HARD = False
_OUTCOMES = frozenset({"kill"})
_PROMISED = frozenset({"planned", "agreed", "offered"})
_UNDONE = frozenset({"negated", "refused"})
_NEAR = 8
"""Sentences within which a story goes on about one act."""
_HEAD = 2
"""Sentences of the head, which sums up the story."""


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh a common story or origin: headline and body, or a wire report and its copy, tell one act twice.

    Two words for it in one story speak against: a writer who changes the word may change the act. So do a deed and a
    plan: who tells of both mostly tells of the next.
    """
    if left.origin != right.origin and left.story_id != right.story_id:
        return None
    if two_places(left, right):
        return None
    if sums_up(left, right):
        return None
    if left.act != right.act:
        return _reworded(left, right, weights)
    if left.story_id == right.story_id and left.done != right.done and _UNDONE & {left.status, right.status}:
        return Reason(feature="origin", weight=weights.same_story_undone, detail="done and not done in one story")
    if left.story_id == right.story_id and _next(left, right):
        return Reason(feature="origin", weight=weights.same_story_next, detail="done and still to come in one story")
    if left.story_id == right.story_id:
        near = abs(left.sentence - right.sentence) <= _NEAR or min(left.sentence, right.sentence) <= _HEAD
        weight = weights.same_story if near else weights.same_story_far
        return Reason(feature="origin", weight=weight, detail="told twice in one story")
    return Reason(feature="origin", weight=weights.same_origin, detail="copies of one report")


def _reworded(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh two words in one story; what a deed comes to (deaths) is told beside it by another word."""
    if left.story_id != right.story_id or left.done != right.done or deed(left, right) == "turned":
        return None
    if {left.act, right.act} & _OUTCOMES:
        if abs(left.sentence - right.sentence) > 1 or left.background != right.background:
            return None
        return Reason(feature="origin", weight=weights.same_story_outcome, detail="a deed and its dead")
    weight = weights.same_story_said if left.loose or right.loose else weights.same_story_reworded
    return Reason(feature="origin", weight=weight, detail="two words in one story")


def _next(left: Slots, right: Slots) -> bool:
    """Tell whether one is done and the other still promised, both as news."""
    if left.background or right.background or left.done == right.done:
        return False
    return (right if left.done else left).status in _PROMISED
