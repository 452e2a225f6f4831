import pytest

from dragoman.analysis.relations_columns import Column, balance_columns, docs, relation_columns, under
from dragoman.ontology import acts, statuses
from dragoman.ontology.codes import plover_tables

TABLES = (relation_columns(), balance_columns())


@pytest.mark.parametrize("columns", TABLES)
def test_names_are_unique_and_can_be_names_of_variables(columns: tuple[Column, ...]) -> None:
    names = [column.name for column in columns]
    assert len(set(names)) == len(names)
    assert all(name.isidentifier() and len(name) <= 32 for name in names)


@pytest.mark.parametrize("columns", TABLES)
def test_every_column_says_what_it_is_and_numbers_have_units(columns: tuple[Column, ...]) -> None:
    assert all(column.means.endswith(".") for column in columns)
    assert all(column.unit for column in columns if column.type != "VARCHAR")


def test_every_act_status_and_context_has_its_column() -> None:
    names = {column.name for column in relation_columns()}
    assert {under(kind, act) for act in acts() for kind in ("deeds", "words")} <= names
    assert {f"status_{status}" for status in statuses()} <= names
    assert {f"area_{context}" for context in plover_tables().contexts} <= names


def test_the_codebook_has_both_tables() -> None:
    assert [(doc.name, len(doc.columns)) for doc in docs()] == [
        ("relations", len(TABLES[0])),
        ("balance", len(TABLES[1])),
    ]
