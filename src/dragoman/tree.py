"""Walking the syntax of one sentence: children, subtrees and spans over :class:`dragoman.types.Token`."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from dragoman.types import Sentence, Span, Token


class Tree:
    """The dependency tree of one sentence; indexes are places in ``tokens``."""

    def __init__(self, sentence: Sentence) -> None:
        """Keep the sentence; nothing is computed before it is asked for."""
        self.sentence = sentence
        self.tokens: Sequence[Token] = sentence.tokens

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The dependents of each token, left to right."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                found[token.head].append(index)
        return tuple(tuple(row) for row in found)

    def first(self, index: int, *deps: str) -> int | None:
        """Return the first child of ``index`` whose label is one of ``deps``."""
        return next((child for child in self.children[index] if self.tokens[child].dep in deps), None)

    def all(self, index: int, *deps: str) -> tuple[int, ...]:
        """Return the children of ``index`` whose label is one of ``deps``."""
        return tuple(child for child in self.children[index] if self.tokens[child].dep in deps)

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return ``index`` and everything below it, sorted."""
        found = [index]
        for place in found:
            found.extend(self.children[place])
        return tuple(sorted(found))

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the heads of ``index``, nearest first, up to the root."""
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            yield index

    def conjuncts(self, index: int) -> tuple[int, ...]:
        """Return ``index`` and what is coordinated with it to its right ("A, B and C")."""
        found = [index]
        for place in found:
            found.extend(self.all(place, "conj"))
        return tuple(found)

    def span(self, indexes: Sequence[int]) -> Span:
        """Return the span from the first to the last of ``indexes``."""
        return Span(self.tokens[min(indexes)].span.start, self.tokens[max(indexes)].span.end)

    def within(self, span: Span) -> tuple[int, ...]:
        """Return the tokens that overlap ``span``."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return tuple(range(first, last))

    @cached_property
    def _starts(self) -> list[int]:
        return [token.span.start for token in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.span.end for token in self.tokens]
