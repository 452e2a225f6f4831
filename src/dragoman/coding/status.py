"""How far an act has got, read from tense, modality, negation and the words that govern the cue."""

from typing import NamedTuple

from dragoman.coding import words
from dragoman.coding.arguments import is_passive, subject_of, support_of
from dragoman.ontology.status import shown_by, statuses
from dragoman.tree import Tree
from dragoman.types import Status

_MAX_STEPS = 8
_SETTLED = frozenset({"denied", "negated", "refused", "cancelled", "postponed", "stalled", "threatened"})
"""Statuses that override what stands below them: a cancelled plan is cancelled."""
_PLAIN = frozenset({"occurred", "ongoing", "ended"})


class Reading(NamedTuple):
    """A status, the tokens that show it, and, for "urged Berlin to", the governing verb with its addressee."""

    status: Status
    shown: tuple[int, ...]
    governor: int | None = None
    addressee: int | None = None


def read(tree: Tree, head: int, carried: int | None = None) -> Reading:
    """Return the status of the act whose cue is headed by token ``head``.

    ``carried`` is the noun that a verb cue asked for: in "called off a rally" the verb itself shows the status.
    """
    token = tree.tokens[head]
    phrase, shown = _phrase(tree, head) if carried is not None else ("", ())
    of_verb = shown_by("verbs").get(phrase, "occurred")
    if carried is not None and (of_verb == "ended" or (len(shown) > 1 and of_verb not in _PLAIN)):
        base = _carried(tree, carried, head)
    else:
        base = _of_verb(tree, head) if token.pos in ("VERB", "AUX", "ADJ") else _of_noun(tree, head)
    return _conditional(tree, head, base)


def _conditional(tree: Tree, head: int, found: Reading) -> Reading:
    """"If X attacks" is possible only."""
    if found.status not in (*_PLAIN, "planned"):
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


# --- verbs ----------------------------------------------------------------------------------------------


def _of_verb(tree: Tree, verb: int) -> Reading:
    """Return the status of a verb: its own form, then what governs it."""
    own = _form(tree, verb)
    if _has_to(tree, verb) and own.status == "occurred":
        token = tree.tokens[verb]
        yet = any(tree.tokens[i].lemma == "yet" for i in (*tree.children[verb], *tree.children[token.head]))
        if yet:
            return Reading("negated", own.shown)
        if token.head == verb or (token.dep == "acl" and tree.tokens[token.head].pos == "PROPN"):
            return Reading("planned", own.shown)
    return _governed(tree, verb, own, finite=_is_finite(tree, verb))


def _is_finite(tree: Tree, verb: int) -> bool:
    token = tree.tokens[verb]
    if token.tag in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(tree.tokens[child].tag in ("MD", "VBD", "VBZ", "VBP") for child in tree.all(verb, "aux", "auxpass"))


def _form(tree: Tree, verb: int) -> Reading:
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
    """"still occupies": a present with "still" goes on."""
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
    """"is visiting Paris next week": a progressive with a time ahead is a plan."""
    ahead = {"next", "tomorrow", "later", "coming", "upcoming"}
    return any(tree.tokens[i].text.lower() in ahead for i in tree.subtree(verb))


def _negation(tree: Tree, verb: int) -> int | None:
    found = tree.first(verb, "neg")
    if found is not None:
        return found
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if token.lemma == "never" or (token.text.lower() in ("nor", "neither") and token.dep in ("cc", "preconj", "advmod")):
            return child
        if token.dep in ("nsubj", "nsubjpass", "dobj"):
            no = tree.first(child, "det")
            if no is not None and tree.tokens[no].text.lower() == "no":
                return no
    return None


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
            place, found = head, _by_word(tree, head, found, finite=False, complement=True)
            finite = True
            continue
        if token.dep not in ("xcomp", "ccomp", "acl", "advcl", "acomp", "attr", "csubj", "relcl", "dobj", "pobj"):
            return found
        if token.dep in ("relcl", "advcl"):
            return found if finite or token.dep == "relcl" else _purpose(tree, place, found)
        clause = token.dep == "acl" or (token.dep in ("ccomp", "relcl") and governor.lemma in words.CLAIMS)
        if clause and token.tag != "VB" and not _has_to(tree, place):
            return _participle(tree, head, found)
        if governor.lemma == "be" and token.dep == "xcomp" and _has_to(tree, place) and found.status == "occurred":
            found = found._replace(status="planned", shown=(head, *found.shown))
        else:
            found = _by_word(tree, head, found, finite=finite, complement=True)
        place, finite = head, True
    return found


def _has_to(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[child].tag == "TO" for child in tree.all(verb, "aux"))


def _purpose(tree: Tree, verb: int, found: Reading) -> Reading:
    """"flew to Paris to meet Macron": an aim, settled no further than the main verb has got."""
    head = tree.tokens[verb].head
    if not _has_to(tree, verb) or found.status != "occurred" or tree.tokens[head].pos not in ("VERB", "AUX"):
        return found
    main = _form(tree, head)
    if main.status not in _PLAIN:
        return found._replace(status=main.status, shown=(*main.shown, *found.shown))
    return found._replace(status="planned")


def _participle(tree: Tree, noun: int, found: Reading) -> Reading:
    """"rejected reports that the army had used gas" is a denial; what stands over other nouns says no more of the clause."""
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


def _by_word(tree: Tree, head: int, found: Reading, *, finite: bool, complement: bool) -> Reading:
    """Return the status after the governor at ``head`` has had its say."""
    token = tree.tokens[head]
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX"):
        return _by_verb(tree, head, found, finite=finite)
    if token.pos == "ADJ" and lemma in shown_by("adjectives"):
        return _combine(found, Reading(shown_by("adjectives")[lemma], (head,)), _form(tree, tree.tokens[head].head))
    if token.pos == "NOUN" and lemma in shown_by("nouns"):
        status = shown_by("nouns")[lemma]
        return _combine(found, Reading(status, (head,)), _over_noun(tree, head))
    return found


def _phrase(tree: Tree, verb: int) -> tuple[str, tuple[int, ...]]:
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


def _by_verb(tree: Tree, verb: int, found: Reading, *, finite: bool) -> Reading:
    phrase, shown = _phrase(tree, verb)
    addressed = shown_by("addressing").get(phrase)
    form = _form(tree, verb)
    addressee = _addressee(tree, verb, shown) if addressed is not None and not finite else None
    if addressed is not None and addressee is not None:
        return _combine(found, Reading(addressed, shown, verb, addressee), form)
    status = shown_by("verbs").get(phrase)
    if status is None or (finite and status in _PLAIN) or phrase in words.SPEECH:
        if found.status == "occurred" and phrase not in words.SPEECH and not finite:
            return Reading(form.status, (*form.shown, *found.shown))
        return found
    clause = tree.first(verb, "ccomp")
    if clause is None and len(shown) > 1:
        clause = tree.tokens[shown[1]].head if tree.tokens[shown[1]].dep == "mark" else None
    asked = tree.first(clause, "nsubj") if clause is not None and status == "requested" else None
    return _combine(found, Reading(status, shown, verb, asked), form)


def _addressee(tree: Tree, verb: int, shown: tuple[int, ...]) -> int | None:
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


def _combine(found: Reading, by: Reading, form: Reading) -> Reading:
    """Return what the governor ``by``, itself in the form ``form``, makes of ``found``."""
    shown = (*by.shown, *found.shown)
    status: Status = by.status
    if form.status in ("negated", "refused"):
        status = statuses()[by.status].negated
        shown = (*form.shown, *shown)
    elif form.status in _SETTLED:
        status = form.status
        shown = (*form.shown, *shown)
    elif form.status in ("possible", "requested", "planned") and by.status in (*_PLAIN, "agreed", "cancelled", "refused", "postponed"):
        status = form.status if by.status in _PLAIN or form.status == "possible" else by.status
        shown = (*form.shown, *shown)
    if found.status in _PLAIN or status in _SETTLED or by.addressee is not None:
        return Reading(status, shown, by.governor, by.addressee)
    if found.status == "negated" and status in ("planned", "agreed", "requested", "threatened", "proposed"):
        return Reading("refused" if status in ("planned", "agreed") else status, shown, by.governor, by.addressee)
    return found


# --- nouns ----------------------------------------------------------------------------------------------


def _of_noun(tree: Tree, noun: int) -> Reading:
    """Return the status of an act told by a noun: its adjectives, what it depends on, the verb that carries it."""
    described = _described(tree, noun) or _carried_out(tree, noun)
    if described is not None:
        over = _over_noun(tree, noun)
        return over if over.status in _SETTLED or over.status == "possible" else described
    return _over_noun(tree, noun)


def _described(tree: Tree, noun: int) -> Reading | None:
    """Return the status that an adjective or a participle on the noun gives: "planned talks", "talks scheduled for"."""
    for child in tree.all(noun, "amod", "acl", "relcl"):
        lemma, shown = _phrase(tree, child)
        adjective = shown_by("adjectives").get(tree.tokens[child].text.lower()) or shown_by("adjectives").get(lemma)
        if adjective is not None and tree.tokens[child].dep == "amod":
            return Reading(adjective, (child,))
        status = shown_by("verbs").get(lemma)
        passive = tree.tokens[child].tag in ("VBN", "VBD")
        if status is not None and status not in _PLAIN and passive and tree.tokens[child].dep in ("acl", "amod"):
            return Reading(status, shown)
    return None


def _carried_out(tree: Tree, noun: int) -> Reading | None:
    """Return the status of a clause that says what becomes of the noun: "the signing of a text that will be held on Tuesday"."""
    for place in tree.subtree(noun):
        token = tree.tokens[place]
        clear = token.dep == "relcl" and token.lemma in words.HAPPENING and not _other_clause(tree, place, noun)
        if clear:
            found = _form(tree, place)
            return found if found.status not in _PLAIN else None
    return None


def _other_clause(tree: Tree, place: int, noun: int) -> bool:
    """Tell whether a verb stands between a clause and the noun."""
    for above in tree.ancestors(place):
        if above == noun:
            return False
        if tree.tokens[above].pos == "VERB":
            return True
    return True


def _over_noun(tree: Tree, noun: int) -> Reading:
    """Return the status that the noun's place in the sentence gives it."""
    token = tree.tokens[noun]
    head = token.head
    no = tree.first(noun, "det")
    if no is not None and tree.tokens[no].text.lower() == "no":
        return Reading("negated", (no,))
    if token.dep == "conj" and tree.tokens[head].pos in ("NOUN", "PROPN"):
        return _over_noun(tree, head)
    if token.dep in ("dobj", "nsubj", "nsubjpass", "attr", "oprd", "dative") and tree.tokens[head].pos in ("VERB", "AUX"):
        return _carried(tree, noun, head)
    if token.dep in ("pobj", "pcomp"):
        return _under_preposition(tree, noun, head)
    if token.dep in ("compound", "nmod", "poss") and tree.tokens[head].lemma.lower() in shown_by("nouns"):
        return Reading(shown_by("nouns")[tree.tokens[head].lemma.lower()], (head,))
    return Reading("occurred", (noun,))


def _carried(tree: Tree, noun: int, verb: int) -> Reading:
    """Return the status of a noun under a verb: "held talks", "cancelled the visit", "the talks collapsed"."""
    phrase, shown = _phrase(tree, verb)
    status = shown_by("verbs").get(phrase)
    whole = _of_verb(tree, verb)
    told = _told_of_subject(tree, noun, verb, whole)
    if told is not None:
        return told
    if tree.tokens[noun].dep == "nsubj" and tree.first(verb, "dobj") is not None:
        return Reading("occurred", (noun,))  # "the closure ended forty years of presence": it did that, so it took place
    if status is None or phrase in words.SPEECH:
        if tree.tokens[verb].lemma == "be" and any(tree.tokens[i].lemma == "way" for i in tree.subtree(verb)):
            return whole._replace(status="ongoing") if whole.status == "occurred" else whole
        if phrase in words.SUPPORT or support_of(tree, noun) == verb and tree.tokens[verb].lemma == "be":
            return whole
        return Reading("occurred", (noun,))
    if status in ("ongoing", "ended") and whole.status == "occurred":
        return Reading(status, shown)
    if status in _PLAIN:
        return whole
    asked = _addressee(tree, verb, (verb,)) if status == "requested" and tree.tokens[noun].dep == "dobj" else None
    return _combine(Reading("occurred", ()), Reading(status, shown, verb, None if asked == noun else asked), whole)


def _told_of_subject(tree: Tree, noun: int, verb: int, whole: Reading) -> Reading | None:
    """Return what "will take place", "is possible" and "came to an end" say of their subject."""
    if tree.tokens[noun].dep != "nsubj":
        return None
    direct = tree.first(verb, "dobj")
    if direct is not None and tree.tokens[direct].lemma in ("place", "effect"):
        return whole
    about = tree.first(verb, "acomp")
    if about is not None and tree.tokens[about].lemma in shown_by("adjectives"):
        return _combine(Reading("occurred", ()), Reading(shown_by("adjectives")[tree.tokens[about].lemma], (about,)), whole)
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
    if above.pos in ("NOUN", "PROPN") and above.lemma.lower() in shown_by("nouns") and word in ("of", "for", "on", "to", "against", "with"):
        return _combine(Reading("occurred", ()), Reading(shown_by("nouns")[above.lemma.lower()], (head,)), _over_noun(tree, head))
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
    asked = _addressee(tree, verb, (verb,))
    asked = None if asked in (noun, tree.tokens[noun].head) else asked
    for kind in ("verbs", "addressing"):
        if phrase in shown_by(kind):
            by = Reading(shown_by(kind)[phrase], (verb, prep), verb, asked)
            return _combine(Reading("occurred", ()), by, _of_verb(tree, verb))
    lemma = tree.tokens[verb].lemma
    if word == "with" and shown_by("verbs").get(lemma) == "threatened":
        return _combine(Reading("occurred", ()), Reading("threatened", (verb,), verb, asked), _of_verb(tree, verb))
    if word in words.BEFORE:
        return Reading("planned", (prep,))
    if word == "for" or (word in ("on", "to") and lemma in shown_by("verbs")):
        whole = _of_verb(tree, verb)
        status = shown_by("verbs").get(lemma) or shown_by("addressing").get(lemma)
        if status is not None and status not in _PLAIN:
            return _combine(Reading("occurred", ()), Reading(status, (verb,), verb), whole)
        return whole
    if word == "in" and tree.tokens[noun].dep == "pobj" and lemma in words.SUPPORT:
        return _of_verb(tree, verb)
    return Reading("occurred", (noun,))
