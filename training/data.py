"""Sentences of the corpus -> what the network reads and what it has to say."""

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dragoman.coding.learned.inputs import LONGEST, marked, plain
from dragoman.coding.learned.wordpiece import Pieces, WordPiece
from dragoman.ontology.schema import acts
from training.corpus import SPANS, STATUSES, CorpusMention, CorpusSentence

ACTS: tuple[str, ...] = tuple(acts())
NONE = 0
"""The class of no act; an act's class is its place in ``ACTS`` plus one."""


class Told(NamedTuple):
    """One act of a sentence, in pieces."""

    act: int
    status: int
    background: bool
    trigger: tuple[int, ...]
    parts: tuple[tuple[int, ...], ...]
    """For each field of ``SPANS`` its pieces."""


class Sentence(NamedTuple):
    """A sentence to read as it is."""

    ids: list[int]
    told: tuple[Told, ...]


class Pair(NamedTuple):
    """A sentence with two sides marked; ``answers`` are the (act, status) that are right, status -1 with no act."""

    ids: list[int]
    source: int
    target: int
    answers: tuple[tuple[int, int], ...]


def sentence(cutter: WordPiece, given: CorpusSentence) -> Sentence:
    """Return what is to be read and said of one sentence."""
    pieces = cutter.cut(given.text)
    return Sentence(plain(cutter, pieces), tuple(_told(pieces, one) for one in given.mentions))


def _told(pieces: Pieces, mention: CorpusMention) -> Told:
    parts = tuple(_pieces(pieces, getattr(mention, field)) for field in SPANS)
    trigger = _pieces(pieces, [mention.trigger])
    return Told(ACTS.index(mention.act) + 1, STATUSES.index(mention.status), mention.background, trigger, parts)


def _pieces(pieces: Pieces, spans: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Return the places, in what the network reads, of the pieces in the spans."""
    spans = tuple(spans)
    found = range(min(len(pieces.ids), LONGEST - 2))
    return tuple(
        at + 1 for at in found if any(pieces.starts[at] < end and start < pieces.ends[at] for start, end in spans)
    )


def pairs(cutter: WordPiece, given: CorpusSentence, named: Iterable[tuple[int, int]] = ()) -> Iterator[Pair]:
    """Yield every pair of sides that a sentence gives, with what is done; and pairs between which nothing is done.

    ``named`` are spans of actors beside the sides: nothing is done between them.
    """
    done = _done(given)
    pieces = cutter.cut(given.text)
    for (source, target), answers in sorted(done.items()):
        yield _pair(cutter, pieces, source, target, tuple(answers))
    sides = sorted({*named, *(side for pair in done for side in pair)})
    for source in sides:
        for target in sides:
            apart = source[1] <= target[0] or target[1] <= source[0]
            if apart and (source, target) not in done:
                yield _pair(cutter, pieces, source, target, ((NONE, -1),))


_Span = tuple[int, int]


def _done(given: CorpusSentence) -> dict[tuple[_Span, _Span], set[tuple[int, int]]]:
    """Return what each source does to each target, history only where it is all there is."""
    found: dict[tuple[_Span, _Span], list[CorpusMention]] = {}
    for mention in given.mentions:
        for source in mention.source:
            for target in mention.target:
                found.setdefault((source, target), []).append(mention)
                if acts()[mention.act].mutual and source != target:
                    found.setdefault((target, source), []).append(mention)
    return {
        pair: {(ACTS.index(m.act) + 1, STATUSES.index(m.status)) for m in _news(mentions)}
        for pair, mentions in found.items()
    }


def _news(mentions: Sequence[CorpusMention]) -> Sequence[CorpusMention]:
    return [mention for mention in mentions if not mention.background] or mentions


def _pair(
    cutter: WordPiece, pieces: Pieces, source: _Span, target: _Span, answers: tuple[tuple[int, int], ...]
) -> Pair:
    given = marked(cutter, pieces, [source], [target])
    return Pair(given.ids, given.source, given.target, answers)


def renamed(given: CorpusSentence, names: Sequence[str], rng: random.Random) -> CorpusSentence:
    """Return the sentence with some sides under other names, so that the words of the act are learned and not states'.

    Only sides that are one proper name are renamed, each throughout the sentence's spans.
    """
    spans = sorted({span for m in given.mentions for span in (*m.source, *m.target) if _is_name(given.text, span)})
    if not spans or any(b[0] < a[1] for a, b in pairwise(spans)):
        return given
    changes = {span: rng.choice(names) for span in spans}
    text, moved = _rewritten(given.text, changes)
    mentions = tuple(_moved(mention, moved) for mention in given.mentions)
    return CorpusSentence(id=given.id, text=text, writer=given.writer, trap=given.trap, mentions=mentions)


def _is_name(text: str, span: _Span) -> bool:
    words = text[span[0] : span[1]]
    return words.isalpha() and words.istitle() and words not in _NO_NAMES and not words.endswith(("n", "ese", "ish"))


_NO_NAMES = frozenset("It He She They We I Both His Her Their Its You Who Police Troops Rebels Militants".split())


def _rewritten(text: str, changes: dict[_Span, str]) -> tuple[str, list[int]]:
    """Return the changed text, and for each old place its new one."""
    out, moved, at = "", [0] * (len(text) + 1), 0
    for (start, end), name in sorted(changes.items()):
        for place in range(at, start):
            moved[place] = len(out) + place - at
        out += text[at:start]
        moved[start] = len(out)
        for place in range(start + 1, end):
            moved[place] = len(out)
        out += name
        at = end
    for place in range(at, len(text) + 1):
        moved[place] = len(out) + place - at
    return out + text[at:], moved


def _moved(mention: CorpusMention, moved: Sequence[int]) -> CorpusMention:
    def span(one: _Span) -> _Span:
        return moved[one[0]], moved[one[1]]

    fields = {field: tuple(span(one) for one in getattr(mention, field)) for field in SPANS}
    return CorpusMention(
        act=mention.act,
        status=mention.status,
        trigger=span(mention.trigger),
        background=mention.background,
        **fields,
    )
