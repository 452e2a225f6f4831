"""PDF: the text of its pages, without the lines that every page repeats."""

import io
import logging
import re
from collections import Counter
from itertools import islice

from dragoman.ingest.raw import Flaw

_MOST_PAGES = 500
"""Pages that are read; a paper that goes on is no news story."""
_REPEATED = 3
"""Pages on which a line at the top or foot must stand before it is taken for a running head."""
_EDGE = 2
"""Lines at the top and foot of a page that may be running heads."""
_NUMBER = re.compile(r"(?:page|p\.)?\s*[-–]?\s*\d{1,4}\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–]?", re.IGNORECASE)
_HYPHEN = re.compile(r"([^\W\d_]{2,})-$")
_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")


def text_of(data: bytes, *, limit: int) -> str | Flaw:
    """Return the text of a PDF, one line a paragraph where lines can be joined.

    The flaws are ``bad-pdf``, ``encrypted``, ``too-large`` (more than ``limit`` bytes of text) and ``no-text``
    (pictures of pages: there is no optical reading here).
    """
    pages = _pages(data, limit)
    if isinstance(pages, Flaw):
        return pages
    text = _joined(_without_heads([page.splitlines() for page in pages]))
    return text if text.strip() else Flaw(reason="no-text", detail="the pages hold no text; are they pictures?")


def _pages(data: bytes, limit: int) -> list[str] | Flaw:
    # Imported here: it takes a fifth of a second, and few runs read PDF.
    import pypdf

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # else it writes to standard error
    logging.getLogger("pypdf").propagate = False
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return Flaw(reason="encrypted", detail="the PDF asks for a password")
        return _read(reader, limit)
    except MemoryError:
        return Flaw(reason="too-large", detail="the PDF unpacks to more than the memory holds")
    except Exception as error:  # pypdf raises whatever its parts raise on damaged files
        return Flaw(reason="bad-pdf", detail=f"{type(error).__name__}: {error}".splitlines()[0][:200])


def _read(reader: object, limit: int) -> list[str] | Flaw:
    found, size = [], 0
    for page in islice(reader.pages, _MOST_PAGES):  # type: ignore[attr-defined]
        text = page.extract_text()
        size += len(text)
        if size > limit:
            return Flaw(reason="too-large", detail=f"more than {limit} bytes")
        found.append(text)
    return found


def _without_heads(pages: list[list[str]]) -> list[list[str]]:
    """Drop running heads, running feet and page numbers."""
    edges = [_edges([line.strip() for line in page if line.strip()]) for page in pages]
    counts = Counter(re.sub(r"\d+", "#", line) for edge in edges for line in edge)
    heads = {line for line, number in counts.items() if number >= min(_REPEATED, len(pages)) and len(pages) > 1}
    return [
        [line for line in page if not (_is_head(line.strip(), heads) and line.strip() in edge)]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edges(lines: list[str]) -> set[str]:
    return {*lines[:_EDGE], *lines[-_EDGE:]}


def _is_head(line: str, heads: set[str]) -> bool:
    return bool(_NUMBER.fullmatch(line)) or re.sub(r"\d+", "#", line) in heads


def _joined(pages: list[list[str]]) -> str:
    """Put the lines of a paragraph on one: a paragraph ends where a sentence does on a line clearly shorter."""
    lines = [line.strip() for page in pages for line in page]
    width = max((len(line) for line in lines), default=0)
    out: list[str] = []
    open_ = False
    for line in lines:
        if not line:
            open_ = False
        elif not open_:
            out.append(line)
            open_ = True
        else:
            out[-1] = _glued(out[-1], line)
        if line and (_END.search(line) or line[-1].isalnum()) and len(line) < 0.75 * width:
            open_ = False
    return "\n".join(out)


def _glued(left: str, right: str) -> str:
    """Join two lines; a word that was cut by a hyphen is whole again where it goes on in lower case."""
    if _HYPHEN.search(left) and right[0].islower():
        return left[:-1] + right
    return f"{left} {right}"
