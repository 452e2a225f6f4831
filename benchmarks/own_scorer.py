"""How mentions are held against the events of our own stories: which pair, and how often each field is right.

An event is *detected* by a mention whose sentence overlaps one of the event's sentences by half of the shorter, and
whose parties agree. In each story events and mentions are paired one to one by the greatest weight.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

Place = tuple[int, int]
_WEIGHTS = {"act": 0.4, "type": 0.2, "trigger": 0.2, "status": 0.1, "sides": 0.05}
"""What speaks for a pair beside being detected, which weighs 1; all of them together less than that."""
_EMPTY = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "of", "and", "for", "in", "at", "on", "to"))
"""Words that tell nobody from anybody."""


class Who(NamedTuple):
    """A party of a side."""

    name: str
    iso3: str | None = None


class Told(NamedTuple):
    """One act as a story tells it: an event of the set, or a mention of the program."""

    act: str
    type: str
    """PLOVER type of the act, whatever its status."""
    status: str
    sentences: tuple[Place, ...]
    """The sentence that tells it first of all, then others that tell it too."""
    trigger: Place | None = None
    source: tuple[Who, ...] = ()
    target: tuple[Who, ...] = ()
    mutual: bool = False
    """True where both sides do the same, so that it does not matter who stands on which."""
    start: date | None = None
    end: date | None = None
    """``None`` beside a start: it goes on."""
    place: str | None = None
    speaker: str | None = None
    background: bool = False


class Pair(NamedTuple):
    """An event and the mention that detects it."""

    event: Told
    mention: Told


class Matched(NamedTuple):
    """What came of one story."""

    pairs: tuple[Pair, ...]
    missed: tuple[Told, ...]
    """Events that no mention detects."""
    extra: tuple[Told, ...]
    """Mentions that detect no event."""
    outside: int
    """Mentions in sentences that tell no event."""


# --- one event and one mention --------------------------------------------------------------------------


def detects(event: Told, mention: Told) -> bool:
    """Tell whether a mention stands where the event is told, and is about the same parties."""
    return in_sentence(event, mention) and parties_agree(event, mention)


def in_sentence(event: Told, mention: Told) -> bool:
    """Tell whether the mention's sentence overlaps one of the event's by half of the shorter."""
    return any(_share(one, mention.sentences[0]) >= 0.5 for one in event.sentences)


def _share(left: Place, right: Place) -> float:
    """Return the common part of two spans as a share of the shorter."""
    common = min(left[1], right[1]) - max(left[0], right[0])
    return max(0, common) / max(1, min(left[1] - left[0], right[1] - right[0]))


def parties_agree(event: Told, mention: Told) -> bool:
    """Tell whether a party of each named side is there; of a mutual act two of both sides, or all where fewer."""
    if event.mutual:
        wanted = event.source + event.target
        return _both_have(wanted, mention.source + mention.target) >= min(2, len(wanted))
    sides = ((event.source, mention.source), (event.target, mention.target))
    return all(not wanted or _both_have(wanted, found) for wanted, found in sides)


def _both_have(wanted: Sequence[Who], found: Sequence[Who]) -> int:
    """Return how many parties of the two sides are the same, one to one."""
    same = np.array([[is_same(one, other) for other in found] for one in wanted], dtype=float)
    if not same.size:
        return 0
    return int(same[linear_sum_assignment(same, maximize=True)].sum())


def is_same(one: Who, other: Who) -> bool:
    """Tell whether two parties are one: by code where both have one, else by name."""
    if one.iso3 and other.iso3 and one.iso3 != other.iso3:
        return words(one.name) == words(other.name)
    return bool(one.iso3 and one.iso3 == other.iso3) or is_named_alike(one.name, other.name)


def is_named_alike(one: str | None, other: str | None) -> bool:
    """Tell whether the words of one name are among those of the other; ``None`` is like ``None`` alone."""
    if one is None or other is None:
        return one is other
    left, right = words(one), words(other)
    return bool(left and right) and (left <= right or right <= left)


def words(name: str) -> frozenset[str]:
    """Return the words of a name that tell something, without case, accents and possessive endings."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    found = re.findall(r"\w+", re.sub(r"['’]s\b", "", plain.casefold().replace(".", "")))
    return frozenset(found) - _EMPTY


def are_sides_right(event: Told, mention: Told) -> bool:
    """Tell whether both sides have the event's states and no other; a side without states, the same party by name."""
    if event.mutual:
        return _is_right(event.source + event.target, mention.source + mention.target)
    return _is_right(event.source, mention.source) and _is_right(event.target, mention.target)


def _is_right(wanted: Sequence[Who], found: Sequence[Who]) -> bool:
    states = {one.iso3 for one in wanted if one.iso3}
    if states or not wanted:
        return states == {one.iso3 for one in found if one.iso3} and bool(wanted) == bool(found)
    return any(is_same(one, other) for one in wanted for other in found)


def do_dates_overlap(event: Told, mention: Told) -> bool:
    """Tell whether the two have a day in common, or both have none."""
    if not (is_dated(event) and is_dated(mention)):
        return is_dated(event) == is_dated(mention)
    (first, last), (start, end) = _days(event), _days(mention)
    return first <= end and start <= last


def is_dated(told: Told) -> bool:
    """Tell whether a day is told at all."""
    return told.start is not None or told.end is not None


def _days(told: Told) -> tuple[date, date]:
    return told.start or date.min, told.end or date.max


# --- a story --------------------------------------------------------------------------------------------


def matched(events: Sequence[Told], mentions: Sequence[Told]) -> Matched:
    """Return the events and mentions of one story, paired."""
    weights = np.array([[_weight(event, mention) for mention in mentions] for event in events], dtype=float)
    places = zip(*linear_sum_assignment(weights, maximize=True), strict=True) if weights.size else ()
    chosen = [(int(row), int(column)) for row, column in places if weights[row, column] > 0]
    events_left = set(range(len(events))) - {row for row, _ in chosen}
    mentions_left = set(range(len(mentions))) - {column for _, column in chosen}
    return Matched(
        pairs=tuple(Pair(events[row], mentions[column]) for row, column in chosen),
        missed=tuple(events[row] for row in sorted(events_left)),
        extra=tuple(mentions[column] for column in sorted(mentions_left)),
        outside=sum(not any(in_sentence(event, mention) for event in events) for mention in mentions),
    )


def _weight(event: Told, mention: Told) -> float:
    """Return what speaks for a pair: 0 where the mention does not detect the event."""
    if not detects(event, mention):
        return 0.0
    triggers = event.trigger is not None and mention.trigger is not None
    right = {
        "act": event.act == mention.act,
        "type": event.type == mention.type,
        "trigger": triggers and _share(event.trigger or (0, 0), mention.trigger or (0, 0)) > 0,
        "status": event.status == mention.status,
        "sides": are_sides_right(event, mention),
    }
    return 1 + sum(_WEIGHTS[name] for name, is_right in right.items() if is_right)


# --- all stories ----------------------------------------------------------------------------------------


class Rates(NamedTuple):
    """Precision, recall and F1 in per cent."""

    precision: float
    recall: float
    f1: float


def rates(stories: Iterable[Matched], counts: Callable[[Pair], bool]) -> Rates:
    """Return the rates of the pairs that count as found."""
    found = events = mentions = 0
    for story in stories:
        found += sum(map(counts, story.pairs))
        events += len(story.pairs) + len(story.missed)
        mentions += len(story.pairs) + len(story.extra)
    return Rates(_percent(found, mentions), _percent(found, events), _percent(2 * found, events + mentions))


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def share(pairs: Sequence[Pair], is_right: Callable[[Pair], bool]) -> float:
    """Return the share of pairs that are right, in per cent."""
    return _percent(sum(map(is_right, pairs)), len(pairs))


SAME: dict[str, Callable[[Pair], bool]] = {
    "act": lambda pair: pair.event.act == pair.mention.act,
    "type": lambda pair: pair.event.type == pair.mention.type,
    "status": lambda pair: pair.event.status == pair.mention.status,
    "sides": lambda pair: are_sides_right(*pair),
    "date": lambda pair: do_dates_overlap(*pair),
    "place": lambda pair: is_named_alike(pair.event.place, pair.mention.place),
    "speaker": lambda pair: is_named_alike(pair.event.speaker, pair.mention.speaker),
    "background": lambda pair: pair.event.background == pair.mention.background,
}
"""Field -> whether event and mention have the same of it."""
NAMED: dict[str, Callable[[Pair], bool]] = {
    "date": lambda pair: is_dated(pair.event),
    "place": lambda pair: pair.event.place is not None,
    "speaker": lambda pair: pair.event.speaker is not None,
    "background": lambda pair: pair.event.background,
}
"""Field -> whether the event has it at all: to be right where both have nothing is the lighter half."""


def reasons(story: Matched) -> Iterator[str]:
    """Yield why each mention that detects no event of its own does not."""
    events = (*story.missed, *(pair.event for pair in story.pairs))
    for mention in story.extra:
        near = [event for event in events if in_sentence(event, mention)]
        taken = [event for event in near if parties_agree(event, mention)]
        if not near:
            yield "no event in the sentence"
        elif not taken:
            yield "other parties than the events of the sentence"
        elif any(event.act == mention.act for event in taken):
            yield "an event told again"
        else:
            yield "another act than the event of these parties, which is detected"
