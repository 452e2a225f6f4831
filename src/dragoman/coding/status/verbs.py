"""The status of a verb: its own form, then the words that govern it."""

from dragoman.coding import words
from dragoman.coding.status import nouns
from dragoman.coding.status.forms import form_of, has_to, is_finite
from dragoman.coding.status.reading import PLAIN, Reading, addressee_of, combine, phrase_of
from dragoman.ontology.status import shown_by
from dragoman.tree import Tree

_MAX_STEPS = 8


def status_of_verb(tree: Tree, verb: int) -> Reading:
    """Return the status of a verb: its own form, then what governs it."""
    own = form_of(tree, verb)
    if has_to(tree, verb) and own.status == "occurred":
        token = tree.tokens[verb]
        yet = any(tree.tokens[i].lemma == "yet" for i in (*tree.children[verb], *tree.children[token.head]))
        if yet:
            return Reading("negated", own.shown)
        if token.head == verb or (token.dep == "acl" and tree.tokens[token.head].pos == "PROPN"):
            return Reading("planned", own.shown)
    return _governed(tree, verb, own, finite=is_finite(tree, verb))


def _governed(tree: Tree, place: int, found: Reading, *, finite: bool) -> Reading:
    """Walk from the verb to what governs it; each governor may change the status."""
    for _ in range(_MAX_STEPS):
        token = tree.tokens[place]
        head = token.head
        if head == place:
            return found
        governor = tree.tokens[head]
        if token.dep == "conj":
            place = head
            continue
        if token.dep == "pcomp" and governor.pos == "ADP":
            found = _after_preposition(tree, head, found)
            place = head
            if tree.tokens[head].dep != "prep":
                return found
            continue
        if token.dep == "prep":
            place, found = head, by_word(tree, head, found, finite=False)
            finite = True
            continue
        if token.dep not in ("xcomp", "ccomp", "acl", "advcl", "acomp", "attr", "csubj", "relcl", "dobj", "pobj"):
            return found
        if token.dep == "ccomp" and finite and place < head and governor.lemma not in words.SPEECH:
            return found  # "he met Orbán; at that meeting Hungary agreed" is two clauses side by side
        asked = token.dep == "advcl" and has_to(tree, place) and phrase_of(tree, head)[0] in shown_by("addressing")
        if token.dep in ("relcl", "advcl") and not asked:
            return found if finite or token.dep == "relcl" else _purpose(tree, place, found)
        clause = token.dep == "acl" or (token.dep in ("ccomp", "relcl") and governor.lemma in words.CLAIMS)
        if clause and token.tag != "VB" and not has_to(tree, place):
            return _participle(tree, head, found)
        if governor.lemma == "be" and token.dep == "xcomp" and has_to(tree, place) and found.status == "occurred":
            found = found._replace(status="planned", shown=(head, *found.shown))
        else:
            found = by_word(tree, head, found, finite=finite)
        if token.dep == "ccomp" and finite and governor.lemma in words.SPEECH:
            return found  # "I want to reiterate that we support you": what governs the saying leaves what is said alone
        place, finite = head, is_finite(tree, head)
    return found


def _purpose(tree: Tree, verb: int, found: Reading) -> Reading:
    """ "flew to Paris to meet Macron": an aim, settled no further than the main verb has got."""
    head = tree.tokens[verb].head
    if not has_to(tree, verb) or found.status != "occurred" or tree.tokens[head].pos not in ("VERB", "AUX"):
        return found
    main = form_of(tree, head)
    if main.status not in PLAIN:
        return found._replace(status=main.status, shown=(*main.shown, *found.shown))
    return found._replace(status="planned")


def _participle(tree: Tree, noun: int, found: Reading) -> Reading:
    """Return ``denied`` for "rejected reports that the army had used gas"; other nouns say no more of the clause."""
    verb = tree.tokens[noun].head
    denies = shown_by("verbs").get(tree.tokens[verb].lemma) in ("refused", "denied")
    if tree.tokens[noun].lemma in words.CLAIMS and tree.tokens[noun].dep == "dobj" and denies:
        return found._replace(status="denied", shown=(verb, *found.shown))
    return found


def _after_preposition(tree: Tree, prep: int, found: Reading) -> Reading:
    word = tree.tokens[prep].text.lower()
    if word == "without":
        return found._replace(status="negated", shown=(prep, *found.shown))
    if word in words.BEFORE and found.status == "occurred":
        verb = tree.tokens[prep].head
        return found if tree.tokens[verb].tag in ("VBD", "VBN") else found._replace(status="planned")
    return found


def by_word(tree: Tree, head: int, found: Reading, *, finite: bool) -> Reading:
    """Return the status after the governor at ``head`` has had its say."""
    token = tree.tokens[head]
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX"):
        return _by_verb(tree, head, found, finite=finite)
    if token.pos == "ADJ" and lemma in shown_by("adjectives"):
        return combine(found, Reading(shown_by("adjectives")[lemma], (head,)), form_of(tree, tree.tokens[head].head))
    if token.pos == "NOUN" and lemma in shown_by("nouns"):
        status = shown_by("nouns")[lemma]
        return combine(found, Reading(status, (head,)), nouns.over_noun(tree, head))
    return found


def _by_verb(tree: Tree, verb: int, found: Reading, *, finite: bool) -> Reading:
    phrase, shown = phrase_of(tree, verb)
    addressed = shown_by("addressing").get(phrase)
    form = form_of(tree, verb)
    addressee = addressee_of(tree, verb, shown) if addressed is not None and not finite else None
    if addressed is not None and addressee is not None:
        return combine(found, Reading(addressed, shown, verb, addressee), form)
    status = shown_by("verbs").get(phrase)
    if tree.tokens[verb].lemma == "go" and tree.tokens[verb].tag == "VBG" and not finite:
        status = "planned"  # "is going to expel"
    if status is None or (finite and status in PLAIN) or phrase in words.SPEECH:
        if found.status == "occurred" and phrase not in words.SPEECH and not finite:
            return Reading(form.status, (*form.shown, *found.shown))
        return found
    clause = tree.first(verb, "ccomp")
    if clause is None and len(shown) > 1:
        clause = tree.tokens[shown[1]].head if tree.tokens[shown[1]].dep == "mark" else None
    asked = tree.first(clause, "nsubj") if clause is not None and status == "requested" else None
    return combine(found, Reading(status, shown, verb, asked), form)
