"""An event or a mention as one sentence in parts: each part says which field it is made of."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.phrases import ordinal
from dragoman.types import Event, EventMention, Noun, Participant
from dragoman.web.wording import days, joined, label, mutual

_ABOUT = {True: "with", False: "to"}


class Part(Noun, frozen=True):
    """Some words of a sentence."""

    words: str
    field: str = ""
    """Of the evidence whose value they tell; empty for what only joins them."""
    actor: str = ""
    """Of a participant that has a page: its id."""
    note: str = ""
    """Office and state, after a name."""


def sentence(noun: Event | EventMention) -> tuple[Part, ...]:
    """Return an act in one sentence made from its fields alone: who, whom, what about, how much, where, when."""
    found = [*_head(noun), *_sides(noun)]
    told = (("about ", "object", noun.object.text if noun.object else ""), ("", "quantity", amounts(noun)))
    where = (("in ", "place", noun.place.name if noun.place else ""), ("", "occurs", when(noun)))
    series = (("the ", "ordinal", ordinal(noun.ordinal.value) if noun.ordinal else ""),)
    for lead, field, words in (*told, *series, *where):
        if words:
            found += [Part(f", {lead}"), Part(words, field)]
    return (*found, Part("."))


def plain(noun: Event | EventMention) -> str:
    """Return the sentence as text."""
    return "".join(f"{part.words}{f' ({part.note})' if part.note else ''}" for part in sentence(noun))


def when(noun: Event | EventMention) -> str:
    """Return when an act takes place; words that were not resolved stand in quotation marks."""
    if noun.occurs is None:
        return "on an unknown day"
    found = days(noun.occurs.start, noun.occurs.end, noun.occurs.precision)
    return found or f"“{noun.occurs.text}”"


def amounts(noun: Event | EventMention) -> str:
    """Return the amounts that the object does not tell already."""
    told = noun.object.text if noun.object else ""
    return joined(one.text for one in noun.quantities if one.text not in told)


def _head(noun: Event | EventMention) -> Iterator[Part]:
    yield Part(label(noun.act), "act")
    yield Part(" (")
    yield Part(noun.status, "status")
    yield Part("): ")


def _sides(noun: Event | EventMention) -> Iterator[Part]:
    sides = {side: tuple(_named(p for p in noun.participants if p.side == side)) for side in ("source", "target")}
    source, target = sides["source"], sides["target"]
    yield from source
    if target:
        yield Part(f" {'↔' if mutual(noun.act) else '→'} " if source else "→ ")
        yield from target
    if not (source or target):
        yield Part("nobody named")


def _named(side: Iterable[Participant]) -> Iterator[Part]:
    known: Sequence[Participant] = tuple({(p.name, p.office): p for p in side}.values())
    for place, one in enumerate(known):
        if place:
            yield Part(" and " if place == len(known) - 1 else ", ")
        facts = () if one.name == one.country or one.actor == one.country else (one.office, one.country)
        yield Part(one.name, one.side, one.actor or one.country or "", joined(facts))
