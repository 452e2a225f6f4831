"""The codes of an act with its status, each with words that say what it means."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from dragoman.ontology import acts, statuses
from dragoman.ontology.codes import CameoCode, PloverCode, cameo, cameo_table, plover
from dragoman.types import Event

QUADS: Mapping[int, str] = MappingProxyType(
    {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
)
"""PLOVER's quad class -> its name."""
TYPES: Mapping[str, str] = MappingProxyType(
    {
        "AGREE": "to agree to, offer or promise a cooperative act that is yet to come",
        "CONSULT": "to meet, visit, talk or negotiate",
        "SUPPORT": "to begin, better or back relations by words, recognition or agreements",
        "COOPERATE": "to work together in deeds: trade, exchange, joint exercises",
        "AID": "to give money, goods, soldiers or people for another's good",
        "CONCEDE": "to yield: to ease, release, return or give in",
        "RETREAT": "to withdraw forces or end fighting",
        "REQUEST": "to ask, demand or order",
        "ACCUSE": "to blame, condemn, investigate or bring to court",
        "REJECT": "to refuse, veto, cancel or block",
        "THREATEN": "to announce harm, force or a measure against another",
        "PROTEST": "to demonstrate, strike or riot",
        "SANCTION": "to cut or lessen relations, trade, aid or agreements",
        "MOBILIZE": "to move forces, exercise or make arms ready, without their use",
        "COERCE": "to arrest, expel, seize, restrict or harm without open fighting",
        "ASSAULT": "to use force: to attack, fight, bomb, kill or capture",
    }
)
"""PLOVER type -> what it covers, in our own words."""


class Codes(NamedTuple):
    """An act with its status, and the codes of both in the two other schemes."""

    definition: str
    borders: tuple[str, ...]
    status: str
    """The definition of the status."""
    plover: PloverCode
    plover_words: str
    quad: str
    act_words: str
    """What the PLOVER type of the act itself covers, where it is another."""
    cameo: CameoCode
    cameo_words: str


def codes(event: Event) -> Codes | None:
    """Return the codes of an event; ``None`` where the ontology of this version has no such act."""
    act = acts().get(event.act)
    if act is None:
        return None
    type_, code = plover(event.act, event.status), cameo(event.act, event.status)
    own = type_.of_act if type_.of_act != type_.event_type else ""
    return Codes(
        definition=act.definition,
        borders=act.border,
        status=statuses()[event.status].definition,
        plover=type_,
        plover_words=TYPES.get(type_.event_type or "", ""),
        quad=QUADS.get(type_.quad or 0, ""),
        act_words=TYPES.get(own, ""),
        cameo=code,
        cameo_words=cameo_table()[code.code][0] if code.code else "",
    )
