"""Repairs of parses that go wrong in headlines: a verb in the present taken for a plural noun."""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.annotation.lemmas import lemma
from dragoman.types import Token


def repaired(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens, the root turned into a verb where it is a noun in -s with a direct object ("Turkey halts all trade")."""
    root = next((i for i, token in enumerate(tokens) if token.head == i), None)
    if root is None or not _mistaken(tokens, root):
        return tuple(tokens)
    made = list(tokens)
    made[root] = replace(tokens[root], tag="VBZ", pos="VERB", lemma=lemma(tokens[root].text, "VBZ"))
    subject = max(i for i in range(root) if tokens[i].head == root and tokens[i].dep in ("compound", "nmod", "nsubj"))
    made[subject] = replace(tokens[subject], dep="nsubj")
    for i in range(subject):
        if tokens[i].head == root and tokens[i].dep in ("compound", "amod", "nmod", "det", "poss"):
            made[i] = replace(tokens[i], head=subject)
    return tuple(made)


def _mistaken(tokens: Sequence[Token], root: int) -> bool:
    below = [i for i, token in enumerate(tokens) if token.head == root and i != root]
    return (
        tokens[root].tag in ("NNS", "NNPS")
        and any(tokens[i].dep == "dobj" and i > root for i in below)
        and any(tokens[i].dep in ("compound", "nmod", "nsubj") and i < root for i in below)
    )
