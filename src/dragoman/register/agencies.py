"""The world's news agencies, by the names under which stories credit them."""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from dragoman import registry
from dragoman.errors import DataError
from dragoman.register.fold import fold
from dragoman.register.nouns import Agency

_FILE = "agencies.csv"
_LISTS = ("aliases", "credits")
_WORD = re.compile(r"[^\W_]+(?:'s\b)?")
_ABOUT_TEXT = """
the a its state official semiofficial semi private independent run owned controlled backed affiliated language news
newswire wire press information telegraph agency agencies service services correspondent correspondents reporter
reporters journalist journalists bureau national local international global and of by to with for from in
newspaper site website channel telegram government
"""
_ABOUT = frozenset(_ABOUT_TEXT.split())
"""Words that stand around an agency's name and leave it the agency: "the state-run news agency"."""
_SIGNS = frozenset(("news agency", "press agency", "wire", "newswire", "newswires", "wire service", "news service"))
"""Last words of a name that say that it is an agency's, known or not."""
_LONGEST = 6


@cache
def agencies() -> tuple[Agency, ...]:
    """Return every agency, in order of id. Raises :class:`DataError` naming file and line."""
    reader = csv.DictReader(registry.read_text("dragoman.register.data", _FILE).splitlines())
    return tuple(_agency(row, f"{_FILE}: line {reader.line_num}") for row in reader)


def _agency(row: dict[str, str], where: str) -> Agency:
    raw = {name: cell.split("|") if name in _LISTS else cell for name, cell in row.items() if cell}
    try:
        return msgspec.convert(raw, type=Agency, strict=False)
    except msgspec.ValidationError as error:
        raise DataError(f"{where}: {error}") from error


def credited(words: str) -> str | None:
    """Return the id of the agency that ``words`` of a credit name: "Reuters", "PA", "the state news agency TASS".

    An agency that we do not know is told by the end of its name, and its id made from it: ``granite-press-agency``.
    """
    return _named(words, credits=True) or _told_by_end(words)


def speaking(name: str) -> str | None:
    """Return the id of the agency that a speaker's name means, if it means one."""
    return _named(name, credits=False) or _told_by_end(name)


def _named(words: str, *, credits: bool) -> str | None:
    """Return the one agency whose name stands in ``words`` with nothing else but what may stand around it."""
    tokens = _tokens(words)
    for width in range(min(_LONGEST, len(tokens)), 0, -1):
        for start in range(len(tokens) - width + 1):
            found = _by_name(credits=credits).get(" ".join(tokens[start : start + width]))
            if found and _only_about((*tokens[:start], *tokens[start + width :])):
                return found
    return None


def _only_about(tokens: Iterable[str]) -> bool:
    """Tell whether the words around a name leave it that name; "Iran's" and "Iranian" do, and so does a repetition."""
    return all(
        token in _ABOUT or token.endswith("'s") or token in _peoples() or token in _by_name(credits=True)
        for token in tokens
    )


def _told_by_end(words: str) -> str | None:
    """Return an id for a name that ends as agencies' names do and has a word of its own."""
    tokens = [token for token in _tokens(words) if token not in ("the", "a")]
    for width in (2, 1):
        own = tokens[:-width]
        if " ".join(tokens[-width:]) in _SIGNS and own and not _only_about(own) and len(tokens) <= _LONGEST:
            return "-".join(tokens)
    return None


def _tokens(words: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(words)))


@cache
def _by_name(*, credits: bool) -> dict[str, str]:
    """Return folded name -> id."""
    return {" ".join(_tokens(name)): agency.id for agency in agencies() for name in _names(agency, credits=credits)}


def _names(agency: Agency, *, credits: bool) -> Iterator[str]:
    yield agency.name
    yield from agency.aliases
    yield from agency.credits if credits else ()


@cache
def _peoples() -> frozenset[str]:
    """Return the words of states' names and demonyms, folded."""
    from dragoman.register import load

    states = load().states.values()
    return frozenset(
        token for state in states for name in (*state.demonyms, *state.all_names()) for token in _tokens(name)
    )
