"""graphml: states as nodes, directed dyads as edges with counts."""

from pathlib import Path

from dragoman.export.chosen import Chosen, Written
from dragoman.export.layout import layout
from dragoman.export.network import TYPES, Xml, document, edges, nodes, written
from dragoman.export.papers import inside

_NODE = {"name": "string", "kind": "string", "cow": "long"}
_SPACE = "http://graphml.graphdrawing.org/xmlns"


def write(chosen: Chosen, place: Path) -> Written:
    """Write the network."""
    found = edges(chosen)
    with document(place) as xml, xml.element("graphml", xmlns=_SPACE):
        _keys(xml)
        with xml.element("graph", id="dragoman", edgedefault="directed"):
            for key, text in inside(chosen, "graphml").items():
                xml.leaf("data", text, key=f"g_{key.rpartition('.')[2]}")
            for node in nodes(found):
                with xml.element("node", id=node.id):
                    _values(xml, "n", {"name": node.name, "kind": node.kind, "cow": node.cow})
            for number, edge in enumerate(found):
                with xml.element("edge", id=f"e{number}", source=edge.source, target=edge.target):
                    _values(xml, "e", edge.counts | {"weight": edge.counts["events"]})
    return written(chosen, found)


def _keys(xml: Xml) -> None:
    """Declare the attributes, each with what the codebook says of it."""
    for name in ("codebook", "manifest"):
        xml.leaf("key", **{"id": f"g_{name}", "for": "graph", "attr.name": name, "attr.type": "string"})
    for name, kind in _NODE.items():
        xml.leaf("key", **{"id": f"n_{name}", "for": "node", "attr.name": name, "attr.type": kind})
    xml.leaf("key", **{"id": "e_weight", "for": "edge", "attr.name": "weight", "attr.type": "long"})
    for column in layout("graphml").columns:
        told = {"id": f"e_{column.name}", "for": "edge", "attr.name": column.name, "attr.type": TYPES[column.type]}
        with xml.element("key", **told):
            xml.leaf("desc", column.means)


def _values(xml: Xml, of: str, values: dict[str, object]) -> None:
    for name, value in values.items():
        if value is not None:
            xml.leaf("data", str(value), key=f"{of}_{name}")
