"""Bodies that stand before a title and own it: "a Shell spokesman", "SBU officers", "the Shining Path leader"."""

from dragoman.annotation.actors.reading import Reading
from dragoman.register import BODIES, Organisation, Title

LOCAL_KINDS = frozenset({"governor", "prosecutor", "judge", "police"})
"""Kinds of office that towns and provinces have: who holds them is of the state they lie in."""
_OPEN_KINDS = frozenset({"spokesperson", "leader", "officer", "officials", "agency"})
"""Kinds of title that leave it to the body what its people are."""
_FIGHTERS = frozenset({"REB", "PRM"})
_ARMED = frozenset({"UAF", "CRM", "MIL", "PRM"})
"""What words for armed men tell of those whose group is not named."""


def owner_before(reading: Reading, left: int, first: int) -> Organisation | None:
    """Return the last body of a state, party, firm or armed group named from token ``left`` up to ``first``."""
    if left >= first:
        return None
    named = reading.inside(reading.tree.span((left, first - 1)), "organisation")
    body = reading.register.organisations[named[-1].ids[0]] if named else None
    return body if body is not None and (body.country not in BODIES or body.sector_on(reading.on)) else None


def of_owner(reading: Reading, owner: Organisation | None, title: Title) -> str | None:
    """Return the sector that the people of a body have of it, or ``None`` where their title tells another."""
    own = owner.sector_on(reading.on) if owner is not None else None
    if own is None:
        return None
    generic = title.kind in _OPEN_KINDS or title.title == "leader"
    return own if generic or (own in _FIGHTERS and title.sector in _ARMED) else None
