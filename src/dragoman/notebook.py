"""A coded story as HTML for notebooks: the text with the words marked that made each value, and its acts in a table.

Plain HTML and CSS without script; colours are laid thinly over the notebook's own, so that light and dark themes both
stay readable. All that comes from a story is escaped.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from dragoman import registry
from dragoman.types import EventMention, Noun, Participant, Rejection, Span, Story

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, turns of the direction of writing, halves of surrogate pairs."""
_MOST_CHARACTERS = 20_000
_MOST_MENTIONS = 200
_FIELDS = ("act", "status", "source", "target", "object", "occurs", "place", "quantity", "ordinal", "speaker")
"""Fields that are marked; where one word made several values, the first of these colours it."""
_COLUMNS = ("act", "status", "source", "target", "object", "occurs", "place", "speaker")


class Mark(Noun, frozen=True, kw_only=True):
    """Words that made a value."""

    span: Span
    field: str
    note: str
    """What the reader sees when pointing at it."""


def page(story: Story | None, mentions: Sequence[EventMention], rejections: Sequence[Rejection]) -> str:
    """Return one ``<div>`` with its own style; a long text is cut, and says so."""
    parts = [f"<style>{registry.read_text('dragoman', 'notebook.css')}</style>"]
    parts += [_rejection(one) for one in rejections]
    if story is not None:
        parts.append(_head(story))
        parts.append(f'<div class="dragoman-text" dir="auto">{marked(story, mentions)}</div>')
        parts.append(_legend(mentions))
    parts.append(_table(mentions) if mentions else "")
    return f'<div class="dragoman">{"".join(parts)}</div>'


def marked(story: Story, mentions: Iterable[EventMention]) -> str:
    """Return the story's text as HTML: marked words in ``<mark>``, furniture in a greyed ``<span>``."""
    shown = story.text[:_MOST_CHARACTERS]
    marks = [mark for mention in mentions for mark in _marks(mention) if mark.span.start < len(shown)]
    pieces = _pieces(len(shown), marks, story.furniture)
    html = "".join(_segment(shown, piece, marks, story.furniture) for piece in pieces)
    left = len(story.text) - len(shown)
    return html + (f'<p class="dragoman-note">{left:,} more characters are not shown.</p>' if left else "")


def _marks(mention: EventMention) -> Iterator[Mark]:
    for evidence in mention.evidence:
        if evidence.span is not None and evidence.field in _FIELDS:
            of = "" if evidence.field == "act" else f" ({mention.act})"
            note = f"{evidence.field}: {evidence.value}{of}"
            yield Mark(span=evidence.span, field=evidence.field, note=note)


def _pieces(size: int, marks: Sequence[Mark], furniture: Sequence[Span]) -> Iterator[Span]:
    """Yield the text cut wherever a mark or a piece of furniture begins or ends."""
    spans = [*(mark.span for mark in marks), *furniture]
    cuts = sorted({0, size, *(min(edge, size) for span in spans for edge in (span.start, span.end))})
    yield from (Span(start, end) for start, end in pairwise(cuts))


def _segment(text: str, piece: Span, marks: Sequence[Mark], furniture: Sequence[Span]) -> str:
    words = _safe(piece.of(text))
    here = [mark for mark in marks if mark.span.covers(piece)]
    if here:
        first = min(here, key=lambda mark: _FIELDS.index(mark.field))
        notes = "&#10;".join(dict.fromkeys(_safe(mark.note) for mark in here))
        return f'<mark class="dragoman-{first.field}" title="{notes}">{words}</mark>'
    if any(span.covers(piece) for span in furniture):
        return f'<span class="dragoman-furniture" title="no report">{words}</span>'
    return words


def _head(story: Story) -> str:
    told = [part for part in (story.headline, story.publisher, story.published and str(story.published)) if part]
    return f'<p class="dragoman-head">{" · ".join(map(_safe, told))}</p>' if told else ""


def _legend(mentions: Iterable[EventMention]) -> str:
    seen = {evidence.field for mention in mentions for evidence in mention.evidence if evidence.span is not None}
    keys = "".join(f'<mark class="dragoman-{field}">{field}</mark> ' for field in _FIELDS if field in seen)
    return f'<p class="dragoman-note">{keys}</p>' if keys else ""


def _rejection(given: Rejection) -> str:
    return f'<p class="dragoman-note">{_safe(given.stage)}: {_safe(given.reason)} — {_safe(given.detail)}</p>'


def _table(mentions: Sequence[EventMention]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
    rows = "".join(f"<tr>{_cells(mention)}</tr>" for mention in mentions[:_MOST_MENTIONS])
    left = len(mentions) - _MOST_MENTIONS
    more = f'<p class="dragoman-note">{left} more mentions are not shown.</p>' if left > 0 else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}"


def _cells(mention: EventMention) -> str:
    values = (
        mention.act,
        mention.status,
        _names(mention.side("source")),
        _names(mention.side("target")),
        mention.object.text if mention.object else "",
        _when(mention),
        mention.place.name if mention.place else "",
        mention.speaker.name if mention.speaker else "",
    )
    return "".join(f"<td>{_safe(value)}</td>" for value in values)


def _names(side: Iterable[Participant]) -> str:
    return ", ".join(f"{one.name} ({one.country})" if one.country else one.name for one in side)


def _when(mention: EventMention) -> str:
    when = mention.occurs
    if when is None:
        return ""
    start, end = str(when.start or ""), str(when.end or "")
    return start if start == end else f"{start} … {end}"


def _safe(text: str) -> str:
    """Return ``text`` escaped for HTML, attributes too; what would steer the page is U+FFFD."""
    return escape(_STEERING.sub("\ufffd", text), quote=True)
