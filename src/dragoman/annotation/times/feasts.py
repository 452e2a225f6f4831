"""The days of feasts: those with one date in every year, and those that move with the week or the moon."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from dragoman.annotation.languages.english import HOLIDAYS


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, number: int) -> Callable[[int], date]:
    """Return the day of the ``number``-th such weekday of a month."""

    def when(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    return when


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches, by the anonymous Gregorian computus."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    moons = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - moons + 15) % 30
    shift = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * shift) // 451
    month, day = divmod(epact + shift - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


MOVABLE: Final[Mapping[str, Callable[[int], date]]] = {
    "martin luther king day": _nth(1, 0, 3),
    "presidents' day": _nth(2, 0, 3),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
    "pentecost": _from_easter(49),
    "memorial day": _last_monday_of_may,
    "labor day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "thanksgiving day": _nth(11, 3, 4),
    "thanksgiving": _nth(11, 3, 4),
}
"""Feasts whose date changes from year to year; Thanksgiving and Labor Day are those of the United States."""
FEASTS: Final[Mapping[str, Callable[[int], date]]] = {
    **{name: _fixed(*when) for name, when in HOLIDAYS.items()},
    **MOVABLE,
}
"""All feasts by name in lower case, each giving its day in a year."""
