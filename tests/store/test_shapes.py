"""Nouns to columns and back."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.store.shapes import assemble, flatten, parts, spread
from dragoman.types import ActorMention, Attribution, Evidence, Link, Noun, Occurs, Place, Quantity, Span, Story

KINDS = (Story, Evidence, Quantity, Attribution)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_what_is_flattened_comes_back(nouns: Any, kind: type[Noun], data: st.DataObject) -> None:
    some = data.draw(st.lists(nouns(kind), max_size=4))
    columns = flatten(kind, some)
    as_read = {name: [_as_read(value) for value in values] for name, values in columns.items()}
    assert assemble(kind, as_read, {}) == some


def _as_read(value: Any) -> Any:
    """List columns come back from the store as lists, spans as mappings."""
    if isinstance(value, list):
        return [{"start": start, "end": end} for start, end in value]
    return list(value) if isinstance(value, tuple) else value


def test_a_noun_in_a_noun_has_its_name_before_its_columns() -> None:
    day = date(2021, 12, 14)
    occurs = Occurs(start=day, end=day, precision="day", basis="explicit", text="Tuesday", span=Span(3, 10))
    assert flatten(Occurs, [occurs])["span_end"] == [10]
    assert {"origin_uri", "headline_span_start", "furniture"} <= set(flatten(Story, []))


def test_an_absent_noun_is_null_in_every_column_and_comes_back_absent() -> None:
    columns = flatten(Place, [None, Place(name="Jakarta", country=None, span=Span(0, 7))])
    assert [values[0] for values in columns.values()] == [None] * 4
    assert assemble(Place, columns, {}) == [None, Place(name="Jakarta", country=None, span=Span(0, 7))]


def test_fields_whose_names_sql_keeps_are_renamed() -> None:
    assert [part.column for part in parts(Link)][:2] == ["left_id", "right_id"]


def test_texts_are_one_list_column() -> None:
    assert {part.name: part.form for part in parts(ActorMention)}["countries"] == "texts"


def test_keys_are_spread_over_their_children() -> None:
    assert spread(["a", "b", "c"], [2, 0, 1]) == ["a", "a", "c"]
