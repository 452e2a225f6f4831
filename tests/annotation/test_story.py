"""Annotating stories: one answer for each, in order."""

from dragoman.annotation import annotate
from dragoman.types import AnnotatedStory, Rejection, Span
from tests.reading import register, story


def test_there_is_an_answer_for_each_story_in_order() -> None:
    given = [story("Kenya met Uganda."), story("...", furniture=()), story("Chad left.")]
    first, second, third = annotate(given, register())
    assert isinstance(first, AnnotatedStory)
    assert isinstance(second, Rejection)
    assert isinstance(third, AnnotatedStory)
    assert (first.story, third.story) == (given[0], given[2])
    assert annotate([], register()) == []


def test_a_story_of_furniture_alone_has_no_sentence() -> None:
    (found,) = annotate([story("Share this news", furniture=(Span(0, 15),))], register())
    assert isinstance(found, Rejection)
    assert (found.stage, found.reason) == ("annotation", "no-sentence")


def test_everything_is_sorted_and_lies_in_the_text() -> None:
    text = "Kenya met Uganda on 3 May 2019 in Nairobi, the 6th meeting. It gave $5 million, Chad said."
    (found,) = annotate([story(text)], register())
    assert isinstance(found, AnnotatedStory)
    assert found.ordinals
    assert found.quantities
    for group in (found.actors, found.places, found.times, found.quantities, found.ordinals):
        spans = [item.span for item in group]
        assert spans == sorted(spans)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_of_what_is_passed_over_only_names_and_times_are_asked() -> None:
    text = "Kenya gave Uganda $5 million on Monday. The 6th shop of the town sold 20 loaves on Friday."
    (found,) = annotate([story(text)], register(), lambda story, cut: [True, False])
    assert isinstance(found, AnnotatedStory)
    assert [one.span.of(text) for one in found.quantities] == ["$5 million"]
    assert found.ordinals == ()
    assert [one.span.of(text) for one in found.times] == ["Monday", "Friday"]


def test_a_story_of_which_nothing_is_read_has_its_sentences_and_no_more() -> None:
    first, second = annotate(
        [story("Kenya slept."), story("Chad met Mali.")], register(), lambda story, cut: ["met" in story.text]
    )
    assert isinstance(first, AnnotatedStory)
    assert isinstance(second, AnnotatedStory)
    assert (len(first.sentences), first.actors) == (1, ())
    assert [one.country for one in second.actors] == ["TCD", "MLI"]
