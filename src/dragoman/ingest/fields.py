"""The fields of a row - of JSON, CSV or Parquet - under the names that collections of news give them."""

from collections.abc import Mapping
from datetime import date

from dragoman.ingest.crawlers import flat
from dragoman.ingest.raw import Flaw, Page, Raw
from dragoman.types import Origin

NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("given_id", ("id", "story_id", "doc_id", "uuid", "guid")),
    ("text", ("text", "body", "content", "maintext", "article", "plaintext", "raw_text")),
    ("headline", ("headline", "title")),
    (
        "published",
        (
            "published",
            "date",
            "date_publish",
            "published_at",
            "publication_date",
            "pub_date",
            "publishing_date",
            "publish_date",
            "publishedat",
        ),
    ),
    (
        "publisher",
        (
            "publisher",
            "source-hostname",
            "meta_site_name",
            "source",
            "source_domain",
            "publication",
            "outlet",
            "hostname",
        ),
    ),
    ("url", ("url", "link", "canonical_link")),
    ("language", ("language", "lang", "meta_lang")),
    ("byline", ("byline", "author", "authors")),
)
"""Field of a :class:`~dragoman.ingest.raw.Raw` and the names it is read from, the first that has a value first."""


def field_of(name: str) -> str | None:
    """Return the field that a column or key ``name`` stands for, whatever its case, or ``None``."""
    low = name.strip().lower()
    return next((field for field, names in NAMES if low in names), None)


def raw_of(row: Mapping[str, object], origin: Origin) -> Raw | Flaw:
    """Return the item of ``row``, or the flaw ``no-text`` or ``bad-field``."""
    values = _values(row)
    return values if isinstance(values, Flaw) else _built(values, origin)


def item_of(row: Mapping[str, object], origin: Origin) -> Raw | Page | Flaw:
    """Return the item of ``row`` as :func:`raw_of`; a row with ``html`` and without text is a page."""
    values = _values(row)
    html = {str(key).strip().lower(): value for key, value in flat(row).items()}.get("html")
    if isinstance(values, Flaw) or values["text"] is not None or not isinstance(html, str):
        return values if isinstance(values, Flaw) else _built(values, origin)
    return Page(
        data=html.encode("utf-8", "replace"),
        origin=origin,
        one_of_many=True,
        publisher=values["publisher"] or None,
        published=values["published"] or None,
        headline=values["headline"] or None,
        url=values["url"] or None,
    )


def _values(row: Mapping[str, object]) -> dict[str, str | None] | Flaw:
    low = {str(key).strip().lower(): value for key, value in flat(row).items()}
    values: dict[str, str | None] = {}
    for field, names in NAMES:
        given = next((low[name] for name in names if low.get(name) is not None), None)
        value = _as_text(field, given)
        if isinstance(value, Flaw):
            return value
        values[field] = value
    return values


def _built(values: dict[str, str | None], origin: Origin) -> Raw | Flaw:
    text = values["text"]
    if text is None:
        return Flaw(reason="no-text", detail="no field named " + ", ".join(dict(NAMES)["text"]))
    given_id = values["given_id"]
    placed = Origin(uri=origin.uri, offset=origin.offset, length=origin.length, sha256=origin.sha256, given_id=given_id)
    return Raw(
        text=text,
        origin=placed,
        one_of_many=True,
        headline=values["headline"] or None,
        published=values["published"] or None,
        publisher=values["publisher"] or None,
        url=values["url"] or None,
        language=values["language"] or None,
        byline=values["byline"] or None,
    )


def _as_text(field: str, value: object) -> str | Flaw | None:
    if value is None or isinstance(value, str):
        return value
    if field == "published" and isinstance(value, date):
        return value.isoformat()
    if field in ("published", "given_id") and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if field == "byline" and isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value) or None
    return Flaw(reason="bad-field", detail=f"{field} is of type {type(value).__name__}, text is wanted")
