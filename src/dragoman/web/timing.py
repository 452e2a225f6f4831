"""Acts between states as the marks of a timeline."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from dragoman.types import Noun
from dragoman.web import wording
from dragoman.web.areas import OTHER, Area, area, area_of
from dragoman.web.between import Act, Dyad, Sides

DRAWN = 800
"""Marks of one picture."""
LANES = 9
"""Lanes of one picture; the areas with the fewest acts share the last."""
_LANE, _HEAD, _AXIS = 34, 26, 40
"""Heights in pixels, as ``charts/timeline.js`` draws them."""


class Mark(Noun, frozen=True):
    """One act as it is drawn."""

    id: str
    url: str
    dyad: str
    area: str
    name: str
    status: str
    group: str
    quad: str
    day: date
    end: date | None
    dated: bool
    said: date | None
    sides: str
    object: str | None
    uncertain: bool
    origins: int


class Row(Noun, frozen=True):
    """One dyad, a block of lanes."""

    id: str
    name: str
    areas: tuple[Area, ...]
    """Its lanes."""


class Timeline(Noun, frozen=True):
    """A whole picture."""

    dyads: tuple[Row, ...]
    acts: tuple[Mark, ...]
    undated: int
    """Acts without a day."""
    left: int
    """Acts that match and are not drawn, because there are too many."""


def lanes(acts: Sequence[Act]) -> tuple[Area, ...]:
    """Return the issue areas of some acts, the fullest first; the rest shares the last lane."""
    counted = Counter(area_of(one.act) for one in acts if one.day)
    rest = counted.pop(OTHER, 0)
    found = [area(name) for name, _ in sorted(counted.items(), key=lambda one: (-one[1], one[0]))]
    if not rest and len(found) <= LANES:
        return tuple(found)
    return (*found[: LANES - 1], area(OTHER))


def blocks(dyad: Dyad, acts: Sequence[Act]) -> tuple[Row, ...]:
    """Return the dyads with the lanes that each needs."""
    home = wording.country(dyad.state)
    return tuple(
        Row(
            id=code,
            name=f"{home} and {wording.country(code)}",
            areas=lanes([one for one in acts if one.other == code]),
        )
        for code in dyad.others
    )


def height(rows: Sequence[Row]) -> int:
    """Return how tall the picture is, in pixels."""
    return sum(_HEAD + max(1, len(row.areas)) * _LANE for row in rows) + _AXIS


def timeline(dyad: Dyad, acts: Sequence[Act], sides: Mapping[str, Sides], urls: Mapping[str, str]) -> Timeline:
    """Return the picture of the latest acts; ``urls`` are the addresses of the events' pages, by id."""
    shown = acts[:DRAWN]
    total = acts[0].total if acts else 0
    rows = blocks(dyad, shown)
    known = {row.id: {one.id for one in row.areas} for row in rows}
    return Timeline(
        dyads=rows,
        acts=tuple(_mark(one, known[one.other], sides[one.id], urls[one.id]) for one in shown if one.day),
        undated=sum(one.day is None for one in shown),
        left=total - len(shown),
    )


def _mark(one: Act, areas: set[str], sides: Sides, url: str) -> Mark:
    own = area_of(one.act)
    return Mark(
        id=one.id,
        url=url,
        dyad=one.other,
        area=own if own in areas else OTHER,
        name=wording.label(one.act),
        status=one.status,
        group=wording.group(one.status),
        quad=wording.area(one.act),
        day=one.day or date.min,
        end=one.last_day if one.is_dated else None,
        dated=one.is_dated,
        said=None if one.background else one.said,
        sides=phrase(one.act, sides),
        object=_harmless(one.object),
        uncertain=one.uncertain,
        origins=one.origins,
    )


def phrase(act: str, sides: Sides) -> str:
    """Return who does it to whom, in one line."""
    source, target = (wording.joined(part.name for part in side) for side in (sides.source, sides.target))
    mark = "↔" if wording.mutual(act) else "→"
    return str(wording.shown(f"{source} {mark} {target}" if target else source))


def _harmless(text: str | None) -> str | None:
    return None if text is None else str(wording.shown(text))[:160]
