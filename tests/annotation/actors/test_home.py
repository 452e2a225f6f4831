"""The state of the dateline, and whose the police and ministries of a story are."""

from datetime import date

import pytest
from msgspec.structs import replace

from dragoman.annotation.actors.home import Home, home
from dragoman.annotation.actors.reading import Reading
from dragoman.types import Span, Story
from tests.reading import annotated_story, register, story

LIMA = "LIMA, August 12 - Peru protested to Colombia. Colombia's ambassador left Peru. The National Police moved in."


def state(text: str, place: str) -> str | None:
    """Return the home of a story with a dateline at the first words ``place``."""
    found = annotated_story(_dated(text, place))
    return home([Reading(text, one, register(), None) for one in found.sentences]).state


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


@pytest.mark.parametrize(
    ("publisher", "wanted"),
    [
        ("The White House", ("USA", True)),
        ("The Kremlin", ("RUS", True)),
        ("Ministry of Foreign Affairs of Japan", ("JPN", True)),
        ("Prime Minister's Office, Singapore", ("SGP", True)),
        ("Lowmere Nairobi Courier", ("KEN", False)),
        ("Lowmere Lima Courier", (None, False)),
        ("Lowmere Evening News", (None, False)),
        (None, (None, False)),
    ],
)
def test_a_government_speaks_for_its_state_and_a_paper_is_at_home_where_it_writes_of(
    publisher: str | None, wanted: tuple[str | None, bool]
) -> None:
    found = home_of(replace(story("The visit took place in Kenya. It was long."), publisher=publisher))
    assert (found.state, found.speaks) == wanted


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Remarks by President Ruto at the summit", ("KEN", True, ("KEN",))),
        ("Reaction to the statement by President Ruto", (None, False, ())),
        ("Remarks by the head of a bank on President Ruto", (None, False, ())),
    ],
)
def test_an_official_speaks_for_his_state_in_his_own_text(
    headline: str, wanted: tuple[str | None, bool, tuple[str, ...]]
) -> None:
    found = home_of(replace(story("We are grateful.", date(2023, 9, 5)), headline=headline))
    assert tuple(found) == wanted


def test_who_speaks_together_is_we() -> None:
    given = replace(story("We are grateful."), publisher="The White House")
    joint = replace(given, headline="Joint Statement of Japan, the Republic of Korea and the United States")
    assert home_of(joint).writers == ("JPN", "KOR", "USA")
    assert home_of(replace(given, headline="Joint Statement on the Climate")).writers == ()


def home_of(given: Story) -> Home:
    found = annotated_story(given)
    return home([Reading(given.text, one, register(), given.published) for one in found.sentences], given)


def test_a_body_without_a_state_is_of_the_story_s_own() -> None:
    found = {one.span.of(LIMA): one.country for one in annotated_story(_dated(LIMA, "LIMA")).actors}
    assert found["National Police"] == "PER"


def test_a_body_is_of_the_state_that_acts_in_its_sentence() -> None:
    text = "LIMA, August 12 - Peru is calm. Peru waits. Colombia recalled its envoy and the foreign ministry protested."
    found = {one.span.of(text): one.country for one in annotated_story(_dated(text, "LIMA")).actors}
    assert found["foreign ministry"] == "COL"
