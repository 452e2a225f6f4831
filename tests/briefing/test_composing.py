"""The brief as a whole: what must hold of every sentence in it."""

from collections.abc import Callable
from datetime import date
from itertools import chain
from pathlib import Path

import msgspec
import pytest

from dragoman.briefing import Brief, brief
from dragoman.briefing.composing import height
from dragoman.errors import UsageError
from dragoman.store import Reader, open_record
from tests.briefing import stories

Told = Callable[[Brief, str], list[str]]


def _sentences(given: Brief) -> list[tuple[str, tuple[int, ...]]]:
    lines = chain.from_iterable(section.lines for section in given.sections)
    return [(said.text, said.notes) for line in lines for said in line.said]


def test_every_sentence_has_a_footnote_and_every_footnote_a_sentence(made: Brief) -> None:
    used = {number for _, notes in _sentences(made) for number in notes}
    assert all(notes for _, notes in _sentences(made))
    assert used == {note.number for note in made.notes}
    assert [note.number for note in made.notes] == list(range(1, len(made.notes) + 1))


def test_footnotes_quote_their_stories(made: Brief, record: Reader) -> None:
    told = [note for note in made.notes if note.kind == "story"]
    assert len(told) >= 5
    for note in told:
        assert note.story_id is not None
        assert note.sentence is not None
        story = record.story(note.story_id)
        assert (note.publisher, note.published) == (story.publisher, story.published)
        assert all(word in " ".join(story.text.split()) for word in note.text.replace("…", "").split())


def test_the_same_record_gives_the_same_brief(made: Brief, place: Path) -> None:
    with open_record(place) as again:
        assert msgspec.json.encode(brief(again, "BRA", "CHL")) == msgspec.json.encode(made)


def test_it_speaks_of_the_last_day_or_of_the_day_asked_for(made: Brief, record: Reader) -> None:
    assert made.as_of == date(2024, 7, 1)
    assert brief(record, "BRA", "CHL", until=stories.UNTIL).as_of == stories.UNTIL


def test_nothing_told_later_is_in_it(record: Reader, told: Told) -> None:
    early = brief(record, "BRA", "CHL", until=date(2024, 4, 5))
    assert {note.published for note in early.notes if note.kind == "story"} == {date(2024, 3, 2), date(2024, 4, 2)}
    assert told(early, "happened") == []
    assert [line.partition(":")[0] for line in told(early, "scheduled")] == ["10 April 2024", "1 May 2024"]


def test_since_narrows_what_happened_and_not_what_was_promised(record: Reader, told: Told) -> None:
    late = brief(record, "BRA", "CHL", since=date(2024, 5, 4))
    assert [line.partition(":")[0] for line in told(late, "happened")] == ["30 June 2024", "Reported 5 May 2024"]
    assert "Overdue" in told(late, "promised")[0]


def test_of_others_and_of_what_is_not_sure_nothing_is_told(made: Brief) -> None:
    text = " ".join(text for text, _ in _sentences(made))
    assert "Peru" not in text
    assert "praised" not in text
    assert "1 act of which no report is sure is left out." in made.method


def test_two_states_of_which_nothing_is_told(record: Reader) -> None:
    nothing = brief(record, "FJI", "TON")
    assert [section.id for section in nothing.sections if section.lines] == ["offices"]
    assert all(section.empty for section in nothing.sections)


def test_it_fits_on_two_pages(made: Brief) -> None:
    assert height(made) < 485


def test_one_state_alone_or_a_day_too_late_is_refused(record: Reader) -> None:
    with pytest.raises(UsageError, match="two states"):
        brief(record, "BRA", "BRA")
    with pytest.raises(UsageError, match="lies after"):
        brief(record, "BRA", "CHL", since=date(2025, 1, 1))


def test_of_very_many_acts_the_promises_of_the_last_are_told(
    record: Reader, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = brief(record, "BRA", "CHL", until=stories.UNTIL)
    monkeypatch.setattr("dragoman.briefing.composing.MOST", 1)
    some = brief(record, "BRA", "CHL", until=stories.UNTIL)
    assert told(some, "promised") == told(whole, "promised")
    assert told(some, "scheduled") == told(whole, "scheduled")
