"""Events and mentions in words: one line each."""

from collections.abc import Iterable
from datetime import date

from dragoman.ontology.codes import cameo, plover
from dragoman.ontology.schema import acts
from dragoman.types import Event, EventMention, Occurs, Participant, Status

_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def days(start: date | None, end: date | None, precision: str | None) -> str:
    """Return an interval as short as it can be told: ``2021-12-14``, ``2021-12``, ``2021``, ``2021-07-05..08``."""
    if start is None:
        return f"..{end}" if end else ""
    if precision == "year" and end and end.year == start.year:
        return f"{start.year}"
    if precision == "month" and end and (end.year, end.month) == (start.year, start.month):
        return f"{start:%Y-%m}"
    if end is None:
        return f"{start}.."
    if end == start:
        return f"{start}"
    same = (end.year, end.month) == (start.year, start.month)
    return f"{start}..{end:%d}" if same else f"{start}..{end}"


def when(occurs: Occurs | None) -> str:
    """Return when an act takes place, empty where unknown; words that were not resolved stand in quotation marks."""
    if occurs is None:
        return ""
    return days(occurs.start, occurs.end, occurs.precision) or f'"{occurs.text}"'


def who(participant: Participant) -> str:
    """Return a participant with office and state, as far as they say more than the name."""
    facts = [participant.office or "", participant.country or ""]
    if participant.actor == participant.country or participant.name == participant.country:
        facts = [participant.country or ""]
    told = ", ".join(dict.fromkeys(fact for fact in facts if fact and fact != participant.name))
    return f"{participant.name} ({told})" if told else participant.name


def sides(participants: Iterable[Participant], act: str) -> str:
    """Return who acts on whom: ``A, B → C``; ``↔`` where both do the same; one side alone stands alone."""
    found = tuple(participants)
    source = _joined(p for p in found if p.side == "source")
    target = _joined(p for p in found if p.side == "target")
    return arrow(source, target, act)


def arrow(source: str, target: str, act: str) -> str:
    """Join two sides."""
    entry = acts().get(act)
    mark = "↔" if entry is not None and entry.mutual else "→"
    if source and target:
        return f"{source} {mark} {target}"
    return source or (f"{mark} {target}" if target else "")


def _joined(participants: Iterable[Participant]) -> str:
    """Return names with offices, each once."""
    return "; ".join(dict.fromkeys(who(p) for p in participants))


def sentence(noun: Event | EventMention) -> str:
    """Return an event or mention as one line made from its fields alone."""
    entry = acts().get(noun.act)
    head = f"{entry.label if entry else noun.act} ({noun.status})"
    parts = [
        sides(noun.participants, noun.act) or "nobody named",
        f"about {noun.object.text}" if noun.object else "",
        _amounts(noun),
        f"in {noun.place.name}" if noun.place else "",
        when(noun.occurs) or "date unknown",
        f"the {ordinal(noun.ordinal.value)}" if noun.ordinal else "",
        "recalled history" if noun.background else "",
        "uncertain" if noun.uncertain else "",
    ]
    return f"{head}: {', '.join(part for part in parts if part)}"


def _amounts(noun: Event | EventMention) -> str:
    """Return amounts in the words of the story, those left out that the object has already."""
    told = noun.object.text if noun.object else ""
    return " and ".join(quantity.text for quantity in noun.quantities if quantity.text not in told)


def ordinal(number: int) -> str:
    """Return ``1st``, ``12th``, ``23rd``."""
    ending = "th" if number % 100 in (11, 12, 13) else _ORDINALS.get(number % 10, "th")
    return f"{number}{ending}"


def codes(act: str, status: Status) -> str:
    """Return the PLOVER and CAMEO codes of an act with its status, in one line."""
    if act not in acts():
        return f"no codes: the ontology of this version has no act {act}"
    type_ = plover(act, status)
    code = cameo(act, status)
    mode = f" {type_.mode}" if type_.mode else ""
    told = f"{type_.event_type}{mode}, quad {type_.quad}" if type_.event_type else "no event"
    goldstein = f" (Goldstein {code.goldstein:+.1f})" if code.goldstein is not None else ""
    return f"PLOVER {told} (the act itself: {type_.of_act}); CAMEO {code.code or 'none'}{goldstein}"
