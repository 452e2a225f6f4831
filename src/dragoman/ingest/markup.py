"""XML of strangers, read without entities, without external files and without depth; and markup to plain text."""

import re
from typing import Any

from dragoman.ingest.raw import Flaw

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_WIDE_ENTITY = re.compile("<!ENTITY", re.IGNORECASE)
_BLOCK = frozenset(
    ("p", "h1", "h2", "h3", "h4", "hl2", "li", "br", "div", "tr", "blockquote", "bq", "pre", "lede", "dd")
)
_SKIPPED = frozenset(("script", "style", "table", "media", "figure", "img", "video", "aside"))


def parsed(data: bytes) -> Any | Flaw:
    """Return the root element of an XML document (of lxml), or the flaw ``entities`` or ``bad-xml``.

    A document that declares entities is refused whole: they are how a small file becomes a large one, or reads others.
    """
    # Imported here: few runs read XML.
    from lxml import etree

    if declares_entities(data):
        return Flaw(reason="entities", detail="the XML declares entities, which are not read")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return Flaw(reason="bad-xml", detail=str(error)[:200])


def declares_entities(data: bytes) -> bool:
    """Tell whether a document declares entities, in whatever encoding."""
    if _ENTITY.search(data):
        return True
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<"))
    return wide and bool(_WIDE_ENTITY.search(data.replace(b"\x00", b"").decode("latin-1")))


def name_of(element: Any) -> str:
    """Return an element's name without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def below(element: Any, name: str) -> Any | None:
    """Return the first element of a name below, in whatever namespace, or ``None``."""
    return next((found for found in element.iter() if name_of(found) == name), None)


def all_below(element: Any, name: str) -> list[Any]:
    """Return all elements of a name below, in whatever namespace."""
    return [found for found in element.iter() if name_of(found) == name]


def line_of(element: Any | None) -> str | None:
    """Return the text of an element in one line, ``None`` where there is none."""
    return " ".join("".join(element.itertext()).split()) or None if element is not None else None


def text_of(element: Any) -> str:
    """Return the text of an element, a line for each of its blocks."""
    lines: list[list[str]] = [[]]
    for event, part in _walk(element):
        if event == "break":
            lines.append([])
        else:
            lines[-1].append(part)
    joined = (" ".join("".join(line).split()) for line in lines)
    return "\n".join(line for line in joined if line)


def _walk(element: Any) -> list[tuple[str, str]]:
    """Return words and breaks in reading order, without recursion: depth is in a stranger's hand."""
    out: list[tuple[str, str]] = []
    todo: list[tuple[Any, bool]] = [(element, True)]
    while todo:
        node, opens = todo.pop()
        name = name_of(node)
        if name in _BLOCK:
            out.append(("break", ""))
        if not opens:
            out.append(("words", node.tail or ""))
            continue
        skip = name in _SKIPPED or not name
        out.append(("words", "" if skip else node.text or ""))
        if node is not element:
            todo.append((node, False))
        todo += [] if skip else [(child, True) for child in reversed(node)]
    return out


def plain_of(html: str) -> str:
    """Return the text of a piece of HTML, a line for each of its blocks."""
    # Imported here, as all that only pages need.
    from resiliparse.extract.html2text import extract_plain_text

    try:
        text = str(extract_plain_text(html, main_content=False, alt_texts=False, list_bullets=False))
    except ValueError:
        text = re.sub(r"<[^<>]{0,2000}>", " ", html)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
