"""How far two annotators of the same sentences agree: Krippendorff's alpha for nominal values, field by field."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dragoman.decisions.agreement import Unit, alpha
from training.corpus import SPANS, CorpusMention, CorpusSentence, read


def agreement(first: Iterable[CorpusSentence], second: Iterable[CorpusSentence]) -> dict[str, tuple[float, int]]:
    """Return for each field alpha and the number of units, over the sentences that both annotated.

    ``has an act`` is judged by sentence; ``trigger`` by word; ``act`` by trigger word, no act where one saw none;
    ``status``, ``background`` and the spans (by word, part of the field or not) by act that both saw at the same words.
    """
    other = {sentence.text: sentence for sentence in second}
    both = [(one, other[one.text]) for one in first if one.text in other]
    pairs = [pair for left, right in both for pair in _aligned(left, right)]
    matched = [(text, a, b) for text, a, b in pairs if a is not None and b is not None]
    units: dict[str, list[Unit]] = {
        "has an act": [(bool(a.mentions), bool(b.mentions)) for a, b in both],
        "trigger": [unit for a, b in both for unit in _triggers(a, b)],
        "act": [(a.act if a else None, b.act if b else None) for _, a, b in pairs],
        "act, trigger given": [(a.act, b.act) for _, a, b in matched],
        "status": [(a.status, b.status) for _, a, b in matched],
        "background": [(a.background, b.background) for _, a, b in matched],
    }
    for field in SPANS:
        units[field] = [unit for text, a, b in matched for unit in _by_word(text, getattr(a, field), getattr(b, field))]
    return {field: (alpha(found), len(found)) for field, found in units.items()}


Aligned = tuple[str, CorpusMention | None, CorpusMention | None]


def _aligned(left: CorpusSentence, right: CorpusSentence) -> Iterator[Aligned]:
    """Yield the mentions of two annotations that share trigger characters, of like acts first; else one alone."""
    free = list(right.mentions)
    for one in left.mentions:
        near = [b for b in free if b.trigger[0] < one.trigger[1] and one.trigger[0] < b.trigger[1]]
        best = min(near, key=lambda b: b.act != one.act, default=None)
        if best is not None:
            free.remove(best)
        yield left.text, one, best
    for alone in free:
        yield left.text, None, alone


def _triggers(left: CorpusSentence, right: CorpusSentence) -> Iterator[Unit]:
    return _by_word(left.text, [m.trigger for m in left.mentions], [m.trigger for m in right.mentions])


def _by_word(text: str, left: Sequence[tuple[int, int]], right: Sequence[tuple[int, int]]) -> Iterator[Unit]:
    at = 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        yield _inside(start, at, left), _inside(start, at, right)


def _inside(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(first < end and start < last for first, last in spans)


def main() -> None:
    """Print the agreement of two files of sentences as a table."""
    first, second = (read(Path(name)) for name in sys.argv[1:3])
    for field, (value, count) in agreement(first, second).items():
        print(f"| {field} | {value:.2f} | {count:,} |")


if __name__ == "__main__":
    main()
