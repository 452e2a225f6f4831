from collections.abc import Iterator
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from dragoman.contract import schema, schema_names
from dragoman.errors import NotFoundError
from dragoman.types import Status


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "properties" in value:
            yield value
        for child in value.values():
            yield from _objects(child)
    elif isinstance(value, list):
        for child in value:
            yield from _objects(child)


@pytest.mark.parametrize("name", schema_names())
def test_each_is_a_json_schema_that_names_itself(name: str) -> None:
    found = schema(name)
    Draft202012Validator.check_schema(found)
    assert found["$id"] == f"urn:dragoman:schema:{name}"


@pytest.mark.parametrize("name", [name for name in schema_names() if not name.endswith("input")])
def test_output_has_all_its_fields_and_no_others(name: str) -> None:
    for found in _objects(schema(name)):
        assert found["additionalProperties"] is False
        assert found["required"] == list(found["properties"])


def test_shapes_of_one_name_are_the_same_in_every_schema() -> None:
    shapes: dict[str, Any] = {}
    for name in schema_names():
        for shape, found in schema(name).get("$defs", {}).items():
            assert shapes.setdefault(shape, found) == found


def test_statuses_are_those_of_the_program() -> None:
    assert schema("event")["$defs"]["status"]["enum"] == list(get_args(Status))


def test_an_unknown_schema_is_answered_with_those_there_are() -> None:
    with pytest.raises(NotFoundError, match="mentions-output"):
        schema("nothing")
