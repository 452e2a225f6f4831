"""Who speaks where a quotation has no verb of speech beside it."""

import pytest

from tests.annotation.test_attribution_nouns import Row, rows

SPOKEN = [
    ('"Look," Dunleavy began, "we know what happened."', ("Dunleavy", "began", '"Look,"|"we know what happened."')),
    (
        'Asked whether the mayor knew, she shook her head. "Not from me."',
        ("she", "", '"Not from me."'),
    ),
    ('His message was simple: "Vote your conscience."', ("His", "message", '"Vote your conscience."')),
    (
        'The mayor\'s office later released a statement: "The city regrets the error."',
        ("The mayor's office", "released", '"The city regrets the error."'),
    ),
    (
        'The governor brushed off the criticism as "noise."',
        ("The governor", "brushed", 'the criticism as "noise."'),
    ),
    ('"Nothing," said the aide.', ("the aide", "said", '"Nothing,"')),
]


@pytest.mark.parametrize(("text", "row"), SPOKEN)
def test_a_quotation_is_said_by_who_stands_beside_it(text: str, row: Row) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        'His first book, "The Long Way Home," sold well.',
        '"The Long Way Home," the second of her films, ran for years.',
        'The band played "Hail to the Chief" as "Hamilton" ended.',
        'Shares fell 3 percent. "The Long Way Home" was the loser of the day.',
    ],
)
def test_a_title_is_said_by_nobody(text: str) -> None:
    assert rows(text) == []
