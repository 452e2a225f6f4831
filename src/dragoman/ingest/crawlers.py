"""Rows as the usual crawlers write them, with their nested fields laid flat."""

from collections.abc import Mapping

_WEB = ("http://", "https://")


def flat(row: Mapping[str, object]) -> Mapping[str, object]:
    """Return ``row`` with plain fields where a crawler nests them or calls an address a source.

    Known are the ``body`` and ``html`` of fundus, the ``source`` of trafilatura (an address), of newspaper's
    relatives (``{"name": ...}``), and news-please, whose rows are flat. Other rows come back as they are.
    """
    if not (_is_nested(row) or _is_address(row.get("source"))):
        return row
    out = dict(row)
    _lay_source(out)
    _lay_html(out)
    if isinstance(out.get("body"), Mapping):
        out["body"] = _body(out["body"])
    return out


def _is_nested(row: Mapping[str, object]) -> bool:
    return any(isinstance(row.get(name), Mapping) for name in ("body", "html", "source"))


def _is_address(value: object) -> bool:
    return isinstance(value, str) and value.startswith(_WEB)


def _lay_source(out: dict[str, object]) -> None:
    source = out.get("source")
    if _is_address(source):
        del out["source"]
        out["url"] = out.get("url") or source
    elif isinstance(source, Mapping):
        out["source"] = source.get("name") or source.get("id")


def _lay_html(out: dict[str, object]) -> None:
    """Lay flat what fundus keeps of a page: its content, where it came from and who published it."""
    page = out.get("html")
    if not isinstance(page, Mapping):
        return
    out["html"] = page.get("content")
    out["url"] = out.get("url") or page.get("responded_url") or page.get("requested_url")
    known = page.get("source_info") or page.get("source")
    if isinstance(known, Mapping):
        out["publisher"] = out.get("publisher") or known.get("publisher")


def _body(body: object) -> object:
    """Return the text of a fundus body: its summary, then each section under its headline, a line a paragraph."""
    parts = [body.get("summary")] if isinstance(body, Mapping) else []
    sections = body.get("sections") if isinstance(body, Mapping) else None
    for section in sections if isinstance(sections, list) else []:
        if isinstance(section, Mapping):
            parts += [section.get("headline"), section.get("paragraphs")]
    lines = [line for part in parts for line in (part if isinstance(part, list) else [part])]
    return "\n".join(line for line in lines if isinstance(line, str) and line.strip()) or None
