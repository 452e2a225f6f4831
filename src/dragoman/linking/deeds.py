"""Whether two acts may be one deed in other words, and what status a word about a deed gives to it."""

from collections.abc import Iterable
from typing import Literal

from dragoman.linking.slots import Slots
from dragoman.linking.who import Who
from dragoman.ontology.schema import acts
from dragoman.types import EventMention, Status

TELLS = 1000
"""What an act that is but the word about another counts for in :func:`breadth`."""
SELDOM = frozenset(
    {
        "annex", "appoint-envoy", "blockade", "build-infrastructure", "cede-territory", "close-embassy",
        "cut-relations", "deploy-peacekeepers", "establish-relations", "exchange-prisoners",
        "expel-from-organisation", "forgive-debt", "invade", "join-organisation", "leave-agreement",
        "leave-organisation", "occupy", "open-embassy", "ratify", "recall-ambassador", "recognise",
        "return-property", "settle-dispute", "stage-coup", "withdraw",
    }
)  # fmt: skip
"""Acts that a pair of states does once in months or years: there, act and states tell a good deal."""
_RECEIVED = frozenset({"host", "meet"})
"""A minister who receives a minister meets him; a state that receives one has him on a visit."""
Deed = Literal["same", "worded", "turned", "through", "apart"]
_FIRE = "ASSAULT"
"""PLOVER type of attacks."""


def deed(left: Slots, right: Slots) -> Deed:
    """Tell how the acts of two mentions lie to one another.

    ``worded``: another word with the same sides (seized, annexed), or the word about a deed (a threat of sanctions) and
    the deed that has this very status. ``turned``: told from the other side (sold, bought). ``through``: of attacks,
    two words that a third one may stand for (stormed, killed: attacked); that says nothing, and forbids nothing.
    """
    if left.act == right.act:
        return "same"
    if right.act in left.turned:
        return "turned"
    if right.act not in left.kin:
        return "through" if left.plover == right.plover == _FIRE and left.kin & right.kin else "apart"
    if {left.act, right.act} == _RECEIVED:
        return "worded" if _in_person(left) and _in_person(right) else "apart"
    if left.tells == right.tells:
        return "worded"
    word, act = (left, right) if left.tells else (right, left)
    return "worded" if act.status == word.tells else "apart"


def received_on_visit(left: Slots, right: Slots) -> bool:
    """Tell whether somebody receives the guest of one mention, who in the other is on a visit to his state."""
    host, visit = (left, right) if left.act == "host" else (right, left)
    if (host.act, visit.act) != ("host", "visit") or not (host.done and visit.done):
        return False
    return any(
        _is_somebody(host.source[state]) and not _is_somebody(visit.target[state]) for state in _hosts(host, visit)
    )


def _hosts(host: Slots, visit: Slots) -> Iterable[str]:
    return host.source.keys() & visit.target.keys()


def _is_somebody(named: tuple[Who, ...]) -> bool:
    return any(who.narrow for who in named)


def _in_person(one: Slots) -> bool:
    """Tell whether each side that is named is somebody, and not a state."""
    return all(
        any(who.narrow or who.part for named in side.values() for who in named)
        for side in (one.source, one.target)
        if side
    )


def is_part(one: str, other: str) -> bool:
    """Tell whether either act may be a part of the other (talks of a reception, the fall of a town of an invasion).

    Deaths are none: they are what a deed comes to.
    """
    return other in _occasions(one) or one in _occasions(other)


def _occasions(act: str) -> tuple[str, ...]:
    known = acts().get(act)
    return known.occasions if known is not None and act != "kill" else ()


def status_of(mention: EventMention, act: str) -> Status:
    """Return the status that a mention gives to an event whose act is ``act``.

    A threat of sanctions that was made (``threaten``, occurred) tells of sanctions that are ``threatened``.
    """
    told, known = acts().get(mention.act), acts().get(act)
    if told is None or told.tells is None or mention.act == act or (known is not None and known.tells is not None):
        return mention.status
    return told.tells


def breadth(act: str) -> int:
    """Return how many other words the ontology has for an act: of two words for one deed, fewer is more particular."""
    known = acts().get(act)
    return 0 if known is None else (TELLS if known.tells else 0) + len(known.same_deed) + len(known.turned)
