"""The state of the dateline, and whose the police and ministries of a story are."""

import pytest
from msgspec.structs import replace

from dragoman.annotation.actors.home import home
from dragoman.annotation.actors.reading import Reading
from dragoman.types import Span, Story
from tests.reading import annotated_story, register, story

LIMA = "LIMA, August 12 - Peru protested to Colombia. Colombia's ambassador left Peru. The National Police moved in."


def state(text: str, place: str) -> str | None:
    """Return the home of a story with a dateline at the first words ``place``."""
    found = annotated_story(_dated(text, place))
    return home([Reading(text, one, register(), None) for one in found.sentences])


def _dated(text: str, place: str) -> Story:
    return replace(story(text), dateline_place=Span(0, len(place)) if place else None)


@pytest.mark.parametrize(
    ("text", "place", "wanted"),
    [
        (LIMA, "LIMA", "PER"),
        ("DUBAI, April 16 - Iran attacked Israel. Israel answered.", "DUBAI", None),
        ("Peru protested to Colombia. Peru is angry.", "", None),
    ],
)
def test_the_dateline_counts_where_the_story_is_about_its_state(text: str, place: str, wanted: str | None) -> None:
    assert state(text, place) == wanted


def test_a_body_without_a_state_is_of_the_story_s_own() -> None:
    found = {one.span.of(LIMA): one.country for one in annotated_story(_dated(LIMA, "LIMA")).actors}
    assert found["National Police"] == "PER"


def test_a_body_is_of_the_state_that_acts_in_its_sentence() -> None:
    text = "LIMA, August 12 - Peru is calm. Peru waits. Colombia recalled its envoy and the foreign ministry protested."
    found = {one.span.of(text): one.country for one in annotated_story(_dated(text, "LIMA")).actors}
    assert found["foreign ministry"] == "COL"
