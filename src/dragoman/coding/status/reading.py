"""A status as it is read, and how a governing word changes it."""

from typing import NamedTuple

from dragoman.coding.arguments import is_passive
from dragoman.ontology.status import shown_by, statuses
from dragoman.tree import Tree
from dragoman.types import Status

SETTLED = frozenset({"denied", "negated", "refused", "cancelled", "postponed", "stalled", "threatened"})
"""Statuses that override what stands below them: a cancelled plan is cancelled."""
PLAIN = frozenset({"occurred", "ongoing", "ended"})


class Reading(NamedTuple):
    """A status, the tokens that show it, and, for "urged Berlin to", the governing verb with its addressee."""

    status: Status
    shown: tuple[int, ...]
    governor: int | None = None
    addressee: int | None = None


def phrase_of(tree: Tree, verb: int) -> tuple[str, tuple[int, ...]]:
    """Return the verb's lemma with its particle or preposition where the ontology knows the two together."""
    lemma = tree.tokens[verb].lemma
    for child in tree.all(verb, "prt", "prep", "advmod"):
        both = f"{lemma} {tree.tokens[child].lemma.lower()}"
        if both in shown_by("verbs") or both in shown_by("addressing"):
            return both, (verb, child)
    for clause in tree.all(verb, "ccomp", "xcomp", "advcl"):
        mark = tree.first(clause, "mark")
        if mark is not None and f"{lemma} {tree.tokens[mark].text.lower()}" in shown_by("verbs"):
            return f"{lemma} {tree.tokens[mark].text.lower()}", (verb, mark)  # "called for Russia to withdraw"
    return lemma, (verb,)


def addressee_of(tree: Tree, verb: int, shown: tuple[int, ...]) -> int | None:
    """Return who is asked, told or invited by the verb; ``shown`` is the verb and its preposition."""
    if is_passive(tree, verb):
        return tree.first(verb, "nsubjpass")
    direct = tree.first(verb, "dobj", "dative")
    if direct is not None:
        return direct
    for prep in (*shown[1:], *tree.all(verb, "prep", "dative")):
        named = tree.first(prep, "pobj")
        if named is not None:
            return named
    clause = tree.first(verb, "ccomp", "xcomp")
    return tree.first(clause, "nsubj") if clause is not None else None


def combine(found: Reading, by: Reading, form: Reading) -> Reading:
    """Return what the governor ``by``, itself in the form ``form``, makes of ``found``."""
    shown = (*by.shown, *found.shown)
    status: Status = by.status
    if form.status in ("negated", "refused"):
        status = statuses()[by.status].negated
        shown = (*form.shown, *shown)
    elif form.status in SETTLED:
        status = form.status
        shown = (*form.shown, *shown)
    elif form.status in ("possible", "requested", "planned") and by.status in (
        *PLAIN,
        "agreed",
        "cancelled",
        "refused",
        "postponed",
    ):
        status = form.status if by.status in PLAIN or form.status == "possible" else by.status
        shown = (*form.shown, *shown)
    if found.status in PLAIN or status in SETTLED or by.addressee is not None:
        return Reading(status, shown, by.governor, by.addressee)
    if found.status == "negated" and status in ("planned", "agreed", "requested", "threatened", "proposed"):
        return Reading("refused" if status in ("planned", "agreed") else status, shown, by.governor, by.addressee)
    return found
