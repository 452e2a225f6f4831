"""Markdown with footnotes."""

import re

from dragoman.briefing.lines import short, source, subtitle
from dragoman.briefing.nouns import Brief, Line, Note, Section

MEDIA_TYPE = "text/markdown; charset=utf-8"
_SIGNS = re.compile(r"([\\`*_\[\]<>#|~!&])")


def write(given: Brief) -> bytes:
    """Return the brief as Markdown; what stories say is escaped and can be neither link nor markup."""
    parts = [f"# {_safe(given.title)}", _safe(subtitle(given))]
    for section in given.sections:
        parts += _section(section)
    parts += ["---", *map(_note, given.notes), f"*{_safe(given.method)}*"]
    return ("\n\n".join(parts) + "\n").encode()


def _section(section: Section) -> list[str]:
    lines = "\n".join(map(_line, section.lines)) or _safe(section.empty)
    left = [f"*{_safe(section.left_out)}*"] if section.left_out else []
    return [f"## {_safe(section.title)}", lines, *left]


def _line(line: Line) -> str:
    said = " ".join(_safe(one.text) + "".join(f"[^{number}]" for number in one.notes) for one in line.said)
    return f"- **{_safe(line.lead)}** – {said}"


def _note(note: Note) -> str:
    if note.kind != "story":
        return f"[^{note.number}]: {_safe(note.text)}"
    link = f" <{_address(note.url)}>" if note.url else ""
    return f"[^{note.number}]: {_safe(source(note))}: “{_safe(note.text)}” ({short(note.story_id or '')}){link}"


def _safe(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)


def _address(url: str) -> str:
    """Return an address that cannot leave its angle brackets."""
    return re.sub(r"[<>\s\\]", lambda found: f"%{ord(found[0]):02X}", url)
