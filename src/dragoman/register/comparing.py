"""Where another list of office-holders says other than the register."""

from collections.abc import Iterable
from datetime import date, timedelta

from dragoman.register.check import SINGLE
from dragoman.register.fold import fold
from dragoman.register.given_spells import GivenSpell
from dragoman.register.nouns import Spell
from dragoman.register.placing import Placer, day_of
from dragoman.register.register import Register
from dragoman.types import Noun

_NEAR = timedelta(days=31)
"""Days may differ so much: oaths, acting holders, dates of election."""


class Compared(Noun, frozen=True):
    """How a list and the register agree."""

    read: int
    agreed: int
    missing: int
    """Spells that the register does not have, and that contradict nothing in it."""
    unplaced: int
    disagreements: tuple[str, ...]
    """One sentence each."""


def compare(register: Register, spells: Iterable[GivenSpell]) -> Compared:
    """Compare a list of office-holders with the register, spell by spell."""
    placer = Placer(register)
    counts = {"read": 0, "agreed": 0, "missing": 0, "unplaced": 0}
    found: list[str] = []
    for spell in spells:
        counts["read"] += 1
        answer = _one(register, placer, spell)
        if answer in counts:
            counts[answer] += 1
        else:
            found.append(answer)
    return Compared(**counts, disagreements=tuple(dict.fromkeys(found)))


def _one(register: Register, placer: Placer, spell: GivenSpell) -> str:
    """Return ``agreed``, ``missing``, ``unplaced`` or the sentence of a disagreement."""
    country = placer.country(spell)
    title = placer.kind(spell.position, country) if country else None
    start, end = day_of(spell.start), day_of(spell.end, last=True)
    if country is None or title is None or not isinstance(start, date) or isinstance(end, str):
        return "unplaced"
    ours = [
        s for s in register.holders(title.kind, country) if start <= (s.end or date.max) and s.start <= (end or start)
    ]
    same = [s for s in ours if _is_name(register, s, spell.person)]
    where = f"{country}, {title.title}: "
    if same:
        wrong = _dates(same[0], start, end)
        return where + f"{same[0].holder} {wrong}" if wrong else "agreed"
    if title.kind not in SINGLE or spell.position.casefold() not in (title.title.casefold(), *title.pattern):
        return "missing"
    middle = start + ((end or start) - start) / 2
    others = [s for s in register.holders(title.kind, country, middle) if s.title == title.title]
    return where + f"{spell.person} on {middle}, ours {others[0].holder}" if others else "missing"


def _is_name(register: Register, spell: Spell, name: str) -> bool:
    """Tell whether a name is, by its last and first words, that of the holder."""
    person = register.person(spell.actor_id)
    names = (spell.holder, *(person.aliases if person else ()))
    words = set(fold(name).split())
    return any(len(words & set(fold(own).split())) >= min(2, len(words), len(own.split())) for own in names)


def _dates(ours: Spell, start: date, end: date | None) -> str:
    """Say how the days differ, or nothing."""
    if abs(ours.start - start) > _NEAR:
        return f"from {start}, ours from {ours.start}"
    if end is not None and ours.end is not None and abs(ours.end - end) > _NEAR:
        return f"until {end}, ours until {ours.end}"
    return ""
