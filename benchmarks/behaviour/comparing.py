"""Whether a case holds: the reading of its text beside that of its reference, and what kind of difference there is."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from benchmarks.behaviour.cases import Case
from benchmarks.behaviour.reading import read, read_in
from benchmarks.behaviour.sentences import Pair, Sentence
from benchmarks.behaviour.wording import active
from dragoman.types import EventMention, Side, Status

KINDS = (
    "mention lost",
    "act changed",
    "status changed",
    "side swapped",
    "side lost",
    "side added",
    "mention added",
    "other slot",
)
"""A case that fails in several ways counts for the first of them."""
SIDES: tuple[Side, Side] = ("source", "target")


class Failure(NamedTuple):
    """How a case fails."""

    kind: str
    detail: str
    slot: str = ""
    """Which, for the kind "other slot"."""


def meant(sentence: Sentence, states: Pair, mentions: Iterable[EventMention]) -> EventMention | None:
    """Return the mention that says what the sentence is written to say, if there is one."""
    sides = [{state.iso3} for state in states]
    for one in mentions:
        told = [_countries(one, side) for side in SIDES]
        right = all(want <= have for want, have in zip(sides, told, strict=True))
        if right and (one.act, one.status) == (sentence.act, "occurred"):
            return one
    return None


def failure_as_written(sentence: Sentence) -> Failure | None:
    """Return what is wrong with the reading of a sentence as it is written, or ``None``."""
    after = read(f"{active(sentence)}.")
    if meant(sentence, sentence.pair, after):
        return None
    wanted = tuple(frozenset({state.iso3}) for state in sentence.pair)
    found = _nearest(sentence.act, "occurred", wanted, after)
    if found is None:
        return _gone((), after)
    failed = _by_status("occurred", found) or _by_sides(wanted, found)
    assert failed is not None
    return failed


def failure(case: Case) -> Failure | None:
    """Return how a case fails, ``None`` where it holds; its reference must be read as it is meant."""
    before = read(case.reference)
    main = meant(case.sentence, case.states, before)
    assert main is not None, case.reference
    after = read_in(case.text, case.told)
    wanted = tuple(frozenset(_renamed(case, _countries(main, side))) for side in SIDES)
    found = _nearest(case.sentence.act, case.status, wanted, after)
    if found is None:
        return _gone(before, after)
    return (
        _by_status(case.status, found)
        or (_by_sides(wanted, found) if case.sides else None)
        or _by_others(before, after)
        or _by_slots(case, main, found)
    )


def _countries(mention: EventMention, side: Side) -> frozenset[str]:
    return frozenset(one.country for one in mention.side(side) if one.country)


def _renamed(case: Case, countries: Iterable[str]) -> Iterable[str]:
    names = {old.iso3: new.iso3 for old, new in zip(case.states, case.new, strict=True)}
    return (names.get(one, one) for one in countries)


def _nearest(
    act: str, status: Status, wanted: Sequence[frozenset[str]], mentions: Iterable[EventMention]
) -> EventMention | None:
    """Return the mention of the act that differs least from what it should be."""
    same = [one for one in mentions if one.act == act]
    return min(
        same,
        key=lambda one: (
            one.status != status,
            sum(len(want ^ _countries(one, side)) for want, side in zip(wanted, SIDES, strict=True)),
            one.uncertain,
        ),
        default=None,
    )


def _gone(before: Sequence[EventMention], after: Sequence[EventMention]) -> Failure:
    """Return whether another act stands in the place of the one that is not there."""
    known = {one.act for one in before}
    new = [one.act for one in after if one.act not in known]
    return Failure("act changed", f"to {', '.join(new)}") if new else Failure("mention lost", "")


def _by_status(wanted: Status, found: EventMention) -> Failure | None:
    return None if found.status == wanted else Failure("status changed", f"{found.status}, not {wanted}")


def _by_sides(wanted: Sequence[frozenset[str]], found: EventMention) -> Failure | None:
    told = [_countries(found, side) for side in SIDES]
    for place, side in enumerate(SIDES):
        gone, other = wanted[place] - told[place], told[1 - place]
        if gone & (other - wanted[1 - place]):
            return Failure("side swapped", f"{_listed(gone)} is no {side}")
    for place, side in enumerate(SIDES):
        if gone := wanted[place] - told[place]:
            return Failure("side lost", f"{side} {_listed(gone)}")
    for place, side in enumerate(SIDES):
        if new := told[place] - wanted[place]:
            return Failure("side added", f"{side} {_listed(new)}")
    return None


def _by_others(before: Sequence[EventMention], after: Sequence[EventMention]) -> Failure | None:
    """Compare which acts are told; a mention that is uncertain may be there or not."""
    if lost := _sure(before) - Counter(one.act for one in after):
        return Failure("mention lost", _listed(lost))
    if new := _sure(after) - Counter(one.act for one in before):
        return Failure("mention added", _listed(new))
    return None


def _sure(mentions: Iterable[EventMention]) -> Counter[str]:
    return Counter(one.act for one in mentions if not one.uncertain)


def _by_slots(case: Case, main: EventMention, found: EventMention) -> Failure | None:
    for slot in case.slots:
        old, new = _slot(main, slot, case.states), _slot(found, slot, case.new)
        if old != new:
            return Failure("other slot", f"{slot}: {new}, not {old}", slot)
    name = found.speaker.name if found.speaker else ""
    if case.speaker and case.speaker not in name.split():
        return Failure("other slot", f"speaker: {name or 'nobody'}, not {case.speaker}", "speaker")
    return None


def _slot(mention: EventMention, slot: str, states: Pair) -> object:
    """Return the value of a slot in a form that stays the same where only the states are others."""
    match slot:
        case "object":
            return mention.object and masked(mention.object.text, states)
        case "place":
            return mention.place and masked(mention.place.name, states)
        case "speaker":
            return mention.speaker and masked(mention.speaker.name, states)
        case "occurs":
            return mention.occurs and (str(mention.occurs.start), str(mention.occurs.end))
        case "quantities":
            return sorted((one.kind, one.amount, one.unit or "", one.currency or "") for one in mention.quantities)
        case _:
            return getattr(mention, slot)


def masked(text: str, states: Pair) -> str:
    """Return a text with a sign in the place of each state, in lower case."""
    words = sorted(
        (word for state in states for word in (state.name.removeprefix("the "), state.adjective)), key=len, reverse=True
    )
    either = "|".join(re.escape(word) for word in words)
    return re.sub(rf"(?:\b[Tt]he )?\b(?:{either})\b(?:'s|'(?!\w))?", "#", text).casefold()


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
