"""The engine without processes."""

import pytest

from dragoman.engine import inline, map_ordered


def test_it_runs_here_and_isolates_nothing() -> None:
    seen: list[int] = []
    assert list(map_ordered(seen.append, [1, 2], jobs=1, on_crash=lambda item, reason: None)) == [None, None]
    assert seen == [1, 2]
    assert inline.ISOLATES is False


def test_the_initializer_does_not_run_without_items() -> None:
    started: list[int] = []
    assert list(map_ordered(abs, [], jobs=1, initializer=lambda: started.append(1), on_crash=lambda i, r: 0)) == []
    assert started == []


def test_what_the_reader_of_results_throws_is_not_taken_for_an_error_of_the_item() -> None:
    results = map_ordered(abs, [1, 2], jobs=1, on_crash=lambda item, reason: -1)
    next(results)
    with pytest.raises(LookupError):
        results.throw(LookupError())  # type: ignore[attr-defined]
