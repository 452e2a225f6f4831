"""What is asked of relations: a state, those on the other side, the time, and which events count."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Literal, get_args

from dragoman.errors import NotFoundError, UsageError
from dragoman.types import Noun, Status

By = Literal["month", "year", "all"]
"""How long a period is; ``all`` is all years in one."""


class Asked(Noun, frozen=True, kw_only=True):
    """One question: whose relations, with whom, by what periods, and which events count."""

    state: str
    """ISO 3166-1 alpha-3, or a PLOVER code of a body without a state; so are ``others``."""
    others: tuple[str, ...]
    by: By = "year"
    since: date | None = None
    until: date | None = None
    status: Status | None = None
    """Only events that have come to this status."""
    origins: int = 1
    """Only events that at least so many independent origins report."""
    uncertain: bool = False
    """Whether events of which no report is sure count too."""

    @property
    def dyads(self) -> tuple[tuple[str, str], ...]:
        """The directed pairs: for each of the others, from the state to it and back."""
        return tuple(pair for one in self.others for pair in ((self.state, one), (one, self.state)))


def asked(
    state: str,
    others: Iterable[str],
    by: str = "year",
    *,
    since: date | None = None,
    until: date | None = None,
    status: str | None = None,
    origins: int = 1,
    uncertain: bool = False,
) -> Asked:
    """Return the question with states by code; each may be given by ISO3 code or English name.

    Raises :class:`NotFoundError` for a state or status that is not known, :class:`UsageError` for anything else.
    """
    for value, known in ((by, get_args(By)), *(((status, get_args(Status)),) if status else ())):
        if value not in known:
            raise NotFoundError(f"there is no {value!r}: there are {', '.join(known)}")
    one = code_of(state)
    codes = tuple(dict.fromkeys(code_of(other) for other in others))
    if not codes:
        raise UsageError("no state is given on the other side: give at least one, such as RUS")
    if one in codes:
        raise UsageError(f"{one} stands on both sides: relations are between different states")
    if origins < 1:
        raise UsageError(f"origins must be 1 or more, not {origins}")
    return Asked(
        state=one,
        others=codes,
        by=by,  # type: ignore[arg-type]
        since=since,
        until=until,
        status=status,  # type: ignore[arg-type]
        origins=origins,
        uncertain=uncertain,
    )


def code_of(word: str) -> str:
    """Return the code of a state or body by code or English name; :class:`NotFoundError` names those near to it."""
    known = _states()
    found = known.get(word.strip().lower())
    if found is None:
        near = list(dict.fromkeys(known[one] for one in get_close_matches(word.lower(), known, n=3, cutoff=0.6)))
        hint = f"did you mean {' or '.join(near)}?" if near else "give an ISO3 code such as IDN, or a name"
        raise NotFoundError(f"there is no state {word!r}: {hint}")
    return found


@cache
def _states() -> dict[str, str]:
    """Return lower-case code or name -> code."""
    from dragoman.register import BODIES, load

    states = load().states
    found = {name.lower(): state.iso3 for state in states.values() for name in state.all_names() if name}
    return {code.lower(): code for code in BODIES} | found | {code.lower(): code for code in states}
