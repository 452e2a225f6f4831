"""One event as one sentence of a brief, made from its fields; the story's own words stand in quotation marks."""

from datetime import date

import msgspec

from dragoman.briefing.dates import when
from dragoman.briefing.gathering import Fact
from dragoman.briefing.naming import Names, heading
from dragoman.briefing.notes import shortened
from dragoman.briefing.wording import clause, verb
from dragoman.linking import Item
from dragoman.linking.deeds import status_of
from dragoman.linking.history import DONE
from dragoman.types import Event, Participant, Quantity, Status

MEETINGS = frozenset({"visit", "host", "meet", "attend-summit", "negotiate", "phone-call"})
"""Acts by which two sides are in contact; one occasion may be told as several of them."""
LIKELY = 0.5
"""Probability from which on a report is told; the others are only counted."""
_OBJECT = 90
"""Characters of the words that say what an act is about."""
_SPOTS = ("Palace", "House", "Airport", "Base", "Hotel", "Embassy", "Stadium", "Centre", "Center", "Headquarters")
"""Last words of places at which, and not in which, something is done."""
_ENVOYS = frozenset({"expel-diplomats", "summon-ambassador", "recall-ambassador"})
"""Acts whose words say already that somebody's envoys are meant."""


def sentence(fact: Fact, names: Names) -> str:
    """Return the sentence that tells an event as it stands, with its place, what it is about, and on whose word."""
    seen = fact.view.event
    told = _capital(told_clause(seen, seen.status, names))
    return ended(f"{told}{_where(seen)}{_ahead(fact)}{about(seen)}{also(seen, names)}{_by(fact, names)}")


def ended(text: str) -> str:
    """Return a sentence with its full stop, also where its last word has one: "Washington, D.C."."""
    return text if text.endswith(".") else f"{text.rstrip(',')}."


def told_clause(event: Event, status: Status, names: Names) -> str:
    """Return the clause for an event with one of its statuses."""
    source, target = sides(event, names.pair)
    who, many = names.side(source)
    whom, _ = names.side(target)
    return clause(event.act, status, who, whom, many=many)


def sides(event: Event, pair: frozenset[str]) -> tuple[list[Participant], list[Participant]]:
    """Return the two sides; nobody stands on both, and only the pair, where it has both."""
    others = _others(event, pair)
    both = [one for one in event.participants if one not in others]
    source = [one for one in both if one.side == "source"]
    known = {(one.name, one.country) for one in source}
    target = [one for one in both if one.side == "target" and (one.name, one.country) not in known]
    named = [one for one in target if one.country] if event.act in _ENVOYS else []
    return source, [_addressed(one, event.act) for one in named or target]


def also(event: Event, names: Names) -> str:
    """Return who else is named with the pair."""
    found, _ = names.side(_others(event, names.pair))
    return f" (also named: {found})" if found else ""


def _others(event: Event, pair: frozenset[str]) -> list[Participant]:
    """Return the participants of neither state of the pair, where both of the pair take part."""
    found = {one.country for one in event.participants}
    other = [one for one in event.participants if one.country not in pair and one.name.split(" ")[0][:1].isupper()]
    return other if pair <= found else []


def _addressed(one: Participant, act: str) -> Participant:
    """Return whom an act is done to: the state, where the act says already that it is its envoys."""
    nouns = {word.rstrip("s") for word in verb(act).tail.split()}
    if one.country and (act in _ENVOYS or one.name.split()[-1].rstrip("s") in nouns):
        return msgspec.structs.replace(one, name=one.country, actor=one.country, office=None)
    return one


def about(event: Event) -> str:
    """Return what the act is about and its amounts, in the stories' words and in brackets."""
    thing = _thing(event)
    amounts = list(dict.fromkeys(q.text.strip() for q in event.quantities if _tells(q) and q.text not in (thing or "")))
    parts = [f"“{part}”" for part in (*([thing] if thing else []), *amounts[:2])]
    return f" ({', '.join(parts)})" if parts else ""


def _tells(quantity: Quantity) -> bool:
    """Tell whether an amount says something by itself: money or a number of things, no bare number word."""
    return any(map(str.isdigit, quantity.text)) or quantity.amount > 1


def _thing(event: Event) -> str | None:
    """Return the object's words where they add to the sentence; a single word ("controls") hardly does."""
    if event.object is None:
        return None
    words = event.object.text.strip(" \n\t,;:.")
    if " " not in words:
        return None
    told = {part.lower() for one in event.participants for part in one.name.split()} | {
        part.lower() for one in event.participants if one.country for part in heading(one.country).split()
    }
    fresh = [part for part in words.lower().replace("’s", "").replace("'s", "").split() if part not in told]
    return shortened(words, _OBJECT) if any(len(part) > 3 for part in fresh) else None


def _where(event: Event) -> str:
    """Return the place, where the sides do not say it already."""
    place = event.place
    if place is None or any(_is_place(one, place.name) for one in event.participants):
        return ""
    return f" at the {place.name}" if place.name.endswith(_SPOTS) else f" in {place.name}"


def _is_place(one: Participant, place: str) -> bool:
    """Tell whether a participant is the state that the place is."""
    return place == one.name or bool(one.country and heading(one.country) == place)


def _ahead(fact: Fact) -> str:
    """Return the day for which it is announced, where that lay ahead of the report."""
    return f", for {when(fact.view.event.occurs)}," if is_ahead(fact) else ""


def is_ahead(fact: Fact) -> bool:
    """Tell whether an act is announced for days after its report."""
    occurs = fact.view.event.occurs
    if fact.status in DONE or fact.told is None or occurs is None or occurs.start is None or occurs.end is None:
        return False
    return occurs.start > fact.told


def _by(fact: Fact, names: Names) -> str:
    """Return on whose word it is told, where no report of the status does without somebody's word."""
    speaker, status = fact.view.mention.speaker, fact.status
    if speaker is None or any(item.mention.speaker is None for item in fact.items if _is(item, fact)):
        return ""
    seen = fact.view.event
    acting = {one.name for one in seen.participants if one.side == "source"}
    if speaker.name in acting:
        return ", by its own account" if status in DONE and acting <= _states(seen) else ""
    return f", according to {names.speaker(speaker.name, speaker.country)}"


def _is(item: Item, fact: Fact) -> bool:
    """Tell whether a report gives the event its status."""
    return status_of(item.mention, fact.event.act) == fact.status


def _states(event: Event) -> set[str]:
    """Return the names of the states that take part as such."""
    return {one.name for one in event.participants if one.country and one.name == heading(one.country)}


def is_likely(fact: Fact) -> bool:
    """Tell whether the report that carries an event is likely enough right to be told; the others are only counted."""
    return fact.view.likely >= LIKELY


def between(day: date | None, since: date | None, until: date | None) -> bool:
    """Tell whether a day lies in a period; an unknown day lies in none that has a beginning."""
    if day is None:
        return since is None
    return (since is None or since <= day) and (until is None or day <= until)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
