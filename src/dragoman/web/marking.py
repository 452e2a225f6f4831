"""A stretch of a story with the words marked that made the values of its mentions, as HTML.

Where words made several values, one mark stands inside another. What a story says is escaped here, character by
character; the text between the marks is the story's own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from markupsafe import Markup, escape

from dragoman.types import EventMention, Noun, Span
from dragoman.web.wording import shown

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "act": "act",
        "status": "status",
        "source": "source",
        "target": "target",
        "object": "object",
        "quantity": "amount",
        "ordinal": "number in a series",
        "occurs": "when",
        "place": "where",
        "speaker": "speaker",
    }
)
"""Field of evidence that is marked -> what readers call it. Of two fields of the same words the first is outside."""
_ORDER = {field: place for place, field in enumerate(FIELDS)}


class Mark(Noun, frozen=True, kw_only=True):
    """Words that made a value of a mention."""

    span: Span
    field: str
    number: int = 0
    """The mention, by its number on the page; 0 where there is but one."""


class Anchor(Noun, frozen=True, kw_only=True):
    """The words that tell an act: they lead to its event."""

    span: Span
    id: str
    """Of the place on the page."""
    href: str
    title: str


Thing = Mark | Anchor | Span
"""What may lie over a text; a bare span is furniture."""


def marks(mention: EventMention, number: int = 0) -> list[Mark]:
    """Return the words that made the values of a mention, each field and span once."""
    found = dict.fromkeys((one.field, one.span) for one in mention.evidence if one.span and one.field in FIELDS)
    return [Mark(span=span, field=field, number=number) for field, span in found if span and span.start < span.end]


def marked(text: str, within: Span, given: Iterable[Thing]) -> Markup:
    """Return the stretch ``within`` of a story as HTML; ``text`` is that stretch alone."""
    pieces = (
        _html(text[span.start - within.start : span.end - within.start], span, things)
        for span, things in _pieces(within, list(given))
    )
    return Markup("").join(pieces)


def _pieces(within: Span, things: Sequence[Thing]) -> Iterator[tuple[Span, tuple[Thing, ...]]]:
    """Yield the stretch cut wherever anything begins or ends, in one walk, with what lies over each piece."""
    begins, ends = _edges(within, things)
    here: dict[int, Thing] = {}
    for start, end in pairwise(sorted({within.start, within.end, *begins, *ends})):
        for place in ends.get(start, ()):
            del here[place]
        here |= {place: things[place] for place in begins.get(start, ())}
        yield Span(start, end), tuple(here.values())


def _edges(within: Span, things: Sequence[Thing]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Return where things begin and end inside a stretch, by their places in the list."""
    begins: dict[int, list[int]] = defaultdict(list)
    ends: dict[int, list[int]] = defaultdict(list)
    for place, thing in enumerate(things):
        span = _span(thing)
        start, end = max(span.start, within.start), min(span.end, within.end)
        if start < end:
            begins[start].append(place)
            ends[end].append(place)
    return begins, ends


def _span(thing: Thing) -> Span:
    return thing if isinstance(thing, Span) else thing.span


def _html(words: str, span: Span, things: Sequence[Thing]) -> Markup:
    """Return one piece: furniture outside, then the link to the event, then a mark for each field."""
    found = [thing for thing in things if isinstance(thing, Mark)]
    html: Markup = escape(shown(words))
    for field in sorted({mark.field for mark in found}, key=_ORDER.__getitem__, reverse=True):
        html = Markup('<mark class="w w-{}">{}</mark>').format(field, html)
    numbers = sorted({mark.number for mark in found if mark.number})
    if numbers:
        html = Markup('<span data-m="{}">{}</span>').format(" ".join(map(str, numbers)), html)
    html = _linked(html, span, [thing for thing in things if isinstance(thing, Anchor)])
    if any(isinstance(thing, Span) for thing in things):
        html = Markup('<span class="furniture">{}</span>').format(html)
    return html


def _linked(html: Markup, span: Span, anchors: Sequence[Anchor]) -> Markup:
    """Return a piece that leads to the event of the first of its anchors; where one begins, its place has its id."""
    places = [Markup('<span id="{}"></span>').format(one.id) for one in anchors if one.span.start == span.start]
    if anchors:
        html = Markup('<a class="told" href="{}" title="{}">{}</a>').format(anchors[0].href, anchors[0].title, html)
    return Markup("").join([*places, html])
