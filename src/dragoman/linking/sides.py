"""The participants of an event: what its mentions name on each side, the most specific name of each."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dragoman.linking.who import OFFICE, PERSON, STATE, Who, compare, who
from dragoman.ontology.schema import acts
from dragoman.types import Choice, EventMention, Participant, Side

_ASKED = frozenset({"requested", "offered", "proposed"})
_ACROSS: dict[Side, Side] = {"source": "target", "target": "source"}
_RULE = (
    "union of all mentions; person before office before state; "
    "sides by the mention of the event's act that names most (no request before others), highest score, lowest id"
)


def participants(mentions: Sequence[EventMention], act: str) -> tuple[tuple[Participant, ...], Choice]:
    """Return every participant once, sources first, and the mention that gave the order of the sides.

    That is one of the event's ``act``, and no request where another is there: who asks may stand on the other side.

    A state is left out of a side on which a person or office of it is named; an office where its holder is.
    """
    lead = min(mentions, key=lambda one: (one.act != act, one.status in _ASKED, -_named(one), -one.score, one.id))
    found: list[tuple[Participant, Who]] = []
    for mention in sorted(mentions, key=lambda one: (one is not lead, -one.score, one.id)):
        for participant in _aligned(mention, lead):
            _add(found, participant, who(participant))
    sides = [one for one, _ in sorted(found, key=lambda pair: _order(*pair))]
    return tuple(sides), Choice(field="participants", mention_id=lead.id, rule=_RULE)


def _named(mention: EventMention) -> int:
    return sum(1 + who(participant).level for participant in mention.participants)


def _aligned(mention: EventMention, lead: EventMention) -> Iterable[Participant]:
    """Return a mention's participants on the sides that the leading mention gives their parties.

    In a mutual act each participant is moved by itself; a deed told from the other side is turned round as a whole.
    """
    if mention is lead:
        return mention.participants
    sides: dict[str, Side] = {who(participant).party: participant.side for participant in reversed(lead.participants)}
    act = acts().get(mention.act)
    if act is not None and act.mutual:
        return [replace(one, side=sides.get(who(one).party, one.side)) for one in mention.participants]
    placed = [sides.get(who(one).party) == one.side for one in mention.participants if who(one).party in sides]
    if placed and not any(placed) and (mention.status in _ASKED or mention.act != lead.act):
        return [replace(one, side=_ACROSS[one.side]) for one in mention.participants]
    return mention.participants


def _add(found: list[tuple[Participant, Who]], participant: Participant, new: Who) -> None:
    """Add one participant, unless a name as specific stands for it; it takes the place of less specific ones."""
    peers = [i for i, (one, old) in enumerate(found) if one.side == participant.side and old.party == new.party]
    if any(_covers(found[i][1], new) for i in peers):
        return
    for i in reversed(peers):
        if _covers(new, found[i][1]):
            del found[i]
    found.append((participant, new))


def _covers(one: Who, other: Who) -> bool:
    """Tell whether ``one`` says at least as much as ``other``: the same person, the office's holder, a state's man."""
    if other.level == STATE:
        return True
    if one.level < OFFICE or other.level < OFFICE:
        return one.actor == other.actor
    sameness = compare(one, other)
    if sameness == "same":
        return (one.actor is not None, bool(one.offices)) >= (other.actor is not None, bool(other.offices))
    return sameness == "holder" and one.level >= other.level


def _order(participant: Participant, known: Who) -> tuple[str, str, int, str]:
    return (participant.side, known.party, PERSON - known.level, participant.name)
