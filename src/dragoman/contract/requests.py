"""One line of input as a noun, or the reason why it is none."""

import codecs
import json
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from dragoman.types import Noun, Rejection, Span

Id = str | int | None
T = TypeVar("T")
_Given = tuple[int, int]


class PairSpans(Noun, frozen=True, kw_only=True):
    """The words of two sides, as a caller points at them."""

    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]


class TextRequest(Noun, frozen=True, kw_only=True):
    """A text to be read, and what its sender knows about it."""

    text: str
    id: Id = None
    published: str | None = None
    publisher: str | None = None
    headline: str | None = None
    url: str | None = None
    language: str | None = None
    pairs: tuple[PairSpans, ...] = ()
    triggers: tuple[Span, ...] = ()

    def pointed_at(self) -> tuple[Span, ...]:
        """Return every span that the sender points at."""
        sides = [span for pair in self.pairs for span in (*pair.source_spans, *pair.target_spans)]
        return (*sides, *self.triggers)


class NameRequest(Noun, frozen=True, kw_only=True):
    """A name to be resolved, with what settles its meaning."""

    name: str
    id: Id = None
    context: str | None = None
    date: str | None = None


class Refused(Noun, frozen=True, kw_only=True):
    """A line that is no request."""

    id: Id
    rejection: Rejection


class _GivenPair(msgspec.Struct, frozen=True):
    source_spans: tuple[_Given, ...]
    target_spans: tuple[_Given, ...]


class _GivenText(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a text as JSON gives them; fields of other names are nobody's business."""

    text: str
    id: Id = None
    published: str | None = None
    publisher: str | None = None
    headline: str | None = None
    url: str | None = None
    language: str | None = None
    pairs: tuple[_GivenPair, ...] | None = None
    triggers: tuple[_Given, ...] | None = None


class _GivenName(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    id: Id = None
    context: str | None = None
    date: str | None = None


class _BadLineError(Exception):
    """Carries reason and detail of a rejection up to where the line's id is known."""


def text_request(line: bytes) -> TextRequest | Refused:
    """Return the text of a line; refused as ``encoding``, ``bad-json``, ``no-text``, ``bad-field`` or ``bad-span``."""
    found = _object(line)
    if isinstance(found, Refused):
        return found
    try:
        return _text(_fields(found, _GivenText, "text"))
    except _BadLineError as error:
        return refused(_id_of(found), *error.args)


def name_request(line: bytes) -> NameRequest | Refused:
    """Return the name of a line; refused as ``encoding``, ``bad-json``, ``no-name`` or ``bad-field``."""
    found = _object(line)
    if isinstance(found, Refused):
        return found
    try:
        given = _fields(found, _GivenName, "name")
    except _BadLineError as error:
        return refused(_id_of(found), *error.args)
    return NameRequest(name=given.name, id=given.id, context=given.context, date=given.date)


def refused(id: Id, reason: str, detail: str) -> Refused:
    """Return the refusal of a line, at the stage of ingest."""
    return Refused(id=id, rejection=Rejection(stage="ingest", subject_id=str(id), reason=reason, detail=detail))


def _object(line: bytes) -> dict[str, Any] | Refused:
    try:
        found = json.loads(line.removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError as error:
        return refused(None, "encoding", f"the line is no UTF-8 at byte {error.start + 1}")
    except (ValueError, RecursionError) as error:
        return refused(None, "bad-json", str(error))
    return found if isinstance(found, dict) else refused(None, "bad-json", "the line is no JSON object")


def _id_of(given: dict[str, Any]) -> Id:
    found = given.get("id")
    return found if isinstance(found, str | int) and not isinstance(found, bool) else None


def _fields(given: dict[str, Any], kind: type[T], needed: str) -> T:
    if given.get(needed) is None:
        raise _BadLineError(f"no-{needed}", f"the line has no field {needed!r}")
    try:
        return msgspec.convert(given, kind)
    except msgspec.ValidationError as error:
        raise _BadLineError("bad-field", str(error)) from error


def _text(given: _GivenText) -> TextRequest:
    size = len(given.text)
    return TextRequest(
        text=given.text,
        id=given.id,
        published=given.published or None,
        publisher=given.publisher or None,
        headline=given.headline or None,
        url=given.url or None,
        language=given.language or None,
        pairs=tuple(_pair(pair, size) for pair in given.pairs or ()),
        triggers=_spans(given.triggers or (), size),
    )


def _pair(given: _GivenPair, size: int) -> PairSpans:
    return PairSpans(source_spans=_spans(given.source_spans, size), target_spans=_spans(given.target_spans, size))


def _spans(given: Iterable[_Given], size: int) -> tuple[Span, ...]:
    """Return the spans; each must hold a character of a text of ``size`` code points."""
    for start, end in given:
        if not 0 <= start < end <= size:
            raise _BadLineError("bad-span", f"[{start}, {end}] is no span of a text of {size} code points")
    return tuple(Span(start, end) for start, end in given)
