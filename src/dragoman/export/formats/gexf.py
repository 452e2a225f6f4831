"""gexf: states as nodes, directed dyads as edges with counts, in GEXF 1.2."""

from pathlib import Path

from dragoman import __about__
from dragoman.export.chosen import Chosen, Written
from dragoman.export.layout import layout
from dragoman.export.network import TYPES, Xml, document, edges, nodes, written
from dragoman.export.papers import inside

_NODE = {"kind": "string", "cow": "long"}
_SPACE = "http://www.gexf.net/1.2draft"


def write(chosen: Chosen, place: Path) -> Written:
    """Write the network."""
    found = edges(chosen)
    with document(place) as xml, xml.element("gexf", xmlns=_SPACE, version="1.2"):
        with xml.element("meta"):
            xml.leaf("creator", f"dragoman {__about__.__version__}")
            xml.leaf("description", "\n\n".join(inside(chosen, "gexf").values()))
        with xml.element("graph", defaultedgetype="directed", mode="static"):
            _attributes(xml)
            with xml.element("nodes"):
                for node in nodes(found):
                    with xml.element("node", id=node.id, label=node.name):
                        _values(xml, {"kind": node.kind, "cow": node.cow})
            with xml.element("edges"):
                for number, edge in enumerate(found):
                    ends = {"source": edge.source, "target": edge.target, "weight": edge.counts["events"]}
                    with xml.element("edge", id=number, **ends):
                        _values(xml, edge.counts)
    return written(chosen, found)


def _attributes(xml: Xml) -> None:
    """Declare the attributes of nodes and edges."""
    with xml.element("attributes", class_="node", mode="static"):
        for name, kind in _NODE.items():
            xml.leaf("attribute", id=name, title=name, type=kind)
    with xml.element("attributes", class_="edge", mode="static"):
        for column in layout("gexf").columns:
            xml.leaf("attribute", id=column.name, title=column.name, type=TYPES[column.type])


def _values(xml: Xml, values: dict[str, object]) -> None:
    with xml.element("attvalues"):
        for name, value in values.items():
            if value is not None:
                xml.leaf("attvalue", for_=name, value=value)
