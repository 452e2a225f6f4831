"""Where outlets disagree: each value that stories give for one field of an act, and who says so."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dragoman.briefing.dates import day, days
from dragoman.briefing.gathering import Fact, Source
from dragoman.briefing.naming import Names, joined
from dragoman.briefing.notes import Notes
from dragoman.briefing.nouns import Line, Said, Section
from dragoman.briefing.telling import between, ended, told_clause
from dragoman.types import Disagreement, Reading

_FIELDS = {
    "status": "Whether it took place",
    "quantities": "How much",
    "occurs": "When",
    "place": "Where",
    "ordinal": "Which in the series",
    "wording": "In which words",
}
"""Field -> its lead, the weightiest first. Which act it was (visit, reception) is a matter of coding, not outlets."""
_READINGS = 3


def disputed(
    facts: Sequence[Fact], sources: Mapping[str, Source], since: date | None, most: int, notes: Notes, names: Names
) -> Section:
    """Return the section: ``most`` disagreements at most."""
    found = [
        (fact, one)
        for fact in facts
        for one in fact.event.disagreements
        if one.field in _FIELDS and _is_between_outlets(fact, one) and between(fact.day, since, None)
    ]
    ranks = list(_FIELDS)
    found.sort(key=lambda pair: (ranks.index(pair[1].field), -(pair[0].day or date.min).toordinal(), pair[0].event.id))
    lines = tuple(
        Line(lead=_FIELDS[one.field], said=tuple(_said(fact, one, sources, notes, names))) for fact, one in found[:most]
    )
    left = len(found) - len(lines)
    empty = "The record holds no act between the two on which its stories differ in number, day, place or outcome."
    told = f"{left:,} more not told here." if left else ""
    return Section(id="disputed", title="Where outlets disagree", lines=lines, empty=empty, left_out=told)


def _is_between_outlets(fact: Fact, given: Disagreement) -> bool:
    """Tell whether no one outlet holds all the values: one that tells two figures disagrees with nobody."""
    stories = {item.mention.id: item.publisher or item.mention.story_id for item in fact.items}
    told = [{stories[id] for id in one.mention_ids if id in stories} for one in given.readings]
    held = [some for some in told if some]
    return len(held) > 1 and not set.intersection(*held)


def _said(fact: Fact, given: Disagreement, sources: Mapping[str, Source], notes: Notes, names: Names) -> Iterator[Said]:
    """Yield what the act is, then each value with who holds it."""
    told = told_clause(fact.view.event, fact.view.event.status, names)
    on = f" ({days(fact.start, fact.end)})" if fact.start and given.field != "occurs" else ""
    yield Said(text=ended(f"{told[:1].upper()}{told[1:]}{on}"), notes=notes.of_fact(fact), event_id=fact.event.id)
    known = {item.mention.id: item.mention for item in fact.items}
    for reading in given.readings[:_READINGS]:
        mentions = [known[id] for id in reading.mention_ids if id in known]
        if mentions:
            who = _outlets([sources[one.story_id] for one in mentions])
            yield Said(text=ended(f"{who}: {_value(given.field, reading)}"), notes=notes.of_mentions(mentions[:1]))


def _outlets(sources: Sequence[Source]) -> str:
    """Return who holds a value: outlets by name, stories of unknown ones by day."""
    named = [source.publisher or f"a story of {day(source.published)}" for source in sources]
    told = list(dict.fromkeys(named))
    words = joined([*told[:2], f"{len(told) - 2} more"] if len(told) > 3 else told)
    return words[:1].upper() + words[1:]


def _value(field: str, reading: Reading) -> str:
    return f"“{reading.value}”" if field == "wording" else reading.value.replace("..", " to ")
