"""What firms and offices report on: periods that ended on a day, halves, the like period of another year."""

from datetime import date

import pytest

from tests.reading import annotated

PUBLISHED = date(1989, 10, 19)


def values(text: str, published: date = PUBLISHED) -> list[tuple[str, str]]:
    """Return the words and the value of each time of a story."""
    story = annotated(text, published)
    return [(one.text, one.timex3) for one in story.times]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It earned $3 million in the quarter ended Sept. 30.",
            [("the quarter", "1989-Q3"), ("Sept. 30", "1989-09-30")],
        ),
        ("Sales fell in the week ended Oct. 14.", [("the week", "1989-W41"), ("Oct. 14", "1989-10-14")]),
        (
            "It lost money in the fiscal year ended June 30.",
            [("the fiscal year", "FY1989"), ("June 30", "1989-06-30")],
        ),
        (
            "Third-quarter profit rose from the 1988 period.",
            [("Third-quarter", "1989-Q3"), ("the 1988 period", "1988-Q3")],
        ),
        (
            "Profit rose in the third quarter from the same quarter of 1987.",
            [("the third quarter", "1989-Q3"), ("the same quarter of 1987", "1987-Q3")],
        ),
        ("Traffic in the first half was flat.", [("the first half", "1989-H1")]),
        ("First-half profit fell.", [("First-half", "1989-H1")]),
        ("They scored twice in the first half.", []),
        ("They sat through the first half of the talks.", []),
    ],
)
def test_the_period_of_a_report(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Third-quarter profit rose to $3 million from $2 million a year earlier.", "a year earlier", "1988-Q3"),
        ("Third-quarter profit rose to $3.5 million from $2.1 million a year ago.", "a year ago", "1988-Q3"),
        ("Orders fell in September from August, and were below a year ago.", "a year ago", "1988-09"),
        ("Third-quarter profit rose. A year ago the chairman resigned.", "A year ago", "1988"),
        ("The shares stand at $30, compared with $45 a year ago.", "a year ago", "1988"),
        (
            "In the current quarter it will pay. It earned $3 million in 1988, against $2 million the year before.",
            "the year before",
            "1987",
        ),
        (
            "It lost money in the quarter ended Sept. 30. In the year-ago period it had a gain.",
            "the year-ago period",
            "1988-Q3",
        ),
        (
            "In September, 300 cars were sold, against 400 in the same period last year.",
            "the same period last year",
            "1988-09",
        ),
        ("Futures for March delivery fell.", "March", "1990-03"),
        ("Third-quarter profit rose. In the quarter, sales fell.", "the quarter", "1989-Q3"),
        ("Third-quarter profit rose. It will end the talks within the quarter.", "the quarter", "1989-Q4"),
    ],
)
def test_held_against_the_like_period(text: str, words: str, value: str) -> None:
    assert (words, value) in values(text)


def test_the_year_of_a_report_written_in_the_next() -> None:
    text = "Fourth-quarter profit fell. For the year, the firm earned $12 million."
    assert values(text, date(1990, 2, 6))[-1] == ("the year", "1989")
