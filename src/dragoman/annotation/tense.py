"""Where a clause stands in time: the direction in which "Tuesday" or "in July" is to be read."""

from typing import Literal

from dragoman.annotation.languages import english_tense as english
from dragoman.tree import Tree

Direction = Literal["past", "future", "unknown"]


def direction(tree: Tree, index: int, last: int | None = None) -> Direction:
    """Return the direction of the clause that holds the time from token ``index`` to token ``last``."""
    if _said_then(tree, index):
        return "past"
    then = _when(tree, index if last is None else last)
    if then is not None and _of_verb(tree, then) != "unknown":
        return _of_verb(tree, then)
    verb = next((i for i in (index, *tree.ancestors(index)) if tree.tokens[i].pos in ("VERB", "AUX")), None)
    noun = _planned_noun(tree, index, verb)
    if noun:
        return "future"
    if verb is not None and _is_before_past_verb(tree, index, verb):
        return "past"
    if verb is None or _only_names(tree, index, verb):
        return "unknown"
    return _of_verb(tree, verb)


def _only_names(tree: Tree, index: int, verb: int) -> bool:
    """Tell whether a day names what acts in a plain present: "Friday's ceremony leaves it unsigned"."""
    return index < verb and tree.tokens[index].dep == "poss" and _is_scheduled(tree, verb)


def _is_before_past_verb(tree: Tree, index: int, verb: int) -> bool:
    """Tell whether the time stands before a verb of the past: "on Wednesday proposed a pause" is no plan for then."""
    token = tree.tokens[verb]
    return index < verb and token.tag == "VBD" and not tree.all(verb, "aux", "auxpass")


def _said_then(tree: Tree, index: int) -> bool:
    """Tell whether a verb of the past stands right before the time: "said on Monday it would reopen the border"."""
    before = index - 1
    if before > 0 and tree.tokens[before].lemma in ("on", "in", "at", "late", "early"):
        before -= 1
    if before < 0:
        return False
    verb = tree.tokens[before]
    return verb.tag == "VBD" and verb.pos == "VERB" and verb.lemma in english.SAYING


def _when(tree: Tree, last: int) -> int | None:
    """Return the verb of the clause that says what was then: "in October, when he received the delegation"."""
    after = next((i for i in range(last + 1, len(tree.tokens)) if tree.tokens[i].pos != "PUNCT"), None)
    if after is None or tree.tokens[after].text.lower() != "when":
        return None
    verb = tree.tokens[after].head
    return verb if verb > after and tree.tokens[verb].pos in ("VERB", "AUX") else None


def is_promised(tree: Tree, index: int) -> bool:
    """Tell whether the verb over token ``index`` binds somebody for later: "promised an answer by the weekend"."""
    verb = next((i for i in (index, *tree.ancestors(index)) if tree.tokens[i].pos in ("VERB", "AUX")), None)
    return verb is not None and tree.tokens[verb].lemma in english.BINDING


def is_subordinate(tree: Tree, index: int) -> bool:
    """Tell whether token ``index`` stands in a clause that depends on another: relative, adverbial, participial."""
    return any(tree.tokens[i].dep in ("relcl", "advcl", "acl", "ccomp") for i in (index, *tree.ancestors(index)))


def is_before_past(tree: Tree, index: int) -> bool:
    """Tell whether the verb over token ``index`` is a pluperfect: "had fallen"."""
    verb = next((i for i in (index, *tree.ancestors(index)) if tree.tokens[i].pos in ("VERB", "AUX")), None)
    if verb is None or tree.tokens[verb].tag != "VBN":
        return False
    return any(tree.tokens[i].lemma == "have" and tree.tokens[i].tag == "VBD" for i in tree.children[verb])


def _planned_noun(tree: Tree, index: int, verb: int | None) -> bool:
    """Tell whether a word like "upcoming" or "planned" stands on a noun between the time and its verb."""
    for place in tree.ancestors(index):
        if place == verb:
            return False
        if any(tree.tokens[child].lemma in english.FUTURE_ADJECTIVES for child in tree.children[place]):
            return True
    return False


def _of_verb(tree: Tree, verb: int) -> Direction:
    token = tree.tokens[verb]
    helpers = {tree.tokens[child].lemma for child in tree.children[verb] if tree.tokens[child].pos in ("AUX", "PART")}
    set_for = token.lemma == "set" and token.tag == "VBN" and bool(tree.all(verb, "xcomp") or _has_for(tree, verb))
    if helpers & english.FUTURE_AUXILIARIES or token.lemma in english.FUTURE_VERBS or set_for:
        return "future"
    if _shares_helpers(tree, verb, helpers):
        return _of_verb(tree, token.head)
    if token.tag == "VBN" and token.lemma in english.AWAITED and _present_helper(tree, verb):
        return "future"
    if token.dep == "pcomp" and _is_thanked_for(tree, verb):
        return "past"
    if token.dep == "pcomp" and _looks_forward(tree, verb):
        return "future"
    if "to" in helpers or token.dep in ("xcomp", "pcomp"):
        return _of_complement(tree, verb)
    if token.tag in ("VBD", "VBN") or helpers & {"have"} or _past_helper(tree, verb):
        return "past"
    if _is_scheduled(tree, verb) or _is_to_be(tree, verb):
        return "future"
    if token.tag == "VBG" and token.head != verb:
        return _of_verb(tree, token.head) if tree.tokens[token.head].pos in ("VERB", "AUX") else "unknown"
    return "unknown"


def _shares_helpers(tree: Tree, verb: int, helpers: set[str]) -> bool:
    """Tell whether a second verb has the first one's auxiliaries: "will be bought and delivered"."""
    token = tree.tokens[verb]
    bare = token.tag in ("VB", "VBN", "VBG") and not helpers and not tree.all(verb, "nsubj", "nsubjpass")
    first = tree.tokens[token.head]
    return bare and token.dep == "conj" and token.head < verb and first.pos in ("VERB", "AUX")


def _present_helper(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[i].tag in ("VBZ", "VBP") and tree.tokens[i].lemma == "be" for i in tree.all(verb, "auxpass"))


def _is_thanked_for(tree: Tree, verb: int) -> bool:
    """Tell whether a verb in -ing names what somebody is thanked or blamed for: it has been done."""
    prep = tree.tokens[tree.tokens[verb].head]
    return prep.lemma == "for" and tree.tokens[prep.head].lemma in english.THANKING


def _looks_forward(tree: Tree, verb: int) -> bool:
    """Tell whether a verb stands behind "looks forward to"."""
    above = tree.tokens[tree.tokens[verb].head].head
    return tree.tokens[above].lemma == "look" and any(tree.tokens[i].lemma == "forward" for i in tree.children[above])


def _is_scheduled(tree: Tree, verb: int) -> bool:
    """Tell whether a plain present tells a programme: "flies to Rome on Friday"; headlines tell the past with it."""
    token = tree.tokens[verb]
    plain = token.tag in ("VBZ", "VBP") and not tree.all(verb, "aux", "auxpass", "neg")
    if not plain or tree.sentence.kind == "headline":
        return False
    return token.lemma in english.SCHEDULED


def _is_to_be(tree: Tree, verb: int) -> bool:
    """Tell whether a present "is" lays a deed ahead, though the deed was read as a noun: "are to land"."""
    token = tree.tokens[verb]
    present = token.lemma == "be" and token.tag in ("VBZ", "VBP") and bool(tree.all(verb, "xcomp"))
    return present and tree.tokens[verb + 1].text == "to"


def _has_for(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[child].lemma == "for" for child in tree.children[verb])


def _past_helper(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[child].tag == "VBD" for child in tree.children[verb] if tree.tokens[child].pos == "AUX")


def _of_complement(tree: Tree, verb: int) -> Direction:
    """ "agreed to meet on Friday" lies ahead; "managed to meet on Friday" and "arrived to meet" do not."""
    head = tree.tokens[verb].head
    if head == verb or tree.tokens[head].lemma in english.PAST_GOVERNORS:
        return "unknown" if head == verb else _of_verb(tree, head)
    if _is_planned_before_past(tree, head) or _is_ordered(tree, verb):
        return "unknown"
    if tree.tokens[verb].dep == "xcomp" or tree.tokens[head].lemma == "be" or tree.tokens[head].pos in ("NOUN", "ADJ"):
        return "future"
    return _of_verb(tree, head) if tree.tokens[head].pos == "VERB" else "unknown"


def _is_planned_before_past(tree: Tree, head: int) -> bool:
    """Tell whether a plan had been made before: "had threatened to strike on Sunday", "had been due to dock"."""
    above = tree.tokens[head].head if tree.tokens[head].pos == "ADJ" else head
    return is_before_past(tree, above)


def _is_ordered(tree: Tree, verb: int) -> bool:
    """Tell whether the time may be that of the order: "ordered six diplomats to leave on Monday"."""
    above = tree.tokens[tree.tokens[verb].head]
    return above.lemma == "order" and above.tag == "VBD" and not tree.all(verb, "auxpass")
