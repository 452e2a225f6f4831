"""What passing sentences over costs: which mentions of a full reading are not found behind the gate.

    python -m benchmarks.gate [--stories PATH] [--sample N]

Reads each story twice. A mention is the same where sentence, act and trigger are the same; one that is found with
other sides, status or day is counted apart. The weight of what is lost is its probability: what was doubted by both
weighs little.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from benchmarks import samples
from benchmarks.tables import table
from dragoman.ingest import IngestOptions, read
from dragoman.reading import Reader
from dragoman.types import EventMention, Story


class Loss(NamedTuple):
    """Counts over stories: sentences, mentions of the full reading, and what became of them behind the gate."""

    sentences: int = 0
    passed_over: int = 0
    mentions: int = 0
    sure: int = 0
    lost: int = 0
    sure_lost: int = 0
    otherwise: int = 0
    weight: float = 0.0
    weight_lost: float = 0.0

    def plus(self, other: "Loss") -> "Loss":
        """Return both together."""
        return Loss._make(a + b for a, b in zip(self, other, strict=True))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 0."""
    parser = argparse.ArgumentParser(prog="gate", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--stories", metavar="PATH", help=f"what to read (else {samples.BESIDE}, else the examples)")
    parser.add_argument("--sample", type=int, metavar="N", help="only N of the stories, evenly spread")
    options = parser.parse_args(arguments)
    source = samples.chosen(options.stories)
    stories = [one for one in read([str(source)], options=IngestOptions()) if isinstance(one, Story)]
    step = max(1, len(stories) // options.sample) if options.sample else 1
    print(told(loss(stories[::step]), f"{len(stories[::step])} stories of {source.name}"))
    return 0


def loss(stories: Iterable[Story]) -> Loss:
    """Return what the gate costs over stories."""
    whole, gated = Reader(), Reader(gate=True)
    total = Loss()
    for story in stories:
        behind = gated(story)
        total = total.plus(
            compared(whole(story).mentions, behind.mentions)._replace(
                sentences=len(behind.sentences), passed_over=sum(not one.read for one in behind.sentences)
            )
        )
    return total


def compared(whole: Sequence[EventMention], behind: Sequence[EventMention]) -> Loss:
    """Return what of ``whole`` is missing ``behind`` the gate."""
    left = {_key(one): one for one in behind}
    lost = [one for one in whole if _key(one) not in left]
    return Loss(
        mentions=len(whole),
        sure=sum(not one.uncertain for one in whole),
        lost=len(lost),
        sure_lost=sum(not one.uncertain for one in lost),
        otherwise=sum(_key(one) in left and left[_key(one)].id != one.id for one in whole),
        weight=sum(_weight(one) for one in whole),
        weight_lost=sum(_weight(one) for one in lost),
    )


def _key(mention: EventMention) -> tuple[object, ...]:
    return mention.sentence_index, mention.act, mention.trigger


def _weight(mention: EventMention) -> float:
    return 1.0 if mention.probability is None else mention.probability


def told(found: Loss, over: str) -> str:
    """Return the counts as a table."""
    rows = [
        ("sentences passed over", found.passed_over, found.sentences),
        ("sure mentions lost", found.sure_lost, found.sure),
        ("mentions lost, doubtful ones with them", found.lost, found.mentions),
        ("mentions lost, weighed by their probability", round(found.weight_lost, 1), round(found.weight, 1)),
        ("mentions found with another side, status or day", found.otherwise, found.mentions),
    ]
    lines = [[name, f"{count:,}", f"{whole:,}", f"{count / (whole or 1):.2%}"] for name, count, whole in rows]
    return table([over, "count", "of", "share"], lines)


if __name__ == "__main__":
    sys.exit(main())
