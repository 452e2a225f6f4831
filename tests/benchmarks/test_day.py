"""A day's archive, small."""

from pathlib import Path

from benchmarks import day
from dragoman.ingest import IngestOptions, items, story_of
from dragoman.ingest.raw import Page
from dragoman.types import Story


def test_the_pages_of_the_archive_are_the_general_news(tmp_path: Path) -> None:
    size = day.archive(tmp_path, 20)
    given = (one for one in items([str(tmp_path / "pages.warc.gz")]) if isinstance(one, Page))
    found = [story_of(one, options=IngestOptions()) for one in given]
    stories = [one for one in found if isinstance(one, Story)]
    assert size > 20 * 50_000
    assert len(stories) == 20
    assert len({one.id for one in stories}) == 20
    assert all(one.published for one in stories)
