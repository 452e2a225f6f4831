"""The status of an act told by a noun: its adjectives, what it depends on, the verb that carries it."""

from dragoman.coding import words
from dragoman.coding.arguments import support_of
from dragoman.coding.match import counted_by
from dragoman.coding.status.forms import form_of
from dragoman.coding.status.reading import PLAIN, SETTLED, Reading, addressee_of, combine, phrase_of
from dragoman.coding.status.verbs import status_of_verb
from dragoman.ontology.status import shown_by
from dragoman.tree import Tree


def status_of_noun(tree: Tree, noun: int) -> Reading:
    """Return the status of an act told by a noun: its adjectives, what it depends on, the verb that carries it."""
    described = _described(tree, noun)
    noun = counted_by(tree, noun)
    described = described or _described(tree, noun) or carried_out(tree, noun)
    if described is not None:
        over = over_noun(tree, noun)
        return over if over.status in SETTLED or over.status == "possible" else described
    return over_noun(tree, noun)


def _described(tree: Tree, noun: int) -> Reading | None:
    """Return the status that an adjective or a participle on the noun gives: "planned talks", "talks scheduled for"."""
    for child in tree.all(noun, "amod", "acl", "relcl"):
        lemma, shown = phrase_of(tree, child)
        adjective = shown_by("adjectives").get(tree.tokens[child].text.lower()) or shown_by("adjectives").get(lemma)
        if adjective is not None and tree.tokens[child].dep == "amod":
            return Reading(adjective, (child,))
        status = shown_by("verbs").get(lemma)
        passive = tree.tokens[child].tag in ("VBN", "VBD")
        if status is not None and status not in PLAIN and passive and tree.tokens[child].dep in ("acl", "amod"):
            return Reading(status, shown)
    return None


def carried_out(tree: Tree, noun: int) -> Reading | None:
    """Return the status of a clause that says what becomes of the noun: "a signing that will be held on Tuesday"."""
    for place in tree.subtree(noun):
        token = tree.tokens[place]
        clear = token.dep == "relcl" and token.lemma in words.HAPPENING and not _other_clause(tree, place, noun)
        if clear:
            found = form_of(tree, place)
            return found if found.status not in PLAIN else None
    return None


def _other_clause(tree: Tree, place: int, noun: int) -> bool:
    """Tell whether a verb stands between a clause and the noun."""
    for above in tree.ancestors(place):
        if above == noun:
            return False
        if tree.tokens[above].pos == "VERB":
            return True
    return True


def over_noun(tree: Tree, noun: int) -> Reading:
    """Return the status that the noun's place in the sentence gives it."""
    token = tree.tokens[noun]
    head = token.head
    no = tree.first(noun, "det")
    if no is not None and tree.tokens[no].text.lower() == "no":
        return Reading("negated", (no,))
    if token.dep == "conj" and tree.tokens[head].pos in ("NOUN", "PROPN"):
        return over_noun(tree, head)
    if token.dep in ("dobj", "nsubj", "nsubjpass", "attr", "oprd", "dative") and tree.tokens[head].pos in (
        "VERB",
        "AUX",
    ):
        return status_of_carried(tree, noun, head)
    if token.dep in ("pobj", "pcomp"):
        return _under_preposition(tree, noun, head)
    if token.dep in ("compound", "nmod", "poss") and tree.tokens[head].lemma.lower() in shown_by("nouns"):
        return Reading(shown_by("nouns")[tree.tokens[head].lemma.lower()], (head,))
    return Reading("occurred", (noun,))


def status_of_carried(tree: Tree, noun: int, verb: int) -> Reading:
    """Return the status of a noun under a verb: "held talks", "cancelled the visit", "the talks collapsed"."""
    phrase, shown = phrase_of(tree, verb)
    status = shown_by("verbs").get(phrase)
    whole = status_of_verb(tree, verb)
    told = _told_of_subject(tree, noun, verb, whole)
    if told is not None:
        return told
    if tree.tokens[noun].dep == "nsubj" and tree.first(verb, "dobj") is not None:
        return Reading(
            "occurred", (noun,)
        )  # "the closure ended forty years of presence": it did that, so it took place
    if status is None or phrase in words.SPEECH:
        if tree.tokens[verb].lemma == "be" and any(tree.tokens[i].lemma == "way" for i in tree.subtree(verb)):
            return whole._replace(status="ongoing") if whole.status == "occurred" else whole
        if phrase in words.SUPPORT or (support_of(tree, noun) == verb and tree.tokens[verb].lemma == "be"):
            return whole
        return Reading("occurred", (noun,))
    if status in ("ongoing", "ended") and whole.status == "occurred":
        return Reading(status, shown)
    if status in PLAIN:
        return whole
    asked = addressee_of(tree, verb, (verb,)) if status == "requested" and tree.tokens[noun].dep == "dobj" else None
    return combine(Reading("occurred", ()), Reading(status, shown, verb, None if asked == noun else asked), whole)


def _told_of_subject(tree: Tree, noun: int, verb: int, whole: Reading) -> Reading | None:
    """Return what "will take place", "is possible" and "came to an end" say of their subject."""
    if tree.tokens[noun].dep != "nsubj":
        return None
    direct = tree.first(verb, "dobj")
    if direct is not None and tree.tokens[direct].lemma in ("place", "effect"):
        return whole
    about = tree.first(verb, "acomp")
    if about is not None and tree.tokens[about].lemma in shown_by("adjectives"):
        return combine(
            Reading("occurred", ()), Reading(shown_by("adjectives")[tree.tokens[about].lemma], (about,)), whole
        )
    if tree.tokens[verb].lemma == "come" and any(
        tree.tokens[item].lemma == "end" for prep in tree.all(verb, "prep") for item in tree.all(prep, "pobj")
    ):
        return whole._replace(status="ended") if whole.status == "occurred" else whole
    return None


def _under_preposition(tree: Tree, noun: int, prep: int) -> Reading:
    word = tree.tokens[prep].text.lower()
    head = tree.tokens[prep].head
    above = tree.tokens[head]
    if word == "without":
        return Reading("negated", (prep,))
    if (
        above.pos in ("NOUN", "PROPN")
        and above.lemma.lower() in shown_by("nouns")
        and word in ("of", "for", "on", "to", "against", "with")
    ):
        return combine(
            Reading("occurred", ()), Reading(shown_by("nouns")[above.lemma.lower()], (head,)), over_noun(tree, head)
        )
    if above.pos in ("VERB", "AUX"):
        return _of_clause(tree, noun, prep, head)
    if above.pos == "ADJ" and above.lemma.lower() in shown_by("adjectives"):
        return Reading(shown_by("adjectives")[above.lemma.lower()], (head,))
    if above.pos == "ADP" and above.text.lower() == "ahead":
        return Reading("planned", (head,))
    return Reading("occurred", (noun,))


def _of_clause(tree: Tree, noun: int, prep: int, verb: int) -> Reading:
    """Return the status of a noun behind a preposition of a verb."""
    word = tree.tokens[prep].text.lower()
    phrase = f"{tree.tokens[verb].lemma} {word}"
    asked = addressee_of(tree, verb, (verb,))
    asked = None if asked in (noun, tree.tokens[noun].head) else asked
    for kind in ("verbs", "addressing"):
        if phrase in shown_by(kind):
            by = Reading(shown_by(kind)[phrase], (verb, prep), verb, asked)
            return combine(Reading("occurred", ()), by, status_of_verb(tree, verb))
    lemma = tree.tokens[verb].lemma
    if word == "with" and shown_by("verbs").get(lemma) == "threatened":
        return combine(Reading("occurred", ()), Reading("threatened", (verb,), verb, asked), status_of_verb(tree, verb))
    if word in words.BEFORE:
        return Reading("planned", (prep,))
    if word in words.WHILE and form_of(tree, verb).status == "planned":
        return Reading("planned", form_of(tree, verb).shown)  # "at the summit the leaders will discuss trade"
    if word == "for" or (word in ("on", "to") and lemma in shown_by("verbs")):
        whole = status_of_verb(tree, verb)
        status = shown_by("verbs").get(lemma) or shown_by("addressing").get(lemma)
        if status is not None and status not in PLAIN:
            return combine(Reading("occurred", ()), Reading(status, (verb,), verb), whole)
        return whole
    if word == "in" and tree.tokens[noun].dep == "pobj" and lemma in words.SUPPORT:
        return status_of_verb(tree, verb)
    return Reading("occurred", (noun,))
