"""polecat: the columns of POLECAT; ``layouts/polecat.toml`` says what fills each."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman import __about__
from dragoman.export.chosen import Chosen, Written
from dragoman.export.delimited import NO_DAY, NOBODY, Row, write_tabs
from dragoman.export.layout import layout
from dragoman.export.pairs import cow
from dragoman.export.told import Told
from dragoman.ontology.codes import plover
from dragoman.types import Participant, Side

QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}
_BETWEEN = "; "
_UNKNOWN = "None"


def write(chosen: Chosen, place: Path) -> Written:
    """Write all events that have a PLOVER type, a day and a party."""
    return write_tabs(chosen, place, layout("polecat"), why_not, rows)


def why_not(one: Told) -> str:
    """Return why an event has no row."""
    event = one.event
    if plover(event.act, event.status).event_type is None:
        return "PLOVER records no event"
    if not event.participants:
        return NOBODY
    return "" if one.day else NO_DAY


def rows(one: Told) -> Iterator[Row]:
    """Yield the one row of an event."""
    known = _known(one)
    yield {column.name: known.get(column.name) or _UNKNOWN for column in layout("polecat").columns}


def _known(one: Told) -> Row:
    event, report, where = one.event, one.report, one.event.place
    code = plover(event.act, event.status)
    return {
        "Event ID": event.id,
        "Event Date": one.day,
        "Event Type": code.event_type,
        "Event Mode": code.mode,
        "Intensity": str(code.score),  # as text: a score of 0 is known
        "Quad Code": QUADS[code.quad or 0],
        "Contexts": _BETWEEN.join(code.contexts),
        **_side("Actor", event.participants, "source"),
        **_side("Recipient", event.participants, "target"),
        "Placename": where.name if where else None,
        "Country": where.country if where else None,
        "Source": report.publisher if report else None,
        "Publication Date": report.published if report else None,
        "Language": report.language if report else None,
        "Version": f"dragoman {__about__.__version__}",
    }


def _side(called: str, participants: Iterable[Participant], side: Side) -> Row:
    """Return the columns of one side; the lists run alike."""
    found = [one for one in participants if one.side == side]
    if not found:
        return {}
    return {
        f"{called} Name": _joined(one.name for one in found),
        f"{called} Country": _joined(one.country for one in found),
        f"{called} COW": _joined(one.country and cow(one.country) for one in found),
        f"Primary {called} Sector": found[0].sector,
        f"{called} Sectors": _joined(one.sector for one in found),
        f"{called} Title": _joined(one.office for one in found),
    }


def _joined(values: Iterable[object]) -> str:
    return _BETWEEN.join(str(value).replace(";", ",") if value else _UNKNOWN for value in values)
