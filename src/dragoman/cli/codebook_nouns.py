"""The codebook as data: what the ontology's files, its tables of codes and the store's schema say, nothing besides."""

from collections.abc import Iterator

from dragoman.analysis.relations_columns import docs as relations
from dragoman.ontology.codes import CAMEO_VERSION, cameo, cameo_table, plover
from dragoman.ontology.schema import Act, Cue, acts
from dragoman.ontology.status import StatusEntry, statuses
from dragoman.store import TableDoc, schema
from dragoman.types import Noun, Status


class Code(Noun, frozen=True, kw_only=True):
    """What an act with one status is in PLOVER and CAMEO; ``None`` where these have nothing for it."""

    status: Status
    plover: str | None
    mode: str
    quad: int | None
    plover_score: float | None
    cameo: str | None
    cameo_label: str | None
    goldstein: float | None


class Sentence(Noun, frozen=True, kw_only=True):
    """A sentence that is a test of the act."""

    text: str
    status: Status
    source: tuple[str, ...]
    target: tuple[str, ...]


class NotThis(Noun, frozen=True, kw_only=True):
    """A sentence that must not be coded as the act, and why."""

    text: str
    why: str


class ActPage(Noun, frozen=True, kw_only=True):
    """One act."""

    id: str
    label: str
    definition: str
    border: tuple[str, ...]
    mutual: bool
    needs: str
    kin: tuple[str, ...]
    contexts: tuple[str, ...]
    cues: tuple[str, ...]
    """Words that may report it; those in brackets must go with them."""
    codes: tuple[Code, ...]
    examples: tuple[Sentence, ...]
    counter_examples: tuple[NotThis, ...]


class StatusPage(Noun, frozen=True, kw_only=True):
    """One status."""

    id: Status
    rank: int
    definition: str
    border: str
    negated: Status
    words: tuple[str, ...]


class Codebook(Noun, frozen=True, kw_only=True):
    """The whole codebook."""

    cameo_version: str
    acts: tuple[ActPage, ...]
    statuses: tuple[StatusPage, ...]
    tables: tuple[TableDoc, ...]
    relations: tuple[TableDoc, ...]
    """Tables that are made of a record and not stored in it."""


def codebook() -> Codebook:
    """Return the codebook of this version of the program."""
    return Codebook(
        cameo_version=CAMEO_VERSION,
        acts=tuple(_act(entry) for entry in acts().values()),
        statuses=tuple(_status(entry) for entry in _by_rank()),
        tables=schema(),
        relations=relations(),
    )


def _by_rank() -> list[StatusEntry]:
    """Return the statuses, the furthest along first."""
    return sorted(statuses().values(), key=lambda entry: (-entry.rank, entry.id))


def _act(entry: Act) -> ActPage:
    return ActPage(
        id=entry.id,
        label=entry.label,
        definition=entry.definition,
        border=entry.border,
        mutual=entry.mutual,
        needs=entry.needs,
        kin=entry.kin,
        contexts=entry.plover.contexts,
        cues=tuple(dict.fromkeys(word for cue in entry.cue for word in _cues(cue))),
        codes=tuple(_code(entry.id, status.id) for status in _by_rank()),
        examples=tuple(Sentence(text=e.text, status=e.status, source=e.source, target=e.target) for e in entry.example),
        counter_examples=tuple(NotThis(text=c.text, why=c.why) for c in entry.counter),
    )


def _cues(cue: Cue) -> Iterator[str]:
    """Yield the cue's words, each with the objects that it needs."""
    objects = f" ({', '.join(cue.objects)})" if cue.objects else ""
    for verb in cue.verbs:
        yield f"{verb}{objects}"
    yield from cue.nouns
    yield from cue.adjectives


def _code(act: str, status: Status) -> Code:
    type_, code = plover(act, status), cameo(act, status)
    return Code(
        status=status,
        plover=type_.event_type,
        mode=type_.mode,
        quad=type_.quad,
        plover_score=type_.score,
        cameo=code.code,
        cameo_label=cameo_table()[code.code][0] if code.code else None,
        goldstein=code.goldstein,
    )


def _status(entry: StatusEntry) -> StatusPage:
    words = entry.words
    groups = (words.verbs, words.addressing, words.nouns, words.adjectives, words.auxiliaries)
    return StatusPage(
        id=entry.id,
        rank=entry.rank,
        definition=entry.definition,
        border=entry.border,
        negated=entry.negated,
        words=tuple(dict.fromkeys(word for group in groups for word in group)),
    )
