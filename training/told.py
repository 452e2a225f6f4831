"""Whole stories to learn from, sentence by sentence: the words of each act, and who and when are meant by them."""

import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from dragoman.ids import content_id
from dragoman.types import Noun
from training.corpus import CorpusMention, CorpusSentence
from training.corpus import faults as faults_of_sentence
from training.story_corpus import Party


class ToldMention(Noun, frozen=True, kw_only=True):
    """One act that a sentence of a story tells. ``words`` has its spans, in code points of the sentence."""

    words: CorpusMention
    source: tuple[Party, ...] = ()
    """Who is meant, whether the sentence says so or the story."""
    target: tuple[Party, ...] = ()
    start: date | None = None
    end: date | None = None
    open: bool = False


class ToldSentence(Noun, frozen=True, kw_only=True):
    """One sentence of a story."""

    text: str
    paragraph: bool = False
    """True where it begins a paragraph."""
    trap: str = ""
    mentions: tuple[ToldMention, ...] = ()


class ToldStory(Noun, frozen=True, kw_only=True):
    """A story of our own with every act that its sentences tell."""

    id: str
    writer: str
    publisher: str
    published: date
    headline: str
    sentences: tuple[ToldSentence, ...]

    @property
    def text(self) -> str:
        """The paragraphs, parted by a blank line."""
        return "".join(_gap(at, one) + one.text for at, one in enumerate(self.sentences))

    def placed(self) -> Iterator[tuple[int, ToldSentence]]:
        """Yield the sentences with where each begins in the text."""
        start = 0
        for at, one in enumerate(self.sentences):
            start += len(_gap(at, one))
            yield start, one
            start += len(one.text)


def _gap(at: int, one: ToldSentence) -> str:
    """Return what stands before a sentence."""
    return "" if not at else "\n\n" if one.paragraph else " "


KEPT = ("six",)
"""Writers of whom the network learns nothing."""


def held_back(story: ToldStory) -> bool:
    """Tell whether a story is kept from the network: all of one writer, and a fifth of the others'.

    On those is fitted what must see the network read what it has not learned: who is meant, what is probable.
    """
    return story.writer in KEPT or zlib.crc32(story.id.encode()) % 5 == 0


def file(corpus: Path, writer: str) -> Path:
    """Return where a writer's stories are."""
    return corpus / "told" / f"{writer}.jsonl"


def files(corpus: Path) -> tuple[Path, ...]:
    """Return the files of stories to learn from, sorted by name."""
    return tuple(sorted((corpus / "told").glob("*.jsonl")))


def second(corpus: Path) -> Path:
    """Return the file of stories that another annotator marked again, blind."""
    return corpus / "told-second.jsonl"


def read(path: Path) -> tuple[ToldStory, ...]:
    """Return the stories of one JSON-lines file. Raises ``msgspec.DecodeError`` on a line that does not fit."""
    return tuple(msgspec.json.decode(line, type=ToldStory) for line in path.read_bytes().splitlines() if line.strip())


def learned(corpus: Path) -> Iterator[CorpusSentence]:
    """Yield the sentences of the stories that the network learns from."""
    for path in files(corpus):
        for story in read(path):
            if not held_back(story):
                yield from sentences(story)


def sentences(story: ToldStory) -> Iterator[CorpusSentence]:
    """Yield the sentences of a story as sentences of the corpus."""
    for one in story.sentences:
        yield CorpusSentence(
            id=content_id("corpus", one.text),
            text=one.text,
            writer=story.writer,
            trap=one.trap or ("" if one.mentions else "no act"),
            mentions=tuple(mention.words for mention in one.mentions),
        )


def triggers(story: ToldStory) -> Iterator[tuple[int, int]]:
    """Yield where the words stand, in the story's text, that tell its acts."""
    for start, one in story.placed():
        for mention in one.mentions:
            yield start + mention.words.trigger[0], start + mention.words.trigger[1]


def faults(story: ToldStory) -> Iterator[str]:
    """Yield what is wrong with a story: its sentences' faults, and acts whose sides nobody is said to be."""
    for one, sentence in zip(story.sentences, sentences(story), strict=True):
        for fault in faults_of_sentence(sentence):
            if not fault.endswith("neither source nor target"):
                yield f"{fault} in {one.text[:60]!r}"
        for mention in one.mentions:
            if not mention.source and not mention.target:
                yield f"{mention.words.act}: nobody is meant (S=, R=) in {one.text[:60]!r}"
