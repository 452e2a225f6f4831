"""The tables of the nouns and ``schema.sql`` say the same."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.store import schema, tables
from dragoman.store.tables import ATTRIBUTIONS, Shape, tabulate, tabulate_child
from dragoman.types import Disagreement, Reading

SHAPES = [value for value in vars(tables).values() if isinstance(value, Shape)]
NOTED_BY_THE_STORE = {f"linking_{name}" for name in ("state", "mentions", "keys", "crowds", "events", "event_keys")}
"""Columns of numbers by which a linking finds what is touched."""
WRITTEN_BY_THE_STORE = {"links": {"digest"}, "events": {"digest"}, "event_ties": {"digest"}}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.table)
def test_every_column_of_a_noun_is_in_the_schema_and_no_other(shape: Shape) -> None:
    described = {doc.name: {column.name for column in doc.columns} for doc in schema()}
    for table, columns in tabulate(shape, []).items():
        assert set(columns) | WRITTEN_BY_THE_STORE.get(table, set()) == described[table]


def test_every_table_of_the_schema_belongs_to_a_noun() -> None:
    own = {table for shape in SHAPES for table in shape.tables} | {ATTRIBUTIONS.table, "meta"}
    assert own | NOTED_BY_THE_STORE == {doc.name for doc in schema() if not doc.view}
    described = {doc.name: {column.name for column in doc.columns} for doc in schema()}
    assert set(tabulate_child(ATTRIBUTIONS, [[]], [])) == described[ATTRIBUTIONS.table]


@given(data=st.data())
def test_disagreements_come_back_from_their_rows(nouns: Any, data: st.DataObject) -> None:
    child = next(c for c in tables.EVENTS.children if c.field == "disagreements")
    some = data.draw(st.lists(nouns(Disagreement), max_size=4).map(tuple))
    assert child.unpack(child.pack(some)) == some


def test_a_disagreement_is_a_row_a_reading() -> None:
    child = next(c for c in tables.EVENTS.children if c.field == "disagreements")
    readings = (Reading(value="20", mention_ids=("a",)), Reading(value="30", mention_ids=("b", "c")))
    columns = tabulate_child(child, [["event-1"]], [(Disagreement(field="quantities", readings=readings),)])
    assert columns["value"] == ["20", "30"]
    assert columns["event_id"] == ["event-1", "event-1"]
