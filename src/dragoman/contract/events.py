"""An event as ``dragoman export jsonl`` writes it."""

from dragoman.contract import pieces
from dragoman.contract.pieces import Json
from dragoman.types import Choice, Disagreement, Event, HistoryEntry


def event(given: Event) -> Json:
    """Return one event with the ids of its mentions; spans are those of the mention that ``chosen`` names."""
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
        "background": given.background,
        "uncertain": given.uncertain,
        "plover": pieces.plover(given),
        "cameo": pieces.cameo(given),
        "history": [_entry(one) for one in given.history],
        "mentions": list(given.mention_ids),
        "chosen": [_choice(one) for one in given.chosen],
        "disagreements": [_disagreement(one) for one in given.disagreements],
        "stories": given.stories,
        "publishers": given.publishers,
        "origins": given.origins,
    }


def _entry(given: HistoryEntry) -> Json:
    return {"status": given.status, "as_of": pieces.day(given.as_of), "mention": given.mention_id}


def _choice(given: Choice) -> Json:
    return {"field": given.field, "mention": given.mention_id, "rule": given.rule}


def _disagreement(given: Disagreement) -> Json:
    readings = [{"value": one.value, "mentions": list(one.mention_ids)} for one in given.readings]
    return {"field": given.field, "readings": readings}
