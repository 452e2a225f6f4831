"""Whatever text comes, reading it raises nothing, and every span lies in it."""

from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.ingest import story_of
from dragoman.ingest.raw import Raw
from dragoman.reading import Reader
from dragoman.store import StoryResult
from dragoman.types import EventMention, Origin, Rejection, Span, Story

_NEWS = """Kenya Uganda met visited condemned talks signed the and of in on Monday 2019 $5 million will not "We said. ”
    his counterpart President Prabowo Moscow both sides first 6th , . ! ? \n \n\n — • 😀 اجتماع \u200d \xa0 U.S. Mr.
    threatened to attack agreed refused according to whose which who if they it he"""
WORDS = st.sampled_from(_NEWS.split(" "))
NEWS = st.lists(WORDS, max_size=30).map(" ".join)
TEXTS = st.one_of(st.text(max_size=150), NEWS, st.tuples(st.text(max_size=20), NEWS).map("".join))
READER = Reader()
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(text: str) -> StoryResult | Rejection:
    """Return what the program makes of a text."""
    made = story_of(Raw(text=text, origin=Origin(uri="made-up")))
    return READER(made) if isinstance(made, Story) else made


def spans(mention: EventMention) -> Iterator[Span]:
    """Yield every span of a mention."""
    yield from (mention.sentence, mention.trigger)
    yield from (participant.span for participant in mention.participants)
    yield from (quantity.span for quantity in mention.quantities)
    yield from (evidence.span for evidence in mention.evidence if evidence.span is not None)
    slots = (mention.object, mention.ordinal, mention.occurs, mention.place, mention.speaker)
    yield from (slot.span for slot in slots if slot is not None)


@few
@given(TEXTS)
def test_any_text_is_read_or_rejected_and_all_spans_lie_in_it(text: str) -> None:
    found = read(text)
    if isinstance(found, Rejection):
        assert found.reason in ("empty", "control-characters", "language")
        return
    assert found.story is not None
    inside = found.story.text
    assert found.mentions or found.rejections, "nothing is dropped in silence"
    for sentence in found.sentences:
        assert 0 <= sentence.span.start < sentence.span.end <= len(inside)
        assert all(token.span.of(inside) == token.text for token in sentence.tokens)
    for mention in found.mentions:
        assert all(0 <= span.start < span.end <= len(inside) for span in spans(mention))
        if mention.occurs is not None:
            assert mention.occurs.span.of(inside) == mention.occurs.text
    for said in found.attributions:
        for span in (*said.source, *said.cue, *said.content):
            assert 0 <= span.start < span.end <= len(inside)


@few
@given(NEWS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@few
@given(NEWS)
def test_without_a_publication_date_no_time_is_counted_from_one(text: str) -> None:
    found = read(text)
    if isinstance(found, StoryResult) and found.story is not None and found.story.published is None:
        assert all(m.occurs is None or m.occurs.basis != "published" for m in found.mentions)
