"""The collector of cycles works as before once linking is done."""

import gc

import pytest

from dragoman.joining.collecting import seldom


def _break() -> None:
    with seldom():
        raise ValueError("broken")


def test_the_collector_works_seldom_in_the_block() -> None:
    before = gc.get_threshold()
    with seldom():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


def test_and_as_before_when_the_block_breaks() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="broken"):
        _break()
    assert gc.get_threshold() == before
