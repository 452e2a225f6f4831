"""The status that a verb's own form shows: auxiliaries, tense, negation."""

from dragoman.coding import words
from dragoman.coding.status.reading import Reading
from dragoman.ontology.status import shown_by, statuses
from dragoman.tree import Tree
from dragoman.types import Status


def form_of(tree: Tree, verb: int) -> Reading:
    """Return the status that auxiliaries, tense and negation of the verb itself show."""
    helpers = [child for child in tree.children[verb] if tree.tokens[child].dep in ("aux", "auxpass")]
    if not helpers and tree.tokens[verb].dep == "conj":
        helpers = [h for h in tree.all(tree.tokens[verb].head, "aux") if tree.tokens[verb].tag in ("VB", "VBN", "VBG")]
    status, shown = _auxiliary(tree, verb, helpers)
    negation = _negation(tree, verb)
    if negation is not None:
        status = "refused" if status == "planned" else statuses()[status].negated
        shown = (*shown, negation)
    return Reading(status, shown or (verb,))


def _auxiliary(tree: Tree, verb: int, helpers: list[int]) -> tuple[Status, tuple[int, ...]]:
    modals = shown_by("auxiliaries")
    for helper in helpers:
        lemma = tree.tokens[helper].lemma.lower()
        if lemma in ("would", "'d") and _reported(tree, verb):
            return "planned", (helper,)
        if lemma in modals and (tree.tokens[helper].tag == "MD" or lemma in ("ought", "need")):
            return modals[lemma], (helper,)
    lemmas = {tree.tokens[helper].lemma for helper in helpers}
    token = tree.tokens[verb]
    if any(tree.tokens[helper].text.lower() == "being" for helper in helpers) or _still(tree, verb):
        return "ongoing", tuple(helpers)
    if token.tag == "VBG" and "be" in lemmas:
        return ("planned" if _future_time(tree, verb) else "ongoing"), tuple(helpers)
    return "occurred", tuple(helpers)


def _still(tree: Tree, verb: int) -> bool:
    """ "still occupies": a present with "still" goes on."""
    present = tree.tokens[verb].tag in ("VBZ", "VBP")
    return present and any(tree.tokens[child].lemma == "still" for child in tree.all(verb, "advmod"))


def _reported(tree: Tree, verb: int) -> bool:
    """Tell whether "would" stands in reported speech, where it is the past of "will", and no condition is near."""
    if any(tree.tokens[i].text.lower() in ("if", "unless") for i in tree.subtree(verb)):
        return False
    for place in tree.ancestors(verb):
        if tree.tokens[place].pos == "VERB":
            lemma = tree.tokens[place].lemma
            return lemma in words.SPEECH or lemma in ("promise", "pledge", "agree", "vow", "expect")
    return False


def _future_time(tree: Tree, verb: int) -> bool:
    """ "is visiting Paris next week": a progressive with a time ahead is a plan."""
    ahead = {"next", "tomorrow", "later", "coming", "upcoming"}
    return any(tree.tokens[i].text.lower() in ahead for i in tree.subtree(verb))


def _negation(tree: Tree, verb: int) -> int | None:
    found = tree.first(verb, "neg")
    if found is not None:
        return found
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if token.lemma == "never" or (
            token.text.lower() in ("nor", "neither") and token.dep in ("cc", "preconj", "advmod")
        ):
            return child
        if token.dep in ("nsubj", "nsubjpass", "dobj"):
            no = tree.first(child, "det")
            if no is not None and tree.tokens[no].text.lower() == "no":
                return no
    return None


def has_to(tree: Tree, verb: int) -> bool:
    """Tell whether "to" stands before the verb."""
    return any(tree.tokens[child].tag == "TO" for child in tree.all(verb, "aux"))


def is_finite(tree: Tree, verb: int) -> bool:
    """Tell whether the verb has a tense of its own."""
    token = tree.tokens[verb]
    if token.tag in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(tree.tokens[child].tag in ("MD", "VBD", "VBZ", "VBP") for child in tree.all(verb, "aux", "auxpass"))
