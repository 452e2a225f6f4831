"""Who says what in our own invented stories: ``python -m benchmarks.own_attributions FOLDER [--errors] [--kinds]``.

Beside each story ``NAME.txt`` stands ``NAME.said``, a line for each attribution: the number of the paragraph, the
source (empty for none), the cue and the content. ``~`` stands for the words between, ``||`` parts pieces, ``#2``
means the second such words of the paragraph and ``@5:`` before a piece that it stands in paragraph 5; a source is the
one nearest to its cue, a content the one nearest to it. The conjunction "that" belongs to no part.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

Span = tuple[int, int]
_SAME = 0.5
"""Jaccard index of the letters of two contents, at the least, that are one."""

_FAR = 10_000
_FEW = 3
"""Words at most of a short content."""


class Said(NamedTuple):
    """One attribution, as the characters of its parts."""

    source: frozenset[int]
    content: frozenset[int]
    told: str = ""
    bare: frozenset[int] | None = None
    """The letters of the content without a conjunction before it; ``None``: those of the content."""


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
    """Return where the words stand in the block: the counted ones, else those nearest to the cue."""
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
        pieces = [_piece(text, piece.strip(), blocks, block, at) for piece in content.split("||") if piece.strip()]
        who = [_piece(text, source, blocks, block, at)] if source else []
        yield Said(_letters(text, who), _letters(text, pieces), line)


def _piece(text: str, piece: str, blocks: Sequence[Span], block: Span, cue: Span) -> Span:
    """Return where a piece stands: in the block of its cue, or in that which it names."""
    if elsewhere := re.fullmatch(r"@(\d+): (.+)", piece, re.DOTALL):
        return _nearest(text, elsewhere[2], blocks[int(elsewhere[1]) - 1], cue)
    return _nearest(text, piece, block, cue)


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
    exact: int = 0
    """Of those linked, the ones with the very letters of the content."""
    right: int = 0
    """Of those linked, the ones whose sources share a letter, or have none both."""
    letters: tuple[int, int, int] = (0, 0, 0)
    """Letters of source and content that are right, predicted and wanted."""

    def plus(self, other: "Scored") -> "Scored":
        """Return the sum of both."""
        (right, predicted, wanted), more = self.letters, other.letters
        return Scored(
            self.predicted + other.predicted,
            self.wanted + other.wanted,
            self.linked + other.linked,
            self.exact + other.exact,
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
        yield f"{'contents exact among linked %':32} {100 * self.exact / max(self.linked, 1):.1f}"
        yield f"{'source right among linked %':32} {100 * self.right / max(self.linked, 1):.1f}"


def score(gold: Sequence[Said], ours: Sequence[Said]) -> Scored:
    """Return how a story's attributions compare with those wanted."""
    linked = pairs(gold, ours)
    right = sum(is_source_right(gold[i], ours[j]) for i, j in linked)
    exact = sum(_bare(gold[i]) == _bare(ours[j]) for i, j in linked)
    overlap = sum(_shared(gold[i], ours[j]) for i, j in linked)
    letters = (overlap, sum(map(_size, ours)), sum(map(_size, gold)))
    return Scored(len(ours), len(gold), len(linked), exact, right, letters)


def _bare(one: Said) -> frozenset[int]:
    return one.content if one.bare is None else one.bare


def is_source_right(one: Said, other: Said) -> bool:
    """Tell whether two sources share a letter, or there is none in both."""
    return bool(one.source & other.source) or not (one.source or other.source)


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
    return [said(text, [[(span.start, span.end) for span in part] for part in one]) for one in parts]


def said(text: str, parts: Sequence[Sequence[Span]]) -> Said:
    """Return one attribution of the spans of its source, cue and content."""
    told = " | ".join(" .. ".join(text[slice(*span)] for span in part) for part in parts)
    content = _letters(text, parts[2])
    return Said(_letters(text, parts[0]), content, told, content - _conjunction(text, content))


def _conjunction(text: str, content: frozenset[int]) -> frozenset[int]:
    """Return the letters of a "that" which opens the content."""
    first = min(content, default=0)
    return frozenset(range(first, first + 4) if text[first:].casefold().startswith("that ") else ())


def errors(gold: Sequence[Said], ours: Sequence[Said]) -> Iterator[str]:
    """Yield what was missed, what is false, and where source or bounds differ."""
    linked = dict(pairs(gold, ours))
    for i, one in enumerate(gold):
        if i not in linked:
            yield f"MISS   {one.told}"
        elif not is_source_right(one, ours[linked[i]]):
            yield f"SOURCE {one.told}\n       {ours[linked[i]].told}"
        elif _bare(one) != _bare(ours[linked[i]]):
            yield f"BOUNDS {one.told}\n       {ours[linked[i]].told}"
    yield from (f"FALSE  {one.told}" for j, one in enumerate(ours) if j not in linked.values())


def kind(told: str) -> str:
    """Return what kind of attribution a line tells, by its cue and content."""
    *_, cue, content = (part.strip() for part in told.split(" | "))
    if not cue:
        return "no cue"
    if content[:1] in "\"“‘'":
        return "quoted"
    if re.match(r"(?:not )?to (?!~)", content):
        return "infinitive"
    return "short" if len(content.replace("~", "x x x x").split()) <= _FEW else "clause or phrase"


def by_kind(gold: Sequence[Said], ours: Sequence[Said]) -> Iterator[tuple[str, str]]:
    """Yield the kind of each attribution with ``found``, ``missed`` or ``false``."""
    linked = {i: j for i, j in pairs(gold, ours) if is_source_right(gold[i], ours[j])}
    yield from ((kind(one.told), "found" if i in linked else "missed") for i, one in enumerate(gold))
    yield from ((kind(one.told), "false") for j, one in enumerate(ours) if j not in linked.values())


def stories(folder: Path) -> Iterator[tuple[str, str, list[Said]]]:
    """Yield the name, text and attributions of each story of a folder."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        yield path.stem, text, list(read(text, path.with_suffix(".said").read_text(encoding="utf-8").splitlines()))


def main(folder: str, *flags: str) -> int:
    """Score the stories of a folder."""
    total = Scored()
    counted: Counter[tuple[str, str]] = Counter()
    for name, text, gold in stories(Path(folder)):
        ours = annotate(text)
        total = total.plus(score(gold, ours))
        counted.update(by_kind(gold, ours))
        if "--errors" in flags:
            print(f"== {name}", *errors(gold, ours), sep="\n")
    print(*total.lines(), sep="\n")
    if "--kinds" in flags:
        for name in sorted({name for name, _ in counted}):
            print(f"{name:32}", *(f"{what} {counted[name, what]:3}" for what in ("found", "missed", "false")))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
