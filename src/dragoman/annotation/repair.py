"""Repairs of two parses that go wrong often in news: verbs in headlines, and days run into names."""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.annotation.lemmas import lemma
from dragoman.types import Token

_DAYS = frozenset(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])


def repaired(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with "Turkey halts all trade" read as a sentence and "On Monday Turkey moved" parted."""
    return _parted(_with_verb(tokens))


def _parted(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens, a name after "On Monday" made the subject of the verb after it."""
    made = list(tokens)
    for i in range(2, len(tokens) - 1):
        day = tokens[i - 1]
        if day.text in _DAYS and day.head == i and tokens[i].dep == "pobj" and tokens[i + 1].pos in ("VERB", "AUX"):
            verb = tokens[i + 1].head if tokens[i + 1].pos == "AUX" else i + 1
            if not any(token.head == verb and token.dep == "nsubj" for token in tokens):
                made[i - 1] = replace(day, dep="pobj", head=tokens[i].head)
                made[i] = replace(tokens[i], dep="nsubj", head=verb)
    return tuple(made)


def _with_verb(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens, the root turned into a verb where it is a noun in -s with a direct object."""
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
