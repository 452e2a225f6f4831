"""The mentions of ``corpus/linking`` as linking takes them in: what annotation and coding would ideally hand over."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from dragoman import register
from dragoman.linking import Item, wire_copies
from dragoman.linking.credits import agency_of, credit, shared
from dragoman.register.resolve import resolve_name
from dragoman.types import (
    ActObject,
    Bound,
    EventMention,
    Occurs,
    Ordinal,
    Origin,
    Participant,
    Place,
    Precision,
    Quantity,
    Side,
    Span,
    Speaker,
    Story,
    WireCopy,
)
from training.linking_corpus import LinkAmount, LinkMention, LinkParty, LinkStory

_BOUNDS: dict[str, Bound] = {
    "about": "about",
    "some": "about",
    "nearly": "about",
    "at least": "at-least",
    "more than": "at-least",
    "up to": "at-most",
}
_PLACES = ("state", "capital", "seat", "place")


def items(stories: Sequence[LinkStory]) -> tuple[Item, ...]:
    """Return every mention of the stories as linking wants it; origins and agencies are the program's own finding."""
    copies = wire(stories)
    origins = {copy.story_id: copy.of for copy in copies}
    named = {story.id: credit(_story(story)) for story in stories}
    agencies = shared({story: agency for story, agency in named.items() if agency}, copies)
    made = []
    for story in stories:
        for one in story.mentions:
            mention = _mention(story, one)
            made.append(
                Item(
                    mention=mention,
                    published=story.published,
                    publisher=story.publisher,
                    origin=origins.get(story.id, story.id),
                    agency=agency_of(mention, agencies.get(story.id)),
                    trigger=story.text[slice(*one.trigger)],
                )
            )
    return tuple(made)


def wire(stories: Sequence[LinkStory]) -> tuple[WireCopy, ...]:
    """Return which of the stories the program holds to be wire copies."""
    days = {story.id: story.published for story in stories if story.published}
    return wire_copies([(story.id, story.text) for story in stories], days)


def _story(story: LinkStory) -> Story:
    return Story(id=story.id, text=story.text, origin=Origin(uri="-"), publisher=story.publisher)


def _mention(story: LinkStory, one: LinkMention) -> EventMention:
    sentences = sorted({mention.sentence for mention in story.mentions})
    trigger = Span(*one.trigger)
    return EventMention(
        id=one.id,
        story_id=story.id,
        sentence_index=sentences.index(one.sentence),
        sentence=Span(*one.sentence),
        trigger=trigger,
        act=one.act,
        status=one.status,
        participants=tuple(_participant(story, one, party, side) for side, parties in _sides(one) for party in parties),
        object=ActObject(text=one.object, span=Span(*(one.object_span or one.trigger))) if one.object else None,
        quantities=tuple(map(_quantity, one.quantities)),
        ordinal=Ordinal(value=one.ordinal.value, text=one.ordinal.text, span=Span(*one.ordinal.span))
        if one.ordinal
        else None,
        occurs=_occurs(one.start, one.end, trigger),
        place=_place(one.place, trigger),
        speaker=Speaker(name=one.speaker, country=None, cue="said", manner="indirect", span=trigger)
        if one.speaker
        else None,
        background=one.background,
    )


def _sides(one: LinkMention) -> tuple[tuple[Side, tuple[LinkParty, ...]], ...]:
    return ("source", one.source), ("target", one.target)


def _participant(story: LinkStory, one: LinkMention, party: LinkParty, side: Side) -> Participant:
    """Return a party as the register knows it on the day, where that agrees with its state."""
    sentence = story.text[slice(*one.sentence)]
    known = resolve_name(register.load(), party.name, sentence, story.published)
    agrees = known.country == party.iso3 if party.iso3 else known.country not in register.load().states
    return Participant(
        side=side,
        name=party.name,
        span=Span(*(party.span or one.trigger)),
        actor=known.actor if agrees else None,
        office=known.office if agrees else None,
        country=party.iso3 or (known.country if agrees else None),
        sector=known.sector if agrees else None,
    )


def _quantity(given: LinkAmount) -> Quantity:
    words = given.text.casefold()
    found = [bound for start, bound in _BOUNDS.items() if words.startswith(start)]
    return Quantity(
        kind="money" if given.currency else "count",
        amount=given.amount,
        unit=given.unit,
        currency=given.currency,
        text=given.text,
        span=Span(*given.span),
        bound=found[0] if found else "exact",
    )


def _occurs(start: date | None, end: date | None, span: Span) -> Occurs | None:
    if start is None:
        return None
    return Occurs(start=start, end=end, precision=precision(start, end), basis="explicit", text="", span=span)


def precision(start: date, end: date | None) -> Precision:
    """Return the precision of an interval: that of the calendar's units that it fills, else ``range`` or ``open``."""
    if end is None:
        return "open"
    if start == end:
        return "day"
    if start.weekday() == 0 and end - start == timedelta(days=6):
        return "week"
    if start.day != 1 or end.day != monthrange(end.year, end.month)[1] or start.year != end.year:
        return "range"
    months = end.month - start.month + 1
    lengths: dict[int, Precision] = {1: "month", 3: "quarter", 6: "half", 12: "year"}
    return lengths[months] if months in lengths and (start.month - 1) % months == 0 else "range"


def _place(name: str | None, span: Span) -> Place | None:
    """Return the place with its state, where the register knows it."""
    if name is None:
        return None
    actors = register.load()
    hits = [hit for hit in actors.find(name) if hit.kind in _PLACES]
    return Place(name=name, country=actors.country_of(hits[0].kind, hits[0].ids[0]) if hits else None, span=span)
