"""Rows as a CSV file."""

import csv
import io
from datetime import date

import pytest

from dragoman.web.downloads import csv_file


def cells(value: object) -> str:
    text = bytes(csv_file("x", ["a"], [{"a": value}]).body).decode()
    return list(csv.reader(io.StringIO(text)))[1][0]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        (date(2024, 5, 14), "2024-05-14"),
        (["a|b", "c"], "a/b|c"),
        (-3, "-3"),
        ('say "so", then', 'say "so", then'),
        ("line\nbreak", "line\nbreak"),
    ],
)
def test_a_value_is_one_cell(value: object, written: str) -> None:
    assert cells(value) == written


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@sum", "\tx"])
def test_a_strangers_text_is_no_formula(text: str) -> None:
    assert cells(text) == f"'{text}"
    assert cells([text]) == f"'{text}"


def test_the_name_of_the_file_holds_nothing_that_a_header_could_mean() -> None:
    answer = csv_file('acts "x"\r\nset-cookie: a/é', ["a"], [])
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''acts-x-set-cookie-a-%C3%A9.csv"
    assert bytes(answer.body) == b"a\n"
