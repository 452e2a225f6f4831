"""Answers made beside a page: in time, once, and again after an error."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dragoman.errors import RecordError, UsageError
from dragoman.web import Settings
from dragoman.web.shelf import Reading, Shelf
from dragoman.web.waiting import Question, Waiting, needed


@pytest.fixture
def shelf(made_record: Path) -> Iterator[Shelf]:
    """The shelf of the small record."""
    opened = Shelf(Settings(record=made_record))
    yield opened
    opened.close()


@pytest.fixture
def made(shelf: Shelf) -> Iterator[Callable[[float], Waiting]]:
    """``made(patience)`` makes what is tested; it is closed at the end."""
    every: list[Waiting] = []

    def make(patience: float) -> Waiting:
        every.append(Waiting(shelf, patience))
        return every[-1]

    yield make
    for waiting in every:
        waiting.close()


Made = Callable[[float], Waiting]


def stories(reading: Reading) -> int:
    (number,) = reading.cursor.execute("SELECT count(*) FROM stories").fetchall()[0]
    return int(number)


def test_what_is_quick_is_there(made: Made) -> None:
    assert made(60).soon({"stories": Question("stories", stories)}) == {"stories": 4}


def test_what_is_slow_is_none_until_it_is_there(made: Made) -> None:
    gate = threading.Event()
    slow = Question("slow", lambda reading: gate.wait(60) and stories(reading), is_slow=True)
    waiting = made(0.01)
    assert waiting.soon({"slow": slow}) == {"slow": None}
    gate.set()
    assert waiting.soon({"slow": slow}, 60) == {"slow": 4}
    assert waiting.soon({"slow": slow}) == {"slow": 4}


def test_slow_questions_do_not_stand_in_the_way_of_quick_ones(made: Made) -> None:
    gate = threading.Event()
    slow = {f"{n}": Question(("slow", n), lambda _: gate.wait(60), is_slow=True) for n in range(5)}
    waiting = made(0.01)
    waiting.soon(slow)
    assert waiting.soon({"stories": Question("stories", stories)}, 60) == {"stories": 4}
    gate.set()


def test_what_is_read_may_tell_whether_a_question_is_slow(made: Made) -> None:
    gate = threading.Event()
    waiting = made(0.01)
    waiting.soon({"slow": Question("slow", lambda _: gate.wait(60), is_slow=lambda reading: stories(reading) == 4)})
    quick = Question("quick", stories, is_slow=lambda reading: stories(reading) == 5)
    assert waiting.soon({"behind": Question("behind", stories, is_slow=True), "quick": quick}, 1)["behind"] is None
    assert waiting.soon({"quick": quick}, 60) == {"quick": 4}
    gate.set()


def test_what_many_ask_for_is_made_once(made: Made) -> None:
    counted: list[int] = []
    question = Question("once", lambda reading: counted.append(stories(reading)))
    waiting = made(60)
    threads = [threading.Thread(target=waiting.soon, args=({"it": question},)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted == [4]


def test_an_error_is_raised_and_not_kept(made: Made) -> None:
    answers: list[int] = []

    def make(reading: Reading) -> int:
        answers.append(stories(reading))
        if len(answers) == 1:
            raise UsageError("not this time")
        return answers[-1]

    waiting = made(60)
    with pytest.raises(UsageError, match="not this time"):
        waiting.soon({"it": Question("it", make)})
    assert waiting.soon({"it": Question("it", make)}) == {"it": 4}


def test_half_an_answer_is_an_error(made: Made, shelf: Shelf) -> None:
    gate = threading.Event()
    state = SimpleNamespace(shelf=shelf, waiting=made(60))
    request: Any = SimpleNamespace(app=SimpleNamespace(state=state))
    slow = Question("slow", lambda reading: gate.wait(60) and stories(reading), is_slow=True)
    with pytest.raises(RecordError, match="still being counted"):
        needed(request, slow, 0.01)
    gate.set()
    assert needed(request, slow) == 4


def test_a_page_waits_less_where_answers_were_late(made: Made) -> None:
    gate = threading.Event()
    waiting = made(0.4)
    waiting.soon({"it": Question("it", lambda _: gate.wait(60))})
    begun = time.monotonic()
    waiting.soon({"it": Question("it", lambda _: gate.wait(60))})
    assert time.monotonic() - begun < 0.35
    gate.set()
