"""jsonl: one event a line as the published schema ``event`` describes it, with the ids of its mentions."""

from typing import BinaryIO

import msgspec

from dragoman import contract
from dragoman.export.order import events
from dragoman.store import Reader


def write(record: Reader, file: BinaryIO) -> int:
    """Write all events and return their number."""
    number = 0
    for event in events(record):
        file.write(msgspec.json.encode(contract.event(event)) + b"\n")
        number += 1
    return number
