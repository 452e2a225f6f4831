"""An event as ``dragoman export jsonl`` writes it."""

from collections.abc import Iterable

from dragoman.contract import pieces
from dragoman.contract.pieces import Json
from dragoman.types import Choice, Disagreement, Event, HistoryEntry, Tie


def event(given: Event, ties: Iterable[Tie]) -> Json:
    """Return one event with the ids of its mentions and its ``ties`` to other events.

    Spans are those of the mention that ``chosen`` names.
    """
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
        "ties": [_tie(one) for one in ties],
        "stories": given.stories,
        "publishers": given.publishers,
        "origins": given.origins,
    }


def _tie(given: Tie) -> Json:
    return {"left": given.left, "kind": given.kind, "right": given.right}


def _entry(given: HistoryEntry) -> Json:
    return {"status": given.status, "as_of": pieces.day(given.as_of), "mention": given.mention_id}


def _choice(given: Choice) -> Json:
    return {"field": given.field, "mention": given.mention_id, "rule": given.rule}


def _disagreement(given: Disagreement) -> Json:
    readings = [{"value": one.value, "mentions": list(one.mention_ids)} for one in given.readings]
    return {"field": given.field, "readings": readings}
