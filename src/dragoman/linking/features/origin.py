"""The same story, or stories of one origin, that tell of the act twice."""

from dragoman.linking.features.people import sums_up
from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.linking.where import compare
from dragoman.types import Reason

HARD = False


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh a common story or origin: headline and body, or a wire report and its copy, tell one act twice."""
    if left.origin != right.origin and left.story_id != right.story_id:
        return None
    if left.where and right.where and compare(left.where, right.where) == "different":
        return None
    if sums_up(left, right):
        return None
    if left.story_id == right.story_id:
        return Reason(feature="origin", weight=weights.same_story, detail="told twice in one story")
    return Reason(feature="origin", weight=weights.same_origin, detail="copies of one report")
