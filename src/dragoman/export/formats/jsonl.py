"""jsonl: one event a line as the published schema ``event`` describes it, with the ids of its mentions."""

from pathlib import Path

import msgspec

from dragoman import contract
from dragoman.export.chosen import Chosen, Written
from dragoman.export.hanging import ties


def write(chosen: Chosen, place: Path) -> Written:
    """Write all events."""
    number, hanging = 0, ties(chosen.record)
    with place.open("wb") as file:
        for event in chosen.events():
            file.write(msgspec.json.encode(contract.event(event, hanging.get(event.id, ()))) + b"\n")
            number += 1
    return Written(rows=number, events=number)
