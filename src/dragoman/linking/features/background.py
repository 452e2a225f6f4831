"""History that a story recalls, beside news that another reports."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason

HARD = False


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh recalled against reported, where no dates tell."""
    if left.background and right.background:
        return Reason(feature="background", weight=weights.recalled, detail="both recall it")
    if left.background == right.background:
        return None
    recalled, news = (left, right) if left.background else (right, left)
    if left.story_id == right.story_id and recalled.done and not news.undone:
        detail = "history and news in one story"
        return Reason(feature="background", weight=weights.recalled_beside, detail=detail)
    if left.when is not None and right.when is not None:
        return None
    return Reason(feature="background", weight=weights.recalled_once, detail="history in one, news in the other")
