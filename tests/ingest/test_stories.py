"""One item to one story."""

from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Raw
from dragoman.ingest.stories import story_of
from dragoman.types import Origin, Rejection, Story

HERE = Origin(uri="a.txt")


def _story(raw: Raw, options: IngestOptions | None = None) -> Story:
    story = story_of(raw, options=options)
    assert isinstance(story, Story)
    return story


def _reason(text: str) -> str:
    result = story_of(Raw(text=text, origin=HERE))
    assert isinstance(result, Rejection)
    assert (result.stage, result.subject_id) == ("ingest", "a.txt")
    return result.reason


@pytest.mark.parametrize("text", ["", " \n\t\xa0", "\ufeff", "\r\n\r\n"])
def test_empty(text: str) -> None:
    assert _reason(text) == "empty"


def test_other_rejections() -> None:
    assert _reason("\x01\x02\x03\x04\x05") == "control-characters"
    assert _reason("Президент Индонезии принял министра иностранных дел России во вторник.") == "language"


def test_a_language_that_is_asked_for_is_read() -> None:
    text = "Президент Индонезии принял министра иностранных дел России во вторник."
    assert _story(Raw(text=text, origin=HERE), IngestOptions(languages=("en", "ru"))).language == "ru"


def test_a_declared_language_counts_where_the_text_is_too_short() -> None:
    assert _story(Raw(text="Talks", origin=HERE, language="en-GB")).language == "en"
    assert isinstance(story_of(Raw(text="Pembicaraan", origin=HERE, language="id")), Rejection)


@pytest.mark.parametrize(
    ("published", "basis_given", "option", "head", "day", "basis"),
    [
        ("2021-01-01", "metadata", date(2022, 2, 2), True, date(2021, 1, 1), "metadata"),
        (None, "metadata", date(2022, 2, 2), True, date(2022, 2, 2), "option"),
        (None, "metadata", None, True, date(2023, 3, 3), "head"),
        ("2021-01-01", "html", None, True, date(2023, 3, 3), "head"),
        ("2021-01-01", "html", None, False, date(2021, 1, 1), "html"),
        ("soon", "metadata", None, False, None, "unreadable"),
        ("1234-01-01", "metadata", None, False, None, "unreadable"),
    ],
)
def test_where_the_date_comes_from(
    published: str | None,
    basis_given: Literal["metadata", "html"],
    option: date | None,
    head: bool,
    day: date | None,
    basis: str | None,
    prose: str,
) -> None:
    text = f"3 March 2023\n{prose}" if head else prose
    raw = Raw(text=text, origin=HERE, published=published, published_basis=basis_given)
    story = _story(raw, IngestOptions(published=option))
    assert (story.published, story.published_basis) == (day, basis)


def test_a_dateline_gives_the_date_last(prose: str) -> None:
    story = _story(Raw(text=f"HANOI, December 3, 2024 (VNA) - {prose}", origin=HERE))
    assert (story.published, story.published_basis, story.byline) == (date(2024, 12, 3), "dateline", "VNA")


def test_the_publisher_of_the_input_goes_before_the_option(prose: str) -> None:
    options = IngestOptions(publisher="The Invented Herald")
    assert _story(Raw(text=prose, origin=HERE), options).publisher == "The Invented Herald"
    assert _story(Raw(text=prose, origin=HERE, publisher="Other"), options).publisher == "Other"


def test_the_id_depends_on_content_and_not_on_the_place(prose: str) -> None:
    here, there = (_story(Raw(text=prose, origin=Origin(uri=uri))) for uri in ("a", "b"))
    assert here.id == there.id
    assert here.id != _story(Raw(text=prose + " ", origin=HERE)).id


@given(st.text(max_size=300))
def test_any_text_is_a_story_or_a_rejection(text: str) -> None:
    result = story_of(Raw(text=text, origin=HERE, headline=text[:20], published=text[:12]))
    if isinstance(result, Story):
        spans = [*result.furniture, *filter(None, (result.headline_span, result.dateline_place))]
        assert all(0 <= span.start < span.end <= len(result.text) for span in spans)
        assert "\x00" not in result.text


@pytest.mark.parametrize(
    ("given", "publisher"),
    [("{folder}", "Harbour Courier"), ("The {folder}", "The Harbour Courier"), ("Post", "Post"), (None, None)],
)
def test_a_folder_may_name_the_publisher(given: str | None, publisher: str | None) -> None:
    raw = Raw(text="Ghana's president met the king of Jordan.", origin=Origin(uri="news/harbour-courier/01.txt"))
    story = story_of(raw, options=IngestOptions(publisher=given))
    assert isinstance(story, Story)
    assert story.publisher == publisher


def test_standard_input_has_no_folder() -> None:
    raw = Raw(text="Ghana's president met the king of Jordan.", origin=Origin(uri="-"))
    story = story_of(raw, options=IngestOptions(publisher="{folder}"))
    assert isinstance(story, Story)
    assert story.publisher is None
