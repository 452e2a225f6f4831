"""Filters: what an address says and what is asked of the record agree."""

from datetime import date

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from dragoman.errors import UsageError
from dragoman.ontology.schema import acts
from dragoman.web.filters import STATUSES, Filters

FILTERS = st.builds(
    Filters,
    act=st.lists(st.sampled_from(sorted(acts())), max_size=3, unique=True).map(tuple),
    status=st.lists(st.sampled_from(STATUSES), max_size=3, unique=True).map(tuple),
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
    publisher=st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), max_size=20),
    origins=st.integers(0, 1_000_000),
    probability=st.integers(0, 100).map(lambda n: n / 100),
    background=st.booleans(),
)


@given(FILTERS)
def test_an_address_says_what_its_sender_saw(filters: Filters) -> None:
    assert Filters.of(QueryParams(filters.query().removeprefix("?"))) == filters


@given(FILTERS)
def test_what_is_asked_is_sql_and_says_nothing_of_itself(filters: Filters) -> None:
    condition, given_ = filters.where()
    assert set(given_) == {word.rstrip(",)") for word in condition.split("$")[1:] for word in [word.split()[0]]}
    assert filters.publisher == "" or filters.publisher in given_.values()


def test_conditions_run_on_the_tables_of_a_record() -> None:
    filters = Filters(
        act=("meet",), status=("planned",), since=date(2024, 1, 1), until=date(2024, 12, 31), publisher="A'; --",
        origins=2, probability=0.5,
    )  # fmt: skip
    from dragoman import registry

    with duckdb.connect() as connection:
        connection.execute(registry.read_text("dragoman.store", "schema.sql"))
        condition, given_ = filters.where()
        assert connection.execute(f"SELECT count(*) FROM events AS e WHERE {condition}", given_).fetchall() == [(0,)]


def test_recalled_history_is_left_out_unless_asked_for() -> None:
    assert Filters().where() == ("NOT e.background", {})
    assert Filters(background=True).where() == ("true", {})


def test_months_and_years_are_periods() -> None:
    read = Filters.of(QueryParams("from=2024&to=2024-02"))
    assert (read.since, read.until) == (date(2024, 1, 1), date(2024, 2, 29))


def test_several_values_may_stand_apart_or_in_one() -> None:
    assert Filters.of(QueryParams("act=meet&act=visit")) == Filters.of(QueryParams("act=meet,visit"))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("act=meat", "no act 'meat'"),
        ("status=x", "no status 'x'"),
        ("from=yesterday", "no date"),
        ("to=2024-13", "no date"),
        ("to=2024-02-31", "no date"),
        ("from=0000", "no date"),
        ("origins=many", "no number for origins"),
        ("probability=2", "from 0 to 1"),
        ("probability=nan", "no number"),
        ("origins=-1", "no number"),
    ],
)
def test_what_cannot_be_is_told(query: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        Filters.of(QueryParams(query))
