"""The sentences that everything is made from, as data: ``sentences/*.toml``."""

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks.behaviour.states import State, named
from dragoman.types import Noun

FOLDER = Path(__file__).with_name("sentences")
Pair = tuple[State, State]


class Sentence(Noun, frozen=True, kw_only=True):
    """A sentence in pieces. ``{A}`` and ``{B}`` are names, ``{A's}`` possessives, ``{a}`` adjectives of its states."""

    act: str
    """What it tells, with the status occurred, of the first state's doing to the second."""
    states: tuple[str, str]
    """Those that it is written with."""
    subject: str
    verb: tuple[str, str, str]
    """Infinitive, past, participle."""
    patient: str
    """What the passive has for its subject."""
    rest: str = ""
    when: str
    """Words for a time that go with any tense."""
    hostile: bool = False
    """Something to threaten with, nothing to agree to."""
    plural: tuple[Literal["subject", "patient"], ...] = ()
    passive: bool = True
    """Whether English has a passive of it."""
    unfit: tuple[str, ...] = ()
    """Statuses that make no sense with it: keys of ``statuses.FORMS``."""

    @property
    def pair(self) -> Pair:
        """The states that it is written with."""
        return named(self.states[0]), named(self.states[1])


class _File(Noun, frozen=True, kw_only=True):
    sentence: tuple[Sentence, ...]


@cache
def sentences() -> tuple[Sentence, ...]:
    """Return all sentences, in the order of the files' names."""
    files = sorted(FOLDER.glob("*.toml"))
    return tuple(one for file in files for one in msgspec.toml.decode(file.read_bytes(), type=_File).sentence)
