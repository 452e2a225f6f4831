"""Stories of plain news: what a gate must stop, and the few sentences in it that it must not.

``corpus/plain/stories.jsonl``; :func:`markup` reads what the writers wrote.
"""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec

from dragoman.types import Noun

FILE = "plain/stories.jsonl"
_MARK = "* "


class PlainStory(Noun, frozen=True, kw_only=True):
    """A story of the nine tenths of the news that are not about states."""

    id: str
    kind: str
    """What it is about in a word: sport, courts, weather."""
    publisher: str
    """Invented."""
    published: date
    headline: str
    text: str
    acts: tuple[tuple[int, int], ...] = ()
    """The sentences that do tell an act between political actors, in code points of the text, half-open."""


def read(corpus: Path) -> tuple[PlainStory, ...]:
    """Return the stories of the corpus. Raises ``msgspec.DecodeError`` on a line that does not fit."""
    lines = (corpus / FILE).read_bytes().splitlines()
    return tuple(msgspec.json.decode(line, type=PlainStory) for line in lines if line.strip())


def faults(story: PlainStory) -> Iterator[str]:
    """Yield what is wrong with a story."""
    if not story.text or not story.headline:
        yield "no text or no headline"
    for start, end in story.acts:
        if not 0 <= start < end <= len(story.text):
            yield f"{start}-{end} is outside the text"
        elif story.text[start:end] != story.text[start:end].strip():
            yield f"{story.text[start:end]!r} begins or ends with a space"


def markup(lines: Sequence[str]) -> Iterator[PlainStory]:
    """Yield the stories of a marked text.

    A story begins with ``## kind | day | publisher``; its headline and then its sentences follow, one a line, an empty
    line between paragraphs. A sentence that tells a political act begins with ``* ``.
    """
    starts = [at for at, line in enumerate(lines) if line.startswith("## ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        kind, day, publisher = (part.strip() for part in lines[start][3:].split("|"))
        headline, *body = (line.strip() for line in lines[start + 1 : end])
        text, acts = _text(body)
        digest = hashlib.sha256(text.encode()).hexdigest()[:12]
        yield PlainStory(
            id=f"plain-{digest}",
            kind=kind,
            publisher=publisher,
            published=date.fromisoformat(day),
            headline=headline.removeprefix(_MARK),
            text=text,
            acts=tuple(acts),
        )


def _text(body: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of the lines and where its marked sentences stand."""
    text, acts, apart = "", [], False
    for line in body:
        if not line:
            apart = True
            continue
        sentence = line.removeprefix(_MARK)
        text += ("\n\n" if apart else " ") if text else ""
        if line.startswith(_MARK):
            acts.append((len(text), len(text) + len(sentence)))
        text, apart = text + sentence, False
    return text, acts


if __name__ == "__main__":
    for path in sys.argv[1:]:
        for one in markup(Path(path).read_text(encoding="utf-8").splitlines()):
            print(msgspec.json.encode(one).decode())
