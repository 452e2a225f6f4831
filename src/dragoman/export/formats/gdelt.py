"""gdelt: the columns of GDELT 2 events; ``layouts/gdelt.toml`` says what fills each."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dragoman.export.chosen import Chosen, Written
from dragoman.export.delimited import NO_DAY, NOBODY, Row, write_tabs
from dragoman.export.layout import layout
from dragoman.export.pairs import country_name, pairs
from dragoman.export.told import Told
from dragoman.ontology.codes import CameoCode, cameo
from dragoman.register import BODIES
from dragoman.types import Participant

PAIRS = 32_768
"""Numbers that one event has for its pairs: the rest of the 63 bits is the beginning of its id."""
_ID_DIGITS = 12
_GROUPS = {"UNO": "UNO", "EUR": "EEC"}
"""Bodies that are one: PLOVER code -> CAMEO's code of a known group."""
_TYPES = {"IGO": "IGO", "NGO": "NGO", "MNC": "MNC", "IMG": "IMG"}
"""Classes of bodies, which CAMEO has among the types."""
_SECTORS = {"JRN": "MED", "MED": "HLH"}
"""MED is health workers in PLOVER and media in CAMEO."""
_LEAD = 1
"""Index of the sentence after the headline."""


def write(chosen: Chosen, place: Path) -> Written:
    """Write all events that have a CAMEO code, a day and a party."""
    return write_tabs(chosen, place, layout("gdelt"), why_not, rows, head=False)


def why_not(one: Told) -> str:
    """Return why an event has no row."""
    event = one.event
    if cameo(event.act, event.status).code is None:
        return "CAMEO has no code"
    if not event.participants:
        return NOBODY
    return "" if one.day else NO_DAY


def rows(one: Told) -> Iterator[Row]:
    """Yield a row for each pair of parties."""
    code = cameo(one.event.act, one.event.status)
    for number, (source, target) in enumerate(pairs(one.event)):
        yield {
            "GLOBALEVENTID": event_number(one.event.id) * PAIRS + number,
            **_dates(one),
            **_actor("Actor1", source),
            **_actor("Actor2", target),
            **_code(code),
            **_counts(one),
            **_reported(one),
        }


def event_number(id: str) -> int:
    """Return the first digits of an event's id as a number."""
    return int(id.partition("-")[2][:_ID_DIGITS], 16)


def _dates(one: Told) -> Row:
    day = one.day
    assert day is not None
    fraction = ((day - date(day.year, 1, 1)).days) / 365
    return {
        "SQLDATE": f"{day:%Y%m%d}",
        "MonthYear": f"{day:%Y%m}",
        "Year": f"{day:%Y}",
        "FractionDate": f"{day.year + min(fraction, 0.9999):.4f}",
    }


def _actor(which: str, party: Participant | None) -> Row:
    """Return the columns of one actor."""
    if party is None:
        return {}
    place, sector = party.country or "", _SECTORS.get(party.sector or "", party.sector or "")
    return {
        f"{which}Code": f"{_GROUPS.get(place, place)}{sector}",
        f"{which}Name": party.name.upper(),
        f"{which}CountryCode": "" if place in BODIES else place,
        f"{which}KnownGroupCode": _GROUPS.get(place, ""),
        f"{which}Type1Code": _TYPES.get(place, sector),
    }


def _code(code: CameoCode) -> Row:
    text = code.code or ""
    return {
        "EventCode": text,
        "EventBaseCode": text[:3],
        "EventRootCode": text[:2],
        "QuadClass": quad(text),
        "GoldsteinScale": code.goldstein,
    }


def quad(code: str) -> int:
    """Return GDELT's class of a CAMEO code: by its root."""
    root = int(code[:2])
    return 1 + sum(root > last for last in (5, 8, 13))


def _counts(one: Told) -> Row:
    event = one.event
    return {"NumMentions": len(event.mention_ids), "NumSources": event.publishers, "NumArticles": event.stories}


def _reported(one: Told) -> Row:
    """Return the columns of place and first report."""
    where, report = one.event.place, one.report
    days = [entry.as_of for entry in one.event.history if entry.as_of]
    return {
        "IsRootEvent": int(report is not None and report.sentence_index <= _LEAD),
        "ActionGeo_FullName": _place(where.name, country_name(where.country)) if where else "",
        "DATEADDED": f"{min(days):%Y%m%d}000000" if days else "",
        "SOURCEURL": report.url if report else "",
    }


def _place(name: str, country: str) -> str:
    return name if not country or name == country else f"{name}, {country}"
