from dragoman.tree import Tree
from dragoman.types import Sentence, Span, Token

WORDS = (
    # text, dependency, head
    ("Peru", "nsubj", 3),
    ("and", "cc", 0),
    ("Chile", "conj", 0),
    ("signed", "ROOT", 3),
    ("a", "det", 5),
    ("treaty", "dobj", 3),
)


def tree() -> Tree:
    tokens, at = [], 0
    for text, dep, head in WORDS:
        tokens.append(Token(Span(at, at + len(text)), text, text.lower(), "X", "X", dep, head))
        at += len(text) + 1
    return Tree(Sentence(story_id="story-1", index=0, span=Span(0, at - 1), tokens=tuple(tokens)))


def test_children_and_their_labels() -> None:
    found = tree()
    assert found.children[3] == (0, 5)
    assert found.first(3, "dobj", "nsubj") == 0
    assert found.first(3, "agent") is None
    assert found.all(0, "cc", "conj") == (1, 2)


def test_what_is_below_and_above() -> None:
    found = tree()
    assert found.subtree(0) == (0, 1, 2)
    assert found.subtree(3) == tuple(range(6))
    assert list(found.ancestors(4)) == [5, 3]
    assert list(found.ancestors(3)) == []


def test_what_is_coordinated() -> None:
    assert tree().conjuncts(0) == (0, 2)
    assert tree().conjuncts(5) == (5,)


def test_spans_both_ways() -> None:
    found = tree()
    assert found.span((2, 0)) == Span(0, 14)
    assert found.within(Span(5, 10)) == (1, 2)
    assert found.within(Span(4, 5)) == ()
