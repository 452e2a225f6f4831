"""icews: the columns of the ICEWS events; ``layouts/icews.toml`` says what fills each."""

from collections.abc import Iterator
from pathlib import Path

from dragoman.export.chosen import Chosen, Written
from dragoman.export.delimited import Row, write_tabs
from dragoman.export.formats.gdelt import why_not
from dragoman.export.layout import layout
from dragoman.export.pairs import country_name, pairs
from dragoman.export.told import Told
from dragoman.ontology.codes import cameo, cameo_table
from dragoman.types import Participant, Place


def write(chosen: Chosen, place: Path) -> Written:
    """Write all events that have a CAMEO code, a day and a party."""
    return write_tabs(chosen, place, layout("icews"), why_not, rows)


def rows(one: Told) -> Iterator[Row]:
    """Yield a row for each pair of parties."""
    event = one.event
    code = cameo(event.act, event.status)
    for number, (source, target) in enumerate(pairs(event), start=1):
        yield {
            "Event ID": f"{event.id}.{number}",
            "Event Date": one.day,
            **_party("Source", source),
            "Event Text": cameo_table()[code.code or ""][0],
            "CAMEO Code": code.code,
            "Intensity": code.goldstein,
            **_party("Target", target),
            **_reported(one),
            **_place(event.place),
        }


def _party(side: str, party: Participant | None) -> Row:
    if party is None:
        return {}
    sectors = ",".join(part for part in (party.sector, party.office) if part)
    return {f"{side} Name": party.name, f"{side} Sectors": sectors, f"{side} Country": country_name(party.country)}


def _reported(one: Told) -> Row:
    report = one.report
    if report is None:
        return {}
    number = report.sentence_index + 1
    return {"Story ID": report.story_id, "Sentence Number": number, "Publisher": report.publisher}


def _place(where: Place | None) -> Row:
    if where is None:
        return {}
    country = country_name(where.country)
    return {"City": "" if where.name == country else where.name, "Country": country}
