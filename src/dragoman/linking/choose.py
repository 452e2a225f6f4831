"""Which of the mentions' values becomes the event's, field by field, by a rule that the record states.

Every rule ends the same way: most mentions, then the highest score, then the lowest id.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Generic, NamedTuple, TypeVar

from dragoman.linking.deeds import TELLS, breadth
from dragoman.linking.slots import amount, content_words
from dragoman.linking.when import interval
from dragoman.linking.where import where
from dragoman.types import ActObject, Choice, EventMention, Occurs, Ordinal, Place, Precision, Quantity

T = TypeVar("T")
_THEN = "most mentions, highest score, lowest id"
_PRECISIONS: tuple[Precision, ...] = (
    "day", "range", "week", "month", "quarter", "season", "half", "year", "decade", "century", "open",
)  # fmt: skip
_PRONOUNS = frozenset(
    {
        "it", "its", "itself", "he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their",
        "theirs", "themselves", "we", "us", "our", "ours", "you", "your", "i", "me", "my", "this", "that", "these",
        "those", "which", "who", "whom", "whose", "what", "one", "other", "others", "another", "such", "same", "so",
    }
)  # fmt: skip
_DEEDS = frozenset({"occurred", "ongoing", "ended", "planned"})
"""Statuses whose dates are days of the act; of the others they may be days of words about it."""


class Chosen(NamedTuple, Generic[T]):
    """A value, and which mention gave it by which rule."""

    value: T
    choice: Choice


class _Candidate(NamedTuple, Generic[T]):
    value: T
    mention: EventMention
    sameness: Hashable
    """Equal for mentions that count as saying the same."""
    rank: tuple[int, ...]
    """Lower is better, before mentions are counted."""


def act(mentions: Sequence[EventMention]) -> Chosen[str]:
    """Return the act that most mentions report, of those the one for which the ontology has the fewest other words.

    A word about a deed (a threat) gives way to the deed it tells of.
    """
    count = Counter(one.act for one in mentions)
    ranked = [
        _Candidate(one.act, one, one.act, (breadth(one.act) // TELLS, -count[one.act], breadth(one.act)))
        for one in mentions
    ]
    found = _pick("act", "deed before word about it, most mentions, most particular, highest score, lowest id", ranked)
    if found is None:
        raise ValueError("an event needs at least one mention")
    return found


def thing(mentions: Sequence[EventMention]) -> Chosen[ActObject] | None:
    """Return the object that most mentions name, of those the longest; a pronoun names none."""
    found = [(one.object, one) for one in mentions if one.object is not None and _names(one.object.text)]
    count = Counter(content_words(value.text) for value, _ in found)
    ranked = [
        _Candidate(value, one, content_words(value.text), (-count[content_words(value.text)], -len(value.text)))
        for value, one in found
    ]
    return _pick("object", "most mentions, longest, highest score, lowest id", ranked)


def _names(text: str) -> bool:
    """Tell whether words name a thing: a pronoun by itself, or signs alone, tell a reader of the event nothing."""
    return any(map(str.isalnum, text)) and text.strip().casefold() not in _PRONOUNS


def amounts(mentions: Sequence[EventMention]) -> Chosen[tuple[Quantity, ...]] | None:
    """Return the quantities of the mention whose figures most mentions give, of those the one with most figures."""
    found = [(one.quantities, one, tuple(sorted(map(amount, one.quantities)))) for one in mentions if one.quantities]
    count = Counter(key for _, _, key in found)
    ranked = [_Candidate(value, one, key, (-count[key], -len(value))) for value, one, key in found]
    return _pick("quantities", "most mentions, most figures, highest score, lowest id", ranked)


def ordinal(mentions: Sequence[EventMention]) -> Chosen[Ordinal] | None:
    """Return the number in a series that most mentions give."""
    found = [(one.ordinal, one) for one in mentions if one.ordinal is not None]
    return _pick("ordinal", _THEN, [_Candidate(value, one, value.value, ()) for value, one in found])


def occurs(mentions: Sequence[EventMention]) -> Chosen[Occurs] | None:
    """Return the most exact interval; the day of the act goes before the day of an offer, demand or denial."""
    found = [(one.occurs, one) for one in mentions if one.occurs is not None]
    ranked = [_Candidate(value, one, (value.start, value.end), _exactness(value, one)) for value, one in found]
    return _pick("occurs", f"day of the act before day of words about it, most exact, {_THEN}", ranked)


def place(mentions: Sequence[EventMention]) -> Chosen[Place] | None:
    """Return the most exact place: a known city, then any other name, then a whole state."""
    found = [(one.place, one) for one in mentions if one.place is not None]
    ranked = [_Candidate(value, one, _place_name(value), _nearness(value)) for value, one in found]
    return _pick("place", f"city before other name before state, {_THEN}", ranked)


def _pick(field: str, rule: str, candidates: Sequence[_Candidate[T]]) -> Chosen[T] | None:
    """Return the best candidate by rank, then by the house's order."""
    if not candidates:
        return None
    count = Counter(one.sameness for one in candidates)
    best = min(candidates, key=lambda one: (one.rank, -count[one.sameness], -one.mention.score, one.mention.id))
    return Chosen(best.value, Choice(field=field, mention_id=best.mention.id, rule=rule))


def _exactness(value: Occurs, mention: EventMention) -> tuple[int, ...]:
    when = interval(value)
    vague = 2 if when is None else 1 if value.precision in ("open", "century", "decade") else 0
    return (vague, 0 if mention.status in _DEEDS else 1, _PRECISIONS.index(value.precision))


def _place_name(value: Place) -> str:
    known = where(value)
    return known.name if known else ""


def _nearness(value: Place) -> tuple[int, ...]:
    known = where(value)
    if known is None or known.whole_state:
        return (2,)
    return (0,) if known.known else (1,)
