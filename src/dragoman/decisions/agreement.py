"""How far two people agree: percent and Krippendorff's alpha for nominal values, field by field."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

from dragoman.decisions.nouns import Decision, Decisions
from dragoman.types import Noun

Unit = tuple[Hashable, Hashable]
"""What two people say of one thing."""
Judged = Mapping[str, Mapping[Hashable, str]]
"""Field -> thing judged -> the judgement."""
_PAIRS, _MENTIONS = "same event", "mention counts"


class Agreement(Noun, frozen=True):
    """How two files of decisions agree on one field."""

    field: str
    """``same event`` (by pair of mentions), ``mention counts`` (keep or drop, by mention), or ``fix FIELD``."""
    both: int
    """Things that both judged; what follows is of these."""
    one: int
    """Things that only one of them judged."""
    agreed: int
    percent: float | None
    """Of ``both``, 0 to 100; ``None`` where there is nothing that both judged."""
    alpha: float | None
    """Krippendorff's alpha: 1 agreed throughout, 0 as by chance; ``None`` where the judgements do not vary."""


def alpha(units: Sequence[Unit]) -> float:
    """Return Krippendorff's alpha of two people's nominal values without gaps; 1 agreed throughout, 0 by chance.

    Source: Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability". Not a number without variation.
    """
    values = Counter(value for unit in units for value in unit)
    count = sum(values.values())
    observed = 2 * sum(left != right for left, right in units)
    expected = sum(n * (count - n) for n in values.values()) / max(1, count - 1)
    return 1 - observed / expected if expected else float("nan")


def agreement(first: Decisions, second: Decisions) -> tuple[Agreement, ...]:
    """Return how two files agree, a field that anything was decided about after the other.

    Only what was decided itself is compared, not what follows from it. Of contradicting decisions in one file the
    first counts.
    """
    one, other = _judged(first), _judged(second)
    names = sorted(
        one.keys() | other.keys(), key=lambda name: (name not in (_PAIRS, _MENTIONS), name == _MENTIONS, name)
    )
    return tuple(_compared(name, one.get(name, {}), other.get(name, {})) for name in names)


def _judged(decisions: Decisions) -> Judged:
    found: dict[str, dict[Hashable, str]] = {}
    for decision in decisions.all:
        field, value = _judgement(decision)
        found.setdefault(field, {}).setdefault(decision.mentions, value)
    return found


def _judgement(decision: Decision) -> tuple[str, str]:
    if decision.kind == "fix":
        return f"fix {decision.field}", " ".join((decision.value or "").casefold().split())
    return (_PAIRS if decision.kind in ("same", "different") else _MENTIONS), decision.kind


def _compared(field: str, one: Mapping[Hashable, str], other: Mapping[Hashable, str]) -> Agreement:
    units = [(one[thing], other[thing]) for thing in sorted(one.keys() & other.keys(), key=repr)]
    agreed = sum(left == right for left, right in units)
    found = alpha(units)
    return Agreement(
        field=field,
        both=len(units),
        one=len(one.keys() ^ other.keys()),
        agreed=agreed,
        percent=100 * agreed / len(units) if units else None,
        alpha=None if found != found else found,
    )
