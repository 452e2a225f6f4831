"""A decision of a person, and all decisions of a file."""

from collections.abc import Collection, Iterator
from typing import Literal

from dragoman.ids import content_id
from dragoman.types import Noun

Kind = Literal["same", "different", "fix", "drop", "keep"]
Pair = tuple[str, str]
"""Two mention ids, the lower first."""


class Decision(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """What somebody decided about mentions, and why. The fields stand in a line of the file in this order."""

    kind: Kind
    mentions: tuple[str, ...]
    """Ids: two, the lower first, of ``same`` and ``different``; else one. An event is meant by its lowest mention."""
    told: tuple[str, ...] = ()
    """The same in words, for those who read the file; nothing depends on it."""
    field: str | None = None
    """Of ``fix``: which field of the event gets a value."""
    value: str | None = None
    """Of ``fix``: the value as it was given; empty text takes a wrong value away."""
    by: str
    why: str

    @property
    def id(self) -> str:
        """The decision's id: it stays when the words of ``why`` or ``told`` are changed."""
        return content_id("decision", self.kind, self.mentions, self.field, self.value, self.by)

    @property
    def pair(self) -> Pair:
        """The two mentions of ``same`` and ``different``."""
        left, right = self.mentions
        return left, right


class Idle(Noun, frozen=True):
    """A decision that no longer applies, and why; it is kept."""

    decision: Decision
    reason: str


class Decisions(Noun, frozen=True):
    """The decisions of a file, in its order, each once."""

    all: tuple[Decision, ...] = ()
    torn: str = ""
    """A last line that is half written, as it stands in the file; empty where the file is whole."""

    @property
    def digest(self) -> str:
        """Hash of what was decided; the same for the same decisions in any order."""
        return content_id("decisions", sorted(one.id for one in self.all))

    def of(self, *kinds: Kind) -> Iterator[Decision]:
        """Yield the decisions of some kinds, in order."""
        return (one for one in self.all if one.kind in kinds)

    def pairs(self, kind: Literal["same", "different"]) -> frozenset[Pair]:
        """Return the pairs of mentions that must be, or must not be, one event."""
        return frozenset(one.pair for one in self.of(kind))

    def mentions(self) -> frozenset[str]:
        """Return the ids of all mentions that anything was decided about."""
        return frozenset(id for one in self.all for id in one.mentions)

    def standing(self, known: Collection[str]) -> tuple["Decisions", tuple[Idle, ...]]:
        """Return the decisions that can be applied to a record with the mentions ``known``, and the others.

        About a mention that is dropped nothing else can be applied.
        """
        dropped = {id for one in self.of("drop") for id in one.mentions if id in known}
        idle: list[Idle] = []
        for one in self.all:
            reason = _hindrance(one, known, dropped)
            if reason:
                idle.append(Idle(decision=one, reason=reason))
        gone = {one.decision.id for one in idle}
        return Decisions(all=tuple(one for one in self.all if one.id not in gone)), tuple(idle)


def _hindrance(one: Decision, known: Collection[str], dropped: Collection[str]) -> str:
    """Return why a decision cannot be applied, or nothing."""
    for id in one.mentions:
        if id not in known:
            return f"{id} is not in the record"
        if id in dropped and one.kind != "drop":
            return f"{id} is dropped"
    return ""
