"""How far an act has got, read from tense, modality, negation and the words that govern the cue."""

from dragoman.coding import words
from dragoman.coding.arguments import is_passive, subject_of
from dragoman.coding.status.nouns import status_of_carried, status_of_noun
from dragoman.coding.status.reading import PLAIN, Reading, phrase_of
from dragoman.coding.status.verbs import status_of_verb
from dragoman.ontology.status import shown_by
from dragoman.tree import Tree

__all__ = ["Reading", "asking", "read"]


def read(
    tree: Tree, head: int, carried: int | None = None, *, cue: tuple[int, ...] = (), light: bool = False
) -> Reading:
    """Return the status of the act whose cue is headed by token ``head``.

    ``carried`` is the noun that a verb cue asked for: in "called off a rally" the verb itself shows the status, unless
    its words are the cue's own ("broke off relations"). ``light``: the noun alone names the act, so that a verb of
    ending ends it ("concluded the drills"), where else the ending is the act ("ended the lockdown").
    """
    token = tree.tokens[head]
    phrase, shown = phrase_of(tree, head) if carried is not None else ("", ())
    of_verb = shown_by("verbs").get(phrase, "occurred")
    off = len(shown) > 1 and of_verb not in PLAIN and not set(shown) <= set(cue)
    if carried is not None and (off or (light and of_verb == "ended")):
        base = status_of_carried(tree, carried, head)
    else:
        base = status_of_verb(tree, head) if token.pos in ("VERB", "AUX", "ADJ") else status_of_noun(tree, head)
    return _conditional(tree, head, base)


def _conditional(tree: Tree, head: int, found: Reading) -> Reading:
    """ "If X attacks" is possible only."""
    if found.status not in (*PLAIN, "planned"):
        return found
    for place in (head, *tree.ancestors(head)):
        for child in tree.all(place, "mark", "advmod"):
            if tree.tokens[child].text.lower() in words.CONDITIONAL and child < head:
                return found._replace(status="possible", shown=(child, *found.shown))
        if tree.tokens[place].dep in ("advcl", "ccomp", "relcl", "ROOT"):
            break
    return found


def asking(tree: Tree, governor: int) -> int | None:
    """Return the token of who asks, at the governor of a request or invitation."""
    if is_passive(tree, governor):
        agent = tree.first(governor, "agent")
        return tree.first(agent, "pobj") if agent is not None else None
    return subject_of(tree, governor)
