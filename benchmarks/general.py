"""General news of which a tenth is about states, as many times as a run needs it.

    python -m benchmarks.general COPIES FOLDER

``benchmarks/general/stories.jsonl`` holds a hundred stories: ninety whose ids begin with ``general`` and ten with
``states``. The first copy is as written. Each further one keeps the leads and shuffles the sentences inside the other
paragraphs, by a seed that is the story's id and the number of the copy. Shuffling alone does not hide a copy: its words
are the same, and so are its figures. So each copy came out two weeks before the one before it; stories of different
weeks are not compared.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks.program import ROOT, Json, read, write
from benchmarks.samples import Sample
from dragoman.annotation.sentences import sentences
from dragoman.types import Origin, Story

STORIES = ROOT / "benchmarks" / "general" / "stories.jsonl"
APART = timedelta(days=14)
"""Between two copies: more than the week in which a story is printed again, and whole weeks, so that "on Monday" stays
near."""
_TRIES = 1_000
"""Orders that are drawn until one is new."""
_QUOTES = '"\u201c\u201d'


def sample(copies: int, folder: Path) -> Sample:
    """Write the hundred stories ``copies`` times to a file of JSON lines and return it; the same each time."""
    path = folder / "general.jsonl"
    written = read(STORIES)
    split = {row["id"]: [pieces(paragraph) for paragraph in row["text"].split("\n\n")] for row in written}
    texts = {row["id"]: orders(row["id"], split[row["id"]], copies) for row in written}
    rows = [_copied(row, number, texts[row["id"]][number]) for number in range(copies) for row in written]
    write(path, rows)
    return Sample(path, len(rows), sum(len(row["text"].encode()) for row in rows) / 1e6)


def orders(name: str, paragraphs: list[list[str]], number: int) -> list[str]:
    """Return so many texts of one story, all different: the first as written, the others shuffled."""
    found = [_joined(paragraphs)]
    seen = set(found)
    for copy in range(1, number):
        text = next(text for text in _drawn(f"{name} {copy}", paragraphs) if text not in seen)
        seen.add(text)
        found.append(text)
    return found


def pieces(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph; those of one quotation stay together."""
    story = Story(id="paragraph", text=paragraph, origin=Origin(uri="", offset=0, length=0, sha256=""))
    found: list[str] = []
    for sentence in sentences(story):
        text = sentence.span.of(paragraph)
        if found and sum(map(found[-1].count, _QUOTES)) % 2:
            found[-1] += f" {text}"
        else:
            found.append(text)
    return found


def _drawn(seed: str, paragraphs: list[list[str]]) -> Iterator[str]:
    """Yield the text in one order after another; the lead stays first and whole."""
    dice = Random(seed)
    lead, *body = paragraphs
    for _ in range(_TRIES):
        yield _joined([lead, *(dice.sample(paragraph, len(paragraph)) for paragraph in body)])


def _joined(paragraphs: Iterable[Iterable[str]]) -> str:
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)


def _copied(row: Json, number: int, text: str) -> Json:
    published = date.fromisoformat(row["published"]) - number * APART
    return {**row, "id": f"{row['id']}-{number}", "text": text, "published": published.isoformat()}


if __name__ == "__main__":
    print(json.dumps(sample(int(sys.argv[1]), Path(sys.argv[2]))._asdict(), default=str))
