"""Which word each outlet has for one deed, where the choice of word says something: seized, annexed, liberated."""

from collections.abc import Sequence

from dragoman.linking.nouns import Item
from dragoman.ontology.schema import acts
from dragoman.register.fold import fold

_HARD = frozenset(
    {"REJECT", "ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "RETREAT", "CONCEDE"}
)
"""PLOVER types of acts between opponents: there, words take sides. Of talks and visits they hardly do."""
_STEM = 4
"""First letters that inflections of one word share: seized, seizure; bombed, bombing."""
IRREGULAR = {
    "broke": "break", "broken": "break", "caught": "catch", "drove": "drive", "driven": "drive", "fought": "fight",
    "gave": "give", "given": "give", "held": "hold", "left": "leave", "leaves": "leave", "lost": "lose", "met": "meet",
    "sent": "send", "shot": "shoot", "slain": "slay", "struck": "strike", "threw": "throw", "thrown": "throw",
    "took": "take", "taken": "take", "withdrew": "withdraw", "won": "win", "wrested": "wrest",
}  # fmt: skip
"""Verbs of such acts whose letters change."""


def wording(items: Sequence[Item]) -> dict[str, list[str]]:
    """Return word -> ids of the mentions that have it; empty where the words differ by inflection alone.

    Empty, too, where all are one story's: it differs from nobody. A word is given as it was first written (by mention
    id), in lower case. Asked for only of acts between opponents.
    """
    known = [one for one in items if one.trigger.strip() and not one.mention.uncertain]
    if not any(_is_hard(one.mention.act) for one in known):
        return {}
    found: dict[str, tuple[str, list[str]]] = {}
    for one in sorted(known, key=lambda item: item.mention.id):
        word = " ".join(fold(one.trigger).split())
        found.setdefault(_stem(word), (word, []))[1].append(one.mention.id)
    stories = {one.mention.story_id for one in known}
    return dict(found.values()) if len(found) > 1 and len(stories) > 1 else {}


def _stem(word: str) -> str:
    """Return what inflections of a word have in common, as far as its letters show it."""
    first, _, rest = word.partition(" ")
    return f"{IRREGULAR.get(first, first)} {rest}".strip()[:_STEM]


def _is_hard(act: str) -> bool:
    known = acts().get(act)
    return known is not None and known.plover.type in _HARD
