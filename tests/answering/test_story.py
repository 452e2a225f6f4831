import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.answering import story_of_text
from dragoman.types import Rejection, Span, Story

GERMAN = "Der Bundeskanzler wird mit dem Ministerpräsidenten über die Lage sprechen, weil sie sich nicht einig sind."
ENGLISH = "Chile recalled its ambassador to Peru on Monday."


def _story(text: str, **fields: object) -> Story:
    found = story_of_text(text, **fields)  # type: ignore[arg-type]
    assert isinstance(found, Story)
    return found


def _reason(text: str, **fields: object) -> str:
    found = story_of_text(text, **fields)  # type: ignore[arg-type]
    assert isinstance(found, Rejection)
    return found.reason


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n", "\r\n\r\n", "\n\r", "\r\r\n"])
def test_newlines_of_any_kind_move_nothing(newline: str) -> None:
    text = f"First line here.{newline}{ENGLISH}"
    found = _story(text)
    assert len(found.text) == len(text)
    assert found.text.index(ENGLISH) == text.index(ENGLISH)
    assert "\r" not in found.text


@given(st.text(st.characters() | st.sampled_from("\r\n\x00\ud800"), max_size=40))
def test_every_text_keeps_its_length(noise: str) -> None:
    text = noise + ENGLISH
    found = story_of_text(text)
    if isinstance(found, Story):
        assert len(found.text) == len(text)
        assert found.text.endswith(ENGLISH)


def test_what_the_sender_knows_is_kept() -> None:
    found = _story(
        ENGLISH,
        published="2024-05-02T08:00:00Z",
        publisher="The Courier",
        headline="Ambassador home",
        url="u",
        language="en-GB",
    )
    assert str(found.published) == "2024-05-02"
    assert (found.publisher, found.headline, found.url, found.language) == ("The Courier", "Ambassador home", "u", "en")


def test_an_unknown_date_stays_unknown() -> None:
    assert _story(ENGLISH).published is None
    assert _story(ENGLISH, published="some day").published is None


def test_another_language_is_rejected_whether_seen_or_declared() -> None:
    assert _reason(GERMAN) == "language"
    assert _reason(ENGLISH, language="de") == "language"


@pytest.mark.parametrize("language", ["en", "EN_us", "eng", "English"])
def test_a_declared_language_outranks_what_the_text_looks_like(language: str) -> None:
    assert _story(GERMAN, language=language).language == "en"


@pytest.mark.parametrize("language", ["", "und", None])
def test_a_language_that_says_nothing_is_not_declared(language: str | None) -> None:
    assert _reason(GERMAN, language=language) == "language"


@pytest.mark.parametrize(
    ("text", "reason"), [("", "empty"), (" \r\n\t", "empty"), ("\x01\x02" * 9, "control-characters")]
)
def test_a_text_that_is_none_is_rejected(text: str, reason: str) -> None:
    assert _reason(text) == reason


def test_words_that_someone_points_at_are_no_furniture() -> None:
    text = f"Share this news\n\n{ENGLISH}\n\nRead 563 times"
    assert len(_story(text).furniture) == 2
    assert _story(text, pointed_at=(Span(0, 5),)).furniture == (Span(len(text) - 14, len(text)),)
