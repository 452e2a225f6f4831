"""States as nodes and directed dyads as edges: what graphml and gexf have in common."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

import msgspec

from dragoman.export.chosen import Chosen, Written
from dragoman.export.layout import layout
from dragoman.export.pairs import country_name, cow, state
from dragoman.export.tally import by_pair, uncounted
from dragoman.types import Noun

TYPES = {"integer": "long", "number": "double", "text": "string"}
"""Type of a layout -> type of GraphML and GEXF."""
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Node(Noun, frozen=True, kw_only=True):
    """One state or body."""

    id: str
    name: str
    kind: str
    """``state`` or ``body``."""
    cow: int | None
    """Number in the Correlates of War list of states."""


class Edge(Noun, frozen=True, kw_only=True):
    """One directed dyad with its counts, by attribute."""

    source: str
    target: str
    counts: dict[str, Any]


class Xml:
    """Writes elements as they come, indented."""

    def __init__(self, generator: XMLGenerator) -> None:
        self._to = generator
        self._depth = 0

    @contextmanager
    def element(self, name: str, **attributes: object) -> Iterator[None]:
        """Write an element around what the block writes."""
        self._indent()
        self._to.startElement(name, _attributes(attributes))
        self._depth += 1
        yield
        self._depth -= 1
        self._indent()
        self._to.endElement(name)

    def leaf(self, name: str, text: str = "", **attributes: object) -> None:
        """Write an element without others in it."""
        self._indent()
        self._to.startElement(name, _attributes(attributes))
        self._to.characters(_NO_XML.sub("\ufffd", text))
        self._to.endElement(name)

    def _indent(self) -> None:
        self._to.characters("\n" + "  " * self._depth)


def _attributes(given: dict[str, object]) -> "AttributesImpl[str]":
    """Return attributes as XML has them; ``class_`` is ``class``."""
    return AttributesImpl({key.rstrip("_"): _NO_XML.sub("\ufffd", str(value)) for key, value in given.items()})


@contextmanager
def document(place: Path) -> Iterator[Xml]:
    """Open an XML document."""
    with place.open("w", encoding="utf-8", newline="") as file:
        generator = XMLGenerator(file, encoding="utf-8", short_empty_elements=True)
        generator.startDocument()
        yield Xml(generator)
        generator.characters("\n")
        generator.endDocument()


def edges(chosen: Chosen) -> list[Edge]:
    """Return the dyads, by source and target."""
    names = [column.name for column in layout("graphml").columns]
    found = []
    for source, target, tally in by_pair(chosen):
        counts = msgspec.structs.asdict(tally)
        found.append(Edge(source=source, target=target, counts={n: counts[n] for n in names if counts[n] is not None}))
    return found


def nodes(of: list[Edge]) -> list[Node]:
    """Return the states and bodies of the dyads, by code."""
    codes = sorted({code for edge in of for code in (edge.source, edge.target)})
    return [Node(id=c, name=country_name(c), kind="state" if state(c) else "body", cow=cow(c)) for c in codes]


def written(chosen: Chosen, of: list[Edge]) -> Written:
    """Return what was written, an edge being a row."""
    left = uncounted(chosen)
    return Written(rows=len(of), events=chosen.count() - sum(one.events for one in left), left_out=left)
