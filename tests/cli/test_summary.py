"""What a build says at its end."""

from dragoman.cli.summary import lines
from dragoman.report import Summary


def test_stories_that_were_read_otherwise_are_told() -> None:
    summary = Summary()
    summary.known = 3
    assert not any("another model" in line for line in lines(summary, 1.0, "r.duckdb"))
    summary.read_otherwise = True
    assert any("another model" in line for line in lines(summary, 1.0, "r.duckdb"))
