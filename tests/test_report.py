from dragoman.report import Progress, Summary
from dragoman.store import StoryResult
from dragoman.types import Origin, Rejection, Story


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
