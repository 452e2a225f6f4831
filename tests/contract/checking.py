"""Checks that values keep the published shapes."""

import json
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from dragoman.contract import schema


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema(name), format_checker=FormatChecker())


def check(name: str, value: Any) -> Any:
    """Return ``value`` after a trip through JSON, or fail with the first way in which it breaks the schema."""
    value = json.loads(json.dumps(value))
    validator(name).validate(value)
    return value


def spans(value: Any) -> list[tuple[int, int]]:
    """Return every span inside a JSON value."""
    if isinstance(value, dict):
        own = [(value["start"], value["end"])] if set(value) == {"start", "end"} else []
        return own + [span for child in value.values() for span in spans(child)]
    return [span for child in value for span in spans(child)] if isinstance(value, list) else []
