"""An event mention as ``dragoman mentions`` writes it."""

from collections.abc import Iterable

from dragoman.contract import pieces
from dragoman.contract.pieces import Json
from dragoman.ontology.codes import CAMEO_VERSION
from dragoman.types import EventMention, Evidence, Participant, Speaker


def mention(given: EventMention) -> Json:
    """Return one mention with its derived PLOVER and CAMEO codes."""
    return {
        "id": given.id,
        "act": given.act,
        "status": given.status,
        "participants": [pieces.participant(one) for one in given.participants],
        "object": pieces.act_object(given.object),
        "quantities": [pieces.quantity(one) for one in given.quantities],
        "ordinal": pieces.ordinal(given.ordinal),
        "occurs": pieces.occurs(given.occurs),
        "place": pieces.place(given.place),
        "speaker": _speaker(given.speaker),
        "background": given.background,
        "plover": pieces.plover(given),
        "cameo": pieces.cameo(given),
        "sentence": {"index": given.sentence_index, "span": pieces.span(given.sentence)},
        "evidence": [_evidence(one) for one in given.evidence],
        "score": given.score,
        "probability": given.probability,
        "uncertain": given.uncertain,
    }


def undone(participants: Iterable[Participant]) -> Json:
    """Return the mention that stands for a pair of sides between which nothing is done: ``act`` is ``None``."""
    return {
        "id": None,
        "act": None,
        "status": None,
        "participants": [pieces.participant(one) for one in participants],
        "object": None,
        "quantities": [],
        "ordinal": None,
        "occurs": None,
        "place": None,
        "speaker": None,
        "background": False,
        "plover": {"of_act": None, "event_type": None, "mode": "", "contexts": [], "quad": None, "score": None},
        "cameo": {"code": None, "version": CAMEO_VERSION, "goldstein": None},
        "sentence": None,
        "evidence": [],
        "score": 0.0,
        "probability": None,
        "uncertain": False,
    }


def _speaker(given: Speaker | None) -> Json | None:
    if given is None:
        return None
    return {
        "name": given.name,
        "country": given.country,
        "cue": given.cue,
        "manner": given.manner,
        "span": pieces.span(given.span),
    }


def _evidence(given: Evidence) -> Json:
    return {
        "field": given.field,
        "value": given.value,
        "span": None if given.span is None else pieces.span(given.span),
        "by": given.by,
        "score": given.score,
        "otherwise": given.otherwise,
    }
