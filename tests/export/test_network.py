from pathlib import Path
from xml.etree import ElementTree

from dragoman.export import Chosen
from dragoman.export.network import document, edges, nodes
from dragoman.store import Record


def test_characters_that_xml_does_not_know(tmp_path: Path) -> None:
    with document(tmp_path / "e.xml") as xml, xml.element("a", class_="x\x1b"):
        xml.leaf("b", "1 < 2 & \x00\ud800")
    root = ElementTree.parse(tmp_path / "e.xml").getroot()
    assert root.attrib == {"class": "x\ufffd"}
    assert root[0].text == "1 < 2 & \ufffd\ufffd"


def test_nodes_and_edges(opened: Record) -> None:
    found = edges(Chosen(record=opened))
    assert [(edge.source, edge.target) for edge in found] == sorted((edge.source, edge.target) for edge in found)
    assert [node.id for node in nodes(found)] == ["EUR", "IDN", "NOR", "PER", "RUS", "UKR"]
