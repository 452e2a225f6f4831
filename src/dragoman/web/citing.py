"""How an event is cited: as plain text and as BibTeX, with the stories that report it. Nothing here has a clock."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.types import Event, Run
from dragoman.web import saying
from dragoman.web.nouns import Headline
from dragoman.web.wording import count, day, short, shown

_SPECIAL = re.compile(r"[\\{}$&#^_%~]")
_WORDS = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
_NAMED = 3
"""Stories that a citation names."""


class Citation(NamedTuple):
    """An event as it is cited."""

    plain: str
    bibtex: str


def citation(event: Event, record: str, run: Run | None, stories: Sequence[Headline]) -> Citation:
    """Return how to cite an event of a ``record``, as built by ``run``; ``stories`` report it, the first first."""
    sentence = _line(saying.plain(event))
    told = f"{count(event.stories, 'story', 'stories')}, {count(event.origins, 'independent origin')}"
    sources = "; ".join(_story(one) for one in stories[:_NAMED])
    more = f"; and {event.stories - _NAMED:,} more" if event.stories > _NAMED else ""
    version = f"Dragoman {run.version}" if run else "Dragoman"
    built = run.started[:10] if run else ""
    plain = (
        f"{version}, record {_line(record)}{f' (built {built})' if built else ''}: “{sentence}” "
        f"Event {event.id}; reported by {told}: {sources}{more}."
    )
    fields = {
        "title": f"{{{_tex(sentence)}}}",
        "author": f"{{{version}}}",
        "year": built[:4],
        "howpublished": f"Record {_tex(_line(record))}, event {event.id}",
        "note": _tex(f"Reported by {told}: {sources}{more}"),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return Citation(plain, f"@misc{{dragoman-{short(event.id)},\n" + ",\n".join(lines) + "\n}")


def _story(one: Headline) -> str:
    name = f"“{_line(one.headline)}”" if one.headline else ""
    published = day(one.published) if one.published else "day unknown"
    return ", ".join(part for part in (_line(one.publisher or "publisher unknown"), name, published) if part)


def _line(text: str) -> str:
    """Return text of strangers in one line."""
    return " ".join(str(shown(text)).split())


def _tex(text: str) -> str:
    """Return text that TeX writes as it stands."""
    return _SPECIAL.sub(lambda sign: _WORDS.get(sign[0], f"\\{sign[0]}"), text)
