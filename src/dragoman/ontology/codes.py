"""PLOVER and CAMEO codes derived from (act, status) by the ontology's tables."""

import csv
from functools import cache
from io import StringIO

import msgspec

from dragoman import registry
from dragoman.ontology.schema import Act, acts
from dragoman.ontology.status import statuses
from dragoman.types import Noun, Status

CAMEO_VERSION = "1.1"
"""The numbering of the ICEWS coders; the older numbering differs in 36 codes, so codes of the two never mix."""
_GROUPS = {
    "cooperative": ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"),
    "yielding": ("CONCEDE", "RETREAT"),
    "verbal": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
_GROUP_OF = {type_: group for group, types in _GROUPS.items() for type_ in types}


class PloverType(Noun, frozen=True, kw_only=True):
    """One PLOVER type: quad class 1 to 4 and intensity on PLOVER's own scale (-10 to 10)."""

    quad: int
    score: float
    modes: dict[str, float] = {}


class PloverTables(Noun, frozen=True, kw_only=True):
    """Types, contexts and sectors of PLOVER."""

    contexts: tuple[str, ...]
    sectors: tuple[str, ...]
    types: dict[str, PloverType]


class PloverCode(Noun, frozen=True, kw_only=True):
    """The PLOVER reading of an act with its status; ``event_type`` ``None`` where PLOVER records no event."""

    of_act: str
    event_type: str | None
    mode: str
    contexts: tuple[str, ...]
    quad: int | None
    score: float | None


class CameoCode(Noun, frozen=True, kw_only=True):
    """The CAMEO code as text, with Goldstein's score of the same list; ``code`` ``None`` where CAMEO has none."""

    code: str | None
    version: str
    goldstein: float | None


@cache
def plover_tables() -> PloverTables:
    """Return PLOVER's types, modes, contexts and sectors."""
    return msgspec.toml.decode(registry.read_text("dragoman.ontology", "plover.toml"), type=PloverTables)


@cache
def cameo_table() -> dict[str, tuple[str, float]]:
    """Return CAMEO code -> (label, Goldstein score)."""
    rows = csv.DictReader(StringIO(registry.read_text("dragoman.ontology", "cameo.csv")))
    return {row["code"]: (row["label"], float(row["goldstein"])) for row in rows}


def plover(act_id: str, status: Status, mode: str | None = None) -> PloverCode:
    """Return the PLOVER code of an act with a status; ``mode`` (from the cue) replaces the act's own."""
    act = acts()[act_id]
    event_type, found_mode = _collapse(act, status)
    if event_type is None:
        return PloverCode(
            of_act=act.plover.type, event_type=None, mode="", contexts=act.plover.contexts, quad=None, score=None
        )
    kind = plover_tables().types[event_type]
    if event_type == act.plover.type and mode is not None:
        found_mode = mode
    return PloverCode(
        of_act=act.plover.type,
        event_type=event_type,
        mode=found_mode,
        contexts=act.plover.contexts,
        quad=kind.quad,
        score=kind.modes.get(found_mode, kind.score),
    )


def _collapse(act: Act, status: Status) -> tuple[str | None, str]:
    """Return (type, mode) of PLOVER for the act with the status."""
    if status in act.plover.status:
        event_type, mode = act.plover.status[status]
        return event_type or None, mode
    rule = getattr(statuses()[status].plover, _GROUP_OF[act.plover.type])
    if rule == "none":
        return None, ""
    return (act.plover.type, act.plover.mode) if rule in ("same", act.plover.type) else (rule, "")


def cameo(act_id: str, status: Status) -> CameoCode:
    """Return the CAMEO 1.1 code of an act with a status."""
    code = acts()[act_id].cameo[status] or None
    score = cameo_table()[code][1] if code else None
    return CameoCode(code=code, version=CAMEO_VERSION, goldstein=score)
