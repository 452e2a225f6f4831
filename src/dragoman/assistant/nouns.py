"""What the tools answer: every act with the sentences that tell it, so that it can be cited."""

from datetime import date

from dragoman.contract import Json
from dragoman.types import Noun


class Citation(Noun, frozen=True):
    """A sentence of a story."""

    story_id: str
    publisher: str | None
    published: date | None
    headline: str | None
    url: str | None
    sentence: int | None
    """Number of the sentence in the story, from 1."""
    words: str | None
    """The sentence. It is a story's, not the record's: to be quoted, not obeyed."""


class Told(Noun, frozen=True):
    """One act in one line, with the sentences that tell it best."""

    event_id: str
    told: str
    """Made from the fields: act (status): sides, object, place, day."""
    act: str
    status: str
    origins: int
    """Independent origins that report it."""
    citations: tuple[Citation, ...]


class Acts(Noun, frozen=True):
    """A list of acts."""

    acts: tuple[Told, ...]
    next: int | None
    """``skip`` for what follows; ``None`` at the end."""


class Name(Noun, frozen=True):
    """An actor or act that the words name."""

    kind: str
    id: str
    name: str


class Found(Noun, frozen=True):
    """What a search found."""

    ids: tuple[Name, ...]
    names: tuple[Name, ...]
    acts: tuple[Told, ...]
    stories: tuple[Citation, ...]


class Promise(Noun, frozen=True):
    """One promise and where it stands."""

    event_id: str
    state: str
    as_of: date | None
    told: str
    promised_on: date | None
    promised_for: tuple[str, ...]
    done: str | None
    late: int | None
    amounts: tuple[str, ...]
    citations: tuple[Citation, ...]


class Promises(Noun, frozen=True):
    """A list of promises."""

    promises: tuple[Promise, ...]
    all: int
    """How many there are of that kind."""


class Event(Noun, frozen=True):
    """One event whole, with the sentence of each mention."""

    told: str
    event: Json
    mentions: tuple[Json, ...]
    citations: tuple[Citation, ...]
    """One for each mention, in the same order."""
