"""The words of what the act is about."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason

HARD = False
_MOST = 0.5
_GENERAL = frozenset(
    {
        "accord", "act", "agreement", "aid", "arrangement", "assistance", "contract", "deal", "decision", "demand",
        "document", "draft", "first", "further", "grant", "help", "measure", "memorandum", "money", "mou", "move",
        "new", "offer", "other", "package", "pact", "paper", "part", "payment", "penalty", "plan", "price",
        "project", "proposal", "protocol", "request", "rest", "sanction", "second", "step", "sum", "supply",
        "support", "talk", "term", "text", "third", "transfer", "treaty", "visit", "work",
    }
)  # fmt: skip
"""Words that stand for whatever it is about: "the document", "the deal"."""
_MORE = frozenset({"more", "further", "another", "additional", "extra", "similar"})


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the words that the two objects share."""
    if left.story_id == right.story_id and _more(left, right):
        return Reason(feature="object", weight=weights.object_more, detail="another of its kind")
    if not left.words or not right.words:
        return None
    if left.names and right.names and left.names.isdisjoint(right.names):
        detail = " / ".join(sorted(" ".join(sorted(names)) for names in (left.names, right.names)))
        return Reason(feature="object", weight=weights.object_named, detail=detail)
    ours, theirs = left.words - _GENERAL, right.words - _GENERAL
    if not ours or not theirs:
        shared = left.words & right.words
        weight = weights.object_general
    elif shared := ours & theirs:
        weight = weights.object if len(shared) >= _MOST * len(ours | theirs) else weights.object_part
    else:
        one_report = (left.origin == right.origin or left.story_id == right.story_id) and left.rank == right.rank
        apart = weights.object_here if left.story_id == right.story_id else weights.object_differs
        weight = weights.object_reworded if one_report else apart
        return Reason(feature="object", weight=weight, detail="no word in common")
    return Reason(feature="object", weight=weight, detail=" ".join(sorted(shared))) if shared else None


def _more(left: Slots, right: Slots) -> bool:
    """Tell whether one of the two is said to be one more."""
    one_figure = bool(left.amounts) and left.amounts == right.amounts
    return bool(left.words & _MORE) != bool(right.words & _MORE) and not one_figure
