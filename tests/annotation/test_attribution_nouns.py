"""Who says what with a noun or an adjective as the cue."""

import pytest

from tests.annotation.test_attribution import attributions

Row = tuple[str, str, str]


def rows(text: str) -> list[Row]:
    """Return source, cue and content of each attribution, the spans of each joined by a bar."""
    return [
        (
            "|".join(s.of(text) for s in a.source),
            "|".join(s.of(text) for s in a.cue),
            "|".join(s.of(text) for s in a.content),
        )
        for a in attributions(text)
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The view of many economists that tariffs raise prices is not shared in Oslo.",
            ("many economists", "view", "that tariffs raise prices"),
        ),
        (
            "Calls by union leaders for a general strike have gone unheeded.",
            ("union leaders", "Calls", "for a general strike"),
        ),
        (
            "Farmers' concerns about the cost of the plan have not gone away.",
            ("Farmers", "concerns", "about the cost of the plan"),
        ),
        ("The nominee has been dogged by allegations of fraud.", ("", "allegations", "of fraud")),
        ("The ministers voiced support for a ceasefire.", ("The ministers", "voiced support", "for a ceasefire")),
        ("His pledge to close the base thrilled the crowd.", ("His", "pledge", "to close the base")),
        (
            "Many in the party are afraid of losing the Senate.",
            ("Many in the party", "are afraid", "of losing the Senate"),
        ),
        ("Norway is willing to send police trainers.", ("Norway", "is willing", "to send police trainers")),
        ("She seemed sure that the court would act.", ("She", "seemed sure", "that the court would act")),
        (
            "The president has made clear that he will veto the bill.",
            ("The president", "has made clear", "that he will veto the bill"),
        ),
    ],
)
def test_a_noun_or_adjective_tells(text: str, row: Row) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Plans to widen the road were published.",
        "The United Nations made villagers aware of their rights.",
        "The growing demand for nickel raised prices.",
        "The ministry's plan for the port was published.",
    ],
)
def test_a_thing_planned_or_wanted_by_nobody_is_told_by_nobody(text: str) -> None:
    assert rows(text) == []
