"""The grammatical neighbours of a cue: who is its subject, its object, and what follows its prepositions."""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.coding import words
from dragoman.coding.match import Match, counted_by
from dragoman.ontology.schema import Role
from dragoman.ontology.status import shown_by
from dragoman.tree import Tree

_SUBJECTS = ("nsubj", "csubj")
_MAX_STEPS = 6
FLIPPED = "before the object"
OWN_STATE = "the object's own state"
_MAX_DEPTH = 3


class Argument(NamedTuple):
    """A token with the role that grammar and cue give it, and the rule that gave it."""

    role: Role
    token: int
    rule: str


def arguments(tree: Tree, match: Match) -> tuple[Argument, ...]:
    """Return the arguments of a cue in order of certainty; a token may appear once only."""
    found = _of_noun(tree, match) if match.kind == "noun" else _of_verb(tree, match)
    seen: set[int] = set()
    kept = []
    for argument in found:
        own = argument.rule == OWN_STATE or argument.token not in match.words
        if argument.role != "none" and own and (argument.token not in seen or argument.rule == OWN_STATE):
            seen.add(argument.token)
            kept.append(argument)
    return tuple(kept)


# --- verbs ----------------------------------------------------------------------------------------------


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether the verb is in the passive, or a bare participle after its noun ("a deal signed by")."""
    if tree.first(verb, "auxpass", "nsubjpass") is not None:
        return True
    if tree.first(verb, "nsubj") is not None:
        return False
    token = tree.tokens[verb]
    if token.tag != "VBN" or tree.first(verb, "aux") is not None:
        return token.tag == "VBD" and token.dep == "acl"
    if token.dep == "conj" and tree.tokens[token.head].pos == "VERB":
        return tree.first(verb, *_SUBJECTS) is None and is_passive(tree, token.head)
    return (
        token.dep in ("acl", "relcl", "advcl", "amod", "ROOT", "ccomp", "oprd", "xcomp")
        and tree.first(verb, "dobj") is None
    )


def _of_verb(tree: Tree, match: Match) -> Iterator[Argument]:
    entry, verb = match.entry, match.head
    passive = match.kind == "verb" and is_passive(tree, verb)
    subject = subject_of(tree, verb)
    if subject is not None:
        role: Role = (
            ("object" if match.object is not None else entry.role("object")) if passive else entry.role("subject")
        )
        yield Argument(role, subject, "passive subject" if passive else "subject")
    agent = tree.first(verb, "agent")
    if agent is not None:
        yield from (Argument(entry.role("subject"), item, "agent") for item in tree.all(agent, "pobj"))
    yield from _objects(tree, match)
    if match.preposition is not None:
        role = entry.preposition(tree.tokens[match.preposition].text.lower()) or entry.role("object")
        yield from (Argument(role, item, "object") for item in tree.all(match.preposition, "pobj"))
    yield from _prepositions(tree, match, verb)
    if match.object is not None:
        acting = agent is not None or (subject is not None and not passive)
        owner = entry.role("possessor")
        if acting and owner == "source":
            yield from (Argument("target", a.token, FLIPPED) for a in _owners(tree, match, owner))
        else:
            yield from _owners(tree, match, owner)
        yield from _prepositions(tree, match, match.object)
        if not acting and owner in ("source", "target"):
            yield Argument(owner, match.object, OWN_STATE)
    for item in tree.all(verb, "dobj"):
        yield from _prepositions(tree, match, item)


def _objects(tree: Tree, match: Match) -> Iterator[Argument]:
    """Yield the direct and the indirect object; of two, the indirect one is a side ("gave Niger an ultimatum")."""
    direct = tree.all(match.head, "dobj", "oprd")
    indirect = tuple(item for item in tree.all(match.head, "dative") if tree.tokens[item].pos != "ADP")
    role = match.entry.role("object")
    if indirect:
        yield from (Argument("target", item, "indirect object") for item in indirect)
    if match.object is None:
        yield from (Argument("object" if indirect else role, item, "object") for item in direct)
    clause = tree.first(match.head, "ccomp")
    if not direct and match.object is None and clause is not None and tree.tokens[match.head].lemma in words.DEMANDING:
        yield from (Argument("target", item, "subject of the clause") for item in tree.all(clause, "nsubj"))


def subject_of(tree: Tree, verb: int, steps: int = 0) -> int | None:
    """Return the subject of a verb (of a passive: what is acted upon), its own or the one it shares."""
    own = tree.first(verb, "nsubjpass", *_SUBJECTS)
    token = tree.tokens[verb]
    if own is not None:
        relative = tree.tokens[own].tag in ("WP", "WDT") or tree.tokens[own].text.lower() == "that"
        return token.head if relative and token.dep == "relcl" else own
    if token.head == verb or steps > _MAX_STEPS:
        return None
    head = tree.tokens[token.head]
    if token.dep in ("acl", "relcl") and (token.tag in ("VBG", "VBN", "VBD")):
        return token.head if token.dep == "acl" or tree.first(verb, "dobj", "auxpass") is not None else None
    if token.dep in ("acl", "relcl") and token.tag == "VB":
        owner = owner_of(tree, token.head)
        return token.head if owner is None and head.pos == "PROPN" else owner
    if token.dep in ("xcomp", "ccomp") and head.pos == "VERB":
        controlled = tree.first(token.head, "dobj", "dative") if token.dep == "xcomp" else None
        if controlled is not None and tree.first(verb, "aux") is not None:
            return controlled
        if token.dep == "ccomp" and tree.first(verb, "aux") is None and token.tag in ("VBD", "VBZ", "VBP"):
            return None
    if token.dep == "pcomp" and head.text.lower() in words.BLAMING:
        blamed = tree.first(head.head, "dobj")
        if blamed is not None:
            return blamed  # "accused North Korea of arming Russia": it is North Korea that arms
    if token.dep in ("xcomp", "conj", "advcl", "pcomp", "ccomp", "acomp", "prep", "attr", "parataxis", "dep"):
        return subject_of(tree, token.head, steps + 1)
    return None


def owner_of(tree: Tree, noun: int) -> int | None:
    """Return who has the plan, threat or offer: its possessor, else the subject of the verb that governs it."""
    poss = tree.first(noun, "poss")
    if poss is not None:
        return poss
    token = tree.tokens[noun]
    if token.dep in ("dobj", "pobj", "attr") and token.head != noun:
        head = token.head if tree.tokens[token.head].pos != "ADP" else tree.tokens[token.head].head
        return subject_of(tree, head) if tree.tokens[head].pos in ("VERB", "AUX") else None
    return None


def _prepositions(tree: Tree, match: Match, head: int, depth: int = 0) -> Iterator[Argument]:
    """Yield what follows the prepositions at ``head``, where the cue or the house gives it a role."""
    for prep in tree.all(head, "prep", "agent", "dative"):
        if prep == match.preposition:
            continue
        role = _role_of(tree, match, prep)
        if role is None:
            if tree.tokens[prep].text.lower() == "as":
                for item in tree.all(prep, "pobj"):
                    yield from _prepositions(tree, match, item)
            continue
        for item in tree.all(prep, "pobj"):
            yield Argument(role, item, f"after {tree.tokens[prep].text.lower()!r}")
            if (role == "object" or match.kind == "noun") and depth < _MAX_DEPTH:
                yield from _prepositions(tree, match, item, depth + 1)
        for inner in tree.all(prep, "prep"):
            own = _role_of(tree, match, inner) or role
            yield from (
                Argument(own, item, f"after {tree.tokens[inner].text.lower()!r}") for item in tree.all(inner, "pobj")
            )


def _role_of(tree: Tree, match: Match, prep: int) -> Role | None:
    word = tree.tokens[prep].text.lower()
    given = match.entry.preposition(word)
    if given is not None:
        return given
    if word in ("by", "from") and match.kind == "noun":
        return "source"
    if word == "between":
        return "both"
    return match.entry.role("of") if word == "of" and match.kind == "noun" else None


# --- nouns ----------------------------------------------------------------------------------------------


def _of_noun(tree: Tree, match: Match) -> Iterator[Argument]:
    noun = match.head
    yield from _modifiers(tree, noun, _owner_role(tree, match, noun))
    yield from _prepositions(tree, match, noun)
    yield from _of_participle(tree, match, noun)
    governor = support_of(tree, noun)
    if governor is not None:
        yield from _of_governor(tree, match, governor)
    if match.entry.role("of") == "object" and match.entry.role("possessor") == "source":
        for prep in tree.all(noun, "prep"):
            if tree.tokens[prep].text.lower() == "of":
                yield from (Argument("source", item, OWN_STATE) for item in tree.all(prep, "pobj"))


def _owner_role(tree: Tree, match: Match, noun: int) -> Role:
    """Return the role of what stands before the noun: in "Poland's expulsion of diplomats" Poland expels."""
    role = match.entry.role("possessor")
    of = any(tree.tokens[prep].text.lower() == "of" for prep in tree.all(noun, "prep"))
    return "source" if role == "target" and of else role


def _modifiers(tree: Tree, noun: int, role: Role) -> Iterator[Argument]:
    """Yield possessors and the states that stand before the noun ("Russia's visit", "Russian-Indian talks")."""
    for child in tree.children[noun]:
        if child < noun and tree.tokens[child].dep in ("poss", "amod", "compound", "nmod", "nummod"):
            yield Argument(role, child, "before the noun")
            for inner in tree.children[child]:
                if tree.tokens[inner].dep in ("amod", "compound", "nmod", "poss", "npadvmod"):
                    yield Argument(role, inner, "before the noun")


def _owners(tree: Tree, match: Match, role: Role) -> Iterator[Argument]:
    """Yield those whose the object of a verb cue is: "Cuban debts", "the debts of Cuba"."""
    if match.object is None:
        return
    yield from _modifiers(tree, match.object, role)
    for prep in tree.all(match.object, "prep"):
        if tree.tokens[prep].text.lower() == "of" and match.entry.preposition("of") is None:
            yield from (Argument(role, item, "after 'of'") for item in tree.all(prep, "pobj"))


def _of_participle(tree: Tree, match: Match, noun: int) -> Iterator[Argument]:
    """Yield the agent and prepositions of a participle on the noun: "an attack carried out by", "talks held with"."""
    for verb in tree.all(noun, "acl", "relcl"):
        if tree.tokens[verb].lemma not in words.SUPPORT:
            continue
        agent = tree.first(verb, "agent")
        if agent is not None:
            yield from (Argument("source", item, "agent") for item in tree.all(agent, "pobj"))
        own = tree.first(verb, "nsubj")
        if own is not None and tree.tokens[own].tag not in ("WDT", "WP"):
            yield Argument("source", own, "subject")
        yield from _prepositions(tree, match, verb)


def support_of(tree: Tree, noun: int) -> int | None:
    """Return the verb that carries the noun ("held talks", "was there for talks"), or ``None``."""
    noun = counted_by(tree, noun)
    token = tree.tokens[noun]
    while token.dep == "conj" and tree.tokens[token.head].pos in ("NOUN", "PROPN"):
        token = tree.tokens[token.head]
    head = token.head
    if token.dep in ("dobj", "nsubjpass", "attr", "oprd") and tree.tokens[head].pos in ("VERB", "AUX"):
        return head
    if token.dep == "nsubj" and tree.tokens[head].pos in ("VERB", "AUX"):
        return _over_clause(tree, head)
    if token.dep == "pobj":
        prep = tree.tokens[head]
        verb = prep.head
        carries = prep.text.lower() in ("for", "in", "on", "to", "with", "into", "at")
        if carries and tree.tokens[verb].pos in ("VERB", "AUX"):
            return verb
    return None


def _over_clause(tree: Tree, verb: int) -> int:
    """Return the verb that carries the subject of ``verb``.

    "Kept alive a deal agreed in 2018" is often parsed as if the deal agreed; the verb above then carries it.
    """
    token = tree.tokens[verb]
    head = tree.tokens[token.head]
    bare = token.tag in ("VBD", "VBN") and tree.first(verb, "dobj", "ccomp", "xcomp") is None
    if token.dep == "ccomp" and head.pos == "VERB" and bare and tree.first(verb, "mark", "aux", "auxpass") is None:
        return token.head if tree.first(token.head, "dobj") is None and head.lemma not in words.SPEECH else verb
    return verb


def _of_governor(tree: Tree, match: Match, verb: int) -> Iterator[Argument]:
    """Yield what the carrying verb lends to the noun: its subject, its agent, its prepositions."""
    lemma = tree.tokens[verb].lemma
    token = tree.tokens[match.head]
    passive = is_passive(tree, verb)
    governs = any(lemma == known.split()[0] for known in shown_by("verbs"))
    carried = (
        governs or lemma in words.SUPPORT or lemma in words.RECEIVING or (token.dep == "pobj" and lemma in words.TRAVEL)
    )
    if not carried:
        return
    role: Role = "target" if lemma in words.RECEIVING else match.entry.role("subject")
    subject = subject_of(tree, verb)
    is_subject = token.head == verb and token.dep in ("nsubj", "nsubjpass")
    if subject is not None and not passive and not is_subject:
        yield Argument(role, subject, f"subject of {lemma!r}")
    agent = tree.first(verb, "agent")
    if agent is not None:
        yield from (Argument("source", item, "agent") for item in tree.all(agent, "pobj"))
    if lemma in words.RECEIVING:
        for prep in (*tree.all(verb, "prep"), *tree.all(match.head, "prep")):
            if tree.tokens[prep].text.lower() in ("from", "by"):
                yield from (Argument("source", item, "after 'from'") for item in tree.all(prep, "pobj"))
    yield from _prepositions(tree, match, verb)
    if tree.tokens[match.head].dep == "pobj" or lemma in words.SUPPORT:
        for dative in tree.all(verb, "dative"):
            to = tree.tokens[dative].pos == "ADP"
            for item in tree.all(dative, "pobj") if to else (dative,):
                yield Argument("target", item, "indirect object")
