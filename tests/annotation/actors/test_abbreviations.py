"""Abbreviations that a story explains."""

from tests.reading import annotated


def named(text: str, words: str) -> list[str | None]:
    return [one.actor_id for one in annotated(text).actors if one.span.of(text) == words]


def test_what_the_story_explains_beats_the_register() -> None:
    text = "Fighters of the Rapid Support Forces (RSF) fled. The army chased the RSF."
    assert set(named(text, "RSF")) == {"rsf-sdn"}


def test_what_is_not_explained_is_what_the_register_says() -> None:
    assert named("The RSF condemned Iran.", "RSF") == ["rsf"]
