from typing import Any

from dragoman.export.hanging import ties


def test_every_tie_stands_under_both_of_its_events(opened: Any) -> None:
    found = ties(opened)
    every = list(opened.iter_ties())
    for tie in every:
        assert tie in found[tie.left]
        assert tie in found[tie.right]
    assert sum(map(len, found.values())) == 2 * len(every)
