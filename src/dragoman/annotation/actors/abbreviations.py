"""Abbreviations that a story explains itself: after "Rapid Support Forces (RSF)" they are meant by every RSF."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dragoman.annotation.actors.reading import Reading
from dragoman.register import Hit

_BEHIND = re.compile(r"\s?\(([A-Z][A-Za-z0-9-]{1,11})\)")


def explained(readings: Sequence[Reading]) -> None:
    """Make every hit on an abbreviation that the story explains mean what the story says, where both are known."""
    meant = {short: ids for reading in readings for short, ids in _explanations(reading)}
    if not meant:
        return
    for reading in readings:
        reading.hits = tuple(_meant(reading, hit, meant) for hit in reading.hits)


def _explanations(reading: Reading) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the abbreviations in brackets right behind the name of a body, with the body's ids."""
    for hit in reading.of_kind("organisation"):
        found = _BEHIND.match(reading.text, hit.span.end)
        if found and found[1] != hit.span.of(reading.text):
            yield found[1], hit.ids


def _meant(reading: Reading, hit: Hit, meant: dict[str, tuple[str, ...]]) -> Hit:
    ids = meant.get(hit.span.of(reading.text)) if hit.kind == "organisation" else None
    return replace(hit, ids=ids) if ids else hit
