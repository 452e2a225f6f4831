from collections.abc import Iterator

from dragoman.report import Progress, Summary, Times
from dragoman.store import StoryResult
from dragoman.types import Origin, Rejection, Sentence, Span, Story


def story(text: str) -> Story:
    return Story(id=f"story-{text}", text=text, origin=Origin(uri="-"))


def test_what_is_counted_where() -> None:
    unread = Rejection(stage="ingest", subject_id="a.txt", reason="empty")
    silent = Rejection(stage="coding", subject_id="story-abc", reason="no-act")
    summary = Summary()
    summary.count([StoryResult(rejections=(unread,)), StoryResult(story=story("abc"), rejections=(silent,))])
    summary.count([StoryResult(story=story("de"))])
    assert summary.progress() == Progress(stories=2, mentions=0, rejected=1, known=0, characters=5)
    assert summary.rejected == {"empty": 1}
    assert summary.silent == {"no-act": 1}


def test_sentences_that_were_passed_over_are_counted() -> None:
    read, over = (Sentence(story_id="s", index=n, span=Span(0, 1), read=n == 0) for n in range(2))
    summary = Summary()
    summary.count([StoryResult(story=story("abc"), sentences=(read, over, over))])
    assert (summary.sentences, summary.passed_over) == (3, 2)


def test_time_counts_for_the_innermost_part_alone() -> None:
    now = iter(range(100))
    times = Times(lambda: float(next(now)))
    with times.spent("reading"):  # from 1 to 2
        with times.spent("storing"):  # from 2 to 3
            pass
        with times.spent("storing"):  # from 4 to 5
            pass
    assert times.seconds == {"reading": 3.0, "storing": 2.0}


def test_pulling_counts_what_it_takes_to_get_an_item_and_not_what_is_done_with_it() -> None:
    clock = [0.0]
    times = Times(lambda: clock[0])

    def slow() -> Iterator[int]:
        for number in range(3):
            clock[0] += 2
            yield number

    got = []
    for item in times.pulled("input", slow()):
        clock[0] += 100
        got.append(item)
    assert got == [0, 1, 2]
    assert times.seconds == {"input": 6.0}


def test_time_is_counted_where_something_goes_wrong() -> None:
    clock = [0.0]
    times = Times(lambda: clock[0])
    try:
        with times.spent("storing"):
            clock[0] += 5
            raise OSError
    except OSError:
        clock[0] += 7
    with times.spent("linking"):
        clock[0] += 1
    assert times.seconds == {"storing": 5.0, "linking": 1.0}
