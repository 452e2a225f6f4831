"""The columns of the tables of relations: name, type, unit and meaning, from which tables and codebook are made."""

from collections.abc import Iterator

import pyarrow as pa

from dragoman.analysis.relations_resampling import LEVEL, RESAMPLES
from dragoman.ontology.codes import plover_tables
from dragoman.ontology.schema import acts
from dragoman.ontology.status import statuses
from dragoman.store import ColumnDoc, TableDoc
from dragoman.types import Noun

CLASSES = {
    1: "verbal_cooperation",
    2: "material_cooperation",
    3: "verbal_conflict",
    4: "material_conflict",
}
"""Name of each quad class of PLOVER."""
RATED = ("deeds", "words", *CLASSES.values())
"""Counts that are also given by 1,000 stories, with an interval."""
STORIES, PER, LOW, HIGH = "_stories", "_per_1000", "_low", "_high"
_ARROW = {"VARCHAR": pa.string(), "DATE": pa.date32(), "BIGINT": pa.int64(), "DOUBLE": pa.float64()}
_EVENTS, _SHARE = "events", "share, 0 to 1"
_LEAN = "-1 to 1"
_PLOVER, _GOLDSTEIN = "PLOVER intensity, -10 to 10", "Goldstein scale, -10 to 10"


class Column(Noun, frozen=True):
    """One column: its name, its type in SQL, its unit and what it says."""

    name: str
    type: str
    unit: str
    means: str


def relation_columns() -> tuple[Column, ...]:
    """Return the columns of ``relations``: one row a directed pair and period."""
    return (*_heads(), *_counts(), *_scales(), *_by_status(), *_by_act(), *_by_area())


def balance_columns() -> tuple[Column, ...]:
    """Return the columns of ``balance``: one row a pair of others and period."""
    return (
        Column("state", "VARCHAR", "", "The state whose relations are weighed, by code."),
        Column("first", "VARCHAR", "", "One of those on the other side, by code."),
        Column("second", "VARCHAR", "", "Another of them, by code."),
        *_time(),
        *_sums(),
        *_leans(),
        *_conducts(),
    )


def schema(columns: tuple[Column, ...], facts: dict[str, str]) -> pa.Schema:
    """Return the columns as Arrow has them, each with unit and meaning, and ``facts`` with the whole."""
    fields = [pa.field(c.name, _ARROW[c.type], metadata={"description": c.means, "unit": c.unit}) for c in columns]
    return pa.schema(fields, metadata=facts)


def docs() -> tuple[TableDoc, ...]:
    """Return both tables as the codebook has them."""
    told = (
        "Made by `dragoman relations{}`, not stored. One row {}; intervals are of {} %, from {} resamples of stories."
    )
    pair, rivals = "for each directed pair and period", "for each pair of others and period"
    return (
        _doc("relations", told.format("", pair, LEVEL, RESAMPLES), relation_columns()),
        _doc("balance", told.format(" --balance", rivals, LEVEL, RESAMPLES), balance_columns()),
    )


def _doc(name: str, comment: str, columns: tuple[Column, ...]) -> TableDoc:
    told = tuple(
        ColumnDoc(name=c.name, type=c.type, comment=f"{c.means} Unit: {c.unit}." if c.unit else c.means)
        for c in columns
    )
    return TableDoc(name=name, comment=comment, view=False, columns=told)


def _heads() -> Iterator[Column]:
    yield Column("source", "VARCHAR", "", "State of the acting side: ISO 3166-1 alpha-3, or a PLOVER code of a body.")
    yield Column("target", "VARCHAR", "", "State of the side acted upon, coded as source.")
    yield from _time()


def _time() -> Iterator[Column]:
    yield Column("period", "DATE", "month, year or all", "First day of the period.")
    yield Column(
        "stories_read",
        "BIGINT",
        "stories",
        "Stories of the record that came out in the period, whatever they tell. 0: a zero beside it means nothing.",
    )


def _counts() -> Iterator[Column]:
    yield from _rated("deeds", "Acts that took place (occurred, ongoing or ended) in the period; 0 where none is told.")
    yield Column("mutual", "BIGINT", _EVENTS, "Deeds that both sides do, such as meet: their direction says nothing.")
    yield Column("recalled", "BIGINT", _EVENTS, "Deeds that stories only recall as history.")
    for number, name in CLASSES.items():
        yield from _rated(name, f"Deeds of PLOVER's quad class {number}.")
    yield Column("unclassed", "BIGINT", _EVENTS, "Deeds of which PLOVER records no event.")
    yield from _rated(
        "words", "Acts that have not come to take place: planned, requested, threatened, refused, denied ..."
    )
    for number, name in CLASSES.items():
        yield Column(f"words_{name}", "BIGINT", _EVENTS, f"Words of PLOVER's quad class {number}: that of the saying.")
    yield Column("words_unclassed", "BIGINT", _EVENTS, "Words of which PLOVER records no event (denied, negated ...).")


def _rated(name: str, means: str) -> Iterator[Column]:
    yield Column(name, "BIGINT", _EVENTS, means)
    unit = f"{_EVENTS} per 1,000 stories read"
    yield Column(f"{name}{STORIES}", "BIGINT", "stories", f"Stories that tell {name}; a copy is the story it repeats.")
    yield Column(f"{name}{PER}", "DOUBLE", unit, f"{name} by stories_read; empty where none was read.")
    yield Column(f"{name}{LOW}", "DOUBLE", unit, f"Lower end of the interval of {name}{PER}.")
    yield Column(
        f"{name}{HIGH}", "DOUBLE", unit, f"Upper end; where {name} is 0, the most that is likely to be missed."
    )


def _scales() -> Iterator[Column]:
    for name, unit, known in (("plover", _PLOVER, "a class of PLOVER"), ("goldstein", _GOLDSTEIN, "a CAMEO code")):
        yield Column(name, "DOUBLE", unit, f"Mean of the deeds with {known}; empty where there is none.")
        yield Column(f"{name}{LOW}", "DOUBLE", unit, "Lower end of its interval; empty where only one story tells.")
        yield Column(f"{name}{HIGH}", "DOUBLE", unit, "Upper end of its interval; empty where only one story tells.")
        yield Column(f"{name}_deeds", "BIGINT", _EVENTS, f"Deeds with {known}: the number behind the mean.")
        yield Column(f"words_{name}", "DOUBLE", unit, f"Mean of the words with {known}; empty where there is none.")


def _by_status() -> Iterator[Column]:
    for name in statuses():
        yield Column(f"status_{name}", "BIGINT", _EVENTS, f"Deeds and words whose latest status is {name}.")


def _by_act() -> Iterator[Column]:
    for name in acts():
        yield Column(under("deeds", name), "BIGINT", _EVENTS, f"Deeds of the act {name}.")
    for name in acts():
        yield Column(under("words", name), "BIGINT", _EVENTS, f"Words of the act {name}.")


def _by_area() -> Iterator[Column]:
    for name in plover_tables().contexts:
        yield Column(
            under("area", name),
            "DOUBLE",
            _SHARE,
            f"Share of the deeds whose act has PLOVER's context {name}; empty without deeds. An act may have several.",
        )


def under(group: str, name: str) -> str:
    """Return the name of a column of a group: ``deeds_phone_call``."""
    return f"{group}_{name.replace('-', '_')}"


SUMS = {
    "cooperation": "of the classes 1 and 2",
    "material": "of class 2, material cooperation",
    "conflict": "of the classes 3 and 4",
}
"""What is summed for a balance, and over which quad classes."""


def _sums() -> Iterator[Column]:
    for name, classes in SUMS.items():
        for side in ("first", "second"):
            yield Column(f"{side}_{name}", "BIGINT", _EVENTS, f"Deeds {classes} between state and {side}, either way.")


def _leans() -> Iterator[Column]:
    for name in ("cooperation", "material"):
        lean = f"{name}_lean"
        told = (
            f"Share of first in the deeds of {name} with both, less that of second: 1 all with first, 0 alike, -1 all "
            "with second; empty where there is none."
        )
        yield Column(lean, "DOUBLE", _LEAN, told)
        yield Column(f"{lean}{LOW}", "DOUBLE", _LEAN, f"Lower end of the interval of {lean}.")
        yield Column(f"{lean}{HIGH}", "DOUBLE", _LEAN, "Upper end; where 0 lies inside, the stories show no leaning.")


def _conducts() -> Iterator[Column]:
    for side in ("first", "second"):
        name = f"{side}_conduct"
        told = f"Share of cooperation in cooperation and conflict with {side}; empty where there is neither."
        yield Column(name, "DOUBLE", _SHARE, told)
        yield Column(f"{name}{LOW}", "DOUBLE", _SHARE, f"Lower end of the interval of {name}.")
        yield Column(f"{name}{HIGH}", "DOUBLE", _SHARE, f"Upper end of the interval of {name}.")
