"""plover: PLOVER's exchange format, one JSON object a line; ``layouts/plover.toml`` says what fills each key."""

from pathlib import Path
from typing import Any

import msgspec

from dragoman import __about__, ontology
from dragoman.export.chosen import Chosen, Written
from dragoman.export.delimited import NO_DAY, each
from dragoman.export.told import Told
from dragoman.ontology.codes import plover
from dragoman.types import Event, Participant, Side

_CODER = f"dragoman {__about__.__version__}"


def write(chosen: Chosen, place: Path) -> Written:
    """Write all events that have a PLOVER type, a day and an actor."""
    with place.open("wb") as file:

        def line(one: Told) -> int:
            file.write(msgspec.json.encode(_object(one)) + b"\n")
            return 1

        return each(chosen, _why_not, line)


def _why_not(one: Told) -> str:
    if plover(one.event.act, one.event.status).event_type is None:
        return "PLOVER records no event"
    if not any(party.side == "source" for party in one.event.participants):
        return "nobody is named on the acting side"
    return "" if one.day else NO_DAY


def _object(one: Told) -> dict[str, Any]:
    """Return an event; keys of which nothing is known are left out."""
    event, code = one.event, plover(one.event.act, one.event.status)
    found = {
        "id": event.id,
        "date": one.day,
        "enddate": event.occurs.end if event.occurs and one.dated and one.done else None,
        "actor": _entities(event, "source"),
        "recipient": _entities(event, "target"),
        "event": [code.event_type],
        "mode": [code.mode] if code.mode else None,
        "context": list(code.contexts),
        "quad_code": code.quad,
        "event_scale": code.score,
        "event_loc": _place(event),
        "text_info": _text(one),
        "cite_info": _cited(one),
        "coder": _CODER,
        "comment": _comment(event),
    }
    return _known(found)


def _known(given: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in given.items() if value not in (None, [], {})}


def _entities(event: Event, side: Side) -> list[dict[str, Any]]:
    return [_entity(party) for party in event.participants if party.side == side]


def _entity(party: Participant) -> dict[str, Any]:
    return _known(
        {
            "code": party.country,
            "sector": party.sector,
            "identifier_id": party.actor,
            "identifier_text": party.name,
            "office": party.office,
        }
    )


def _place(event: Event) -> dict[str, Any]:
    where = event.place
    return _known({"resolved_place": where.name, "country_code": where.country}) if where else {}


def _text(one: Told) -> dict[str, Any]:
    report = one.report
    if report is None:
        return {}
    return {"sequence": report.sentence_index + 1, "start": report.sentence_start, "end": report.sentence_end}


def _cited(one: Told) -> dict[str, Any]:
    report = one.report
    told = {"coder": _CODER, "codebook": ontology.identity(), "version": __about__.__version__}
    if report is None:
        return told
    known = {"title": report.headline, "publication": report.publisher, "url": report.url, "language": report.language}
    return _known(known) | told


def _comment(event: Event) -> str:
    """Return what the format has no keys for."""
    history = ", ".join(f"{entry.status} ({entry.as_of or 'no date'})" for entry in event.history)
    counts = f"stories {event.stories}, publishers {event.publishers}, origins {event.origins}"
    return f"act {event.act}, status {event.status}; history: {history}; {counts}"
