"""parquet: one event a row; the columns are the fields of :class:`dragoman.export.flat.FlatEvent`, lists as lists."""

from pathlib import Path

import msgspec

from dragoman.export.arrow import write_parquet
from dragoman.export.chosen import Chosen, Written
from dragoman.export.flat import flat
from dragoman.export.layout import layout
from dragoman.export.papers import inside


def write(chosen: Chosen, place: Path) -> Written:
    """Write all events."""
    rows = (msgspec.structs.asdict(flat(event)) for event in chosen.events())
    number = write_parquet(rows, place, layout("parquet"), inside(chosen, "parquet"))
    return Written(rows=number, events=number)
