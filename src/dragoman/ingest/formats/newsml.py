"""NewsML-G2: news items with their text in NITF or XHTML; one item, one story."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from dragoman.ingest import markup, streams
from dragoman.ingest.formats import nitf
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Raw
from dragoman.types import Origin, Rejection

SUFFIXES = (".newsml", ".g2")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TEXT = ("text", "")


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Rejection]:
    """Yield an item for each text of the file; pictures, packages and concepts in it are no items."""
    data = streams.whole(stream, options.max_bytes)
    root = data if isinstance(data, Flaw) else markup.parsed(data)
    if isinstance(root, Flaw) or isinstance(data, Flaw):
        yield (root if isinstance(root, Flaw) else data).at(uri)  # type: ignore[union-attr]
        return
    yield from items(root, Origin(uri=uri, length=len(data), sha256=sha256(data).hexdigest()))


def items(root: Any, origin: Origin) -> Iterator[Raw | Rejection]:
    """Yield the items of a parsed file."""
    found = [item for item in markup.all_below(root, "newsitem") if _is_text(item)]
    if not found:
        yield Flaw(reason="no-text", detail="no newsItem of text in the NewsML").at(origin.uri)
    for number, item in enumerate(found):
        place = Origin(
            uri=origin.uri,
            offset=number,
            length=origin.length,
            sha256=origin.sha256,
            given_id=item.get("guid"),
        )
        raw = _raw(item, place, many=len(found) > 1)
        yield raw.at(f"{origin.uri}:{number + 1}") if isinstance(raw, Flaw) else raw


def _is_text(item: Any) -> bool:
    kind = markup.below(item, "itemclass")
    return kind is None or (kind.get("qcode") or "").rpartition(":")[2] in _TEXT


def _raw(item: Any, origin: Origin, *, many: bool) -> Raw | Flaw:
    """Return the item, or the flaw ``no-text`` or ``withdrawn``."""
    status = markup.below(item, "pubstatus")
    if status is not None and (status.get("qcode") or "").endswith(("canceled", "withheld")):
        return Flaw(reason="withdrawn", detail="the agency withdrew the item")
    fields = _fields(item) | {"one_of_many": many}
    within = markup.below(item, "nitf")
    if within is not None:
        return nitf.raw_of(within, origin, **fields)
    text = _text(item)
    return Raw(text=text, origin=origin, **fields) if text else Flaw(reason="no-text", detail="no text in the newsItem")


def _fields(item: Any) -> dict[str, Any]:
    """Return what the item says of itself; the day is the one of its first version."""
    provider = markup.below(item, "provider")
    created = [markup.below(item, name) for name in ("firstcreated", "contentcreated", "versioncreated")]
    language = markup.below(item, "language")
    return {
        "headline": markup.line_of(markup.below(item, "headline")),
        "byline": _byline(item),
        "publisher": _provider(provider),
        "published": next((line for line in map(markup.line_of, created) if line), None),
        "language": (language.get("tag") if language is not None else None) or item.get(_LANG),
    }


def _byline(item: Any) -> str | None:
    words = markup.line_of(markup.below(item, "by"))
    return words.removeprefix("By ").removeprefix("by ") if words else None


def _provider(provider: Any) -> str | None:
    """Return the provider's name, else its code without the scheme."""
    if provider is None:
        return None
    return markup.line_of(markup.below(provider, "name")) or (provider.get("literal") or "").strip() or _code(provider)


def _code(provider: Any) -> str | None:
    return (provider.get("qcode") or "").rpartition(":")[2] or None


def _text(item: Any) -> str:
    """Return the text of the item's XHTML, or of its plain data."""
    content = markup.below(item, "contentset")
    if content is None:
        return ""
    body = markup.below(content, "body")
    plain = markup.below(content, "inlinedata")
    found = body if body is not None else plain
    return markup.text_of(found if found is not None else content)
