"""The words of what the act is about."""

from functools import lru_cache

from dragoman.linking.deed_words import deed_words
from dragoman.linking.deeds import SELDOM
from dragoman.linking.features.amounts import is_of_goods
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
_MANY = frozenset(
    {
        "area", "city", "civilian", "country", "force", "government", "house", "man", "member", "men", "military",
        "official", "people", "person", "place", "position", "region", "side", "site", "soldier", "state", "target",
        "town", "troop", "village", "woman", "women",
    }
)  # fmt: skip
"""Words that go with every deed of a kind: people are killed, towns are taken."""
_TOPICS = "CONSULT"
"""PLOVER type of talks and visits: one meeting has many topics."""
_OUTCOME = "kill"
_MORE = frozenset({"more", "further", "another", "additional", "extra", "similar"})


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the words that the two objects share."""
    if left.story_id == right.story_id and _more(left, right):
        return Reason(feature="object", weight=weights.object_more, detail="another of its kind")
    if not left.words or not right.words:
        return None
    two = left.story_id == right.story_id and _is_what(left) and _is_what(right) and _same_end(left, right)
    if left.names and right.names and left.names.isdisjoint(right.names):
        detail = " / ".join(sorted(" ".join(sorted(names)) for names in (left.names, right.names)))
        return Reason(feature="object", weight=weights.object_two if two else weights.object_named, detail=detail)
    ours, theirs = _told(left, left.act, right.act), _told(right, left.act, right.act)
    if not ours or not theirs:
        shared = left.words & right.words
        weight = weights.object_general
    elif shared := ours & theirs:
        weight = weights.object if len(shared) >= _MOST * len(ours | theirs) else weights.object_part
    else:
        if two:
            return Reason(feature="object", weight=weights.object_two, detail="two things in one story")
        one_report = (left.origin == right.origin or left.story_id == right.story_id) and left.rank == right.rank
        apart = weights.object_here if left.story_id == right.story_id else weights.object_differs
        weight = weights.object_reworded if one_report else apart
        return Reason(feature="object", weight=weight, detail="no word in common")
    return Reason(feature="object", weight=weight, detail=" ".join(sorted(shared))) if shared else None


def _told(one: Slots, *acts: str) -> frozenset[str]:
    """Return the words that tell the thing from others: none of the act, and none of the place."""
    return _telling(one.words, acts, one.where.words if one.where is not None else frozenset())


@lru_cache(maxsize=65536)
def _telling(words: frozenset[str], acts: tuple[str, ...], place: frozenset[str]) -> frozenset[str]:
    return words - _GENERAL - _MANY - place - frozenset().union(*map(deed_words, acts))


def _is_what(one: Slots) -> bool:
    """Tell whether the thing makes the act: a deal, a charge, a strike; of goods, one gift has many.

    What is done once in years (relations are cut) is one whatever it is called.
    """
    return one.plover != _TOPICS and one.act not in SELDOM and not is_of_goods(one.act)


def _same_end(left: Slots, right: Slots) -> bool:
    """Tell whether the things are of one kind: what is hit, or who is killed."""
    return (left.act == _OUTCOME) == (right.act == _OUTCOME)


def _more(left: Slots, right: Slots) -> bool:
    """Tell whether one of the two is said to be one more."""
    one_figure = bool(left.amounts) and left.amounts == right.amounts
    return bool(left.words & _MORE) != bool(right.words & _MORE) and not one_figure
