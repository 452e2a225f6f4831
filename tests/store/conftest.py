"""Nouns made by hypothesis from their own types, and records to test with."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
import pytest
from hypothesis import strategies as st

from dragoman.store import StoryResult
from dragoman.types import EventMention, Origin, Participant, Sentence, Span, Story

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(0, 2**31 - 1),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    date: st.dates(),
}


def strategy(hint: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for values of a type."""
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*map(strategy, get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(strategy(get_args(hint)[0]), max_size=2).map(tuple)
    if hint is type(None):
        return st.none()
    return _PLAIN[hint] if hint in _PLAIN else noun(hint)


def noun(kind: type[Any], **fixed: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for nouns of a kind, with the fields ``fixed`` as given."""
    rest = {f.name: strategy(f.type) for f in msgspec.structs.fields(kind) if f.name not in fixed}
    return st.fixed_dictionaries(rest).map(lambda values: kind(**values, **fixed))


@pytest.fixture(scope="session")
def nouns() -> Callable[..., st.SearchStrategy[Any]]:
    """``nouns(Kind, field=value)`` is a strategy for nouns of any kind."""
    return noun


def make_result(number: int, mentions: int = 2) -> StoryResult:
    """Return a small story with its sentence and mentions; every id follows from ``number``."""
    story = Story(id=f"story-{number:04x}", text="Russia and Indonesia held talks.", origin=Origin(uri="made-up"))
    russia = Participant(side="source", name="Russia", span=Span(0, 6), country="RUS")
    indonesia = Participant(side="target", name="Indonesia", span=Span(11, 20), country="IDN")
    return StoryResult(
        story=story,
        sentences=(Sentence(story_id=story.id, index=0, span=Span(0, 32)),),
        mentions=tuple(
            EventMention(
                id=f"mention-{number:04x}{index:02x}",
                story_id=story.id,
                sentence_index=0,
                sentence=Span(0, 32),
                trigger=Span(26 - index, 31),
                act="meet",
                status="occurred",
                participants=(russia, indonesia),
            )
            for index in range(mentions)
        ),
    )


@pytest.fixture(scope="session")
def result() -> Callable[..., StoryResult]:
    """``result(3)`` is what story number 3 gave."""
    return make_result


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place for a record."""
    return tmp_path / "it's a record.duckdb"


@pytest.fixture(scope="session")
def start() -> Callable[..., "subprocess.Popen[str]"]:
    """``start(program, *arguments)`` runs Python text as a process, with its output in pipes."""

    def start_(program: str, *arguments: object) -> "subprocess.Popen[str]":
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", program, *map(str, arguments)]
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
        )

    return start_
