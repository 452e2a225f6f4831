"""Who says what without a cue: quotations beside their speaker, the turns of a transcript."""

import pytest

from dragoman.annotation.attribution_bare import transcript
from dragoman.types import Span
from tests.annotation.test_attribution_nouns import Row, rows


def test_the_turns_of_a_transcript_go_on_to_the_next_name() -> None:
    text = "HARWELL: I never said that. I was against it.\nKLINE: It is on tape.\nHARWELL: The record is clear."
    assert [row for row in rows(text) if row[1] == ":"] == [
        ("HARWELL", ":", "I never said that. I was against it."),
        ("KLINE", ":", "It is on tape."),
        ("HARWELL", ":", "The record is clear."),
    ]


def test_the_last_turn_ends_where_the_story_goes_on() -> None:
    text = (
        "HOST: Will you meet them?\nBRICE: My door is open.\nHOST: They say it is not.\n"
        "The union's leader said later that talks had failed."
    )
    assert [row[2] for row in rows(text) if row[1] == ":"][-1] == "They say it is not."
    assert ("The union's leader", "said", "that talks had failed") in rows(text)


@pytest.mark.parametrize("text", ["JAKARTA: The president received the envoy.", "Note: talks go on. Read more below."])
def test_a_label_that_comes_once_is_no_turn(text: str) -> None:
    assert transcript(text, [Span(0, len(text))]) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ('Mr Harwell\'s "totally reckless" remarks alarmed Europe.', ("Mr Harwell", "", '"totally reckless"')),
        (
            'Minister Ana Ruiz told the panel it was a mistake.\n"We should have checked the records."',
            ("Minister Ana Ruiz", "", '"We should have checked the records."'),
        ),
    ],
)
def test_words_quoted_beside_a_speaker_are_his(text: str, row: Row) -> None:
    assert row in rows(text)


@pytest.mark.parametrize("text", ['He saw the film "The Last Train Home" on Friday.', 'He walked by the "new" bridge.'])
def test_a_title_or_a_single_word_is_said_by_nobody(text: str) -> None:
    assert rows(text) == []
