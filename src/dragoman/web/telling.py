"""Mentions as a page tells them: the story, the sentence with its words marked, and what each value was read from."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from dragoman.types import EventMention, Evidence, Noun, Span
from dragoman.web import nouns
from dragoman.web.marking import FIELDS, marked, marks
from dragoman.web.nouns import Headline
from dragoman.web.querying import rows
from dragoman.web.shelf import Reading

_LONG = 1_200
"""Characters of a sentence that are shown; a longer one is cut around the words that tell the act."""
_WORDS = 160
"""Characters that are shown of the words that made a value."""


class Window(Noun, frozen=True):
    """A stretch of a story."""

    id: str
    start: int
    text: str

    def of(self, span: Span) -> str:
        """Return the words of a span that lies in the stretch."""
        return self.text[max(0, span.start - self.start) : max(0, span.end - self.start)]


class Basis(NamedTuple):
    """What a value was read from."""

    field: str
    """As readers call it."""
    name: str
    """As the record calls it."""
    value: str
    words: str
    """Empty where no words made it."""
    is_elsewhere: bool
    """Whether the words stand in another sentence of the story."""
    by: str
    score: float
    otherwise: str


class Told(NamedTuple):
    """One mention, as it is told."""

    number: int
    mention: EventMention
    story: Headline
    sentence: Markup
    basis: tuple[Basis, ...]
    is_cut: bool


def told(reading: Reading, wanted: Sequence[str], numbers: Mapping[str, int]) -> list[Told]:
    """Return mentions as they are told, in the order of their ids as given; those that are not there are left out."""
    found = nouns.mentions(reading, wanted)
    mentions = [found[id] for id in wanted if id in found]
    stories = nouns.headlines(reading, (one.story_id for one in mentions))
    texts = windows(reading, _reaches(mentions))
    return [
        _told(one, stories[one.story_id], texts[one.story_id], numbers.get(one.id, 0))
        for one in mentions
        if one.story_id in texts
    ]


def sentences(reading: Reading, mentions: Sequence[EventMention]) -> list[str]:
    """Return the sentence of each mention."""
    wanted = sorted({(one.story_id, one.sentence.start, one.sentence.end) for one in mentions})
    ids, starts, ends = zip(*wanted, strict=True) if wanted else ((), (), ())
    sizes = [end - start for start, end in zip(starts, ends, strict=True)]
    found = rows(reading, "windows", Window, ids=list(ids), starts=list(starts), sizes=sizes)
    texts = {(one.id, one.start, one.start + len(one.text)): one.text for one in found}
    return [texts[one.story_id, one.sentence.start, one.sentence.end] for one in mentions]


def windows(reading: Reading, wanted: Mapping[str, Span]) -> dict[str, Window]:
    """Return a stretch of each story, by story."""
    ids = sorted(wanted)
    starts, sizes = [wanted[id].start for id in ids], [wanted[id].end - wanted[id].start for id in ids]
    found = rows(reading, "windows", Window, ids=ids, starts=starts, sizes=sizes)
    return {one.id: one for one in found}


def _reaches(mentions: Iterable[EventMention]) -> dict[str, Span]:
    """Return from where to where the words of mentions lie, by story."""
    reach: dict[str, Span] = {}
    for one in mentions:
        spans = [one.sentence, one.trigger, *(e.span for e in one.evidence if e.span)]
        before = reach.get(one.story_id)
        starts, ends = [span.start for span in spans], [span.end for span in spans]
        if before:
            starts, ends = [*starts, before.start], [*ends, before.end]
        reach[one.story_id] = Span(min(starts), max(ends))
    return reach


def _told(mention: EventMention, story: Headline, window: Window, number: int) -> Told:
    within = _shown(mention)
    return Told(
        number=number,
        mention=mention,
        story=story,
        sentence=marked(window.of(within), within, marks(mention)),
        basis=_basis(mention, window),
        is_cut=within != mention.sentence,
    )


def _shown(mention: EventMention) -> Span:
    """Return what is shown of a sentence: all of it, or what stands around the words that tell the act."""
    whole = mention.sentence
    if whole.end - whole.start <= _LONG:
        return whole
    start = min(max(whole.start, mention.trigger.start - _LONG // 2), whole.end - _LONG)
    return Span(start, start + _LONG)


def _basis(mention: EventMention, window: Window) -> tuple[Basis, ...]:
    """Return what each value was read from, in the order of the fields; what is said twice stands once."""
    amounts = {quantity.span: f"{quantity.amount:,.15g}" for quantity in mention.quantities}
    order = {field: place for place, field in enumerate(FIELDS)}
    found = dict.fromkeys(_row(one, mention, window, amounts) for one in mention.evidence)
    return tuple(sorted(found, key=lambda row: order.get(row.name, len(order))))


def _row(one: Evidence, mention: EventMention, window: Window, amounts: Mapping[Span, str]) -> Basis:
    words = window.of(one.span) if one.span else ""
    value = amounts.get(one.span, one.value) if one.span and one.field == "quantity" else one.value
    return Basis(
        field=FIELDS.get(one.field, one.field),
        name=one.field,
        value=value,
        words=words if len(words) <= _WORDS else f"{words[:_WORDS]}…",
        is_elsewhere=one.span is not None and not mention.sentence.covers(one.span),
        by=one.by,
        score=one.score,
        otherwise=one.otherwise or "",
    )
