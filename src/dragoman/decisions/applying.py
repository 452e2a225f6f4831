"""Decisions on their way into a linking: what they ask of it before, and what they change after it."""

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from dragoman.decisions.fixing import check, fixed, kept, rule
from dragoman.decisions.nouns import Decision, Decisions, Idle, Pair
from dragoman.register import Register
from dragoman.types import Event, EventMention, Rejection

DROPPED = "dropped"
"""Reason of the rejection that each dropped mention leaves."""


class Applied:
    """The decisions that apply to a record, ready for its mentions and events; none at all by default.

    Events go through :meth:`event` after they were merged, in any order and each on its own.
    """

    def __init__(self, decisions: Decisions, known: Collection[str], register: Register) -> None:
        """Take the decisions of a file, the ids of their mentions that the record has, and the register."""
        standing, idle = decisions.standing(known)
        wrong = {one.id: reason for one in standing.of("fix") if (reason := check(one, register))}
        self.idle: list[Idle] = [*idle, *(Idle(decision=o, reason=wrong[o.id]) for o in standing.all if o.id in wrong)]
        """What no longer applies, and why. Grows while events come by: of two values for one event one is idle."""
        self.decisions = Decisions(all=tuple(one for one in standing.all if one.id not in wrong))
        """What applies."""
        self.same: frozenset[Pair] = self.decisions.pairs("same")
        self.different: frozenset[Pair] = self.decisions.pairs("different")
        self._dropped = {one.mentions[0]: one for one in reversed(self.decisions.all) if one.kind == "drop"}
        self._kept = {one.mentions[0]: one for one in reversed(self.decisions.all) if one.kind == "keep"}
        self._fixes: dict[str, list[Decision]] = {}
        for one in self.decisions.of("fix"):
            self._fixes.setdefault(one.mentions[0], []).append(one)
        self._register = register

    def mention(self, given: EventMention) -> EventMention | None:
        """Return a mention as linking is to see it: ``None`` if it was dropped, certain if it was kept."""
        if given.id in self._dropped:
            return None
        return replace(given, uncertain=False) if given.id in self._kept else given

    def event(self, given: Event) -> Event:
        """Return a merged event with what was decided about it.

        Where two of its mentions bring values for one field, the lower mention's stands.
        """
        made = kept(given, self._kept)
        first: dict[str | None, Decision] = {}
        for one in self._of(given):
            before = first.setdefault(one.field, one)
            if before is one:
                made = fixed(made, one, self._register)
            elif before.value != one.value:
                reason = f"{before.id} by {before.by} gives its event another {one.field}"
                self.idle.append(Idle(decision=one, reason=reason))
        return made

    def _of(self, event: Event) -> Iterator[Decision]:
        """Yield what is to be fixed in an event, by mention."""
        return (one for id in sorted(event.mention_ids) for one in self._fixes.get(id, ()))

    def rejections(self, stories: dict[str, str]) -> tuple[Rejection, ...]:
        """Return one rejection for each dropped mention; ``stories`` tells the story of each."""
        return tuple(
            Rejection(stage="linking", subject_id=stories[id], reason=DROPPED, detail=f"{id}: {rule(one)}")
            for id, one in sorted(self._dropped.items())
        )

    @property
    def dropped(self) -> frozenset[str]:
        """The mentions that are left out."""
        return frozenset(self._dropped)
