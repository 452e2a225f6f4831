"""How values are written on a page: days, numbers, names, and the text of strangers."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from dragoman.ontology.codes import plover
from dragoman.ontology.schema import acts
from dragoman.register import load
from dragoman.types import Status

_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_KEPT = frozenset("\t\n")
_SHORT = 8
_GROUPS: dict[Status, str] = {
    "occurred": "done", "ongoing": "done", "ended": "done",
    "planned": "promised", "agreed": "promised", "offered": "promised",
    "proposed": "asked", "requested": "asked", "possible": "asked",
    "threatened": "threat",
    "refused": "off", "cancelled": "off", "postponed": "off", "stalled": "off",
    "denied": "denied", "negated": "denied",
}  # fmt: skip
_AREAS = {1: "words", 2: "deeds", 3: "quarrel", 4: "force"}


def shown(value: Any) -> Any:
    """Return what a template writes for a value: nothing for ``None``; of text, nothing that a browser obeys.

    Control characters become their pictures, direction marks the replacement character, as on the terminal. Every
    character stays one character.
    """
    if value is None:
        return ""
    if isinstance(value, Markup) or not isinstance(value, str) or (value.isascii() and value.isprintable()):
        return value
    return "".join(map(_harmless, value))


def _harmless(character: str) -> str:
    """Return the character, or what stands for it."""
    if character in _KEPT or (character.isprintable() and character not in _DIRECTIONS):
        return character
    if character < " ":
        return chr(0x2400 + ord(character))
    if character in _DIRECTIONS or unicodedata.category(character) in ("Cc", "Cs"):
        return "\ufffd"
    return character


def day(value: date | None) -> str:
    """Return ``14 Dec 2021``; a dash where unknown."""
    return f"{value.day} {value:%b} {value.year}" if value else "–"


def day_of(moment: str) -> str:
    """Return the day of a moment in ISO 8601, such as that of a run."""
    return day(date.fromisoformat(moment[:10]))


def days(start: date | None, end: date | None, precision: str | None = None) -> str:
    """Return an interval as short as it can be told: ``14 Dec 2021``, ``Dec 2021``, ``2021``, ``5–8 Jul 2021``."""
    if start is None:
        return f"until {day(end)}" if end else ""
    if end is None:
        return f"from {day(start)}"
    last = end + timedelta(days=1)
    if start.day == 1 and last.day == 1 and precision != "day":
        if (start.month, last.month) == (1, 1):
            return f"{start.year}" if end.year == start.year else f"{start.year}–{end.year}"
        if (end.year, end.month) == (start.year, start.month):
            return f"{start:%b} {start.year}"
    if end == start:
        return day(start)
    if (end.year, end.month) == (start.year, start.month):
        return f"{start.day}–{day(end)}"
    return f"{start.day} {start:%b} – {day(end)}" if end.year == start.year else f"{day(start)} – {day(end)}"


def number(value: float | None) -> str:
    """Return ``12,345``; a dash where unknown."""
    return "–" if value is None else f"{value:,}"


def short(id: str) -> str:
    """Return the first digits of an id, as the command line shows it."""
    return id.partition("-")[2][:_SHORT] or id


def label(act: str) -> str:
    """Return the name of an act."""
    entry = acts().get(act)
    return entry.label if entry else act


def mutual(act: str) -> bool:
    """Tell whether both sides do the same."""
    entry = acts().get(act)
    return entry is not None and entry.mutual


def group(status: str) -> str:
    """Return which of six kinds a status is: done, promised, asked, threat, off or denied. A class of the sheet."""
    return _GROUPS.get(status, "asked")  # type: ignore[call-overload, no-any-return]


@cache
def area(act: str) -> str:
    """Return what an act is as done: words, deeds (of good will), quarrel, force. A class of the style sheet."""
    if act not in acts():
        return "words"
    return _AREAS.get(plover(act, "occurred").quad or 1, "words")


@cache
def country(code: str | None) -> str:
    """Return the name of a state or body, the code itself where it has none."""
    return load().name_of(code) if code else ""


def joined(names: Iterable[str | None]) -> str:
    """Return names once each, parted by commas."""
    return ", ".join(dict.fromkeys(name for name in names if name))


def count(number_: int, one: str, many: str = "") -> str:
    """Return ``1 story``, ``2 stories``."""
    return f"{number_:,} {one if number_ == 1 else many or one + 's'}"


def percent(value: float | None) -> str:
    """Return ``87%``."""
    return "–" if value is None else f"{value:.0%}"


def link(url: str | None) -> str:
    """Return the address of a page elsewhere if it may be followed, else nothing: only ``http`` and ``https`` may."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return ""
    return (url or "").strip() if parts.scheme in ("http", "https") and parts.netloc else ""


def ticked(text: str) -> list[tuple[str, str]]:
    """Return a text of the ontology in parts: (words, kind) with the kind ``act``, ``code`` or none."""
    parts = re.split(r"`([^`]+)`", text)
    kinds = ["" if place % 2 == 0 else "act" if part in acts() else "code" for place, part in enumerate(parts)]
    return [(part, kind) for part, kind in zip(parts, kinds, strict=True) if part]


FILTERS: MappingProxyType[str, Callable[..., Any]] = MappingProxyType(
    {
        "day": day,
        "day_of": day_of,
        "days": days,
        "number": number,
        "short": short,
        "act_label": label,
        "mutual": mutual,
        "status_group": group,
        "area": area,
        "country": country,
        "joined": joined,
        "count_of": count,
        "percent": percent,
        "safe_link": link,
        "ticked": ticked,
    }
)
