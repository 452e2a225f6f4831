from collections.abc import Callable
from typing import get_args

import msgspec
import pytest
from click.testing import Result

from dragoman.cli.codebook_nouns import Codebook, codebook
from dragoman.ontology.schema import acts
from dragoman.store import schema
from dragoman.types import Status

Call = Callable[..., Result]


@pytest.fixture(scope="module")
def page() -> str:
    from dragoman.cli.codebook_md import markdown

    return markdown(codebook())


def test_every_act_has_a_code_for_every_status() -> None:
    book = codebook()
    assert [act.id for act in book.acts] == list(acts())
    assert all({code.status for code in act.codes} == set(get_args(Status)) for act in book.acts)


def test_the_page_has_every_act_status_and_column(page: str) -> None:
    assert all(f"### {name}\n" in page for name in acts())
    assert all(f"### Status: {name}\n" in page for name in get_args(Status))
    assert all(f"| `{column.name}` |" in page for doc in schema() for column in doc.columns)


def test_the_page_has_definitions_borders_and_examples(page: str) -> None:
    act = next(iter(acts().values()))
    assert act.definition in page
    assert all(line in page for line in act.border)
    assert all(example.text in page for example in act.example)
    assert all(counter.text in page for counter in act.counter)


def test_tables_are_not_broken_by_their_cells(page: str) -> None:
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert {row.replace("\\|", "").count("|") for row in rows} <= {4, 7}


def test_json_is_the_same_book(call: Call) -> None:
    result = call("codebook", "--format", "json")
    assert msgspec.json.decode(result.stdout, type=Codebook) == codebook()


def test_markdown_is_the_default(call: Call, page: str) -> None:
    assert call("codebook").stdout == page + "\n"
