"""Places named in a sentence, with their states."""

from collections.abc import Iterable, Iterator

from dragoman.annotation.actors.reading import Reading
from dragoman.types import PlaceMention

_KINDS = ("state", "capital", "seat", "place")
_LABELS = frozenset({"GPE", "LOC", "FAC"})


def places(readings: Iterable[Reading]) -> tuple[PlaceMention, ...]:
    """Return the places named in a story's sentences, sorted by span: the register's, then the recogniser's."""
    return tuple(sorted((place for reading in readings for place in _of(reading)), key=lambda place: place.span))


def _of(reading: Reading) -> Iterator[PlaceMention]:
    taken: set[int] = set()
    for hit in reading.of_kind(*_KINDS):
        tokens = reading.tokens_of[hit.span]
        if tokens and not taken.intersection(tokens):
            taken.update(tokens)
            yield PlaceMention(span=hit.span, name=hit.span.of(reading.text), country=reading.country(hit))
    named = {token for hit in reading.hits for token in reading.tokens_of[hit.span]}
    for run in _runs(reading, taken | named):
        span = reading.tree.span(run)
        yield PlaceMention(span=span, name=span.of(reading.text), country=None)


def _runs(reading: Reading, taken: set[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for index, token in enumerate(reading.tree.tokens):
        if token.entity in _LABELS and token.tag in ("NNP", "NNPS") and index not in taken:
            run.append(index)
        elif run:
            yield run
            run = []
    if run:
        yield run
