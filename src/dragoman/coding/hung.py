"""Times hung where they stand: a parser likes to give them to the next verb, across the word that begins its clause."""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.tree import Tree
from dragoman.types import TimeMention

_CLAUSES = ("advcl", "ccomp", "xcomp", "relcl", "acl")
_RELATIVE = ("WDT", "WP", "WP$", "WRB")


def hung(tree: Tree, times: Sequence[TimeMention]) -> Tree:
    """Return the tree with each time under the clause in which it stands.

    "will deliver next month after the two signed": what stands before "after" is no part of its clause. "said on Monday
    it would send": what stands between a verb and its clause is the verb's.
    """
    moved = {}
    for time in times:
        places = tree.within(time.span)
        if places:
            top = top_of(tree, places)
            head = _head(tree, top)
            if head != tree.tokens[top].head:
                moved[top] = head
    if not moved:
        return tree
    tokens = tuple(replace(token, head=moved.get(i, token.head)) for i, token in enumerate(tree.tokens))
    return Tree(replace(tree.sentence, tokens=tokens))


def top_of(tree: Tree, places: Sequence[int]) -> int:
    """Return the token by which a time hangs: its preposition, else its own head."""
    inside = frozenset(places)
    top = next((i for i in reversed(places) if tree.tokens[i].head not in inside), places[-1])
    above = tree.tokens[top].head
    return above if tree.tokens[top].dep == "pobj" and tree.tokens[above].dep == "prep" else top


def _head(tree: Tree, top: int) -> int:
    """Return the token under which a time belongs: that of the parse, or the verb over its clause."""
    verb = tree.tokens[top].head
    token = tree.tokens[verb]
    if token.dep not in _CLAUSES or not top < verb or token.head == verb:
        return verb
    first = _begins(tree, verb)
    if first is not None and top < first:
        return token.head
    between = token.head < top and token.dep in ("ccomp", "xcomp") and tree.tokens[token.head].pos == "VERB"
    starts = [i for i in tree.all(verb, "nsubj", "nsubjpass", "aux", "mark") if i < verb]
    return token.head if between and starts and top < min(min(tree.subtree(i)) for i in starts) else verb


def _begins(tree: Tree, verb: int) -> int | None:
    """Return the word that begins a clause: its conjunction, or its relative pronoun."""
    return next(
        (i for i in tree.children[verb] if tree.tokens[i].dep == "mark" or tree.tokens[i].tag in _RELATIVE), None
    )
