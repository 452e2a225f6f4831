from datetime import date
from pathlib import Path

import pytest

from training.plain import PlainStory, faults, markup, read

CORPUS = Path(__file__).parents[2] / "corpus"
WRITTEN = """## sport | 2024-05-02 | The Fen Post (invented)
Rain ends the cup match
The umpires went off at tea.
* Police broke up a march outside the ground.

Nobody came back.

## weather | 2024-05-03 | The Fen Post (invented)
Fog
It was foggy.""".splitlines()


def test_stories_are_read_from_the_markup() -> None:
    first, second = markup(WRITTEN)
    assert (first.kind, first.published, first.headline) == ("sport", date(2024, 5, 2), "Rain ends the cup match")
    assert first.text == "The umpires went off at tea. Police broke up a march outside the ground.\n\nNobody came back."
    assert [first.text[start:end] for start, end in first.acts] == ["Police broke up a march outside the ground."]
    assert (second.text, second.acts) == ("It was foggy.", ())


def test_the_stories_of_the_corpus_have_no_fault() -> None:
    stories = read(CORPUS)
    assert [(one.id, list(faults(one))) for one in stories if list(faults(one))] == []
    assert len({one.id for one in stories}) == len(stories) >= 180
    assert any(one.acts for one in stories)


@pytest.mark.parametrize(
    ("acts", "fault"), [(((0, 99),), "0-99 is outside the text"), (((2, 4),), "' y' begins or ends with a space")]
)
def test_places_that_do_not_fit_are_faults(acts: tuple[tuple[int, int], ...], fault: str) -> None:
    story = PlainStory(
        id="x", kind="x", publisher="x", published=date(2024, 5, 2), headline="x", text="ab yz", acts=acts
    )
    assert list(faults(story)) == [fault]


def test_a_story_without_text_is_a_fault() -> None:
    story = PlainStory(id="x", kind="x", publisher="x", published=date(2024, 5, 2), headline="", text="")
    assert list(faults(story)) == ["no text or no headline"]
