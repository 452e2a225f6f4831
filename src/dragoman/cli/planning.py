"""What a long build will take, judged from a small part of its input: nothing is read whole, nothing is kept."""

import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time

from dragoman import ingest
from dragoman.cli.cutting import LINES, cut, whole_rows
from dragoman.errors import UsageError
from dragoman.ingest import IngestOptions
from dragoman.ingest.paths import expand
from dragoman.types import Noun, Rejection, Story


class File(Noun, frozen=True):
    """One file of the input."""

    path: str
    size: int
    """Bytes."""

    @property
    def kind(self) -> str:
        """The ending of its name, packed or not: ``.jsonl.gz``."""
        name = Path(self.path)
        inner = Path(name.stem).suffix if name.suffix.lower() in (".gz", ".zst") else ""
        return f"{inner}{name.suffix}".lower()


@dataclass
class Sampled:
    """What was found in the sample, and how much input there is behind it."""

    files: int
    bytes: int
    items: float = 0.0
    """Items of the whole input, estimated."""
    tried: int = 0
    """Items of the sample."""
    stories: list[Story] = field(default_factory=list)
    rejected: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    """Processor seconds that making stories of the sample's items took."""

    @property
    def whole(self) -> float:
        """Stories of the whole input, estimated."""
        return self.items * len(self.stories) / self.tried if self.tried else 0.0


def inputs(paths: Sequence[str]) -> list[File]:
    """Return the files that ``paths`` stand for; :class:`UsageError` where they cannot be known beforehand."""
    found = []
    for given in expand(paths):
        try:
            found.append(File(given.path, os.stat(given.path).st_size))
        except OSError as error:
            raise UsageError(f"the size of {given.path} is not known: plan takes files and folders") from error
    return found


def sample(files: Sequence[File], number: int, options: IngestOptions, folder: Path) -> Sampled:
    """Make stories of about ``number`` items from all over the input, cutting large files into ``folder``."""
    total = sum(file.size for file in files)
    found = Sampled(len(files), total)
    behind: dict[str, list[File]] = defaultdict(list)
    for file in files:
        behind[file.kind].append(file)
    for kind, of_kind in sorted(behind.items()):
        size = sum(file.size for file in of_kind)
        share = max(1, round(number * size / total)) if total else 1
        found.items += _of_kind(kind, of_kind, share, options, folder, found)
    return found


def _of_kind(
    kind: str, files: Sequence[File], number: int, options: IngestOptions, folder: Path, found: Sampled
) -> float:
    """Sample the files of one kind; return how many items all of them have."""
    chosen = _spread(files, number) if any(file.size for file in files) else {files[0]: 1}
    items = read = rows = 0
    total = sum(file.size for file in files)
    for file, hits in chosen.items():
        piece = cut(Path(file.path), kind, hits, folder)
        there = list(ingest.items([str(piece.path)], options=options))
        items, read = items + len(there), read + piece.bytes
        rows += whole_rows(Path(file.path), kind) or 0
        _try([there[place * len(there) // hits] for place in range(min(hits, len(there)))], options, found)
    if rows:
        return rows * total / sum(file.size for file in chosen)
    if kind not in LINES and items == len(chosen):
        return float(len(files))  # one item a file, whatever its size
    return items * total / max(read, 1)


def _try(items: Sequence[object], options: IngestOptions, found: Sampled) -> None:
    """Make stories of some items, and add what became of them."""
    started = process_time()
    for item in items:
        story = item if isinstance(item, Rejection) else ingest.story_of(item, options=options)  # type: ignore[arg-type]
        found.tried += 1
        if isinstance(story, Rejection):
            found.rejected[story.reason] += 1
        else:
            found.stories.append(story)
    found.seconds += process_time() - started


def _spread(files: Sequence[File], number: int) -> dict[File, int]:
    """Return files in which ``number`` places lie, evenly spread over all bytes, with the places in each."""
    total = sum(file.size for file in files)
    hits: Counter[File] = Counter()
    ends = _ends(files)
    file, end = next(ends)
    for place in range(number):
        while (place + 0.5) / number * total > end:
            file, end = next(ends)
        hits[file] += 1
    return dict(hits)


def _ends(files: Sequence[File]) -> Iterator[tuple[File, int]]:
    """Yield each file with the bytes up to its end."""
    end = 0
    for file in files:
        end += file.size
        yield file, end


def rows(stories: Sequence[Story]) -> Iterator[dict[str, object]]:
    """Yield stories as JSON lines have them."""
    for number, story in enumerate(stories):
        yield {
            "id": f"sample-{number}",
            "text": story.text,
            "published": story.published.isoformat() if story.published else None,
            "publisher": story.publisher,
            "headline": story.headline,
        }
