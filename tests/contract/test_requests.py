import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.contract import NameRequest, Refused, TextRequest, name_request, text_request
from dragoman.types import Span
from tests.contract.checking import validator


def _line(**fields: Any) -> bytes:
    return json.dumps(fields).encode()


def _refused(line: bytes) -> tuple[object, str]:
    found = text_request(line)
    assert isinstance(found, Refused)
    return found.id, found.rejection.reason


def test_a_line_gives_its_fields_and_spans() -> None:
    found = text_request(
        _line(
            id="a",
            text="Chile met Peru",
            published="2021-12-14",
            pairs=[{"source_spans": [[0, 5]], "target_spans": [[10, 14]]}],
            triggers=[[6, 9]],
            other={"kept": "by its owner"},
        )
    )
    assert isinstance(found, TextRequest)
    assert (found.id, found.text, found.published, found.headline) == ("a", "Chile met Peru", "2021-12-14", None)
    assert found.pointed_at() == (Span(0, 5), Span(10, 14), Span(6, 9))


def test_fields_that_are_null_or_empty_are_not_given() -> None:
    line = _line(text="x", published="", publisher=None, headline="", language=None, pairs=None, triggers=None)
    assert text_request(line) == TextRequest(text="x")


@pytest.mark.parametrize("id", ["", "a", 0, -7, 2**70, None])
def test_an_id_comes_back_as_it_is(id: object) -> None:
    found = text_request(_line(id=id, text="x"))
    assert isinstance(found, TextRequest)
    assert found.id == id


@pytest.mark.parametrize(
    ("line", "id", "reason"),
    [
        (b"", None, "bad-json"),
        (b"not json", None, "bad-json"),
        (b'{"id": "a", "text": "cut', None, "bad-json"),
        (b"[1, 2]", None, "bad-json"),
        (b'"text"', None, "bad-json"),
        (b"[" * 100_000, None, "bad-json"),
        (b'{"text": "\xff"}', None, "encoding"),
        (_line(id="a"), "a", "no-text"),
        (_line(id="a", text=None), "a", "no-text"),
        (_line(id="a", text=["x"]), "a", "bad-field"),
        (_line(id="a", text="x", published=20211214), "a", "bad-field"),
        (_line(id=1.5, text="x"), None, "bad-field"),
        (_line(id=True, text="x"), None, "bad-field"),
        (_line(id=["a"], text="x"), None, "bad-field"),
        (_line(id=3, text="x", pairs={}), 3, "bad-field"),
        (_line(id=3, text="x", pairs=[{"source_spans": [[0, 1]]}]), 3, "bad-field"),
        (_line(id=3, text="x", triggers=[[0]]), 3, "bad-field"),
        (_line(id=3, text="x", triggers=[[0, 1, 2]]), 3, "bad-field"),
        (_line(id=3, text="x", triggers=[["0", "1"]]), 3, "bad-field"),
        (_line(id=3, text="x", triggers=[[0, 2]]), 3, "bad-span"),
        (_line(id=3, text="x", triggers=[[-1, 1]]), 3, "bad-span"),
        (_line(id=3, text="x", triggers=[[1, 0]]), 3, "bad-span"),
        (_line(id=3, text="x", triggers=[[0, 0]]), 3, "bad-span"),
        (_line(id=3, text="x", pairs=[{"source_spans": [], "target_spans": [[1, 2]]}]), 3, "bad-span"),
    ],
)
def test_a_line_that_is_no_request_is_refused_under_its_id(line: bytes, id: object, reason: str) -> None:
    assert _refused(line) == (id, reason)


def test_spans_count_code_points() -> None:
    text = "\U0001f54a\U0001f54a Chile"
    assert isinstance(text_request(_line(text=text, triggers=[[3, 8]])), TextRequest)
    assert _refused(_line(text=text, triggers=[[3, 9]])) == (None, "bad-span")


def test_a_byte_order_mark_is_no_part_of_the_line() -> None:
    assert text_request(b'\xef\xbb\xbf{"text": "x"}') == TextRequest(text="x")


def test_a_name_has_a_context_and_a_date() -> None:
    line = _line(id=1, name="Prabowo", context="Jakarta", date="2021-07-01")
    assert name_request(line) == NameRequest(id=1, name="Prabowo", context="Jakarta", date="2021-07-01")


@pytest.mark.parametrize(("line", "reason"), [(_line(id=1), "no-name"), (_line(id=1, name=5), "bad-field")])
def test_a_line_without_a_name_is_refused(line: bytes, reason: str) -> None:
    found = name_request(line)
    assert isinstance(found, Refused)
    assert (found.id, found.rejection.reason) == (1, reason)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
_ROWS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("id", "text", "name", "published", "pairs", "triggers"), _JSON)
)


@given(st.binary(max_size=60) | _ROWS.map(lambda row: json.dumps(row).encode()))
def test_no_line_raises(line: bytes) -> None:
    assert isinstance(text_request(line), TextRequest | Refused)
    assert isinstance(name_request(line), NameRequest | Refused)


@given(_ROWS)
def test_what_is_taken_keeps_the_published_schema(row: dict[str, Any]) -> None:
    row = json.loads(json.dumps(row))
    if isinstance(text_request(json.dumps(row).encode()), TextRequest):
        assert validator("input").is_valid(row)


@pytest.mark.parametrize(
    "row", [{"text": "x", "pairs": [{"source_spans": [[0, 1]], "target_spans": []}]}, {"text": ""}]
)
def test_the_schema_takes_what_the_program_takes(row: dict[str, Any]) -> None:
    validator("input").validate(row)
    assert isinstance(text_request(json.dumps(row).encode()), TextRequest)
