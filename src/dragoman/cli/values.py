"""Values that options take: days, acts, statuses, countries; a wrong one is answered with those near to it."""

import calendar
import re
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args

import click

from dragoman import registry
from dragoman.types import Status

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_MANY = 20
"""Choices that are still worth listing whole."""


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return the end of a sentence: what is near to ``word``, else all choices where they are few."""
    known = sorted(choices)
    near = get_close_matches(word.lower(), known, n=3, cutoff=0.5)
    if near:
        return f"did you mean {' or '.join(near)}?"
    return f"there are {', '.join(known)}" if len(known) <= _MANY else "`dragoman codebook` lists them"


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD; with ``edge``, also a month or a year, of which it is the first or last day."""

    name = "DATE"

    def __init__(self, edge: str = "") -> None:
        """``edge``: ``first``, ``last`` or empty."""
        self.edge = edge

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day."""
        if isinstance(value, date):
            return value
        found = _DAY.fullmatch(value.strip())
        try:
            if found and (self.edge or found[3]):
                return self._day(*(int(part) if part else 0 for part in found.groups()))
        except ValueError:
            pass
        forms = "YYYY-MM-DD, YYYY-MM or YYYY" if self.edge else "YYYY-MM-DD"
        self.fail(f"{value!r} is no date: write {forms}", param, ctx)

    def _day(self, year: int, month: int, day: int) -> date:
        """Return the day, or the edge of the month or year where ``day`` or ``month`` is 0."""
        last = self.edge == "last"
        month = month or (12 if last else 1)
        if not day:
            if not 1 <= month <= 12:
                raise ValueError(month)
            day = calendar.monthrange(year, month)[1] if last else 1
        return date(year, month, day)


class Entry(click.ParamType[str]):
    """One name out of a list that is read only when the option is given."""

    def __init__(self, name: str) -> None:
        """``name``: ``act`` or ``status``."""
        self.name = name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the entry's name."""
        known = _entries(self.name)
        word = str(value).strip().lower().replace(" ", "-").replace("_", "-")
        if word not in known:
            self.fail(f"there is no {self.name} {value!r}: {did_you_mean(word, known)}", param, ctx)
        return word


@cache
def _entries(name: str) -> Sequence[str]:
    """Return the names there are."""
    return registry.names("dragoman.ontology.acts", ".toml") if name == "act" else get_args(Status)


class Country(click.ParamType[str]):
    """A state by its ISO3 code or English name, or a PLOVER code of a body without a state."""

    name = "COUNTRY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the code."""
        known = _countries()
        code = known.get(str(value).strip().lower())
        if code is None:
            near = get_close_matches(str(value).lower(), known, n=3, cutoff=0.6)
            words = " or ".join(dict.fromkeys(_told(word, known[word]) for word in near))
            hint = f"did you mean {words}?" if near else "give an ISO3 code such as IDN, or a name"
            self.fail(f"there is no country {value!r}: {hint}", param, ctx)
        return code


def _told(word: str, code: str) -> str:
    """Return a near match in words."""
    return code if word == code.lower() else f"{code} ({word.title()})"


@cache
def _countries() -> dict[str, str]:
    """Return lower-case code or name -> code."""
    from dragoman.register import BODIES, load

    found = {code.lower(): code for code in BODIES}
    found |= {name.lower(): state.iso3 for state in load().states.values() for name in state.all_names() if name}
    return found | {code.lower(): code for code in load().states}
