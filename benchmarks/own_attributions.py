"""Who says what in our own invented stories: ``python -m benchmarks.own_attributions open [--errors]``.

Beside each story ``NAME.txt`` stands ``NAME.said``, a line for each attribution: the number of the paragraph, the
source (empty for none), the cue and the content. ``~`` stands for the words between, ``||`` parts pieces and ``#2``
means the second such words of the paragraph; a source is the one nearest to its cue, a content the one nearest to it.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent.parent / "tests" / "golden" / "attribution"
Span = tuple[int, int]
_SAME = 0.5
"""Jaccard index of the characters of two contents, at the least, that are one; of two sources that are one."""


_FAR = 10_000


class Said(NamedTuple):
    """One attribution, as the characters of its parts."""

    source: frozenset[int]
    content: frozenset[int]
    told: str = ""


class Figures(NamedTuple):
    """Precision, recall and F1 in per cent."""

    precision: float
    recall: float
    f1: float


def _found(text: str, words: str, low: int, high: int) -> list[Span]:
    """Return where the words stand in ``text[low:high]``, ``~`` for anything between."""
    first, *last = words.split(" ~ ")
    edges = (r"(?<!\w)" if first[0].isalnum() else "", r"(?!\w)" if words[-1].isalnum() else "")
    joint = r"(?!\w).+?(?<!\w)" if last and first[-1].isalnum() and last[0][0].isalnum() else ".+?"
    made = edges[0] + re.escape(first) + (joint + re.escape(last[0]) if last else "") + edges[1]
    return [match.span(1) for match in re.compile(f"(?=({made}))", re.DOTALL).finditer(text[:high], low)]


def _nearest(text: str, words: str, block: Span, cue: Span) -> Span:
    numbered = re.fullmatch(r"(.+)#(\d)", words, re.DOTALL)
    places = _found(text, numbered[1] if numbered else words, *block)
    if not places:
        raise ValueError(f"no {words!r} in {text[slice(*block)]!r}")
    if numbered:
        return places[int(numbered[2]) - 1]
    return min(places, key=lambda one: _gap(one, cue))


def _gap(one: Span, other: Span) -> int:
    """Return how many letters lie between two spans; many where they overlap, as no part holds the cue."""
    gap = max(one[0] - other[1], other[0] - one[1])
    return gap if gap >= 0 else _FAR


def read(text: str, lines: Iterable[str]) -> Iterator[Said]:
    """Yield the attributions that the lines beside a story tell."""
    blocks = [match.span() for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)]
    for line in lines:
        number, source, cue, content = (part.strip() for part in line.split(" | "))
        block = blocks[int(number) - 1]
        at = _nearest(text, cue, block, (block[0], block[0])) if cue else block
        pieces = [_nearest(text, piece.strip(), block, at) for piece in content.split("||") if piece.strip()]
        who = [_nearest(text, source, block, at)] if source else []
        yield Said(_letters(text, who), _letters(text, pieces), line)


def _letters(text: str, spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(i for start, end in spans for i in range(start, end) if text[i].isalnum())


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0


def pairs(gold: Sequence[Said], ours: Sequence[Said]) -> list[tuple[int, int]]:
    """Return which attribution is which, one to one, the contents most alike first."""
    near = (
        (_jaccard(one.content, other.content), _jaccard(one.source, other.source), -i, -j)
        for i, one in enumerate(gold)
        for j, other in enumerate(ours)
    )
    found: dict[int, int] = {}
    for content, _, i, j in sorted(near, reverse=True):
        if content >= _SAME and -i not in found and -j not in found.values():
            found[-i] = -j
    return sorted(found.items())


def figures(right: float, predicted: float, wanted: float) -> Figures:
    """Return precision, recall and their harmonic mean."""
    precision, recall = right / max(predicted, 1), right / max(wanted, 1)
    return Figures(100 * precision, 100 * recall, 200 * right / max(predicted + wanted, 1))


class Scored(NamedTuple):
    """What one story or a set of them adds up to."""

    predicted: int = 0
    wanted: int = 0
    linked: int = 0
    right: int = 0
    letters: tuple[int, int, int] = (0, 0, 0)
    """Letters of source and content that are right, predicted and wanted."""

    def plus(self, other: "Scored") -> "Scored":
        """Return the sum of both."""
        (right, predicted, wanted), more = self.letters, other.letters
        return Scored(
            self.predicted + other.predicted,
            self.wanted + other.wanted,
            self.linked + other.linked,
            self.right + other.right,
            (right + more[0], predicted + more[1], wanted + more[2]),
        )

    def lines(self) -> Iterator[str]:
        """Yield the figures as they are printed."""
        told = {
            "content linked (Jaccard >= .5)": figures(self.linked, self.predicted, self.wanted),
            "who + what": figures(self.right, self.predicted, self.wanted),
            "overlap of source and content": figures(*self.letters),
        }
        for name, one in told.items():
            yield f"{name:32} P {one.precision:5.1f}  R {one.recall:5.1f}  F1 {one.f1:5.1f}"


def score(gold: Sequence[Said], ours: Sequence[Said]) -> Scored:
    """Return how a story's attributions compare with those wanted."""
    linked = pairs(gold, ours)
    right = sum(_jaccard(gold[i].source, ours[j].source) >= _SAME for i, j in linked)
    overlap = sum(_shared(gold[i], ours[j]) for i, j in linked)
    letters = (overlap, sum(map(_size, ours)), sum(map(_size, gold)))
    return Scored(len(ours), len(gold), len(linked), right, letters)


def _size(one: Said) -> int:
    return len(one.source) + len(one.content)


def _shared(one: Said, other: Said) -> int:
    return len(one.source & other.source) + len(one.content & other.content)


def annotate(text: str) -> list[Said]:
    """Return what the program finds in the story."""
    from dragoman.annotation import annotate as read_stories
    from dragoman.register import load
    from dragoman.types import Origin, Rejection, Story

    (story,) = read_stories([Story(id="own", text=text, origin=Origin(uri="own"))], load())
    if isinstance(story, Rejection):
        return []
    parts = ((one.source, one.cue, one.content) for one in story.attributions)
    return [_ours(text, [[(span.start, span.end) for span in part] for part in one]) for one in parts]


def _ours(text: str, parts: Sequence[Sequence[Span]]) -> Said:
    told = " | ".join(" .. ".join(text[slice(*span)] for span in part) for part in parts)
    return Said(_letters(text, parts[0]), _letters(text, parts[2]), told)


def errors(gold: Sequence[Said], ours: Sequence[Said]) -> Iterator[str]:
    """Yield what was missed, what is false, and where source or bounds differ."""
    linked = dict(pairs(gold, ours))
    for i, one in enumerate(gold):
        if i not in linked:
            yield f"MISS   {one.told}"
        elif _shared(one, ours[linked[i]]) < 0.8 * max(_size(one), _size(ours[linked[i]])):
            yield f"BOUNDS {one.told}\n       {ours[linked[i]].told}"
    yield from (f"FALSE  {one.told}" for j, one in enumerate(ours) if j not in linked.values())


def stories(folder: str) -> Iterator[tuple[str, str, list[Said]]]:
    """Yield the name, text and attributions of each story of a folder of :data:`FOLDER`."""
    for path in sorted((FOLDER / folder).glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        yield path.stem, text, list(read(text, path.with_suffix(".said").read_text(encoding="utf-8").splitlines()))


def main(folder: str, *flags: str) -> int:
    """Score the stories of a folder of :data:`FOLDER`."""
    total = Scored()
    for name, text, gold in stories(folder):
        ours = annotate(text)
        total = total.plus(score(gold, ours))
        if "--errors" in flags:
            print(f"== {name}", *errors(gold, ours), sep="\n")
    print(*total.lines(), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
