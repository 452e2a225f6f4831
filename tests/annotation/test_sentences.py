"""Where sentences begin and end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotation.sentences import sentences
from dragoman.types import Span
from tests.reading import story


def cut(text: str, *furniture: Span) -> list[str]:
    """Return the words of each sentence."""
    return [sentence.span.of(text) for sentence in sentences(story(text, furniture=furniture))]


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    assert cut("China met Japan. They talked! Did they agree? Yes.") == [
        "China met Japan.",
        "They talked!",
        "Did they agree?",
        "Yes.",
    ]


def test_characters_without_a_width_are_blanks() -> None:
    text = "Fiji trained the guards. \u200b Disability Rights: Tonga will help.\u200b"
    assert cut(text) == ["Fiji trained the guards.", "Disability Rights: Tonga will help."]


def test_abbreviations_do_not() -> None:
    for text in (
        "Gen. Smith met Mr. Lee and Sen. Roe.",
        "Lt. Col. Adams left on Dec. 3 for St. Petersburg.",
        "President John F. Kennedy spoke.",
        "The U.S. Navy sailed.",
        "It cost 3.5 million.",
    ):
        assert cut(text) == [text]


def test_an_abbreviation_that_may_end_a_sentence_does_so_before_a_word_that_starts_one() -> None:
    assert cut("He flew to the U.S. The visit was short.") == ["He flew to the U.S.", "The visit was short."]
    assert cut("They met at 5 p.m. Officials left.") == ["They met at 5 p.m.", "Officials left."]


def test_quotes_stay_with_their_sentence() -> None:
    assert cut('"We met." He left.') == ['"We met."', "He left."]
    assert cut("“It is over.” “We go home.”") == ["“It is over.”", "“We go home.”"]


def test_hard_wrapped_lines_are_one_sentence_and_others_are_not() -> None:
    wrapped = "The foreign minister of Vietnam met his\ncounterpart from Finland."
    assert cut(wrapped) == [wrapped]
    assert cut("China meets Japan\nThe ministers talked.") == ["China meets Japan", "The ministers talked."]


def test_furniture_is_not_read() -> None:
    text = "Share this news\nChina met Japan.\nRead 563 times"
    furniture = (Span(0, 15), Span(text.index("Read"), len(text)))
    assert cut(text, *furniture) == ["China met Japan."]
    assert cut("Share this news", Span(0, 15)) == []


def test_the_dateline_is_no_part_of_the_first_sentence() -> None:
    text = "JAKARTA, Dec 3 (Agency) - China met Japan."
    made = story(text)
    made = type(made)(id=made.id, text=text, origin=made.origin, dateline_place=Span(0, 7))
    assert [sentence.span.of(text) for sentence in sentences(made)] == ["China met Japan."]


def test_the_headline_is_told_apart() -> None:
    text = "China meets Japan\nThe ministers talked."
    kinds = [sentence.kind for sentence in sentences(story(text, headline_span=Span(0, 17)))]
    assert kinds == ["headline", "body"]


def test_items_of_a_list_are_sentences() -> None:
    assert cut("• China met Japan • Fiji met Tonga") == ["China met Japan", "Fiji met Tonga"]


def test_a_run_without_a_full_stop_is_cut_at_a_blank() -> None:
    found = cut("word " * 2_000)
    assert len(found) > 1
    assert max(map(len, found)) <= 2_000
    assert cut("x" * 5_000) != []


def test_what_has_no_letter_is_no_sentence() -> None:
    assert cut("...\n***\n—") == []


@given(st.text(alphabet=st.sampled_from("AB ab.!?\n\"'“”U.S,\u2022😀é1 "), max_size=120))
def test_sentences_lie_in_the_text_in_order_and_lose_no_word(text: str) -> None:
    spans = [sentence.span for sentence in sentences(story(text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = {i for span in spans for i in range(span.start, span.end)}
    assert all(i in kept for i, character in enumerate(text) if character.isalnum())


def test_a_full_stop_before_opening_backquotes_ends_a_sentence() -> None:
    assert cut("The envoys left. `` We will be back,'' one said.") == [
        "The envoys left.",
        "`` We will be back,'' one said.",
    ]
