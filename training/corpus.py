"""The corpus: sentences of our own with the acts that they report, and the lint that holds them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

import msgspec

from dragoman.ontology.schema import acts
from dragoman.types import Noun, Status

Spans = tuple[tuple[int, int], ...]
Kind = Literal["agency", "statement", "regional", "headline"]
FIELDS = ("trigger", "source", "target", "object", "time", "place", "quantity", "speaker")
SPANS = FIELDS[1:]
STATUSES: tuple[str, ...] = get_args(Status)


class CorpusMention(Noun, frozen=True, kw_only=True):
    """One act that the sentence reports. Spans are code points of the sentence's text, half-open."""

    act: str
    status: Status
    trigger: tuple[int, int]
    source: Spans = ()
    target: Spans = ()
    object: Spans = ()
    time: Spans = ()
    place: Spans = ()
    quantity: Spans = ()
    speaker: Spans = ()
    background: bool = False
    """True where the sentence tells the act as history."""


class CorpusSentence(Noun, frozen=True, kw_only=True):
    """One sentence of the corpus, its acts, and why it was written when it has none."""

    id: str
    text: str
    kind: Kind = "agency"
    writer: str = ""
    """Whose hand it is: sentences of one writer stand together when the corpus is split."""
    trap: str = ""
    """What makes a reader see an act where there is none (or another one); ``""`` where nothing does."""
    mentions: tuple[CorpusMention, ...] = ()


def read(path: Path) -> tuple[CorpusSentence, ...]:
    """Return the sentences of one JSON-lines file. Raises ``msgspec.DecodeError`` on a line that does not fit."""
    lines = path.read_bytes().splitlines()
    return tuple(msgspec.json.decode(line, type=CorpusSentence) for line in lines if line.strip())


def files(folder: Path) -> tuple[Path, ...]:
    """Return the corpus' files of sentences, sorted by name."""
    return tuple(sorted(folder.glob("sentences-*.jsonl")))


def faults(sentence: CorpusSentence) -> Iterator[str]:
    """Yield what is wrong with a sentence: labels out of the ontology, spans out of the text or cut through a word."""
    if not sentence.mentions and not sentence.trap:
        yield "neither an act nor a trap"
    for mention in sentence.mentions:
        if mention.act not in acts():
            yield f"no act {mention.act!r}"
        if not mention.source and not mention.target:
            yield f"{mention.act}: neither source nor target"
        yield from _bad_spans(sentence.text, mention)
    triggers = [(one.act, one.status, one.trigger, one.source, one.target) for one in sentence.mentions]
    if len(set(triggers)) < len(triggers):
        yield "the same mention twice"


def _bad_spans(text: str, mention: CorpusMention) -> Iterator[str]:
    """Yield the spans that do not fit the text."""
    for field in FIELDS:
        spans = (mention.trigger,) if field == "trigger" else getattr(mention, field)
        for start, end in spans:
            if not 0 <= start < end <= len(text):
                yield f"{mention.act}: {field} {start}-{end} is outside the text"
            elif text[start:end] != text[start:end].strip() or _cut(text, start) or _cut(text, end):
                yield f"{mention.act}: {field} {text[start:end]!r} cuts a word"


def _cut(text: str, at: int) -> bool:
    """Tell whether a boundary lies inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
