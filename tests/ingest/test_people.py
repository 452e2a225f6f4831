"""Bylines and date lines."""

import pytest

from dragoman.ingest.lines import Line
from dragoman.ingest.people import agency_of, byline_of, is_date_line
from dragoman.types import Span


def _line(text: str) -> Line:
    return Line(span=Span(0, len(text)), text=text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Aino Example", "Aino Example"),
        ("By Aino Example and Minh Sample", "Aino Example and Minh Sample"),
        ("By Aino Example in Helsinki", "Aino Example"),
        ("Author: Daniel Example", "Daniel Example"),
        ("Written by", ""),
        ("Aino Example \u2022 14 December 2021 00:14", "Aino Example"),
        ("Aino van der Example | Dec. 14, 2021", "Aino van der Example"),
    ],
)
def test_bylines(text: str, names: str) -> None:
    assert byline_of(_line(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "By Tuesday, Finland had agreed.",
        "By force",
        "Finland \u2022 Vietnam",
        "Editor killed in Hanoi",
        "Reporter jailed",
    ],
)
def test_no_bylines(text: str) -> None:
    assert byline_of(_line(text)) is None


def test_date_lines() -> None:
    assert is_date_line(_line("Updated: Thursday, 8 July 2021, 10:15 p.m. WIB"))
    assert not is_date_line(_line("Ceasefire of 8 July 2021"))
    assert not is_date_line(_line("Thursday"))


def test_agency() -> None:
    assert agency_of(_line("SOURCE:AP")) == "AP"
    assert agency_of(_line("Source: TRT World and agencies")) == "TRT World and agencies"
    assert agency_of(_line("AP")) is None
