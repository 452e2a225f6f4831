"""What a person sets right in an event: fields whose values are given as text, and how an event gets them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import cast

from msgspec.structs import replace

from dragoman.decisions.amounts import amounts
from dragoman.decisions.intervals import interval
from dragoman.decisions.naming import near, participants, place
from dragoman.decisions.nouns import Decision
from dragoman.errors import UsageError
from dragoman.ontology import acts, statuses
from dragoman.register import Register
from dragoman.types import ActObject, Choice, Event, Occurs, Ordinal, Side, Span, Status

NO_WORDS = Span(0, 0)
"""The span of a value that no words of a story say."""
DECIDED = "decided by"
"""How the rule of a value begins that a person decided."""
Setter = Callable[[Event, str, Register], Event]


def fixed(event: Event, decision: Decision, register: Register) -> Event:
    """Return the event with the value of a ``fix``, and with the person's words as the rule that chose it.

    What its mentions report stays: their statuses in the history, their other values among the disagreements. Raises
    :class:`UsageError` for a field that there is not, or a value that does not go with it.
    """
    field, value = decision.field or "", (decision.value or "").strip()
    if field not in FIELDS:
        raise UsageError(f"{field!r} cannot be fixed{near(field, FIELDS)}; there are {', '.join(FIELDS)}")
    setter, name = FIELDS[field]
    return _chosen_by(setter(event, value, register), name, decision)


def check(decision: Decision, register: Register) -> str:
    """Return why no event could get the value of a ``fix``, or nothing."""
    try:
        fixed(_NOBODY, decision, register)
    except UsageError as error:
        return str(error)
    return ""


def rule(decision: Decision) -> str:
    """Return the rule of a value that a person decided."""
    return f"{DECIDED} {decision.by}: {decision.why}" if decision.why else f"{DECIDED} {decision.by}"


def kept(event: Event, decisions: Mapping[str, Decision]) -> Event:
    """Return the event with the words of who kept one of its mentions, where anybody did."""
    told = [decisions[id] for id in event.mention_ids if id in decisions]
    return _chosen_by(event, "uncertain", told[0]) if told else event


def _chosen_by(event: Event, field: str, decision: Decision) -> Event:
    choice = Choice(field=field, mention_id=decision.mentions[0], rule=rule(decision))
    others = [one for one in event.chosen if one.field != field]
    return replace(event, chosen=tuple(sorted([*others, choice], key=lambda one: one.field)))


# --- the fields -----------------------------------------------------------------------------------------


def _act(event: Event, value: str, register: Register) -> Event:
    return replace(event, act=_entry("act", value, acts()))


def _status(event: Event, value: str, register: Register) -> Event:
    return replace(event, status=cast(Status, _entry("status", value, statuses())))


def _entry(kind: str, value: str, known: Collection[str]) -> str:
    name = value.lower().replace(" ", "-")
    if name not in known:
        raise UsageError(f"there is no {kind} {value!r}{near(name, known) or ': `dragoman codebook` lists them'}")
    return name


def _occurs(event: Event, value: str, register: Register) -> Event:
    if not value:
        return replace(event, occurs=None)
    start, end, precision = interval(value)
    made = Occurs(start=start, end=end, precision=precision, basis="decided", text=value, span=NO_WORDS)
    return replace(event, occurs=made)


def _place(event: Event, value: str, register: Register) -> Event:
    return replace(event, place=place(value, register, NO_WORDS) if value else None)


def _object(event: Event, value: str, register: Register) -> Event:
    return replace(event, object=ActObject(text=value, span=NO_WORDS) if value else None)


def _ordinal(event: Event, value: str, register: Register) -> Event:
    if not value:
        return replace(event, ordinal=None)
    if not value.isdecimal() or not int(value):
        raise UsageError(f"{value!r} is no number in a series: write it in digits, 6 for the sixth")
    return replace(event, ordinal=Ordinal(value=int(value), text=value, span=NO_WORDS))


def _amount(event: Event, value: str, register: Register) -> Event:
    return replace(event, quantities=amounts(value, event.quantities, NO_WORDS) if value else ())


def _source(event: Event, value: str, register: Register) -> Event:
    return _sided(event, "source", value, register)


def _target(event: Event, value: str, register: Register) -> Event:
    return _sided(event, "target", value, register)


def _sided(event: Event, side: Side, value: str, register: Register) -> Event:
    """Return the event with those named on one side; the other side stays."""
    named = participants(value, side, register, _day(event), NO_WORDS) if value else ()
    others = [one for one in event.participants if one.side != side]
    return replace(event, participants=tuple(sorted([*others, *named], key=lambda one: one.side)))


def _day(event: Event) -> date | None:
    """Return the day for which offices are looked up: the first of the act, else that of its first report."""
    told: Sequence[date] = [entry.as_of for entry in event.history if entry.as_of]
    return event.occurs.start if event.occurs and event.occurs.start else min(told, default=None)


FIELDS: Mapping[str, tuple[Setter, str]] = MappingProxyType(
    {
        "act": (_act, "act"),
        "status": (_status, "status"),
        "occurs": (_occurs, "occurs"),
        "place": (_place, "place"),
        "object": (_object, "object"),
        "source": (_source, "source"),
        "target": (_target, "target"),
        "ordinal": (_ordinal, "ordinal"),
        "amount": (_amount, "quantities"),
    }
)
"""Field that can be fixed -> what sets it, and under which name ``chosen`` has it."""
_NOBODY = Event(
    id="",
    act="",
    status="occurred",
    participants=(),
    object=None,
    quantities=(),
    ordinal=None,
    occurs=None,
    place=None,
    background=False,
    uncertain=False,
    history=(),
    mention_ids=(),
    chosen=(),
    disagreements=(),
    stories=0,
    publishers=0,
    origins=0,
)
"""An event to try values on."""
