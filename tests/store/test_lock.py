"""One build at a time."""

import os
from pathlib import Path

import pytest

from dragoman.errors import RecordBusyError
from dragoman.store.lock import beside, held


def test_the_second_is_told_who_holds_it(path: Path) -> None:
    with held(path):
        with pytest.raises(RecordBusyError, match=f"process {os.getpid()}"), held(path):
            pass
        assert beside(path).exists()


def test_nothing_is_left_behind_and_it_can_be_held_again(path: Path) -> None:
    for _ in range(2):
        with held(path):
            pass
        assert not beside(path).exists()


def test_a_file_that_a_dead_build_left_holds_nobody(path: Path) -> None:
    beside(path).write_text("12345678901234")
    with held(path):
        assert beside(path).read_text() == str(os.getpid())


def test_it_is_let_go_when_the_build_fails(path: Path) -> None:
    with pytest.raises(LookupError), held(path):
        raise LookupError
    with held(path):
        pass
